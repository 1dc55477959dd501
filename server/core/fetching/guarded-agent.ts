import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction, Socket } from "node:net";
import { Agent, buildConnector } from "undici";
import { AppError } from "@/server/core/errors";
import { isAllowedPrivate } from "./assert-fetchable";
import { isPublicAddress, literalAddress } from "./public-address";

const CONNECT_MILLISECONDS = 10_000;
const HEADER_BYTES = 32 * 1024;

/** How the guarded fetcher reaches the network. */
export interface Network {
  /** `host` or `host:port` that may be reached although they are private. Tests only. */
  allowPrivateHosts?: readonly string[];
  /** All addresses of a name; the system's resolver by default. */
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

/**
 * An agent whose every connection goes to a public address: a literal one is judged before connecting, a name only through the
 * very answer that the socket then uses (so a second, different DNS answer is never asked for), and the socket itself at the end.
 */
export function createGuardedAgent(network: Network, idleMilliseconds: number): Agent {
  const guarded = buildConnector({
    timeout: CONNECT_MILLISECONDS,
    lookup: createGuardedLookup(network.resolve ?? resolveAll),
  } as buildConnector.BuildOptions);
  const plain = buildConnector({ timeout: CONNECT_MILLISECONDS });
  const allowed = network.allowPrivateHosts ?? [];
  return new Agent({
    headersTimeout: idleMilliseconds,
    bodyTimeout: idleMilliseconds,
    maxHeaderSize: HEADER_BYTES,
    pipelining: 0,
    connect(options, callback) {
      if (isAllowedPrivate(options, allowed)) return plain(options, callback);
      const address = literalAddress(options.hostname);
      if (address !== null && !isPublicAddress(address)) return callback(privateAddress(), null);
      guarded(options, (error, socket) => {
        if (error) callback(error, null);
        else if (isConnectedToPublic(socket)) callback(null, socket);
        else {
          socket.destroy();
          callback(privateAddress(), null);
        }
      });
    },
  });
}

/** The last word: where the socket really leads. */
export const isConnectedToPublic = (socket: Pick<Socket, "remoteAddress">): boolean =>
  socket.remoteAddress !== undefined && isPublicAddress(socket.remoteAddress);

/** Node's lookup for sockets, refusing a name as soon as one of its addresses is not public, and when it has none. */
function createGuardedLookup(resolve: (hostname: string) => Promise<LookupAddress[]>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isPublicAddress(address))) callback(privateAddress(), "", 4);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 4),
    );
  };
}

const resolveAll = (hostname: string): Promise<LookupAddress[]> =>
  new Promise((done, fail) => {
    lookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });

const privateAddress = (): AppError =>
  new AppError("invalid_request", "This URL cannot be used: it must be on the public internet.");
