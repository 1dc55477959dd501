import { expect, it } from "vitest";
import { deleteOldRows } from "./delete-old-rows";
import { queueStatus } from "./status";
import { startTestEngine } from "./test-engine";

const day = 24 * 3_600_000;

it("deletes finished runs, their steps and processed events after their time, and nothing younger or unfinished", async () => {
  const engine = await startTestEngine((client) => [
    client.createFunction({ id: "quick", triggers: [{ event: "quick" }] }, ({ step }) => step.run("work", () => 1)),
    client.createFunction({ id: "sleeps", triggers: [{ event: "sleeps" }] }, ({ step }) => step.sleep("nap", "1h")),
  ]);
  const send = async (name: string, id: string) => (await engine.client.send({ name, id, data: {} })).ids[0]!;
  await engine.runsOf(await send("quick", "old"));
  await engine.runsOf(await send("quick", "young"));
  await send("sleeps", "asleep");
  const { pool } = engine;
  await pool.query(`UPDATE inngest.runs SET ended_at = now() - interval '8 days' FROM inngest.events e
    WHERE e.id = ANY(event_ids) AND e.external_id = 'old'`);
  await pool.query("UPDATE inngest.runs SET created_at = now() - interval '90 days' WHERE ended_at IS NULL");
  await pool.query("UPDATE inngest.events SET received_at = now() - interval '8 days' WHERE external_id = 'old'");

  const named = async () =>
    (
      await pool.query<{ external_id: string }>("SELECT external_id FROM inngest.events WHERE external_id IS NOT NULL ORDER BY 1")
    ).rows.map((row) => row.external_id);
  await deleteOldRows({ pool }, 7 * day);
  expect(await named()).toEqual(["asleep", "young"]);
  expect((await queueStatus(pool)).runs).toMatchObject({ completed: 1 });
  expect((await pool.query("SELECT 1 FROM inngest.steps")).rowCount).toBe(1);

  // Asked for an hour: event ids still count for a day, so nothing of today may go.
  await pool.query("UPDATE inngest.runs SET ended_at = now() - interval '23 hours' WHERE ended_at IS NOT NULL");
  await pool.query("UPDATE inngest.events SET received_at = now() - interval '23 hours'");
  await deleteOldRows({ pool }, 3_600_000);
  expect(await named()).toEqual(["asleep", "young"]);
  expect((await queueStatus(pool)).runs).toMatchObject({ completed: 1 });
  await engine.close();
});
