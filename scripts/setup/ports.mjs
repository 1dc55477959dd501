import { randomInt } from "node:crypto";
import net from "node:net";

/** @param {number} port @returns {Promise<number>} the port listened on, 0 when it is taken */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(0));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const { port: got } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(got));
    });
  });
}

/** @param {number} port */
export const isFree = async (port) => (await tryPort(port)) !== 0;

/** Below those that systems give to outgoing connections: a port chosen here stays free until its server listens, seconds later. */
const [FIRST, LAST] = [20_000, 31_999];

/** A port nobody listens on. */
export async function freePort() {
  for (let tries = 0; tries < 100; tries++) {
    const port = await tryPort(randomInt(FIRST, LAST + 1));
    if (port !== 0) return port;
  }
  return tryPort(0);
}

/** The first free one from `port` upwards. @param {number} port */
export async function nextFreePort(port) {
  for (let candidate = port; candidate < port + 100; candidate++) if (await isFree(candidate)) return candidate;
  return freePort();
}
