import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startTestEngine, type TestEngine } from "./test-engine";

/** Steps that say when they begin and wait until the test lets them end. */
const begun: string[] = [];
const endings = new Map<string, () => void>();
let engine: TestEngine;

beforeAll(async () => {
  const limits = [
    { limit: 2, key: "'provider'", scope: "env" as const },
    { limit: 1, key: "event.data.account" },
  ];
  engine = await startTestEngine((client) => [
    client.createFunction({ id: "draws", triggers: [{ event: "draw" }], concurrency: limits as never }, ({ event, step }) =>
      step.run("draw", () => {
        const { name } = event.data as { name: string };
        begun.push(name);
        return new Promise<void>((resolve) => endings.set(name, resolve));
      }),
    ),
  ]);
});
afterAll(() => engine.close());

it("does not let one account's backlog keep a shared slot empty, and loses no wake-up", async () => {
  const names = ["a1", "a2", "a3", "a4", "b1", "b2"];
  const { ids } = await engine.client.send(names.map((name) => ({ name: "draw", data: { name, account: name[0] } })));
  const of = (account: string) => begun.filter((name) => name.startsWith(account));
  const reach = (a: number, b: number) =>
    vi.waitFor(() => expect([of("a").length, of("b").length]).toEqual([a, b]), { timeout: 60_000 });
  // Two slots of the provider, one per account. While one of account a draws, three of its jobs wait for both.
  await reach(1, 1);
  endings.get(of("b")[0]!)!();
  await reach(1, 2);
  for (let drawn = 1; drawn < 4; drawn++) {
    endings.get(of("a")[drawn - 1]!)!();
    await reach(drawn + 1, 2);
  }
  endings.get(of("a")[3]!)!();
  endings.get(of("b")[1]!)!();
  for (const id of ids) expect((await engine.runsOf(id))[0]?.status).toBe("completed");
  expect(begun.toSorted()).toEqual(names);
});
