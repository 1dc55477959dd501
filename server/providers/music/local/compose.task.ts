import type { Task } from "@/server/children/run-task";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { writeWav } from "@/server/sound/wav";
import { compose } from "./compose";
import type { MoodName } from "./moods";

export interface ComposeInput {
  mood: MoodName;
  seed: number;
  durationSeconds: number;
  outputPath: string;
}

const composeTask: Task<ComposeInput, { durationSeconds: number }> = async (input, tools) => {
  const { channels } = await compose(input.mood, input.seed, input.durationSeconds, tools);
  await writeWav(input.outputPath, { sampleRate: SAMPLE_RATE, channels });
  return { durationSeconds: channels[0].length / SAMPLE_RATE };
};
export default composeTask;
