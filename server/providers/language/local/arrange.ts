import { arcFor, type Role } from "./arcs";
import type { Format } from "./brief";
import type { Beat } from "./frame";
import { type Choice, chooseLines, type Slot } from "./rank";

/** Lines to choose from, by role, and the chapters a long film wanders through. */
export type Pools = Partial<Record<Role, Beat[]>> & { chapters: { door: Beat[]; moments: Beat[] }[] };

export interface Arrangement {
  format: Format;
  /** How many sentences of the caller are in the pools. */
  own: number;
  durationSeconds: number;
  longestSceneSeconds: number;
  seed: number;
  /** How long a line and its pause take; the default suits English. */
  secondsPerLine?: number;
  time: string | null;
  subjectWords: readonly string[];
}

export interface Line extends Beat {
  role: Role;
}

/** Share of the film that is speech; the rest is breath between scenes. */
const SPOKEN_SHARE = 0.84;
const SECONDS_PER_LINE = 4.6;

/** Picks and orders the lines of a film: several lengths are tried, and the best ranked is kept. */
export function arrange(request: Arrangement, pools: Pools): Line[] {
  const { durationSeconds, longestSceneSeconds } = request;
  const least = Math.max(2, Math.ceil(durationSeconds / longestSceneSeconds - 1e-6));
  const ideal = Math.max(least, Math.round(durationSeconds / (request.secondsPerLine ?? SECONDS_PER_LINE)));
  let best: Choice | null = null;
  for (const count of new Set([ideal, Math.max(least, ideal - 1), ideal + 1])) {
    const slots = slotsFor(request, pools, count);
    const choice = chooseLines(slots, {
      seed: request.seed + count,
      targetSeconds: durationSeconds * SPOKEN_SHARE,
      longestSeconds: longestSceneSeconds - 0.3,
      time: request.time,
      subjectWords: request.subjectWords,
    });
    choice.score -= Math.abs(count - ideal) * 1.5;
    if (!best || choice.score > best.score) best = choice;
  }
  return best?.lines ?? [];
}

/** How many moments of one frame a film may use before it moves on. */
const FIRST_CHAPTER = 13;
const NEXT_CHAPTER = 8;

function slotsFor(request: Arrangement, pools: Pools, count: number): Slot[] {
  const roles = arcFor({
    format: request.format,
    count,
    own: Math.min(request.own, Math.max(1, count - 2)),
    hasSubject: (pools.reveal?.length ?? 0) > 0,
    hasAudience: (pools.audience?.length ?? 0) > 0,
    steps: pools.step?.length ?? 0,
  });
  const slots: Slot[] = [];
  const used = new Map<readonly Beat[], number>();
  let chapter = 0;
  let inChapter = 0;
  const take = (role: Role, pool: readonly Beat[]): boolean => {
    if ((used.get(pool) ?? 0) >= pool.length) return false;
    used.set(pool, (used.get(pool) ?? 0) + 1);
    slots.push({
      role,
      pool,
      ordered:
        role === "moment" || role === "step" || role === "own" || role === "everyday" || role === "home" || role === "leave",
    });
    return true;
  };
  for (const role of roles) {
    const pool = role === "moment" ? undefined : pools[role];
    if (pool && take(role, pool)) continue;
    // Everything else is a moment, and long films wander from chapter to chapter.
    for (; chapter < pools.chapters.length; chapter++, inChapter = 0) {
      const here = pools.chapters[chapter];
      if (!here) break;
      if (inChapter === 0 && chapter > 0 && take("door", here.door)) {
        inChapter = 1;
        break;
      }
      if (inChapter < (chapter === 0 ? FIRST_CHAPTER : NEXT_CHAPTER) && take("moment", here.moments)) {
        inChapter++;
        break;
      }
    }
  }
  return slots;
}
