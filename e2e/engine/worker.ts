import { createClient } from "@/inngest/client";
import { silentLog } from "@/inngest/embedded/silent-log";
import { startEngine } from "@/inngest/embedded/start-engine";
import { startOutboxRelay } from "@/inngest/outbox-relay";
import { crashFunctions } from "./crash-functions";
import { EffectLog } from "./effect-log";

/** A worker process for the tests that kill it. Prints READY when it takes work. */
const { DATABASE_URL, EFFECTS_FOLDER, CONCURRENCY, GRACE_MILLISECONDS, RELAY } = process.env;
const effects = new EffectLog(EFFECTS_FOLDER!);
const client = createClient({ kind: "embedded" }, { log: silentLog });
const engine = await startEngine({
  databaseUrl: DATABASE_URL!,
  client,
  functions: crashFunctions(client, effects),
  concurrency: Number(CONCURRENCY),
  backoffScale: 0.01,
  log: silentLog,
});
if (RELAY)
  startOutboxRelay({
    databaseUrl: DATABASE_URL!,
    log: silentLog,
    send: async (event) => {
      await client.send(event);
      effects.add(event.id, "sent");
      await effects.passGate("sent");
    },
  });
process.on("SIGTERM", async () => {
  const handedBack = await engine.stop({ graceMilliseconds: Number(GRACE_MILLISECONDS) });
  console.log(`HANDED BACK ${handedBack}`);
  process.exit(0);
});
console.log("READY");
