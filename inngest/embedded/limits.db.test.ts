import { afterAll, beforeAll, expect, it } from "vitest";
import { checkRunState } from "./limits";
import { startTestEngine, type TestEngine } from "./test-engine";

const megabyte = 1024 * 1024;
let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine((client) => {
    const define = (id: string, body: (size: number, step: Steps) => unknown) => {
      // biome-ignore lint/suspicious/noExplicitAny: one shape for all functions here.
      const handler: any = ({ event, step }: { event: { data: { size: number } }; step: Steps }) => body(event.data.size, step);
      return client.createFunction({ id, triggers: [{ event: id }], retries: 3 }, handler);
    };
    return [
      define("returns", (size) => "x".repeat(size)),
      define("one-step", (size, step) => step.run("big", () => "x".repeat(size)).then(() => "done")),
      define("two-parallel", (size, step) =>
        Promise.all([step.run("big", () => "x".repeat(size)), step.run("small", () => 1)]).then(() => "done"),
      ),
      define("many-steps", (size, step) =>
        Promise.all(Array.from({ length: size }, (_, index) => step.run(`step-${index}`, () => index))).then(() => "done"),
      ),
      define("remembers", async (size, step) => {
        for (let index = 0; index < size; index++) await step.run(`step-${index}`, () => "x".repeat(3.9 * megabyte));
        return "done";
      }),
      define("ai", (_size, step) =>
        step.ai.infer("think", {
          model: { url: "http://127.0.0.1:9", authKey: "", format: "openai-chat", headers: {}, options: {} },
          body: {},
        }),
      ),
      define("signal", (_size, step) => step.waitForSignal("wait", { signal: "s", timeout: "1s" })),
      define("fetches", (_size, step) => step.fetch("http://127.0.0.1:9")),
    ];
  });
});
afterAll(() => engine.close());

interface Steps {
  run(id: string, work: () => unknown): Promise<unknown>;
  waitForSignal(id: string, options: object): Promise<unknown>;
  fetch(url: string): Promise<unknown>;
  ai: { infer(id: string, options: object): Promise<unknown> };
}

async function outcome(name: string, size = 0) {
  const { ids } = await engine.client.send({ name, data: { size } });
  const [run] = await engine.runsOf(ids[0]!);
  return { status: run!.status, error: run!.error ? (JSON.parse(run!.error) as { message: string }).message : null };
}

it("fails a run whose function, step or parallel step returns more than 4 MB, and takes 3.9", async () => {
  for (const name of ["returns", "one-step", "two-parallel"]) {
    expect(await outcome(name, 4.1 * megabyte)).toEqual({
      status: "failed",
      error: expect.stringContaining("the limit is 4.0 MB"),
    });
    expect(await outcome(name, 3.9 * megabyte)).toEqual({ status: "completed", error: null });
  }
});

it("fails a run of more than 1000 steps", async () => {
  expect(await outcome("many-steps", 1001)).toEqual({ status: "failed", error: expect.stringContaining("more than 1000 steps") });
  expect(() => checkRunState(1000, 0)).not.toThrow();
  expect(() => checkRunState(1001, 0)).toThrow("more than 1000 steps");
});

it("fails a run that remembers more than 32 MB", async () => {
  expect(await outcome("remembers", 9)).toEqual({ status: "failed", error: expect.stringContaining("the limit is 32.0 MB") });
});

it("refuses an event above 512 KB to its sender", async () => {
  await expect(engine.client.send({ name: "returns", data: { blob: "x".repeat(513 * 1024) } })).rejects.toThrow(
    "larger than 512 KB",
  );
});

it("fails a run that asks for what only a real server does, and says so", async () => {
  for (const [name, operation] of [
    ["ai", "AIGateway"],
    ["signal", "WaitForSignal"],
    ["fetches", "Gateway"],
  ] as const)
    expect(await outcome(name)).toEqual({
      status: "failed",
      error: expect.stringMatching(`"${operation}".*real Inngest server`),
    });
});
