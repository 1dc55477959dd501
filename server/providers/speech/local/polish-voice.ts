import type { Word } from "@/server/schemas/timeline";
import { applyFilters, highPass, highShelf, lowPass, peak } from "@/server/sound/biquad";
import { compress } from "@/server/sound/compress";
import { gainOf } from "@/server/sound/decibels";
import { limit } from "@/server/sound/limit";
import { integratedLoudness, NO_LOUDNESS } from "@/server/sound/loudness";
import { resample } from "@/server/sound/resample";
import { reverberate } from "@/server/sound/reverberate";
import { SAMPLE_RATE, scale } from "@/server/sound/sound";
import type { Said } from "./say-english";

const TARGET_LUFS = -16;
/** The same sound from two sides instead of one. */
const BOTH_SIDES_LU = 3.01;
const CEILING_DB = -1.5;
const ROOM_LEVEL = 0.1;
const TAIL_SECONDS = 0.15;
const LEAD_SECONDS = 0.04;
const TRAIL_SECONDS = 0.11;
const AUDIBLE = gainOf(-46);

export interface Polished {
  samples: Float32Array;
  words: Word[];
  /** How much was cut from the beginning; everything else that was timed moves by it. */
  cutSeconds: number;
}

/**
 * Makes the bare voice sound like a recording: 48 kHz, cleaner lows, clearer consonants, an even level, a hint of a room,
 * −16 LUFS when heard from both sides. Silence around it is cut and the words move along.
 */
export function polishVoice(said: Said): Polished {
  const { sampleRate } = said.sound;
  const bare = resample(said.sound.channels[0]!, sampleRate, SAMPLE_RATE);
  const voice = new Float32Array(bare.length + Math.round(TAIL_SECONDS * SAMPLE_RATE));
  voice.set(bare);
  applyFilters(
    voice,
    highPass(SAMPLE_RATE, 85),
    highPass(SAMPLE_RATE, 60),
    peak(SAMPLE_RATE, 320, -3, 1),
    peak(SAMPLE_RATE, 3000, 2.5, 0.9),
    highShelf(SAMPLE_RATE, 6000, 3),
  );
  addAir(voice, sampleRate);
  level(voice, -20);
  compress(voice, SAMPLE_RATE, { thresholdDb: -24, ratio: 3, attackSeconds: 0.004, releaseSeconds: 0.12 });
  const [left, right] = reverberate(voice, SAMPLE_RATE, {
    size: 0.35,
    decaySeconds: 0.28,
    damping: 0.45,
    preDelaySeconds: 0.008,
  });
  for (let i = 0; i < voice.length; i++) voice[i] = voice[i]! + ROOM_LEVEL * (left[i]! + right[i]!);
  // The limiter takes a little away, so the level is set, limited and set once more.
  for (let round = 0; round < 2; round++) {
    level(voice, TARGET_LUFS);
    limit([voice], SAMPLE_RATE, CEILING_DB);
  }
  return trim(voice, said.words);
}

function level(voice: Float32Array, lufs: number): void {
  const now = integratedLoudness([voice], SAMPLE_RATE);
  if (now > NO_LOUDNESS) scale(voice, gainOf(lufs - (now + BOTH_SIDES_LU)));
}

/** A voice sampled at 16 or 22 kHz has nothing up there: soft harmonics of its upper band fill the gap. */
function addAir(voice: Float32Array, originalRate: number): void {
  const edge = Math.min(originalRate * 0.46, 9500);
  const air = applyFilters(Float32Array.from(voice), highPass(SAMPLE_RATE, 3200), lowPass(SAMPLE_RATE, edge));
  for (let i = 0; i < air.length; i++) air[i] = Math.tanh(air[i]! * 6) * Math.abs(air[i]!) * 4;
  applyFilters(air, highPass(SAMPLE_RATE, edge), highPass(SAMPLE_RATE, edge), lowPass(SAMPLE_RATE, 14_000));
  for (let i = 0; i < voice.length; i++) voice[i] = voice[i]! + 0.5 * air[i]!;
}

function trim(voice: Float32Array, words: readonly Word[]): Polished {
  let first = voice.findIndex((value) => Math.abs(value) > AUDIBLE);
  let last = voice.findLastIndex((value) => Math.abs(value) > AUDIBLE);
  if (first < 0) [first, last] = [0, voice.length - 1];
  const start = Math.max(0, first - Math.round(LEAD_SECONDS * SAMPLE_RATE));
  const end = Math.min(voice.length, last + Math.round(TRAIL_SECONDS * SAMPLE_RATE));
  const samples = voice.slice(start, end);
  const fade = Math.min(Math.round(0.03 * SAMPLE_RATE), samples.length);
  for (let i = 0; i < fade; i++) samples[samples.length - 1 - i] = samples[samples.length - 1 - i]! * (i / fade);
  const shift = start / SAMPLE_RATE;
  return { samples, words: inside(words, -shift, samples.length / SAMPLE_RATE), cutSeconds: shift };
}

const SHORTEST_WORD_SECONDS = 0.02;
const toMilliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Moves the words and makes sure that they are in order, apart, not empty, and inside the sound. */
function inside(words: readonly Word[], shift: number, durationSeconds: number): Word[] {
  let earliest = 0;
  return words.map((word, i) => {
    const latestStart = durationSeconds - SHORTEST_WORD_SECONDS * (words.length - i);
    const start = Math.max(earliest, Math.min(word.startSeconds + shift, latestStart));
    const latestEnd = durationSeconds - SHORTEST_WORD_SECONDS * (words.length - 1 - i);
    const end = Math.min(latestEnd, Math.max(word.endSeconds + shift, start + SHORTEST_WORD_SECONDS));
    earliest = end;
    return { text: word.text, startSeconds: toMilliseconds(start), endSeconds: toMilliseconds(end) };
  });
}
