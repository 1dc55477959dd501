export type Theme = "system" | "light" | "dark";
export const THEME_COOKIE = "kinora.theme";

export const readTheme = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "system");

/** Shows a theme at once, and keeps it for the next page: the server reads the cookie, so that no page flashes. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const life = theme === "system" ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${life}; samesite=lax`;
}
