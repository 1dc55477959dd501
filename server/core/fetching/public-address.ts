import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address is one of the public internet. Everything else is refused: private, loopback, link-local and metadata
 * addresses, carrier NAT, multicast, documentation, and IPv6 forms that carry an IPv4 address inside.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  // ::127.0.0.1 and 64:ff9b:1::/48 count as unicast elsewhere; the internet gives out addresses of 2000::/3 only.
  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}

/** The address behind a URL's host when that is a literal one, without brackets; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}
