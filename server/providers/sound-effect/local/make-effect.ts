import { gainOf } from "@/server/sound/decibels";
import { limit } from "@/server/sound/limit";
import { integratedLoudness, NO_LOUDNESS } from "@/server/sound/loudness";
import { randomFrom } from "@/server/sound/random";
import { reverberate } from "@/server/sound/reverberate";
import { SAMPLE_RATE, samplePeak, scale } from "@/server/sound/sound";
import { accents } from "./accents";
import { ambiences } from "./ambiences";
import type { Choice } from "./choose-effect";
import { addAt, samplesOf } from "./noise";

const AMBIENCE_LUFS = -24;
const CEILING_DB = -3;
const SECOND_PLACE_GAIN = gainOf(-7);
/** Linear gains at which the sounds sit under a narration at −16 LUFS. */
const AMBIENCE_VOLUME = 0.3;
const ACCENT_VOLUME = 0.4;

export interface MadeEffect {
  channels: [Float32Array, Float32Array];
  volume: number;
}

/** Makes the chosen sound. An ambience lasts as long as asked, with soft ends; a lone accent as long as it rings. */
export function makeEffect(choice: Choice, seed: number, durationSeconds: number): MadeEffect {
  const random = randomFrom(seed);
  if (choice.ambiences.length === 0) return accent(choice.accent!, random, durationSeconds);
  const channels: [Float32Array, Float32Array] = [
    new Float32Array(samplesOf(durationSeconds)),
    new Float32Array(samplesOf(durationSeconds)),
  ];
  for (const [i, name] of choice.ambiences.entries()) {
    // Both sides start from one seed for what they share (thunder, strokes) and differ by an offset for what they do not.
    const place = [0, 1].map((side) =>
      ambiences[name](durationSeconds, randomFrom(seed + i * 101 + (shared.has(name) ? 0 : side * 7919)), side as 0 | 1),
    );
    level(place, AMBIENCE_LUFS);
    for (const side of [0, 1] as const) addAt(channels[side], place[side]!, 0, i === 0 ? 1 : SECOND_PLACE_GAIN);
  }
  level(channels, AMBIENCE_LUFS);
  if (choice.accent) {
    const event = accent(choice.accent, random, durationSeconds);
    for (const side of [0, 1] as const) addAt(channels[side], event.channels[side], 0.1, 0.8);
  }
  limit(channels, SAMPLE_RATE, CEILING_DB);
  fade(channels, Math.min(0.8, durationSeconds * 0.2), Math.min(1.2, durationSeconds * 0.3));
  return { channels, volume: AMBIENCE_VOLUME };
}

const shared = new Set(["keyboard", "heartbeat", "engine", "birds"]);

function accent(name: keyof typeof accents, random: () => number, durationSeconds: number): MadeEffect {
  const dry = accents[name](durationSeconds, random);
  const tail = name === "riser" ? 0 : 0.9;
  const length = Math.min(dry[0].length + samplesOf(tail), Math.max(samplesOf(durationSeconds), dry[0].length));
  const channels: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)];
  const middle = new Float32Array(length);
  for (const side of [0, 1] as const) {
    addAt(channels[side], dry[side], 0, 1);
    addAt(middle, dry[side], 0, 0.5);
  }
  if (tail > 0) {
    const room = reverberate(middle, SAMPLE_RATE, { size: 0.8, decaySeconds: 1.4, damping: 0.4 });
    for (const side of [0, 1] as const) addAt(channels[side], room[side], 0, 0.35);
  }
  const peak = samplePeak(channels);
  for (const channel of channels) scale(channel, gainOf(-6) / Math.max(peak, 1e-6));
  fade(channels, 0.002, name === "riser" ? 0.012 : 0.12);
  return { channels, volume: ACCENT_VOLUME };
}

function level(channels: readonly Float32Array[], lufs: number): void {
  const now = integratedLoudness(channels, SAMPLE_RATE);
  if (now > NO_LOUDNESS) for (const channel of channels) scale(channel, gainOf(lufs - now));
}

function fade(channels: readonly Float32Array[], inSeconds: number, outSeconds: number): void {
  for (const channel of channels) {
    const rise = samplesOf(inSeconds);
    const fall = samplesOf(outSeconds);
    for (let i = 0; i < Math.min(rise, channel.length); i++)
      channel[i] = channel[i]! * (0.5 - 0.5 * Math.cos((Math.PI * i) / rise));
    for (let i = 0; i < Math.min(fall, channel.length); i++) {
      const at = channel.length - 1 - i;
      channel[at] = channel[at]! * (0.5 - 0.5 * Math.cos((Math.PI * i) / fall));
    }
  }
}
