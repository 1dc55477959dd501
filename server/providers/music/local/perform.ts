import { setImmediate as breathe } from "node:timers/promises";
import { reverberate } from "@/server/sound/reverberate";
import { SAMPLE_RATE } from "@/server/sound/sound";
import type { Note, Sounding } from "./arrange";
import { playDrum } from "./drums";
import type { Form } from "./form";
import type { Mood } from "./moods";
import { playBass, playTone } from "./tones";

const TAKES = 3;
const keyOf = (sounding: Sounding, seconds: number, take: number): string =>
  sounding.kind === "drum"
    ? `${sounding.drum}:${take}`
    : `${sounding.kind === "tone" ? sounding.tone : "bass"}:${sounding.midi}:${seconds.toFixed(2)}:${take}`;

/** Plays all notes into a stereo pair with their room. Equal notes are made in three takes and reused, as samplers do. */
export async function perform(
  mood: Mood,
  form: Form,
  notes: readonly Note[],
  durationSeconds: number,
  random: () => number,
  tools: { signal: AbortSignal; onProgress(share: number): void },
): Promise<[Float32Array, Float32Array]> {
  const length = Math.round(durationSeconds * SAMPLE_RATE);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const room = new Float32Array(length);
  const takes = new Map<string, Float32Array>();
  const pump = pumpCurve(mood, form, length);
  for (const [i, note] of notes.entries()) {
    if (i % 64 === 0) {
      // An abort can only be heard between two turns of the event loop.
      await breathe();
      tools.signal.throwIfAborted();
      tools.onProgress((0.8 * i) / notes.length);
    }
    const key = keyOf(note.sounding, note.seconds, i % TAKES);
    let sound = takes.get(key);
    if (!sound) {
      sound = play(note, mood, random);
      takes.set(key, sound);
    }
    const at = Math.round(note.startSeconds * SAMPLE_RATE);
    const angle = ((note.pan + 1) * Math.PI) / 4;
    const toLeft = Math.cos(angle) * note.gain;
    const toRight = Math.sin(angle) * note.gain;
    const toRoom = note.room * note.gain;
    const end = Math.min(sound.length, length - at);
    for (let k = 0; k < end; k++) {
      const value = note.pumped && pump ? sound[k]! * pump[at + k]! : sound[k]!;
      left[at + k] = left[at + k]! + value * toLeft;
      right[at + k] = right[at + k]! + value * toRight;
      room[at + k] = room[at + k]! + value * toRoom;
    }
  }
  const wet = reverberate(room, SAMPLE_RATE, {
    size: 0.9,
    decaySeconds: mood.roomSeconds,
    damping: 0.38,
    preDelaySeconds: 0.022,
  });
  for (let i = 0; i < length; i++) {
    left[i] = left[i]! + wet[0][i]! * 0.8;
    right[i] = right[i]! + wet[1][i]! * 0.8;
  }
  return [left, right];
}

function play({ sounding, seconds }: Note, mood: Mood, random: () => number): Float32Array {
  if (sounding.kind === "drum") return playDrum(sounding.drum, random);
  if (sounding.kind === "bass") return playBass(sounding.midi, seconds, mood.brightness);
  return playTone(sounding.tone, { midi: sounding.midi, seconds, brightness: mood.brightness, random });
}

/** Pads step back on every beat while the drums play, and return before the next one. */
function pumpCurve(mood: Mood, form: Form, length: number): Float32Array | null {
  if (mood.pump === 0) return null;
  const curve = new Float32Array(length).fill(1);
  const beat = form.beatSeconds * SAMPLE_RATE;
  for (const section of form.sections) {
    if (section.name !== "theme" && section.name !== "variation") continue;
    const from = Math.round(section.startBeat * beat);
    const to = Math.min(length, Math.round((section.startBeat + section.beats) * beat));
    for (let i = from; i < to; i++) {
      const since = ((i - from) % beat) / beat;
      // Down within a hundredth of a beat, so that the step itself cannot be heard.
      const dip = since < 0.03 ? since / 0.03 : Math.max(0, 1 - (since - 0.03) / 0.6);
      curve[i] = 1 - mood.pump * dip * dip;
    }
  }
  return curve;
}
