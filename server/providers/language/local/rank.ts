import type { Role } from "./arcs";
import type { Beat } from "./frame";
import { seededRandom } from "./seeded-random";
import { speechSeconds } from "./speech-seconds";

export interface Slot {
  role: Role;
  pool: readonly Beat[];
  /** Lines of this pool appear in the pool's order. */
  ordered: boolean;
}

export interface RankRequest {
  seed: number;
  targetSeconds: number;
  /** Longest speech of one scene. */
  longestSeconds: number;
  time: string | null;
  /** Words that may repeat: the film is about them. */
  subjectWords: readonly string[];
}

export interface Choice {
  lines: (Beat & { role: Role })[];
  score: number;
}

const STARTS = 14;
const SWAPS_PER_LINE = 14;

interface Measured {
  seconds: number;
  words: readonly string[];
  opening: string;
  first: string;
  daytime: string | null;
}

const measured = new WeakMap<Beat, Measured>();

const COMMON = new Set(
  "with that this your what here there were from have they them then when before after every never always nothing someone something into over because still more than just only make some time like first last para pero como todo toda cada donde cuando este esta eso otra otro tiene nadie siempre hasta dans pour avec mais plus tout chaque quand celui cette elle quelqu’un comme aussi fait oder aber eine einen einem einer nicht noch doch auch jemand immer jeder jede jedes dann wird sich über unter".split(
    " ",
  ),
);
const DAYTIMES: readonly (readonly [string, RegExp])[] = [
  ["morning", /\b(?:morning|dawn|sunrise|breakfast|daybreak|first light|mañana|amanecer|matin|aube|Morgen|früh)\b/i],
  ["noon", /\b(?:noon|midday|lunch|mediodía|midi|Mittag|mittags)\b/i],
  ["evening", /\b(?:evening|dusk|sunset|golden hour|twilight|supper|dinner|tarde|atardecer|soir|soirée|Abend|abends)\b/i],
  ["night", /\b(?:night|midnight|tonight|moon|stars?|dark|noche|luna|nuit|lune|Nacht|nachts|Mond)\b/i],
];
const FAMILY: Record<string, string> = {
  sunrise: "morning",
  dawn: "morning",
  daybreak: "morning",
  morning: "morning",
  noon: "noon",
  midday: "noon",
  afternoon: "noon",
  "golden hour": "evening",
  sunset: "evening",
  dusk: "evening",
  twilight: "evening",
  evening: "evening",
  "blue hour": "evening",
  night: "night",
  midnight: "night",
};

function measure(beat: Beat): Measured {
  let found = measured.get(beat);
  if (!found) {
    const words = beat.say.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
    found = {
      seconds: speechSeconds(beat.say),
      words: [...new Set(words.filter((word) => word.length > 3 && !COMMON.has(word)))],
      opening: words.slice(0, 2).join(" "),
      first: words[0] ?? "",
      daytime: DAYTIMES.find(([, pattern]) => pattern.test(beat.say))?.[0] ?? null,
    };
    measured.set(beat, found);
  }
  return found;
}

/** Chooses one line per slot: many seeded beginnings, each improved by swaps, the best scored one wins. */
export function chooseLines(slots: readonly Slot[], request: RankRequest): Choice {
  const random = seededRandom(request.seed);
  const subject = new Set(request.subjectWords);
  const family = request.time ? (FAMILY[request.time] ?? null) : null;
  let best: number[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  const starts = slots.length > 20 ? 4 : STARTS;
  for (let start = 0; start < starts; start++) {
    const picks = randomPicks(slots, random);
    let score = scoreOf(slots, picks, request, subject, family);
    for (let i = 0; i < slots.length * SWAPS_PER_LINE; i++) {
      const at = Math.floor(random() * slots.length);
      const pool = slots[at]?.pool ?? [];
      if (pool.length < 2) continue;
      const next = Math.floor(random() * pool.length);
      if (slots.some((slot, j) => slot.pool === pool && picks[j] === next)) continue;
      const trial = [...picks];
      trial[at] = next;
      sortOrdered(slots, trial);
      const trialScore = scoreOf(slots, trial, request, subject, family);
      if (trialScore > score) {
        score = trialScore;
        picks.splice(0, picks.length, ...trial);
      }
    }
    if (score > bestScore) {
      bestScore = score;
      best = picks;
    }
  }
  return { score: bestScore, lines: slots.map((slot, i) => ({ ...(slot.pool[best[i] ?? 0] as Beat), role: slot.role })) };
}

function randomPicks(slots: readonly Slot[], random: () => number): number[] {
  const free = new Map<readonly Beat[], number[]>();
  const picks = slots.map(({ pool }) => {
    const left = free.get(pool) ?? pool.map((_, i) => i);
    free.set(pool, left);
    return left.splice(Math.floor(random() * left.length), 1)[0] ?? 0;
  });
  sortOrdered(slots, picks);
  return picks;
}

function sortOrdered(slots: readonly Slot[], picks: number[]): void {
  const groups = new Map<readonly Beat[], number[]>();
  slots.forEach((slot, i) => {
    if (slot.ordered) groups.set(slot.pool, [...(groups.get(slot.pool) ?? []), i]);
  });
  for (const places of groups.values()) {
    const sorted = places.map((i) => picks[i] ?? 0).sort((a, b) => a - b);
    places.forEach((place, i) => {
      picks[place] = sorted[i] ?? 0;
    });
  }
}

function scoreOf(
  slots: readonly Slot[],
  picks: readonly number[],
  request: RankRequest,
  subject: ReadonlySet<string>,
  family: string | null,
): number {
  const seen = new Map<string, number>();
  const openings = new Map<string, number>();
  let score = 0;
  let total = 0;
  let before = "";
  let lastStep: number | null = null;
  slots.forEach((slot, i) => {
    const beat = slot.pool[picks[i] ?? 0];
    if (!beat) return;
    const line = measure(beat);
    total += line.seconds;
    if (line.seconds > request.longestSeconds) score -= 12 * (line.seconds - request.longestSeconds);
    for (const word of line.words) {
      if (subject.has(word)) continue;
      const last = seen.get(word);
      if (last !== undefined) score -= i - last <= 4 ? 1.6 : 0.5;
      seen.set(word, i);
    }
    const opened = openings.get(line.opening);
    if (opened !== undefined) score -= i - opened <= 5 ? 2.5 : 1;
    openings.set(line.opening, i);
    if (slot.role === "step") {
      // An explanation that skips a step loses its thread.
      const step = picks[i] ?? 0;
      if (lastStep !== null || step > 0) score -= 1.6 * (step - (lastStep ?? -1) - 1);
      if (lastStep === null && step > 0) score -= 5;
      lastStep = step;
    }
    if (line.first === before) score -= 1.2;
    before = line.first;
    if (family && line.daytime && line.daytime !== family) score -= 4;
  });
  const off = Math.abs(total - request.targetSeconds) / Math.max(1, request.targetSeconds);
  return score - off * 60 - Math.max(0, off - 0.05) * 160;
}
