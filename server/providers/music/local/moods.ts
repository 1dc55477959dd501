/** Steps of a scale in semitones above its root. */
const modes = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
} as const;

export type ToneName = "pad" | "strings" | "glass" | "piano" | "pluck" | "marimba" | "bell" | "reed" | "saw";
export type FigurePattern = "eighths" | "sixteenths" | "broken" | "rolled" | "offbeat" | "pulse";
export type BassStyle = "held" | "roots" | "pulse" | "bounce" | "octaves";
export type DrumStyle = "none" | "soft" | "pop" | "four" | "toms" | "light";

export interface Mood {
  beatsPerMinute: number;
  /** MIDI note around which the keys of this mood lie; the seed moves it a little. */
  root: number;
  scale: readonly number[];
  /** Chords as steps of the scale, one per bar: theme, variation, and the two bars before the last chord. */
  theme: readonly number[];
  variation: readonly number[];
  cadence: readonly [number, number];
  pad: { tone: ToneName; level: number };
  figure: { tone: ToneName; pattern: FigurePattern; level: number };
  /** `density` is the share of eighths that carry a note. */
  lead: { tone: ToneName; level: number; density: number };
  bass: { style: BassStyle; level: number };
  drums: { style: DrumStyle; level: number };
  /** 0 dark to 1 bright. */
  brightness: number;
  /** Place of the second eighth within the beat; 0.5 is straight. */
  swing: number;
  /** How deep the pads breathe with the beat. */
  pump: number;
  roomSeconds: number;
}

export const moods = {
  uplifting: {
    beatsPerMinute: 110, root: 57, scale: modes.ionian, theme: [0, 4, 5, 3], variation: [3, 4, 5, 0], cadence: [3, 4],
    pad: { tone: "pad", level: 0.65 }, figure: { tone: "pluck", pattern: "eighths", level: 0.85 },
    lead: { tone: "bell", level: 0.6, density: 0.5 }, bass: { style: "roots", level: 0.85 }, drums: { style: "pop", level: 0.8 },
    brightness: 0.7, swing: 0.5, pump: 0.3, roomSeconds: 2.2,
  },
  calm: {
    beatsPerMinute: 68, root: 55, scale: modes.ionian, theme: [0, 2, 3, 0], variation: [5, 3, 0, 4], cadence: [3, 4],
    pad: { tone: "pad", level: 0.62 }, figure: { tone: "piano", pattern: "broken", level: 0.95 },
    lead: { tone: "reed", level: 0.4, density: 0.25 }, bass: { style: "held", level: 0.6 }, drums: { style: "none", level: 0 },
    brightness: 0.4, swing: 0.5, pump: 0, roomSeconds: 3.2,
  },
  mysterious: {
    beatsPerMinute: 78, root: 50, scale: modes.aeolian, theme: [0, 5, 3, 0], variation: [0, 6, 5, 4], cadence: [5, 6],
    pad: { tone: "glass", level: 0.7 }, figure: { tone: "bell", pattern: "broken", level: 0.65 },
    lead: { tone: "reed", level: 0.4, density: 0.28 }, bass: { style: "held", level: 0.6 }, drums: { style: "light", level: 0.4 },
    brightness: 0.5, swing: 0.5, pump: 0, roomSeconds: 3.6,
  },
  warm: {
    beatsPerMinute: 84, root: 53, scale: modes.ionian, theme: [0, 5, 1, 4], variation: [3, 0, 1, 4], cadence: [1, 4],
    pad: { tone: "strings", level: 0.45 }, figure: { tone: "piano", pattern: "rolled", level: 0.95 },
    lead: { tone: "pluck", level: 0.6, density: 0.38 }, bass: { style: "roots", level: 0.75 }, drums: { style: "soft", level: 0.55 },
    brightness: 0.5, swing: 0.53, pump: 0, roomSeconds: 2.2,
  },
  tense: {
    beatsPerMinute: 114, root: 50, scale: modes.aeolian, theme: [0, 0, 5, 4], variation: [3, 0, 5, 6], cadence: [5, 4],
    pad: { tone: "strings", level: 0.5 }, figure: { tone: "saw", pattern: "pulse", level: 0.8 },
    lead: { tone: "glass", level: 0.4, density: 0.22 }, bass: { style: "pulse", level: 0.8 }, drums: { style: "toms", level: 0.85 },
    brightness: 0.55, swing: 0.5, pump: 0.15, roomSeconds: 2.4,
  },
  playful: {
    beatsPerMinute: 118, root: 60, scale: modes.ionian, theme: [0, 3, 0, 4], variation: [5, 1, 4, 0], cadence: [1, 4],
    pad: { tone: "reed", level: 0.3 }, figure: { tone: "pluck", pattern: "offbeat", level: 0.8 },
    lead: { tone: "marimba", level: 1, density: 0.62 }, bass: { style: "bounce", level: 0.85 }, drums: { style: "light", level: 0.8 },
    brightness: 0.7, swing: 0.6, pump: 0, roomSeconds: 1.2,
  },
  epic: {
    beatsPerMinute: 90, root: 50, scale: modes.aeolian, theme: [0, 5, 2, 6], variation: [5, 6, 0, 2], cadence: [5, 6],
    pad: { tone: "strings", level: 0.62 }, figure: { tone: "strings", pattern: "sixteenths", level: 0.85 },
    lead: { tone: "reed", level: 0.75, density: 0.3 }, bass: { style: "octaves", level: 0.85 }, drums: { style: "toms", level: 1.15 },
    brightness: 0.65, swing: 0.5, pump: 0, roomSeconds: 3,
  },
  melancholic: {
    beatsPerMinute: 72, root: 52, scale: modes.aeolian, theme: [0, 5, 2, 6], variation: [3, 0, 5, 4], cadence: [3, 4],
    pad: { tone: "strings", level: 0.42 }, figure: { tone: "piano", pattern: "broken", level: 1 },
    lead: { tone: "piano", level: 0.6, density: 0.3 }, bass: { style: "held", level: 0.6 }, drums: { style: "none", level: 0 },
    brightness: 0.4, swing: 0.5, pump: 0, roomSeconds: 3,
  },
  corporate: {
    beatsPerMinute: 108, root: 55, scale: modes.ionian, theme: [0, 3, 5, 4], variation: [5, 3, 0, 4], cadence: [3, 4],
    pad: { tone: "pad", level: 0.6 }, figure: { tone: "pluck", pattern: "sixteenths", level: 0.7 },
    lead: { tone: "piano", level: 0.65, density: 0.4 }, bass: { style: "roots", level: 0.8 }, drums: { style: "soft", level: 0.8 },
    brightness: 0.6, swing: 0.5, pump: 0.15, roomSeconds: 1.8,
  },
  dreamy: {
    beatsPerMinute: 76, root: 53, scale: modes.lydian, theme: [0, 1, 0, 4], variation: [5, 1, 2, 0], cadence: [1, 4],
    pad: { tone: "glass", level: 0.75 }, figure: { tone: "bell", pattern: "eighths", level: 0.6 },
    lead: { tone: "glass", level: 0.4, density: 0.25 }, bass: { style: "held", level: 0.55 }, drums: { style: "light", level: 0.35 },
    brightness: 0.6, swing: 0.5, pump: 0.1, roomSeconds: 4,
  },
  electronic: {
    beatsPerMinute: 116, root: 57, scale: modes.dorian, theme: [0, 2, 6, 3], variation: [5, 6, 0, 2], cadence: [5, 6],
    pad: { tone: "pad", level: 0.65 }, figure: { tone: "saw", pattern: "sixteenths", level: 0.6 },
    lead: { tone: "saw", level: 0.45, density: 0.4 }, bass: { style: "octaves", level: 0.9 }, drums: { style: "four", level: 0.9 },
    brightness: 0.75, swing: 0.5, pump: 0.55, roomSeconds: 1.8,
  },
} satisfies Record<string, Mood>; // biome-ignore format: a table of settings

export type MoodName = keyof typeof moods;
