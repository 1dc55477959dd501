import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "./database";
import { ingestEvents } from "./ingest-events";
import { startTestEngine, type TestEngine } from "./test-engine";

describe("events", () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startTestEngine((client) => [
      client.createFunction({ id: "counts", triggers: [{ event: "count" }] }, () => 1),
      client.createFunction({ id: "orders", triggers: [{ event: "order" }], idempotency: "event.data.order" }, () => 1),
    ]);
  });
  afterAll(() => engine.close());
  beforeEach(async () => {
    // First everything comes to rest: beside the engine's own transactions a TRUNCATE could meet a deadlock.
    await expect.poll(underWay, { timeout: 20_000 }).toBe(0);
    await engine.pool.query("TRUNCATE inngest.runs, inngest.events CASCADE");
  });
  const underWay = async () => {
    const { rows } = await engine.pool.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM inngest.events WHERE processed_at IS NULL)::int
            + (SELECT count(*) FROM inngest.jobs)::int AS count`,
    );
    return rows[0]?.count;
  };

  const ingest = async (events: object[], seed?: string) =>
    (await inTransaction(engine.pool, (transaction) => ingestEvents(transaction, events, { seed: seed ?? null }))).result;
  const stored = async () => (await engine.pool.query("SELECT 1 FROM inngest.events WHERE name NOT LIKE 'inngest/%'")).rowCount;

  it("of one id are one event, however many senders send it at once and in whatever order", async () => {
    const [a, b] = [
      { name: "count", id: "a", data: {} },
      { name: "count", id: "b", data: {} },
    ];
    const sent = await Promise.all(Array.from({ length: 20 }, (_, index) => engine.client.send(index % 2 ? [a, b] : [b, a])));
    expect(new Set(sent.flatMap(({ ids }) => ids)).size).toBe(2);
    expect(await stored()).toBe(2);
    for (const id of sent[0]!.ids) expect(await engine.runsOf(id)).toHaveLength(1);
  });

  it("may come again under the same id after 24 hours", async () => {
    const event = { name: "count", id: "daily", data: {} };
    const [first] = await ingest([event]);
    expect(await ingest([event])).toEqual([first]);
    await engine.runsOf(first!);
    await engine.pool.query("UPDATE inngest.events SET received_at = now() - interval '25 hours' WHERE id = $1", [first]);
    const [second] = await ingest([event]);
    expect(second).not.toBe(first);
    expect(await engine.runsOf(second!)).toHaveLength(1);
  });

  it("sent again with the SDK's seed are the same events", async () => {
    const events = [
      { name: "count", data: { number: 1 } },
      { name: "count", data: { number: 2 } },
    ];
    const ids = await ingest(events, "1700000000000,c2VlZA==");
    expect(await ingest(events, "1700000000000,c2VlZA==")).toEqual(ids);
    expect(await stored()).toBe(2);
  });

  it("start a function again for an idempotency key after 24 hours", async () => {
    const order = { name: "order", data: { order: "o-1" } };
    const [first] = await ingest([order]);
    await engine.runsOf(first!);
    const runs = async () => (await engine.pool.query("SELECT 1 FROM inngest.runs WHERE function_id = 'kinora-orders'")).rowCount;
    await engine.runsOf((await ingest([order, { name: "count", data: {} }]))[1]!);
    expect(await runs()).toBe(1);
    // Only the run that is over: the engine may still hold the row of another.
    await engine.pool.query(
      "UPDATE inngest.runs SET created_at = now() - interval '25 hours' WHERE function_id = 'kinora-orders'",
    );
    const [later] = await ingest([order]);
    expect(await engine.runsOf(later!)).toHaveLength(1);
    expect(await runs()).toBe(2);
  });

  it("without a name are refused, and none of their batch is stored", async () => {
    await expect(ingest([{ name: "count", data: {} }, { data: {} }])).rejects.toThrow("An event needs a name");
    expect(await stored()).toBe(0);
  });
});
