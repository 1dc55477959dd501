import { Server } from "node:net";

/**
 * Makes every server of this process listen on 127.0.0.1. Remotion's own one takes all interfaces, and fetches any address
 * asked of it (its video proxy): on a server with a public address that is an open proxy for as long as a render runs.
 * For processes that only draw.
 */
export function listenOnLoopbackOnly(): void {
  if (Server.prototype.listen === listenHere) return;
  Server.prototype.listen = listenHere as typeof listen;
}

const { listen } = Server.prototype;

function listenHere(this: Server, ...args: unknown[]): Server {
  const [first] = args;
  if (typeof first === "object" && first !== null && "port" in first) args[0] = { ...first, host: "127.0.0.1" };
  return Reflect.apply(listen, this, args) as Server;
}
