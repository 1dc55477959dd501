import { BEATS_PER_BAR, type Form } from "./form";
import type { Mood } from "./moods";

export interface Chord {
  startBeat: number;
  beats: number;
  /** Step of the scale the chord stands on. */
  step: number;
  /** MIDI note of the root in the bass register. */
  bass: number;
  /** Four voices, low to high. */
  voices: number[];
}

const LOWEST_VOICE = 50;
const HIGHEST_VOICE = 74;
const CENTRE = 61;

/** MIDI note of a scale step; steps run on over the octaves. */
export const noteOf = (mood: Pick<Mood, "scale">, key: number, step: number): number =>
  key + mood.scale[((step % 7) + 7) % 7]! + 12 * Math.floor(step / 7);

/** Triad with the seventh, or with the ninth on the steps where a seventh is sharp on the ear (the leading note against the root). */
function pitchClasses(mood: Mood, key: number, step: number): number[] {
  const seventh = noteOf(mood, 0, step + 6) - noteOf(mood, 0, step);
  const colour = seventh === 11 && step !== 3 ? step + 8 : seventh === 10 && step === 4 ? step + 7 : step + 6;
  return [step, step + 2, step + 4, seventh === 11 ? step + 8 : colour].map((s) => ((noteOf(mood, key, s) % 12) + 12) % 12);
}

/** All close positions of four pitch classes within the register. */
function positions(classes: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let low = LOWEST_VOICE; low <= HIGHEST_VOICE - 6; low++) {
    if (!classes.includes(low % 12)) continue;
    const voices = [low];
    const open = classes.toSpliced(classes.indexOf(low % 12), 1);
    while (open.length > 0) {
      const top = voices.at(-1)!;
      open.sort((a, b) => ((a - top + 1200) % 12 || 12) - ((b - top + 1200) % 12 || 12));
      const pitch = open.shift()!;
      voices.push(top + ((pitch - top + 1200) % 12 || 12));
    }
    if (voices.at(-1)! <= HIGHEST_VOICE) found.push(voices);
  }
  return found;
}

/** The position that moves the voices least from the chord before, and does not rub in the lowest voices. */
function lead(classes: readonly number[], before: readonly number[] | undefined): number[] {
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const voices of positions(classes)) {
    const steps = voices.map((voice, i) => (before ? Math.abs(voice - before[i]!) : 0));
    const movement = steps.reduce((sum, step) => sum + step + Math.max(0, step - 5) * 4, 0);
    const centre = Math.abs(voices.reduce((a, b) => a + b) / voices.length - CENTRE);
    const rub = voices
      .slice(1)
      .reduce((sum, voice, i) => sum + (voice - voices[i]! === 1 ? 6 : voice - voices[i]! === 2 && i === 0 ? 5 : 0), 0);
    const cost = movement + centre * 0.6 + rub;
    if (cost < least) [best, least] = [voices, cost];
  }
  return best;
}

/** One chord per bar through the whole form, and the tonic for the last chord. */
export function harmonise(mood: Mood, key: number, form: Form): { chords: Chord[]; last: Chord } {
  const bars = Math.ceil(form.beats / BEATS_PER_BAR);
  const chords: Chord[] = [];
  const add = (step: number, startBeat: number, beats: number) => {
    const root = noteOf(mood, key, step);
    const bass = 33 + ((root - 33 + 1200) % 12);
    const voices = lead(pitchClasses(mood, key, step), chords.at(-1)?.voices);
    chords.push({ startBeat, beats, step, bass: bass < 36 ? bass + 12 : bass, voices });
  };
  let inTheme = 0;
  let inVariation = 0;
  for (let bar = 0; bar < bars; bar++) {
    const startBeat = bar * BEATS_PER_BAR;
    const section = form.sections.findLast((s) => s.startBeat <= startBeat)!;
    const varied = section.name === "variation" || section.name === "breakdown";
    // The progression runs on through introduction, build and theme: starting over with each would stand still on the tonic.
    const step =
      bars - 1 - bar < 2 && bars > 2
        ? mood.cadence[bar - bars + 2]!
        : varied
          ? mood.variation[inVariation++ % 4]!
          : mood.theme[inTheme++ % 4]!;
    add(step, startBeat, Math.min(BEATS_PER_BAR, form.beats - startBeat));
  }
  add(0, form.beats, BEATS_PER_BAR);
  return { last: chords.pop()!, chords };
}
