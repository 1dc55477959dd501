import { Inngest } from "inngest";
import type { Engine as EngineMode } from "@/server/env";
import { inProcessFetch } from "./embedded/in-process-fetch";

/** The part of a logger the SDK writes to. */
type ClientLog = NonNullable<ConstructorParameters<typeof Inngest>[0]["logger"]>;

/**
 * The one Inngest client of a process. It opens no connection. Embedded, its requests reach the engine in this process;
 * otherwise the server that the mode names.
 */
export function createClient(mode: EngineMode, options: { log?: ClientLog } = {}): Inngest.Any {
  const shared = { id: "kinora", ...(options.log ? { logger: options.log } : {}) };
  switch (mode.kind) {
    case "embedded": {
      const client: Inngest.Any = new Inngest({
        ...shared,
        isDev: true,
        baseUrl: "http://engine.local",
        fetch: inProcessFetch(() => client),
      });
      return client;
    }
    case "dev":
      return new Inngest({ ...shared, isDev: true, baseUrl: mode.url });
    case "cloud":
      return new Inngest({
        ...shared,
        isDev: false,
        eventKey: mode.eventKey,
        signingKey: mode.signingKey,
        ...(mode.baseUrl ? { baseUrl: mode.baseUrl } : {}),
      });
  }
}
