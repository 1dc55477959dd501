import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/node";
import type { EngineLog } from "./embedded/engine";

const servePath = "/api/inngest";
/** What the SDK says when, and only when, the server had nothing to say against the functions. */
const takenMessage = "Successfully registered";
const registerRetryMilliseconds = { first: 1000, longest: 30_000 };

export interface ServeOptions {
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on; loopback unless the Inngest server runs elsewhere. */
  host?: string;
  /** Origin under which the Inngest server reaches this process, when it is not `http://<host>:<port>`. */
  origin?: string;
  log: EngineLog;
}

export interface ServedFunctions {
  /** Where the functions are served. */
  url: string;
  /** Resolves when the Inngest server knows the functions. Registering is tried until it works or `close` is called. */
  registered: Promise<void>;
  /** Takes no more calls and waits for those under way, at most `graceMilliseconds`. */
  close(options: { graceMilliseconds: number }): Promise<void>;
}

/**
 * Serves the functions over HTTP to a real Inngest server, and registers them there. With a signing key every call must be
 * signed: the SDK answers 401 to any other.
 */
export async function serveFunctions({
  client,
  functions,
  port,
  host = "127.0.0.1",
  origin,
  log,
}: ServeOptions): Promise<ServedFunctions> {
  const listener = serve({ client, functions: [...functions], servePath, ...(origin ? { serveOrigin: origin } : {}) });
  const closing = new AbortController();
  const server = createServer((request, response) => {
    // A connection kept alive after its last answer would hold up the end.
    response.once("close", () => {
      if (closing.signal.aborted) setImmediate(() => server.closeIdleConnections());
    });
    if (new URL(request.url ?? "/", "http://localhost").pathname === servePath) return listener(request, response);
    response.writeHead(404, { "content-type": "application/json" }).end('{"message":"Only /api/inngest is served here."}');
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const local = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${(server.address() as AddressInfo).port}${servePath}`;
  const registered = register(local, closing.signal, log);
  return {
    url: origin ? `${origin}${servePath}` : local,
    registered,
    async close({ graceMilliseconds }) {
      closing.abort();
      await registered;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const grace = new AbortController();
      await Promise.race([closed, delay(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => {})]);
      grace.abort();
      server.closeAllConnections();
    },
  };
}

/** A PUT to our own address makes the SDK register its functions with the server the client names. */
async function register(url: string, signal: AbortSignal, log: EngineLog): Promise<void> {
  for (
    let wait = registerRetryMilliseconds.first;
    !signal.aborted;
    wait = Math.min(wait * 2, registerRetryMilliseconds.longest)
  ) {
    try {
      const response = await fetch(url, { method: "PUT", signal });
      const { message } = (await response.json()) as { message?: string };
      // The SDK answers 200 to a refusal too, with the server's error as the message.
      if (response.ok && message === takenMessage) return log.info({ url }, "inngest: functions registered");
      log.warn({ status: response.status, message }, "inngest: the server did not take the functions");
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error }, "inngest: the server cannot be reached");
    }
    await delay(wait, undefined, { signal, ref: false }).catch(() => {});
  }
}
