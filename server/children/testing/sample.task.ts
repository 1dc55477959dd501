import { AppError } from "@/server/core/errors";
import type { Task } from "../run-task";

/** What the tests of `runTask` ask a child to do. */
export type SampleInput =
  | { do: "add"; a: number; b: number }
  | { do: "report-progress" }
  | { do: "refuse" }
  | { do: "break" }
  | { do: "die" }
  | { do: "wait-for-abort" }
  | { do: "say-pid" };

const sample: Task<SampleInput, unknown> = async (input, { signal, onProgress }) => {
  switch (input.do) {
    case "add":
      return input.a + input.b;
    case "report-progress":
      for (const share of [0.25, 0.5, 1]) onProgress(share);
      return "reported";
    case "refuse":
      throw new AppError("invalid_request", "This picture has no pixels.");
    case "break":
      throw new TypeError("x is not a function");
    case "die":
      process.kill(process.pid, "SIGKILL");
      return new Promise(() => {});
    case "wait-for-abort":
      onProgress(0.1);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
    case "say-pid":
      return process.pid;
  }
};

export default sample;
