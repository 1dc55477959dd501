import { randomFrom } from "@/server/sound/random";
import { arrange } from "./arrange";
import { fitForm } from "./form";
import { harmonise } from "./harmony";
import { master } from "./master";
import { writeMelody } from "./melody";
import { type Mood, type MoodName, moods } from "./moods";
import { perform } from "./perform";

/** Composes and plays a piece of exactly this length at 48 kHz; the same seed gives the same samples. */
export async function compose(
  name: MoodName,
  seed: number,
  durationSeconds: number,
  tools: { signal: AbortSignal; onProgress(share: number): void },
): Promise<{ channels: [Float32Array, Float32Array]; lastChordSeconds: number }> {
  const mood: Mood = moods[name];
  const random = randomFrom(seed);
  const key = mood.root + Math.floor(random() * 6) - 2;
  const form = fitForm(durationSeconds, mood.beatsPerMinute);
  const harmony = harmonise(mood, key, form);
  const melody = writeMelody(mood, key, form, harmony.chords, random);
  const notes = arrange(mood, form, harmony, melody, random);
  const channels = await perform(mood, form, notes, durationSeconds, random, tools);
  tools.onProgress(0.85);
  master(channels, form.lastChordSeconds);
  return { channels, lastChordSeconds: form.lastChordSeconds };
}
