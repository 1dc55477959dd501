import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createFunctions } from "@/inngest";
import { createClient } from "@/inngest/client";
import { startEngine } from "@/inngest/embedded/start-engine";
import { startOutboxRelay } from "@/inngest/outbox-relay";
import { serveFunctions } from "@/inngest/serve";
import { stopChildren } from "@/server/children/run-task";
import { composeOffice, composeStageDeps } from "@/server/compose-worker";
import type { Env } from "@/server/env";
import { log } from "@/server/log";
import { startAutoRecharges } from "./auto-recharges";
import { startChores } from "./chores";

/** Steps in flight at once in one worker; the processes that do the heavy part have a limit of their own. */
const STEPS_AT_ONCE = 16;
/** How long a stopping worker waits for its steps before it hands them back. */
const GRACE_MILLISECONDS = 8_000;

/** Runs the durable functions on the engine that the environment names, and sends what the outbox holds. */
export async function startWorker(env: Env): Promise<{ stop(): Promise<void> }> {
  await clearScratch(env.workDir);
  const client = createClient(env.engine, { log });
  const deps = composeStageDeps(env);
  const office = composeOffice(env, deps.db);
  const functions = createFunctions(client, deps, office);
  const engine = await startMode(env, client, functions);
  const chores = startChores({ db: deps.db, storage: deps.storage, mediaDir: env.mediaDir });
  const recharges = office.payments && startAutoRecharges({ db: deps.db, livemode: office.payments.livemode });
  const relay = startOutboxRelay({ databaseUrl: env.databaseUrl, send: (event) => client.send(event), log });
  log.info(
    { engine: env.engine.kind, functions: functions.length },
    `worker: ${functions.length} functions on the ${env.engine.kind} engine`,
  );
  return {
    async stop() {
      await recharges?.stop();
      await chores.stop();
      await relay.stop();
      await engine.stop();
      stopChildren();
      await deps.db.$disconnect();
    },
  };
}

async function startMode(env: Env, client: ReturnType<typeof createClient>, functions: ReturnType<typeof createFunctions>) {
  if (env.engine.kind === "embedded") {
    const engine = await startEngine({ databaseUrl: env.databaseUrl, client, functions, concurrency: STEPS_AT_ONCE, log });
    return { stop: () => engine.stop({ graceMilliseconds: GRACE_MILLISECONDS }) };
  }
  const served = await serveFunctions({ client, functions, port: env.role === "worker" ? env.port : 0, log });
  return { stop: () => served.close({ graceMilliseconds: GRACE_MILLISECONDS }) };
}

/** What a killed worker left half made. Other workers on this machine may be at work, so only the old is thrown away. */
async function clearScratch(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dayAgo = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < dayAgo) await rm(path, { recursive: true, force: true });
  }
}
