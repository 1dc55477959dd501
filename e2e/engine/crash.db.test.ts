import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { workerLockSpace } from "@/inngest/embedded/liveness";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { chaos, expectedOutput } from "./chaos";
import { EffectLog } from "./effect-log";
import { EngineDatabase } from "./engine-database";
import { killWorkers, startWorker } from "./worker-process";

const waiting = { timeout: 90_000, interval: 25 };

describe("the embedded engine survives its processes", () => {
  let database: TestDatabase;
  let engine: EngineDatabase;
  let folder: string;
  let log: EffectLog;

  beforeAll(async () => {
    database = await createTestDatabase();
    engine = new EngineDatabase(database.url);
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kinora-crash-"));
    log = new EffectLog(folder);
  });
  afterEach(async () => {
    killWorkers();
    await engine.query("TRUNCATE inngest.runs, inngest.events, inngest.workers CASCADE");
    rmSync(folder, { recursive: true });
  });

  const worker = (settings: { concurrency?: number; graceMilliseconds?: number } = {}) =>
    startWorker({ databaseUrl: database.url, folder, ...settings });
  const finished = async (count: number) => {
    const runs = (await engine.runs()).filter((run) => run.endedAt);
    expect(runs).toHaveLength(count);
    return runs;
  };

  it("goes on where it was after kill -9 inside parallel steps and inside a long step", async () => {
    const first = await worker();
    await engine.send([{ name: "crash/gated", data: { key: "k" } }]);
    await vi.waitFor(async () => {
      expect(await engine.query("SELECT 1 FROM inngest.steps WHERE name = 'part-0'")).toHaveLength(1);
      expect([log.count("k", "part-1"), log.count("k", "part-2")]).toEqual([1, 1]);
    }, waiting);
    await first.kill("SIGKILL");
    log.openGate("parallel");

    const second = await worker();
    await vi.waitFor(() => expect(log.count("k", "long")).toBe(1), waiting);
    await second.kill("SIGKILL");
    log.openGate("long");

    await worker();
    const [run] = await vi.waitFor(() => finished(1), waiting);
    expect(run).toMatchObject({ status: "completed", output: JSON.stringify(["part-0", "part-1", "part-2", "long"]) });
    const counts = ["one", "part-0", "part-1", "part-2", "long"].map((name) => [
      name,
      log.count("k", name),
      log.count("k", `${name}-end`),
    ]);
    expect(counts).toEqual([
      ["one", 1, 1],
      ["part-0", 1, 1],
      ["part-1", 2, 1],
      ["part-2", 2, 1],
      ["long", 2, 1],
    ]);
  });

  it("hands a killed worker's jobs to the one that survives", async () => {
    const survivor = await worker({ concurrency: 3 });
    const victim = await worker({ concurrency: 3 });
    const keys = Array.from({ length: 6 }, (_, index) => `shared:${index}`);
    await engine.send(keys.map((key) => ({ name: "crash/held", data: { key } })));
    // Three slots each: all six can be inside only when both have three.
    await vi.waitFor(() => expect(keys.map((key) => log.count(key, "inside"))).toEqual(keys.map(() => 1)), waiting);
    await victim.kill("SIGKILL");
    log.openGate("shared");
    const runs = await vi.waitFor(() => finished(6), waiting);
    expect(runs.map((run) => run.status)).toEqual(keys.map(() => "completed"));
    for (const key of keys) expect([log.count(key, "before"), log.count(key, "inside-end")]).toEqual([1, 1]);
    const repeated = log.all().filter((effect) => effect.name === "inside" && effect.processId === survivor.pid);
    expect(repeated).toHaveLength(6);
  });

  it("exits with 75 when its liveness connection drops, and the next worker takes over", async () => {
    const first = await worker();
    await engine.send([{ name: "crash/held", data: { key: "lost" } }]);
    await vi.waitFor(() => expect(log.count("lost", "inside")).toBe(1), waiting);
    await engine.query(
      // The server's locks are all here: those of other tests' databases too, whose workers would not be started again.
      `SELECT pg_terminate_backend(pid) FROM pg_locks
       WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND pid <> pg_backend_pid()
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [workerLockSpace],
    );
    expect(await first.exited).toBe(75);
    log.openGate("lost");
    await worker();
    const [run] = await vi.waitFor(() => finished(1), waiting);
    expect(run?.status).toBe("completed");
    expect([log.count("lost", "before"), log.count("lost", "inside-end")]).toEqual([1, 1]);
  });

  it("finishes what is under way when told to stop, within the grace time", async () => {
    const first = await worker({ graceMilliseconds: 30_000 });
    await engine.send([{ name: "crash/held", data: { key: "drain" } }]);
    await vi.waitFor(() => expect(log.count("drain", "inside")).toBe(1), waiting);
    const exited = first.kill("SIGTERM");
    log.openGate("drain");
    expect(await exited).toBe(0);
    expect(first.output()).toContain("HANDED BACK 0");
    const [run] = await finished(1);
    expect(run?.status).toBe("completed");
    expect(log.count("drain", "inside")).toBe(1);
  });

  it("hands a step back without counting a crash when the grace time is over", async () => {
    const first = await worker({ graceMilliseconds: 100 });
    await engine.send([{ name: "crash/held", data: { key: "slow" } }]);
    await vi.waitFor(() => expect(log.count("slow", "inside")).toBe(1), waiting);
    expect(await first.kill("SIGTERM")).toBe(0);
    expect(first.output()).toContain("HANDED BACK 1");
    expect(await engine.query("SELECT state, crashes, worker_id FROM inngest.jobs")).toEqual([
      { state: "ready", crashes: 0, worker_id: null },
    ]);
    log.openGate("slow");
    await worker();
    const [run] = await vi.waitFor(() => finished(1), waiting);
    expect(run?.status).toBe("completed");
    expect([log.count("slow", "before"), log.count("slow", "inside"), log.count("slow", "inside-end")]).toEqual([1, 2, 1]);
  });
});

it("finishes every run through random kills and a database crash, and never repeats a stored step", async () => {
  const report = await chaos({ runs: 6, kills: 3 });
  expect(report.runs.map((run) => [run.status, run.error])).toEqual(Array.from({ length: 6 }, () => ["completed", null]));
  for (const run of report.runs)
    expect(JSON.parse(run.output ?? "")).toEqual(expectedOutput[run.functionId as keyof typeof expectedOutput]);
  expect(report.exitAfterDatabaseStop).toBe(75);
  expect(report.startsAfterCommit).toEqual([]);
});
