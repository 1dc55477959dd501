import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { MusicProvider } from "../music";
import { chooseMood } from "./choose-mood";
import type { ComposeInput } from "./compose.task";

const SHORTEST_SECONDS = 3;
const LONGEST_SECONDS = 600;

/** Our own synthesiser: needs no key, no network and no licence, and ends on the last cut. */
export const localMusic: MusicProvider = {
  name: "local",
  async compose({ mood, prompt, seed, durationSeconds, outputPath, signal }) {
    if (!(durationSeconds >= SHORTEST_SECONDS && durationSeconds <= LONGEST_SECONDS)) {
      throw new AppError(
        "invalid_request",
        `Music can last from ${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds; ${durationSeconds} were asked for.`,
      );
    }
    const made = await runTask<ComposeInput, { durationSeconds: number }>(
      new URL("./compose.task.ts", import.meta.url),
      { mood: chooseMood(mood, prompt), seed, durationSeconds, outputPath },
      { signal },
    );
    return { mimeType: "audio/wav", durationSeconds: made.durationSeconds };
  },
};
