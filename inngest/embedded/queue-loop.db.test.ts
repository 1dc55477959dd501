import { expect, it, vi } from "vitest";
import { startTestEngine } from "./test-engine";

it("acts on a cancel while every slot is taken", async () => {
  const release: (() => void)[] = [];
  const engine = await startTestEngine(
    (client) => [
      client.createFunction({ id: "renders", triggers: [{ event: "render" }], cancelOn: [{ event: "cancel" }] }, ({ step }) =>
        step.run("render", () => new Promise<void>((resolve) => release.push(resolve))),
      ),
    ],
    { concurrency: 1 },
  );
  const { ids } = await engine.client.send([
    { name: "render", data: {} },
    { name: "render", data: {} },
  ]);
  await vi.waitFor(() => expect(release).toHaveLength(1), { timeout: 60_000 });
  await vi.waitFor(
    async () => expect((await engine.pool.query("SELECT 1 FROM inngest.pauses WHERE kind = 'cancel'")).rowCount).toBe(2),
    { timeout: 60_000 },
  );
  await engine.client.send({ name: "cancel", data: {} });
  for (const id of ids) expect((await engine.runsOf(id))[0]?.status).toBe("cancelled");
  expect(release).toHaveLength(1);
  release[0]!();
  await engine.close();
});
