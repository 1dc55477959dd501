import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/server/db/test-database";
import { EffectLog } from "./effect-log";
import { EngineDatabase } from "./engine-database";
import { killWorkers, startWorker } from "./worker-process";

it("gives up a step that kills its worker every time, and finishes the innocent one beside it", async () => {
  const database = await createTestDatabase();
  const engine = new EngineDatabase(database.url);
  const folder = mkdtempSync(join(tmpdir(), "kinora-poison-"));
  const log = new EffectLog(folder);
  await engine.send(["held", "poison"].map((id) => ({ name: `crash/${id}`, data: { key: id } })));

  let supervising = true;
  const supervisor = (async () => {
    while (supervising) await (await startWorker({ databaseUrl: database.url, folder })).exited;
  })();
  // Three crashes for which either could be to blame; from then on they no longer run side by side.
  await vi.waitFor(
    async () => {
      const suspects = await engine.query("SELECT 1 FROM inngest.jobs WHERE crashes >= 3");
      expect(suspects.length).toBe(2);
    },
    { timeout: 120_000, interval: 20 },
  );
  log.openGate("held");
  const runs = await vi.waitFor(
    async () => {
      const all = await engine.runs();
      expect(all.filter((run) => run.endedAt)).toHaveLength(2);
      return all;
    },
    { timeout: 120_000, interval: 50 },
  );
  supervising = false;
  killWorkers();
  await supervisor;

  expect(runs.find((run) => run.functionId === "kinora-held")).toMatchObject({ status: "completed" });
  expect(runs.find((run) => run.functionId === "kinora-poison")).toMatchObject({
    status: "failed",
    error: expect.stringContaining("WorkerCrashed"),
  });
  expect(log.count("held", "inside-end")).toBe(1);
  expect(log.count("poison", "die")).toBe(10);
  await engine.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});
