export type SectionName = "intro" | "build" | "theme" | "variation" | "breakdown" | "ending";

export interface Section {
  name: SectionName;
  /** In beats from the start. */
  startBeat: number;
  beats: number;
}

export interface Form {
  beatSeconds: number;
  /** Beats before the last chord. */
  beats: number;
  /** When the last chord is struck; it rings until the end of the piece. */
  lastChordSeconds: number;
  sections: Section[];
}

export const BEATS_PER_BAR = 4;
const MOST_STRETCH = 0.06;

/**
 * Fits a form to a length: whole half bars at a tempo within six per cent of the mood's own, then a last chord that rings
 * for one to four seconds and ends exactly at `durationSeconds`.
 */
export function fitForm(durationSeconds: number, beatsPerMinute: number): Form {
  const ideal = 60 / beatsPerMinute;
  const wishedRing = Math.max(1.3, Math.min(3.6, durationSeconds * 0.13));
  let best = { cost: Number.POSITIVE_INFINITY, beats: 4, ring: wishedRing };
  for (let ring = 1; ring <= 4.2; ring += 0.05) {
    const beats = Math.max(2, 2 * Math.round((durationSeconds - ring) / ideal / 2));
    const stretch = Math.abs((durationSeconds - ring) / beats / ideal - 1);
    const whole = beats % BEATS_PER_BAR === 0 ? 0 : 0.03;
    const cost = 0.5 * stretch + 0.04 * Math.abs(ring - wishedRing) + whole + (stretch > MOST_STRETCH ? 1 : 0);
    if (cost < best.cost) best = { cost, beats, ring };
  }
  const lastChordSeconds = durationSeconds - best.ring;
  return { beatSeconds: lastChordSeconds / best.beats, beats: best.beats, lastChordSeconds, sections: sectionsFor(best.beats) };
}

/** Short pieces get one arc; long ones repeat theme and variation with a breath between. */
function sectionsFor(beats: number): Section[] {
  const bars = Math.floor(beats / BEATS_PER_BAR);
  const plan: [SectionName, number][] = [];
  if (bars < 4) plan.push(["build", Math.max(0, bars - 2)], ["theme", Math.max(0.5, Math.min(bars, 2))]);
  else if (bars < 8) plan.push(["intro", 1], ["build", 1], ["theme", bars - 3], ["ending", 1]);
  else if (bars < 16) {
    const ending = 2;
    const intro = bars < 11 ? 1 : 2;
    const build = 2;
    const theme = Math.max(2, 2 * Math.round((bars - ending - intro - build) / 4));
    plan.push(
      ["intro", intro],
      ["build", build],
      ["theme", theme],
      ["variation", bars - ending - intro - build - theme],
      ["ending", ending],
    );
  } else {
    const intro = bars < 24 ? 2 : 4;
    const ending = bars < 24 ? 2 : 4;
    plan.push(["intro", intro], ["build", 4]);
    let left = bars - intro - 4 - ending;
    const cycle: [SectionName, number][] = [
      ["theme", 8],
      ["variation", 8],
      ["breakdown", 4],
      ["build", 4],
    ];
    for (let i = 0; left > 0; i++) {
      const [name, length] = cycle[i % cycle.length]!;
      // The music should not fall into a breath right before it ends.
      const last = left <= length + 2;
      plan.push([last && (name === "breakdown" || name === "build") ? "theme" : name, last ? left : length]);
      left -= last ? left : length;
    }
    plan.push(["ending", ending]);
  }
  // Sections begin on a bar; half a bar left over belongs to the last of them.
  plan.at(-1)![1] += beats / BEATS_PER_BAR - plan.reduce((sum, [, length]) => sum + length, 0);
  let startBeat = 0;
  return plan
    .filter(([, length]) => length > 0)
    .map(([name, length]) => {
      const section = { name, startBeat, beats: length * BEATS_PER_BAR };
      startBeat += section.beats;
      return section;
    });
}
