import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { SoundEffectProvider } from "../sound-effect";
import { chooseEffect } from "./choose-effect";
import type { MakeEffectInput } from "./make-effect.task";
import { planSounds } from "./plan-sounds";

const LONGEST_SECONDS = 300;

/** Synthesised places and accents: no recordings, no licence, no network. */
export const localSoundEffect: SoundEffectProvider = {
  name: "local",
  plan: planSounds,
  async make({ prompt, seed, durationSeconds, outputPath, signal }) {
    if (!(durationSeconds > 0 && durationSeconds <= LONGEST_SECONDS)) {
      throw new AppError(
        "invalid_request",
        `A sound effect can last up to ${LONGEST_SECONDS} seconds; ${durationSeconds} were asked for.`,
      );
    }
    const choice = chooseEffect(prompt);
    if (!choice) return null;
    const made = await runTask<MakeEffectInput, { durationSeconds: number; volume: number }>(
      new URL("./make-effect.task.ts", import.meta.url),
      { choice, seed, durationSeconds, outputPath },
      { signal },
    );
    const description = [...choice.ambiences, ...(choice.accent ? [choice.accent] : [])].join(" and ");
    return { mimeType: "audio/wav", durationSeconds: made.durationSeconds, description, volume: made.volume };
  },
};
