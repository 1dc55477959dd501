import { saveCheckpoint } from "./checkpoint";
import { commit, type Engine } from "./engine";
import { ingestEvents } from "./ingest-events";
import { EventRefused } from "./limits";

const json = (status: number, body: object): Response => Response.json(body, { status });

/** The slice of Inngest's HTTP API that the SDK calls while functions run: sending events and saving checkpoints. */
export function createRouter(engine: Engine): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    try {
      if (request.method === "POST" && /^\/e\/[^/]+$/.test(pathname)) {
        const sent = [(await request.json()) as unknown].flat();
        const seed = request.headers.get("x-inngest-event-id-seed");
        return json(200, { ids: await commit(engine, (transaction) => ingestEvents(transaction, sent, { seed })), status: 200 });
      }
      const checkpoint = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(pathname);
      if (request.method === "POST" && checkpoint) {
        const status = await saveCheckpoint(engine, decodeURIComponent(checkpoint[1]!), await request.json());
        return json(status, { status });
      }
      return json(404, {
        error: `${request.method} ${pathname} is not served by the embedded engine; use a real Inngest server.`,
        status: 404,
      });
    } catch (error) {
      const status = error instanceof EventRefused ? error.status : 500;
      return json(status, { error: error instanceof Error ? error.message : String(error), status, ids: [] });
    }
  };
}
