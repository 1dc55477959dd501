/** Name under which the renderer finds the film in the bundle. */
export const FILM_ID = "film";
