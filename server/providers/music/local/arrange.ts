import type { DrumName } from "./drums";
import { BEATS_PER_BAR, type Form, type SectionName } from "./form";
import type { Chord } from "./harmony";
import type { MelodyNote } from "./melody";
import type { FigurePattern, Mood, ToneName } from "./moods";

export type Sounding =
  | { kind: "tone"; tone: ToneName; midi: number }
  | { kind: "bass"; midi: number }
  | { kind: "drum"; drum: DrumName };

export interface Note {
  sounding: Sounding;
  startSeconds: number;
  seconds: number;
  gain: number;
  /** −1 left to 1 right. */
  pan: number;
  /** Share sent into the room. */
  room: number;
  /** Whether it gives way to the beat. */
  pumped: boolean;
}

const energies: Record<SectionName, number> = { intro: 0.3, build: 0.6, theme: 0.9, variation: 1, breakdown: 0.4, ending: 0.65 };

/** Order of the chord's voices for a figure, as indices; 4 and more lie an octave up. */
const figures: Record<FigurePattern, { perBar: number; order: readonly number[] }> = {
  eighths: { perBar: 8, order: [0, 2, 4, 3, 5, 3, 4, 2] },
  sixteenths: { perBar: 16, order: [0, 4, 2, 4, 1, 4, 3, 4, 0, 5, 2, 5, 1, 4, 3, 4] },
  broken: { perBar: 8, order: [0, 1, 2, 3, 4, 3, 2, 1] },
  rolled: { perBar: 4, order: [-1, 2, -1, 3] },
  offbeat: { perBar: 8, order: [-2, 2, -2, 3, -2, 2, -2, 4] },
  pulse: { perBar: 8, order: [0, 0, 1, 0, 0, 1, 0, 2] },
};

/** Writes every note of the piece. Timing and strength vary a little, as hands do; the same seed varies them the same way. */
export function arrange(
  mood: Mood,
  form: Form,
  harmony: { chords: readonly Chord[]; last: Chord },
  melody: readonly MelodyNote[],
  random: () => number,
): Note[] {
  const notes: Note[] = [];
  const { beatSeconds } = form;
  const secondsAt = (beat: number) => {
    const part = beat % 1;
    const swung = part < 0.5 ? part * 2 * mood.swing : mood.swing + (part - 0.5) * 2 * (1 - mood.swing);
    return (Math.floor(beat) + swung) * beatSeconds;
  };
  const human = (spread: number) => (random() + random() - 1) * spread;
  const add = (sounding: Sounding, beat: number, beats: number, gain: number, extra: Partial<Note> = {}) => {
    notes.push({
      sounding,
      startSeconds: Math.max(0, secondsAt(beat) + (beat === 0 ? 0 : human(0.007))),
      seconds: beats * beatSeconds,
      gain: gain * (1 + human(0.12)),
      pan: 0,
      room: 0.25,
      pumped: false,
      ...extra,
    });
  };
  const sectionAt = (beat: number) => form.sections.findLast((section) => section.startBeat <= beat)!;

  for (const chord of harmony.chords) {
    const section = sectionAt(chord.startBeat);
    const energy = energies[section.name];
    const bar = Math.floor(chord.startBeat / BEATS_PER_BAR);
    chord.voices.forEach((midi, i) => {
      add({ kind: "tone", tone: mood.pad.tone, midi }, chord.startBeat, chord.beats, mood.pad.level * (0.09 + 0.1 * energy), {
        pan: [-0.6, 0.35, -0.25, 0.65][i]!,
        room: 0.45,
        pumped: true,
      });
    });
    addBass(mood, chord, energy, add);
    addFigure(mood, chord, section.name, energy, bar, add);
    if (mood.drums.style !== "none") addDrums(mood, chord, section.name, bar, add);
    const isLastBarOfSection = chord.startBeat + BEATS_PER_BAR >= section.startBeat + section.beats;
    if (
      isLastBarOfSection &&
      (section.name === "build" || section.name === "breakdown") &&
      mood.drums.level > 0.5 &&
      chord.beats === BEATS_PER_BAR
    ) {
      notes.push({
        sounding: { kind: "drum", drum: "swell" },
        startSeconds: Math.max(0, secondsAt(chord.startBeat + BEATS_PER_BAR) - 1.6),
        seconds: 1.6,
        gain: 0.032,
        pan: 0.1,
        room: 0.4,
        pumped: false,
      });
    }
  }
  for (const note of melody) {
    const energy = energies[sectionAt(note.beat).name];
    add(
      { kind: "tone", tone: mood.lead.tone, midi: note.midi },
      note.beat,
      note.beats * 0.95,
      mood.lead.level * 0.3 * note.accent * energy,
      { pan: 0.12, room: 0.4 },
    );
  }
  addLastChord(mood, form, harmony.last, notes);
  return notes;
}

type Add = (sounding: Sounding, beat: number, beats: number, gain: number, extra?: Partial<Note>) => void;

function addBass(mood: Mood, chord: Chord, energy: number, add: Add): void {
  if (energy < 0.35 && mood.bass.style !== "held") return;
  const strokes: Record<Mood["bass"]["style"], [number, number, number][]> = {
    held: [[0, 3.9, 0]],
    roots: [
      [0, 1.4, 0],
      [1.5, 0.45, 0],
      [2, 1.4, 0],
      [3.5, 0.45, 0],
    ],
    pulse: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((at) => [at, 0.38, 0]),
    bounce: [
      [0, 0.7, 0],
      [1, 0.4, 7],
      [2, 0.7, 0],
      [3, 0.4, 7],
    ],
    octaves: [
      [0, 0.9, 0],
      [1, 0.4, 12],
      [1.5, 0.4, 0],
      [2, 0.9, 0],
      [3, 0.4, 12],
      [3.5, 0.4, 0],
    ],
  };
  for (const [at, beats, up] of energy < 0.5 ? strokes.held : strokes[mood.bass.style]) {
    if (at >= chord.beats) continue;
    add(
      { kind: "bass", midi: chord.bass + up },
      chord.startBeat + at,
      Math.min(beats, chord.beats - at),
      mood.bass.level * (0.16 + 0.08 * energy),
      { room: 0.03, pumped: mood.pump > 0.4 },
    );
  }
}

function addFigure(mood: Mood, chord: Chord, section: SectionName, energy: number, bar: number, add: Add): void {
  const { perBar, order } = figures[mood.figure.pattern];
  const step = BEATS_PER_BAR / perBar;
  // The introduction plays every second note; the variation turns the figure round.
  const sparse = section === "intro" || section === "breakdown";
  for (let k = 0; k < perBar; k++) {
    const at = k * step;
    if (at >= chord.beats || (sparse && k % 2 === 1 && perBar > 4)) continue;
    const index = order[(section === "variation" && bar % 2 === 1 ? perBar - k : k) % perBar]!;
    const accent = (k * step) % 2 === 0 ? 1.12 : (k * step) % 1 === 0 ? 1 : 0.82;
    const gain = mood.figure.level * (0.14 + 0.1 * energy) * accent;
    const tone = mood.figure.tone;
    const beats = tone === "piano" || tone === "bell" ? Math.max(step * 2, 1) : step * 0.92;
    if (index === -1) {
      // A rolled chord: the voices follow each other like fingers.
      chord.voices.forEach((midi, v) => {
        add({ kind: "tone", tone, midi: midi + (v === 0 ? -12 : 0) }, chord.startBeat + at + v * 0.03, 1.9, gain * 0.8, {
          pan: -0.3 + 0.2 * v,
          room: 0.3,
        });
      });
    } else if (index === -2) {
      if (k % 4 === 0) add({ kind: "tone", tone, midi: chord.voices[0]! }, chord.startBeat + at, 0.5, gain * 0.7, { pan: -0.25 });
    } else {
      const midi = chord.voices[index % 4]! + 12 * Math.floor(index / 4) + (tone === "pluck" || tone === "bell" ? 12 : 0);
      add({ kind: "tone", tone, midi }, chord.startBeat + at, beats, gain, {
        pan: 0.55 * Math.sin(k * 1.7 + bar),
        room: 0.3,
        pumped: mood.pump > 0.4,
      });
    }
  }
}

const strokes: Record<Mood["drums"]["style"], [DrumName, number, number, number][]> = {
  none: [],
  light: [["shaker", 0.5, 0.2, 0.35], ["shaker", 1.5, 0.26, 0.35], ["shaker", 2.5, 0.2, 0.35], ["shaker", 3.5, 0.26, 0.35], ["rim", 1, 0.14, -0.3], ["rim", 3, 0.14, -0.3]],
  soft: [["kick", 0, 0.34, 0], ["kick", 2.5, 0.26, 0], ["rim", 1, 0.14, -0.2], ["rim", 3, 0.16, -0.2], ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((at): [DrumName, number, number, number] => ["shaker", at, at % 1 ? 0.22 : 0.14, 0.35])],
  pop: [["kick", 0, 0.42, 0], ["kick", 2, 0.36, 0], ["kick", 2.5, 0.28, 0], ["clap", 1, 0.3, 0.05], ["clap", 3, 0.32, 0.05], ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((at): [DrumName, number, number, number] => ["hat", at, at % 1 ? 0.2 : 0.12, 0.3])],
  four: [...[0, 1, 2, 3].map((at): [DrumName, number, number, number] => ["kick", at, 0.42, 0]), ["clap", 1, 0.26, 0], ["clap", 3, 0.28, 0], ...[0.5, 1.5, 2.5, 3.5].map((at): [DrumName, number, number, number] => ["hat", at, 0.26, 0.25]), ["shaker", 0.25, 0.12, -0.35], ["shaker", 2.75, 0.12, -0.35]],
  toms: [["tom", 0, 0.42, -0.15], ["tom", 1.5, 0.26, 0.2], ["tom", 2, 0.34, -0.15], ["tom", 3, 0.24, 0.25], ["tom", 3.5, 0.3, 0.1], ["shaker", 1, 0.12, 0.4], ["shaker", 3, 0.12, 0.4]],
}; // biome-ignore format: a table of strokes

function addDrums(mood: Mood, chord: Chord, section: SectionName, bar: number, add: Add): void {
  if (section === "intro" || section === "breakdown") return;
  const full = section === "theme" || section === "variation";
  for (const [drum, at, gain, pan] of strokes[mood.drums.style]) {
    if (at >= chord.beats) continue;
    // Before the theme only the time-keepers play; the ending lets the first beat stand alone.
    if (section === "build" && (drum === "clap" || drum === "kick") && !(drum === "kick" && at === 0)) continue;
    if (section === "ending" && at > 2) continue;
    if (full && drum === "kick" && at === 2.5 && bar % 2 === 1) continue;
    add({ kind: "drum", drum }, chord.startBeat + at, 0.25, gain * mood.drums.level * (full ? 1 : 0.75), {
      pan,
      room: drum === "kick" ? 0.02 : 0.18,
    });
  }
}

/** The tonic in all voices, struck once and left to ring out until the cut. */
function addLastChord(mood: Mood, form: Form, chord: Chord, notes: Note[]): void {
  const ring = form.sections.length > 0 ? 4.2 : 2;
  const at = form.lastChordSeconds;
  const push = (sounding: Sounding, delay: number, gain: number, pan: number, room: number) =>
    notes.push({ sounding, startSeconds: at + delay, seconds: ring, gain, pan, room, pumped: false });
  chord.voices.forEach((midi, i) => {
    push({ kind: "tone", tone: mood.pad.tone, midi }, 0, mood.pad.level * 0.16, [-0.6, 0.35, -0.25, 0.65][i]!, 0.5);
    const struck: ToneName = ["saw", "strings", "reed"].includes(mood.figure.tone) ? "piano" : mood.figure.tone;
    push(
      { kind: "tone", tone: struck, midi: midi + (struck === "pluck" || struck === "bell" ? 12 : 0) },
      i * 0.035,
      mood.figure.level * 0.24,
      -0.3 + 0.2 * i,
      0.4,
    );
  });
  push({ kind: "bass", midi: chord.bass }, 0, mood.bass.level * 0.22, 0, 0.05);
  if (mood.drums.level > 0.7)
    notes.push({
      sounding: { kind: "drum", drum: mood.drums.style === "toms" ? "tom" : "kick" },
      startSeconds: at,
      seconds: 0.3,
      gain: 0.35 * mood.drums.level,
      pan: 0,
      room: 0.15,
      pumped: false,
    });
}
