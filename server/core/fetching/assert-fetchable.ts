import { AppError } from "@/server/core/errors";
import { isPublicAddress, literalAddress } from "./public-address";

/** Signed addresses of object stores are long. */
const MOST_CHARACTERS = 4096;
/** Where the web answers. A port of its own is how a URL reaches mail servers, databases and admin pages. */
const ports: Record<string, readonly string[]> = { "http:": ["80"], "https:": ["443", "8443"] };
const defaultPorts: Record<string, string> = { "http:": "80", "https:": "443" };
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa|test|invalid|onion)$/;

/**
 * Refuses with `invalid_request` what is decidable about a URL before anything is connected: other schemes, credentials, odd
 * ports, private addresses in any spelling, local names. `allowPrivateHosts` (`host` or `host:port`) is for tests.
 */
export function assertFetchable(url: string, allowPrivateHosts: readonly string[] = []): void {
  parseFetchable(url, allowPrivateHosts);
}

/** `assertFetchable` that hands out the URL it judged: whoever connects must use this one and not read the text again. */
export function parseFetchable(text: string, allowPrivateHosts: readonly string[]): URL {
  // The URL parser drops tabs and line breaks and turns backslashes around: nobody writes those by accident.
  const hasTricks = [...text].some((c) => c <= " " || c === "\\" || c === "\u007f");
  if (text.length > MOST_CHARACTERS || hasTricks || !URL.canParse(text)) throw refusal("is not a web address");
  const url = new URL(text);
  const allowedPorts = ports[url.protocol];
  if (!allowedPorts) throw refusal("must start with https:// or http://");
  if (url.username || url.password || /^[a-z]+:\/\/[^/?#]*@/i.test(text)) throw refusal("must not carry a user name or password");
  if (isAllowedPrivate(url, allowPrivateHosts)) return url;

  if (!allowedPorts.includes(portOf(url))) throw refusal("must not name a port of its own");
  const address = literalAddress(url.hostname);
  if (address !== null ? !isPublicAddress(address) : isPrivateName(url.hostname)) throw refusal("must be on the public internet");
  return url;
}

/** Tests may reach their own servers; the list is empty, and refused by the settings, in production. */
export const isAllowedPrivate = (
  url: { hostname: string; protocol: string; port: string },
  allowed: readonly string[],
): boolean => allowed.includes(url.hostname) || allowed.includes(`${url.hostname}:${portOf(url)}`);

const portOf = (url: { protocol: string; port: string }): string => url.port || (defaultPorts[url.protocol] ?? "");

/** A name without a dot is looked up in the server's own search domains. */
function isPrivateName(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, "").toLowerCase();
  return !name.includes(".") || privateNames.test(name);
}

const refusal = (why: string): AppError => new AppError("invalid_request", `This URL cannot be used: it ${why}.`);
