import { composeContext } from "@/server/compose";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { routes } from "./routes";
import { createServer } from "./serve";
import type { LogLine } from "./trace";

const serve = createServer(routes, {
  secretKey: () => env().secretKey,
  compose: composeContext,
  log: writeLine,
});

/** Polling is the normal life of a client: what was read well is only told on request. */
function writeLine({ cause, ...line }: LogLine): void {
  if (cause !== undefined) log.error({ ...line, err: cause }, "rest");
  else if (line.method === "GET" && line.status < 400) log.debug(line, "rest");
  else log.info(line, "rest");
}

/** Every verb of a catch-all: HEAD and OPTIONS too, or Next.js would answer them itself. */
export const mount = {
  GET: serve,
  HEAD: serve,
  POST: serve,
  PUT: serve,
  PATCH: serve,
  DELETE: serve,
  OPTIONS: serve,
};
