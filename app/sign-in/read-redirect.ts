/** A path of ours to go on to. Browsers read a backslash as a slash, so `/\example.com` would leave us. */
export const readRedirect = (value: string | string[] | undefined): string =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) && URL.canParse(value, "http://localhost") ? value : "/";

export interface SearchParams {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
