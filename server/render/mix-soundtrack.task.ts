import { setImmediate as breathe } from "node:timers/promises";
import type { Task } from "@/server/children/run-task";
import type { AudioLayer } from "@/server/schemas/timeline";
import { decibelsOf, gainOf } from "@/server/sound/decibels";
import { applyDucking, duckingFor } from "@/server/sound/duck";
import { limit } from "@/server/sound/limit";
import { integratedLoudness, NO_LOUDNESS } from "@/server/sound/loudness";
import { SAMPLE_RATE, scale } from "@/server/sound/sound";
import { truePeak } from "@/server/sound/true-peak";
import { writeWav } from "@/server/sound/wav";
import { readSound } from "./read-sound";

export interface MixInput {
  layers: (Pick<AudioLayer, "type" | "startSeconds" | "endSeconds" | "volume"> & { path: string; offsetSeconds: number })[];
  durationSeconds: number;
  /** Share of the designed ducking. */
  ducking: number;
  /** One kind of sound alone, at the level it has in the mix before that is mastered: all kinds together are the mix again. */
  only?: AudioLayer["type"] | undefined;
  outputPath: string;
}
export interface MixOutput {
  samples: number;
  loudnessLufs: number;
  truePeakDb: number;
}

const TARGET_LUFS = -14;
/** The AAC encoder adds up to 0.7 dB: this keeps the delivered film under −1 dBTP. */
const CEILING_DB = -2;
/** How far below the speech music and effects should lie while someone speaks, and how far they may be lowered for that. */
const UNDER_SPEECH_LU = 15;
const LEAST_DUCK_DB = 6.5;
const MOST_DUCK_DB = 12;
/** A film of faint ambience alone is not blown up beyond this. */
const MOST_GAIN_DB = 26;
const CUT_FADE_SECONDS = { speech: 0.01, music: 1.2, effect: 0.06 };
/** From one pass of a bed into the next. */
const BLEND_SECONDS = 3;
const EDGE_SECONDS = 0.006;

type Bus = [Float32Array, Float32Array];

const mix: Task<MixInput, MixOutput> = async (
  { layers, durationSeconds, ducking: strength, only, outputPath },
  { signal, onProgress },
) => {
  const length = Math.round(durationSeconds * SAMPLE_RATE);
  const bus = (): Bus => [new Float32Array(length), new Float32Array(length)];
  const sum = bus();
  let done = 0;
  const play = async (type: AudioLayer["type"], into: Bus) => {
    for (const layer of layers.filter((l) => l.type === type)) {
      place(await readSound(layer.path, signal), layer, into);
      onProgress((0.6 * ++done) / layers.length);
      signal.throwIfAborted();
    }
  };
  await play("speech", sum);
  const heard = new Map<AudioLayer["type"], Bus>([["speech", [sum[0].slice(), sum[1].slice()]]]);
  const ducking = duckingFor(sum, SAMPLE_RATE);
  const voiceLufs = integratedLoudness(sum, SAMPLE_RATE);
  for (const type of ["music", "effect"] as const) {
    if (!layers.some((layer) => layer.type === type)) continue;
    const under = bus();
    await play(type, under);
    const tooLoud = integratedLoudness(under, SAMPLE_RATE) - (voiceLufs - UNDER_SPEECH_LU);
    // A bed that is faint already is lowered less, or it would vanish and only be heard in the pauses.
    const decibels = strength * Math.max(LEAST_DUCK_DB, Math.min(MOST_DUCK_DB, tooLoud));
    heard.set(type, under);
    for (const side of [0, 1] as const) {
      applyDucking(under[side], SAMPLE_RATE, ducking, decibels);
      for (let i = 0; i < length; i++) sum[side][i] = sum[side][i]! + under[side][i]!;
    }
  }
  if (only) {
    const alone = heard.get(only) ?? bus();
    softenEdges(alone);
    await writeWav(outputPath, { sampleRate: SAMPLE_RATE, channels: alone });
    return { samples: length, loudnessLufs: integratedLoudness(alone, SAMPLE_RATE), truePeakDb: decibelsOf(truePeak(alone)) };
  }
  softenEdges(sum);
  onProgress(0.7);
  const loudnessLufs = await master(sum, signal);
  onProgress(0.9);
  await writeWav(outputPath, { sampleRate: SAMPLE_RATE, channels: sum });
  return { samples: length, loudnessLufs, truePeakDb: decibelsOf(truePeak(sum)) };
};
export default mix;

/** Adds a layer at its sample; a mono sound is heard from both sides. What the layer cuts off is faded, so that it does not click. */
function place(sound: readonly Float32Array[], layer: MixInput["layers"][number], into: Bus): void {
  const at = Math.round(layer.startSeconds * SAMPLE_RATE);
  const room = Math.round((layer.endSeconds - layer.startSeconds) * SAMPLE_RATE);
  const skipped = Math.round(layer.offsetSeconds * SAMPLE_RATE);
  const own = skipped > 0 ? sound.map((channel) => channel.subarray(skipped)) : sound;
  const channels = layer.type === "music" ? goingOn(own, room) : own;
  const available = channels[0]?.length ?? 0;
  const count = Math.min(available, room);
  const fade = available > room ? Math.min(count, Math.round(CUT_FADE_SECONDS[layer.type] * SAMPLE_RATE)) : 0;
  for (const side of [0, 1] as const) {
    const from = channels[side] ?? channels[0]!;
    const target = into[side];
    const last = Math.min(count, target.length - at);
    for (let i = Math.max(0, -at); i < last; i++) {
      const gain = i >= count - fade ? (layer.volume * (count - i)) / fade : layer.volume;
      target[at + i] = target[at + i]! + from[i]! * gain;
    }
  }
}

/**
 * A bed that is shorter than its place by more than a breath goes on from its beginning, one pass blended into the next. What is
 * returned may be longer than its place: it is cut there, and fades.
 */
function goingOn(channels: readonly Float32Array[], room: number): readonly Float32Array[] {
  const own = channels[0]?.length ?? 0;
  const blend = Math.min(Math.round(BLEND_SECONDS * SAMPLE_RATE), own >> 1);
  if (own === 0 || room - own < SAMPLE_RATE) return channels;
  return channels.map((channel) => {
    const long = new Float32Array(room + 1);
    for (let start = 0; start < room; start += own - blend) {
      const count = Math.min(own, long.length - start);
      for (let i = 0; i < count; i++) {
        // Equal power on both sides, so that the level neither dips nor swells.
        const rises = start > 0 && i < blend ? Math.sin((i / blend) * (Math.PI / 2)) : 1;
        const falls = i >= own - blend ? Math.cos(((i - own + blend) / blend) * (Math.PI / 2)) : 1;
        long[start + i] = long[start + i]! + channel[i]! * rises * falls;
      }
    }
    return long;
  });
}

/** The film starts and stops at once, whatever sounds there: a few milliseconds keep it from clicking. */
function softenEdges(channels: Bus): void {
  const edge = Math.round(EDGE_SECONDS * SAMPLE_RATE);
  for (const channel of channels) {
    const count = Math.min(edge, channel.length >> 1);
    for (let i = 0; i < count; i++) {
      channel[i] = channel[i]! * (i / count);
      channel[channel.length - 1 - i] = channel[channel.length - 1 - i]! * (i / count);
    }
  }
}

/** Sets the level and limits, a few rounds, because limiting takes loudness away. Silence stays silence. */
async function master(channels: Bus, signal: AbortSignal): Promise<number> {
  let gainLeft = MOST_GAIN_DB;
  let now = integratedLoudness(channels, SAMPLE_RATE);
  for (let round = 0; round < 5 && now > NO_LOUDNESS && Math.abs(TARGET_LUFS - now) > 0.05; round++) {
    await breathe();
    signal.throwIfAborted();
    const step = Math.min(gainLeft, TARGET_LUFS - now);
    gainLeft -= Math.max(0, step);
    for (const channel of channels) scale(channel, gainOf(step));
    limit(channels, SAMPLE_RATE, CEILING_DB);
    now = integratedLoudness(channels, SAMPLE_RATE);
  }
  limit(channels, SAMPLE_RATE, CEILING_DB);
  return now;
}
