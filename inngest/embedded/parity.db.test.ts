import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "@/inngest/client";
import { serveFunctions } from "@/inngest/serve";
import { createTestDatabase } from "@/server/db/test-database";
import { Effects } from "./parity-effects";
import { parityFunctions } from "./parity-functions";
import { silentLog } from "./silent-log";
import { startEngine } from "./start-engine";

/**
 * What an Inngest server does with functions, seen only through the functions' effects and the events they send.
 * `INNGEST_DEV=http://127.0.0.1:8288 npx vitest run --project db inngest/embedded/parity` runs it against that server.
 */
const server = process.env.INNGEST_DEV;
const effects = new Effects();
const client = createClient(server ? { kind: "dev", url: server } : { kind: "embedded" }, { log: silentLog });
const functions = parityFunctions(client, effects);
let stop = async () => {};

beforeAll(async () => {
  if (server) {
    const served = await serveFunctions({ client, functions, port: 0, log: silentLog });
    stop = () => served.close({ graceMilliseconds: 1000 });
    await served.registered;
    return;
  }
  const database = await createTestDatabase();
  const engine = await startEngine({
    databaseUrl: database.url,
    client,
    functions,
    concurrency: 8,
    backoffScale: 0.01,
    log: silentLog,
  });
  stop = async () => {
    await engine.stop({ graceMilliseconds: 5000 });
    await database.drop();
  };
});
afterAll(() => stop());

const newKey = () => randomBytes(6).toString("hex");
const send = (id: string, key: string, data: object = {}, eventId?: string) =>
  client.send({ name: `parity/${id}`, data: { ...data, key }, ...(eventId ? { id: eventId } : {}) });
const result = (key: string) => effects.details(key, "@result").at(-1);

interface End {
  functionId: string;
  status: string;
  message?: string;
}
/** Waits for `inngest/function.finished` of the run that `key` started. */
async function end(key: string): Promise<End> {
  await effects.until(() => effects.details(key, "@end").length > 0);
  return effects.details(key, "@end")[0] as End;
}
async function run(id: string, data: object = {}): Promise<{ key: string; end: End }> {
  const key = newKey();
  await send(id, key, data);
  return { key, end: await end(key) };
}
/** A run with a sleep in it, begun now: when it is over, whatever was sent before has long been acted on. */
const longEnough = () => run("sleeper");

describe.concurrent(server ? `Inngest server ${server}` : "embedded engine", { timeout: 120_000 }, () => {
  it("runs a function without steps", async () => {
    const { key } = await run("plain");
    expect(result(key)).toEqual({ hello: key });
  });

  it("runs each step once, in order, and keeps results as JSON", async () => {
    const { key, end } = await run("linear");
    expect(result(key)).toBe(3);
    expect(effects.names(key).filter((name) => name !== "body")).toEqual(["a", "b", "c"]);
    expect(end).toMatchObject({ status: "Completed", functionId: "kinora-parity-linear" });
  });

  it("stays inside one call while steps are checkpointed", async () => {
    const { key } = await run("linear");
    expect(effects.count(key, "body")).toBe(1);
  });

  it("replays the function between steps where checkpointing is off", async () => {
    const { key } = await run("stepwise");
    expect(result(key)).toBe(2);
    expect(effects.names(key).filter((name) => name !== "body")).toEqual(["a", "b"]);
    expect(effects.count(key, "body")).toBeGreaterThan(1);
  });

  it("tells steps of the same name apart by their order", async () => {
    const { key } = await run("repeated");
    expect(result(key)).toBe(3);
    expect(effects.names(key)).toEqual(["same", "same", "same"]);
  });

  it("runs parallel steps once each and joins after the last", async () => {
    const { key } = await run("parallel");
    expect(result(key)).toBe(60);
    expect(effects.names(key).toSorted()).toEqual(["join", "part-0", "part-1", "part-2", "part-3"]);
    expect(effects.names(key).at(-1)).toBe("join");
  });

  it("holds the next steps of parallel chains until the whole batch is done", async () => {
    const { key } = await run("chains");
    expect(result(key)).toEqual([2, 2, "nap"]);
    const names = effects.names(key);
    for (const second of ["x-2", "y-2"]) {
      expect(effects.count(key, second)).toBe(1);
      expect(names.indexOf(second)).toBeGreaterThan(names.indexOf("woke"));
    }
  });

  it("lets the winner of a race go on, and holds it after its next step until the loser is done", async () => {
    const { key } = await run("race");
    expect(result(key)).toBe("fast");
    const names = effects.names(key);
    expect(names.indexOf("decided")).toBeLessThan(names.indexOf("slow"));
    expect(effects.count(key, "next")).toBe(1);
    expect(effects.details(key, "went on")[0]).toBeGreaterThanOrEqual(3000);
  });

  it("retries a step that throws, counting attempts", async () => {
    const { key } = await run("flaky");
    expect(result(key)).toBe("done");
    expect(effects.details(key, "try")).toEqual([0, 1, 2]);
  });

  it("retries when RetryAfterError says", async () => {
    const { key } = await run("patient");
    expect(effects.details(key, "try")).toEqual([0, 1]);
    expect(result(key)).toBe("done");
  });

  it("does not retry NonRetriableError and lets the function catch it", async () => {
    const { key } = await run("caught");
    expect(result(key)).toBe("bad input");
    expect(effects.names(key)).toEqual(["boom"]);
  });

  it("fails a run that throws for good and calls onFailure once", async () => {
    const { key, end } = await run("fails");
    expect(end).toMatchObject({ status: "Failed", message: "quota" });
    expect(effects.count(key, "once")).toBe(1);
    expect(effects.details(key, "body")).toEqual([0, 1]);
    await effects.until(() => effects.count(key, "on-failure") === 1);
    expect(effects.details(key, "on-failure")).toEqual([["kinora-parity-fails", "quota"]]);
  });

  it("sleeps at least as long as told", async () => {
    const { key } = await run("sleeper");
    expect(effects.names(key)).toEqual(["before", "after"]);
    expect(effects.details(key, "after")[0]).toBeGreaterThanOrEqual(2500);
  });

  it("wakes a wait by the event that matches, and gives null when none came in time", async () => {
    const key = newKey();
    await send("waiter", key);
    await effects.until(() => effects.count(key, "waiting") === 1);
    await send("approve", newKey(), { by: "a stranger" });
    await send("approve", key, { by: "the owner" });
    await end(key);
    expect(result(key)).toEqual({ by: "the owner", missed: null });
  });

  it("has a wait in place before a step beside it can send the event", async () => {
    const { key } = await run("prompt");
    expect(result(key)).toBe(true);
  });

  it("cancels a run by the event that matches", async () => {
    const key = newKey();
    await send("cancelled", key);
    await effects.until(() => effects.count(key, "one") === 1);
    await longEnough();
    await send("cancel", key);
    expect((await end(key)).status).toBe("Cancelled");
    expect(effects.names(key)).toEqual(["one"]);
  });

  it("sends events from a step once", async () => {
    const { key } = await run("sender");
    expect(result(key)).toBe(2);
    const child = `${key}-child`;
    await effects.until(() => effects.count(child, "child") === 2);
    await longEnough();
    expect(effects.details(child, "child").toSorted()).toEqual([1, 2]);
  });

  it("returns an invoked function's result and throws its error", async () => {
    const { key } = await run("invoker");
    expect(result(key)).toMatchObject({ good: 42, bad: expect.stringContaining("negative") });
  });

  it("gives up an invoke after its timeout", async () => {
    const { key } = await run("impatient");
    expect(result(key)).toBe("gave up");
  });

  it("runs one step per concurrency key at a time, and different keys side by side", async () => {
    const key = newKey();
    const tenants = [`${key}-a`, `${key}-b`];
    const keys = tenants.flatMap((tenant) => [1, 2, 3].map((number) => ({ tenant, key, number })));
    await client.send(keys.map((data) => ({ name: "parity/limited", data })));
    await effects.until(() => effects.details(key, "@end").length === keys.length);
    expect(effects.count(key, "in")).toBe(keys.length);
    for (const tenant of tenants) expect(mostOpen(key, tenant)).toBe(1);
    expect(mostOpen(key)).toBe(2);
  });

  it("runs once per idempotency key", async () => {
    const key = newKey();
    await send("once", key, { order: key });
    await send("once", key, { order: key });
    await effects.until(() => effects.count(key, "once") > 0);
    await longEnough();
    expect(effects.names(key)).toEqual(["once"]);
  });

  it("runs once per event id", async () => {
    const key = newKey();
    await send("repeated", key, {}, key);
    await send("repeated", key, {}, key);
    await end(key);
    await longEnough();
    expect(effects.names(key)).toEqual(["same", "same", "same"]);
  });

  it("starts a function only for events its filter takes", async () => {
    const key = newKey();
    await send("filtered", key, { number: 3 });
    await send("filtered", key, { number: 7 });
    await end(key);
    await longEnough();
    expect(effects.details(key, "passed")).toEqual([7]);
  });
});

function mostOpen(key: string, tenant?: string): number {
  let open = 0;
  let most = 0;
  for (const effect of effects.of(key).filter((each) => !tenant || each.detail === tenant)) {
    open += effect.name === "in" ? 1 : -1;
    most = Math.max(most, open);
  }
  return most;
}
