import type { Inngest } from "inngest";

type Handler = (request: Request) => Promise<Response>;

/** Where an embedded client's requests go. Late-bound: the client exists before the engine that serves it. */
const handlers = new WeakMap<object, Handler>();

/** Routes a client's requests to an engine in this process. */
export function attachEngine(client: Inngest.Any, handler: Handler): void {
  handlers.set(client, handler);
}

export function detachEngine(client: Inngest.Any): void {
  handlers.delete(client);
}

/** A `fetch` that never leaves the process. `client` is a getter because the client is built with this very function. */
export function inProcessFetch(client: () => Inngest.Any): typeof fetch {
  return async (input, init) => {
    const handler = handlers.get(client());
    if (!handler)
      throw new Error(
        "No engine runs in this process. Write the event with publishEvent: the worker sends it when your transaction commits.",
      );
    return handler(new Request(input, init));
  };
}
