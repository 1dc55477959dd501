import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Whether an address belongs to a proxy that speaks for others. */
export type IsProxy = (address: string) => boolean;

/**
 * `trusted`: addresses and networks (`10.0.0.0/8`); a proxy on this machine always is. Throws a `RangeError` that names what is
 * neither.
 */
export function proxyCheck(trusted: readonly string[]): IsProxy {
  const proxies = new BlockList();
  for (const entry of ["127.0.0.0/8", "::1", ...trusted]) {
    const [address = "", bits, ...more] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (!isIP(address) || more.length > 0 || !(length <= most)) throw new RangeError(`${entry} is no address and no network`);
    proxies.addSubnet(address, length, family);
  }
  return (address) => isIP(address) > 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Whether an address is one of this machine's own. */
export const isLoopback: IsProxy = proxyCheck([]);

/**
 * Who calls: the nearest address on the way here that is no proxy of ours. Each proxy appends whom it heard; what stands left of a
 * stranger's address is only what that stranger claims.
 */
export function addressOf({ socket, headers }: IncomingMessage, isProxy: IsProxy): string {
  let address = socket.remoteAddress ?? "";
  for (const named of String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .toReversed()) {
    if (!isProxy(address)) break;
    const next = withoutPort(named.trim());
    if (!isIP(next)) break;
    address = next;
  }
  return address;
}

/** Some proxies tell the caller's port as well. */
const withoutPort = (named: string): string =>
  /^\[(.+)\](:\d+)?$/.exec(named)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(named)?.[1] ?? named;
