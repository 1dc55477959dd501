import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { chmod, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createClient } from "@/inngest/client";
import { silentLog } from "@/inngest/embedded/silent-log";
import { startEngine } from "@/inngest/embedded/start-engine";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";

/** `node --import tsx bench/engine.ts`: what the embedded engine itself costs, with steps that do nothing, on a PostgreSQL that keeps its promises. */
const folder = mkdtempSync(join(tmpdir(), "kinora-bench-"));
await chmod(folder, 0o755);
const postgres = await startPostgres({ dataFolder: join(folder, "pg"), password: randomBytes(12).toString("hex") });
const databaseUrl = postgres.url("postgres");
const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
await pool.query(await readFile(inCheckout("prisma/migrations/20261123130000_engine/migration.sql"), "utf8"));

const client = createClient({ kind: "embedded" }, { log: silentLog });
const finished = new Map<string, () => void>();
const functions = [
  client.createFunction({ id: "steps", triggers: [{ event: "bench/steps" }] }, async ({ event, step }) => {
    for (let index = 0; index < event.data.steps; index++) await step.run(`step-${index}`, () => index);
  }),
  client.createFunction({ id: "fan-out", triggers: [{ event: "bench/fan-out" }] }, async ({ event, step }) => {
    await Promise.all(Array.from({ length: event.data.steps }, (_, index) => step.run(`step-${index}`, () => index)));
  }),
  client.createFunction({ id: "finished", triggers: [{ event: "inngest/function.finished" }] }, ({ event }) => {
    finished.get(event.data.event.data.key)?.();
  }),
];
const engine = await startEngine({ databaseUrl, client, functions, concurrency: 16, log: silentLog });

/** Seconds from sending the events until `inngest/function.finished` of every run has been seen. */
async function seconds(name: string, runs: number, steps: number): Promise<number> {
  const events = Array.from({ length: runs }, () => ({ name, data: { steps, key: randomBytes(8).toString("hex") } }));
  const all = Promise.all(events.map(({ data }) => new Promise<void>((resolve) => finished.set(data.key, resolve))));
  const start = performance.now();
  await client.send(events);
  await all;
  return (performance.now() - start) / 1000;
}

await seconds("bench/steps", 2, 5);
for (const [label, name, runs, steps] of [
  ["one run, steps in a row", "bench/steps", 1, 200],
  ["20 runs, steps in a row", "bench/steps", 20, 50],
  ["one run, steps side by side", "bench/fan-out", 1, 100],
] as const) {
  const took = await seconds(name, runs, steps);
  console.log(`${label}: ${runs * steps} steps in ${took.toFixed(2)} s, ${Math.round((runs * steps) / took)} steps/s`);
}
const latencies: number[] = [];
for (let sample = 0; sample < 30; sample++) latencies.push(1000 * (await seconds("bench/steps", 1, 0)));
latencies.sort((a, b) => a - b);
console.log(
  `event to finished event, without steps: median ${latencies[15]!.toFixed(0)} ms, 90th percentile ${latencies[27]!.toFixed(0)} ms`,
);

await engine.stop({ graceMilliseconds: 1000 });
await pool.end();
await postgres.stop();
rmSync(folder, { recursive: true });
