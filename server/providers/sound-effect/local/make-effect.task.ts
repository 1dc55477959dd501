import type { Task } from "@/server/children/run-task";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { writeWav } from "@/server/sound/wav";
import type { Choice } from "./choose-effect";
import { makeEffect } from "./make-effect";

export interface MakeEffectInput {
  choice: Choice;
  seed: number;
  durationSeconds: number;
  outputPath: string;
}

const makeEffectTask: Task<MakeEffectInput, { durationSeconds: number; volume: number }> = async (input, { signal }) => {
  const { channels, volume } = makeEffect(input.choice, input.seed, input.durationSeconds);
  signal.throwIfAborted();
  await writeWav(input.outputPath, { sampleRate: SAMPLE_RATE, channels });
  return { durationSeconds: channels[0].length / SAMPLE_RATE, volume };
};
export default makeEffectTask;
