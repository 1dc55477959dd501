/** Names under which the renderer finds its compositions in the bundle. */
export const FILM_ID = "film";
export const SHEET_ID = "sheet";
