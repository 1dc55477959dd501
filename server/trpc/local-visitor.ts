/** Set by the web process from the socket; whatever a client sends under this name is dropped there. */
export const PEER_HEADER = "x-kinora-peer";

const LOOPBACK_NAMES = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request comes from a browser on this very machine, showing this very site. The socket says where it came from; the
 * Host header must be loopback too, or another site could point its name here (DNS rebinding); and the browser's own word on
 * the page that asks (Sec-Fetch-Site, Origin) must not name another site.
 */
export function isFromThisMachine(headers: Headers): boolean {
  if (headers.get(PEER_HEADER) !== "loopback") return false;
  const host = headers.get("host") ?? "";
  if (!LOOPBACK_NAMES.test(host)) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null || origin === `http://${host}` || origin === `https://${host}`;
}
