import { composeContext } from "@/server/compose";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { routes } from "./routes";
import { createServer } from "./serve";

const serve = createServer(routes, {
  secretKey: () => env().secretKey,
  compose: composeContext,
  log: ({ cause, ...line }) => (cause === undefined ? log.info(line, "rest") : log.error({ ...line, err: cause }, "rest")),
});

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
