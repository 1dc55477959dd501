import { BEATS_PER_BAR, type Form } from "./form";
import { type Chord, noteOf } from "./harmony";
import type { Mood } from "./moods";

export interface MelodyNote {
  beat: number;
  beats: number;
  midi: number;
  accent: number;
}

interface Cell {
  /** In beats within the bar. */
  at: number;
  beats: number;
  /** Steps of the scale away from the note before; on strong beats the note then settles on the chord. */
  step: number;
}

/** One bar of rhythm with a contour: strong beats are likelier, leaps rare. */
function inventCell(density: number, random: () => number): Cell[] {
  const onsets = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].filter((at) => {
    const weight = at === 0 ? 2 : at === 2 ? 1.5 : Number.isInteger(at) ? 1.1 : 0.55;
    return random() < density * weight;
  });
  if (onsets.length === 0) onsets.push(random() < 0.5 ? 0 : 1);
  return onsets.map((at, i) => ({
    at,
    beats: (onsets[i + 1] ?? BEATS_PER_BAR) - at,
    step: random() < 0.18 ? (random() < 0.5 ? -3 : 3) : [-1, 1, 1, -1, 2, -2][Math.floor(random() * 6)]!,
  }));
}

const STRONG = new Set([0, 2]);

/**
 * A tune over the chords of the sections that carry one. Two invented bars make a four-bar phrase, a b a c, where c comes
 * to rest; the variation answers with its contour upside down.
 */
export function writeMelody(mood: Mood, key: number, form: Form, chords: readonly Chord[], random: () => number): MelodyNote[] {
  const density = mood.lead.density;
  const a = inventCell(density, random);
  const b = inventCell(density * 0.9, random);
  const rest: Cell[] = [{ at: 0, beats: 3, step: -1 }];
  const centre = 74;
  const notes: MelodyNote[] = [];
  let step = nearestStep(mood, key, centre);
  for (const section of form.sections) {
    if (section.name !== "theme" && section.name !== "variation") continue;
    const turned = section.name === "variation" ? -1 : 1;
    for (const chord of chords.filter(
      (c) => c.startBeat >= section.startBeat && c.startBeat < section.startBeat + section.beats,
    )) {
      const bar = (chord.startBeat - section.startBeat) / BEATS_PER_BAR;
      const cell = [
        a,
        b,
        a,
        bar % 8 === 7
          ? rest
          : [...b.slice(0, 2), ...rest.map((c) => ({ ...c, at: 2, beats: 1.5 }))].filter(
              (c, i, all) => i === all.length - 1 || c.at < 2,
            ),
      ][bar % 4]!;
      for (const { at, beats, step: move } of cell) {
        if (at >= chord.beats) continue;
        // Near the edge of its register the tune turns back, whatever the contour says.
        const drift = noteOf(mood, key, step) - centre;
        const way = Math.abs(drift) > 4 ? -Math.sign(drift) : Math.sign(move) * turned;
        step += way * Math.abs(move);
        if (STRONG.has(at) || beats >= 1) step = settle(mood, key, step, chord, way);
        notes.push({
          beat: chord.startBeat + at,
          beats: Math.min(beats, chord.beats - at),
          midi: noteOf(mood, key, step),
          accent: at === 0 ? 1 : STRONG.has(at) ? 0.9 : 0.75,
        });
      }
    }
  }
  return notes;
}

const nearestStep = (mood: Mood, key: number, midi: number) => {
  let step = 0;
  while (noteOf(mood, key, step) < midi) step++;
  return step;
};

/** The nearest step that belongs to the chord's triad, looking first where the tune is going. */
function settle(mood: Mood, key: number, step: number, chord: Chord, way: number): number {
  const triad = [0, 2, 4].map((third) => ((noteOf(mood, key, chord.step + third) % 12) + 12) % 12);
  for (const move of [0, way, -way, 2 * way, -2 * way]) {
    if (triad.includes(((noteOf(mood, key, step + move) % 12) + 12) % 12)) return step + move;
  }
  return step;
}
