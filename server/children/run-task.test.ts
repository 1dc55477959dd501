import { afterAll, expect, test } from "vitest";
import { runTask, stopChildren } from "./run-task";
import type { SampleInput } from "./testing/sample.task";

const sample = new URL("./testing/sample.task.ts", import.meta.url);
const run = <Output>(input: SampleInput, options: { signal?: AbortSignal; onProgress?: (share: number) => void } = {}) =>
  runTask<SampleInput, Output>(sample, input, { signal: new AbortController().signal, ...options });

afterAll(stopChildren);

test("a task's answer and its progress come back", async () => {
  const shares: number[] = [];
  expect(await run<number>({ do: "add", a: 2, b: 3 })).toBe(5);
  expect(await run({ do: "report-progress" }, { onProgress: (share) => shares.push(share) })).toBe("reported");
  expect(shares).toEqual([0.25, 0.5, 1]);
});

test("a child is used again", async () => {
  const first = await run<number>({ do: "say-pid" });
  expect(await run<number>({ do: "say-pid" })).toBe(first);
});

test("no more children live at once than their lane allows, and every task gets its turn", async () => {
  const pids = await Promise.all(Array.from({ length: 8 }, () => run<number>({ do: "say-pid" })));
  expect(new Set(pids).size).toBeLessThanOrEqual(3);
});

test("a refusal keeps its code and its sentence and is not tried again", async () => {
  await expect(run({ do: "refuse" })).rejects.toMatchObject({
    code: "invalid_request",
    message: "This picture has no pixels.",
    retryable: false,
  });
});

test("an unforeseen error may be tried again", async () => {
  await expect(run({ do: "break" })).rejects.toMatchObject({ code: "internal", retryable: true });
});

test("a child that dies takes one task with it and no more", async () => {
  await expect(run({ do: "die" })).rejects.toMatchObject({ retryable: true, message: expect.stringContaining("tried again") });
  expect(await run<number>({ do: "add", a: 1, b: 1 })).toBe(2);
});

test("an idle child that has just died costs no task", async () => {
  const pid = await run<number>({ do: "say-pid" });
  for (let i = 0; i < 3; i++) await Promise.all([run({ do: "say-pid" }), run({ do: "say-pid" }), run({ do: "say-pid" })]);
  process.kill(pid, "SIGKILL");
  const answers = await Promise.all([1, 2, 3, 4].map((a) => run<number>({ do: "add", a, b: 0 })));
  expect(answers).toEqual([1, 2, 3, 4]);
});

test("an idle child that is gone, and whose end is not heard yet, is not asked again and again", async () => {
  const pid = await run<number>({ do: "say-pid" });
  process.kill(pid, "SIGKILL");
  // Long enough for its channel to close, with no turn of the event loop in which that could be heard.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  expect(await run<number>({ do: "add", a: 2, b: 2 })).toBe(4);
});

test("an aborted task ends with the reason of its signal", async () => {
  const controller = new AbortController();
  const reason = new Error("The film has ended.");
  const waiting = run({ do: "wait-for-abort" }, { signal: controller.signal, onProgress: () => controller.abort(reason) });
  await expect(waiting).rejects.toBe(reason);
});
