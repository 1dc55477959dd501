/** What a viewer can type: no protocol, no `www.`, no query; the bare host when the path is long. */
export function shortAddress(url: string): string {
  const bare = url
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/$/, "");
  return bare.length <= 36 ? bare : (bare.split("/")[0] ?? bare);
}
