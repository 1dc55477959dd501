/** Whether the host that was asked for is this machine's own name for itself. */
const LOOPBACK_NAMES = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
export const isLoopbackName = (host: string): boolean => LOOPBACK_NAMES.test(host);

/**
 * Whether a call comes from a page of this very site, by the browser's own word (Sec-Fetch-Site, Origin): what a cookie or this
 * machine allows must not be used by a page of another site. Programs say neither and have no cookie that they did not send
 * themselves.
 */
export function isFromOwnPage(headers: Headers, publicUrl?: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  const host = headers.get("host") ?? "";
  return origin === null || [`http://${host}`, `https://${host}`, publicUrl].includes(origin);
}
