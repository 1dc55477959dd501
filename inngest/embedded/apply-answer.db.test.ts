import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { applyAnswer } from "./apply-answer";
import { saveCheckpoint } from "./checkpoint";
import { claimJob } from "./claim-job";
import { openPool } from "./database";
import type { Engine } from "./engine";
import type { Answer } from "./function-host";
import type { JobRow } from "./rows";
import { runJob } from "./run-job";
import { silentLog } from "./silent-log";

const config = { id: "f", triggers: [], cancel: [], concurrency: [], idempotency: undefined, maxAttempts: 1 };
const answered = (operations: object[]): Answer => ({
  status: 206,
  text: JSON.stringify(operations),
  retryAfter: null,
  requestVersion: 2,
  noRetry: false,
});
const step = (id: string, data: unknown) => ({ op: "StepRun", id, displayName: id, data });

describe("an answer", () => {
  let database: TestDatabase;
  let engine: Engine;
  let next: Answer;

  beforeEach(async () => {
    database = await createTestDatabase();
    next = answered([]);
    const host = { functions: new Map([["f", config]]), call: async () => next };
    engine = { pool: openPool(database.url, 4), host, log: silentLog, workerId: 1, backoffScale: 1, held: new Set() };
    await engine.pool.query(`INSERT INTO inngest.runs (id, function_id, deduplication_key, events, event_ids, max_attempts)
      VALUES ('r', 'f', 'd', '[{"name":"e","data":{}}]', '{}', 3)`);
    await engine.pool.query("INSERT INTO inngest.jobs (id, run_id, kind) VALUES ('j', 'r', 'execute')");
  });
  afterEach(async () => {
    await engine.pool.end();
    await database.drop();
  });

  const claim = async (generation: number): Promise<JobRow> => (await claimJob(engine, "j", generation))!.job;
  const steps = async () =>
    (await engine.pool.query<{ step_id: string; memo: string }>("SELECT step_id, memo FROM inngest.steps ORDER BY sequence"))
      .rows;
  const jobs = async () =>
    (await engine.pool.query<{ id: string }>("SELECT id FROM inngest.jobs ORDER BY id")).rows.map((row) => row.id);
  const run = async () =>
    (await engine.pool.query<{ status: string; error: string | null }>("SELECT status, error FROM inngest.runs")).rows[0]!;

  it("of a worker whose job was handed on changes nothing, nor does its checkpoint", async () => {
    const old = await claim(0);
    await engine.pool.query("UPDATE inngest.jobs SET state = 'ready', worker_id = NULL");
    const current = await claim(1);
    const checkpoint = (generation: number) =>
      saveCheckpoint(engine, "r", { qi_id: "j", generation_id: generation, steps: [step("s", generation)] });
    await applyAnswer(engine, old, answered([step("s", "late")]));
    expect(await checkpoint(old.generation)).toBe(409);
    expect(await steps()).toEqual([]);
    expect(await checkpoint(current.generation)).toBe(200);
    expect(await steps()).toEqual([{ step_id: "s", memo: '{"data":2}' }]);
  });

  it("that is applied twice counts once", async () => {
    const job = await claim(0);
    const answer = answered([step("s", 1)]);
    await applyAnswer(engine, job, answer);
    await applyAnswer(engine, job, answer);
    expect([await steps(), await jobs()]).toEqual([[{ step_id: "s", memo: '{"data":1}' }], ["r:after:s"]]);
  });

  it("keeps a step's first result", async () => {
    const job = await claim(0);
    await saveCheckpoint(engine, "r", { qi_id: "j", generation_id: 1, steps: [step("s", "first")] });
    await applyAnswer(engine, job, answered([step("s", "second")]));
    expect(await steps()).toEqual([{ step_id: "s", memo: '{"data":"first"}' }]);
  });

  it.each([
    ["is no JSON", { ...answered([]), text: "<html>" }],
    ["has no operations in it", answered([{ nonsense: true }])],
    ["asks for a sleep of no length", answered([{ op: "Sleep", id: "s", name: "a while" }])],
    ["cannot be stored", answered([{ ...step("s", 1), displayName: "a\u0000b" }])],
  ])("that %s fails the run and not the worker", async (_, answer) => {
    next = answer;
    await runJob(engine, "j", 0);
    expect(await run()).toMatchObject({ status: "failed", error: expect.stringContaining("message") });
    expect(await jobs()).toEqual([]);
  });

  it("of a function that no longer exists is a failure that is tried again", async () => {
    engine = { ...engine, host: { ...engine.host, functions: new Map() } };
    await runJob(engine, "j", 0);
    expect(await run()).toMatchObject({ status: "running" });
    const { rows } = await engine.pool.query("SELECT state, attempt, run_at > now() AS later FROM inngest.jobs");
    expect(rows).toEqual([{ state: "ready", attempt: 1, later: true }]);
  });
});
