import next from "next";
import { createDb } from "@/server/db/client";
import { log } from "@/server/log";
import { prepareLocalOwner } from "./first-start";
import { createFront, type Handler } from "./front";
import { hostCheck } from "./host-check";
import { endWith, giveUpOnSettings, tellReady } from "./lifetime";
import { proxyCheck } from "./proxies";
import { readSettings } from "./read-settings";
import { serveHttp } from "./serve-http";

/** The web process: studio, REST, tRPC, incoming webhooks and media files, behind one front. */
const DRAIN_MILLISECONDS = 10_000;

const settings = readSettings();
const db = createDb(settings.databaseUrl, 1);
await prepareLocalOwner(db, settings);
await db.$disconnect();

const { isOurHost, listenHost } = hostCheck(settings);
const app = next({ dev: settings.nodeEnv !== "production", hostname: listenHost, port: settings.port });
await app.prepare();

const front = createFront(app.getRequestHandler() as Handler, { isOurHost, isProxy: proxyCheck(settings.trustedProxies) });
const service = await serveHttp(front, { port: settings.port, host: listenHost }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE") throw error;
  return giveUpOnSettings(`Port ${settings.port} is taken. Set PORT to a free one, or leave it unset to get the next free one.`);
});
endWith(async () => {
  await service.drain(DRAIN_MILLISECONDS);
  await app.close();
});
log.info({ port: service.port }, "web: listening");
tellReady({ port: service.port });
