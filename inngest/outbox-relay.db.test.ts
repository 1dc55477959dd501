import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EffectLog } from "@/e2e/engine/effect-log";
import { killWorkers, startWorker } from "@/e2e/engine/worker-process";
import { publishEvent } from "@/server/core/events/publish-event";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { silentLog } from "./embedded/silent-log";
import { listRuns } from "./embedded/status";
import { startOutboxRelay } from "./outbox-relay";

const waiting = { timeout: 90_000, interval: 20 };

describe("the outbox relay", () => {
  let database: TestDatabase;
  let relays: { stop(): Promise<void> }[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    relays = [];
    killWorkers();
    await database.drop();
  });

  const relay = (send: (event: { id: string; name: string; data: Record<string, unknown> }) => Promise<unknown>) =>
    relays.push(startOutboxRelay({ databaseUrl: database.url, send, log: silentLog }));
  const publish = (...ids: string[]) =>
    database.db.$transaction(async (tx) => {
      for (const id of ids) await publishEvent(tx, { id, name: "webhook/due", data: { deliveryId: id } });
    });
  const unsent = () => database.db.outboxEvent.count({ where: { sentAt: null } });

  it("sends what was committed, under its own id, and nothing that was rolled back", async () => {
    const sent: object[] = [];
    relay(async (event) => sent.push(event));
    await expect(
      database.db.$transaction(async (tx) => {
        await publishEvent(tx, { id: "rolled-back", name: "webhook/due", data: { deliveryId: "no" } });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await publish("committed");
    await vi.waitFor(async () => expect(await unsent()).toBe(0), waiting);
    expect(sent).toEqual([{ id: "committed", name: "webhook/due", data: { deliveryId: "committed" } }]);
  });

  it("shares the work between several relays, each event once", async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `event-${index}`);
    const sent: string[] = [];
    for (let count = 0; count < 3; count++) relay(async ({ id }) => sent.push(id));
    await publish(...ids);
    await vi.waitFor(async () => expect(await unsent()).toBe(0), waiting);
    expect(sent.toSorted()).toEqual(ids.toSorted());
  });

  it("keeps sending the others past events that cannot be sent, and those too once they can", async () => {
    const bad = new Set(Array.from({ length: 30 }, (_, index) => `bad-${index}`));
    let accepted = false;
    const sent: string[] = [];
    relay(async ({ id }) => {
      if (bad.has(id) && !accepted) throw new Error("refused");
      sent.push(id);
    });
    await publish(...bad);
    await publish("good");
    await vi.waitFor(() => expect(sent).toEqual(["good"]), { ...waiting, timeout: 60_000 });
    accepted = true;
    await vi.waitFor(async () => expect(await unsent()).toBe(0), { ...waiting, timeout: 60_000 });
    expect(sent.toSorted()).toEqual([...bad, "good"].toSorted());
  });

  it("goes on after its connections were cut", async () => {
    const sent: string[] = [];
    relay(async ({ id }) => sent.push(id));
    await publish("before");
    await vi.waitFor(() => expect(sent).toEqual(["before"]), waiting);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await vi.waitFor(() =>
      admin.query("INSERT INTO outbox_events (id, name, data) VALUES ('after', 'webhook/due', '{}') ON CONFLICT DO NOTHING"),
    );
    await vi.waitFor(() => expect(sent).toEqual(["before", "after"]), waiting);
    await admin.end();
  });

  it("loses nothing when killed while sending, and starts one run per event id", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kinora-relay-"));
    const log = new EffectLog(folder);
    const start = () => startWorker({ databaseUrl: database.url, folder, relay: true });
    const first = await start();
    await publish("one", "two");
    // The event has arrived; the relay dies before it can say so.
    await vi.waitFor(() => expect(log.all().filter((effect) => effect.name === "sent")).toHaveLength(1), waiting);
    await first.kill("SIGKILL");
    expect(await unsent()).toBe(2);
    log.openGate("sent");
    await start();
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    await vi.waitFor(async () => {
      expect(await unsent()).toBe(0);
      const runs = await listRuns(pool, { functionId: "kinora-relayed" });
      expect(runs.map((run) => run.status)).toEqual(["completed", "completed"]);
    }, waiting);
    expect([log.count("one", "sent") + log.count("two", "sent"), log.count("one", "run"), log.count("two", "run")]).toEqual([
      3, 1, 1,
    ]);
    await pool.end();
    rmSync(folder, { recursive: true });
  });

  it("deletes what was sent more than a day ago, and never what was not", async () => {
    await publish("old-sent", "young-sent", "old-unsent");
    const day = 24 * 3_600_000;
    await database.db.outboxEvent.update({ where: { id: "old-sent" }, data: { sentAt: new Date(Date.now() - day - 1000) } });
    await database.db.outboxEvent.update({ where: { id: "young-sent" }, data: { sentAt: new Date(Date.now() - day + 60_000) } });
    await database.db.outboxEvent.update({ where: { id: "old-unsent" }, data: { createdAt: new Date(Date.now() - 90 * day) } });
    relay(() => Promise.reject(new Error("refused")));
    const ids = async () => (await database.db.outboxEvent.findMany({ orderBy: { id: "asc" } })).map((row) => row.id);
    await vi.waitFor(async () => expect(await ids()).toEqual(["old-unsent", "young-sent"]), waiting);
  });
});
