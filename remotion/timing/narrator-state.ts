import type { Narrator, Timeline, Viseme, VisemeSpan } from "@/server/schemas/timeline";
import { filmFrames, toFrame } from "./frames";
import { outroAt } from "./outro-overlay";
import { seeded } from "./seeded";

/** All that changes of a presenter. */
export interface NarratorState {
  /** Who it is. */
  seed: string;
  viseme: Viseme;
  /** How far the eyes are closed: open, half, shut. */
  lids: 0 | 1 | 2;
  /** How far the head is nodding, in whole pixels of a frame whose shorter side is 720. */
  bob: 0 | 1 | 2;
}

type Film = Pick<Timeline, "outro" | "interludes" | "durationSeconds" | "fps"> & { narrator: Narrator };

/** One nod up and down while speaking; and a silence longer than this ends the talk. */
const NOD_SECONDS = 1.5;
const SILENCE_SECONDS = 0.5;
/** How deep one nod after the other is, in turn: always the same would look like clockwork. */
const NODS = [1, 0.5, 1, 0, 0.5, 0.5, 0];
/** From one blink to the next; people blink every two to six seconds. */
const BLINK_SECONDS = { least: 2.2, most: 5.6 };
/** Lids of a blink, frame by frame at 30 frames per second. */
const BLINK = [1, 2, 2, 1] as const;

/** The presenter at any frame of a film; null in outros and outside of the film. The same seed always blinks alike. */
export function narratorStates(film: Film): (frame: number) => NarratorState | null {
  const { narrator, fps } = film;
  const frames = film.outro ? toFrame(film.outro.startSeconds, fps) : filmFrames(film);
  const talks = talksOf(narrator.visemes);
  const bobAt = (frame: number) => nod(talks, frame / fps);
  const blinks = blinksOf(narrator.seed, frames, fps, bobAt);
  return (frame) => {
    if (frame < 0 || frame >= frames || outroAt(film, frame)) return null;
    const seed = seedAt(narrator, frame, fps);
    if (seed === null) return null;
    return { seed, viseme: visemeAt(narrator.visemes, frame, fps), lids: blinks.get(frame) ?? 0, bob: bobAt(frame) };
  };
}

/** In joined films each part has its own presenter, or none. */
function seedAt({ seed, casts }: Narrator, frame: number, fps: number): string | null {
  if (casts.length === 0) return seed;
  const cast = casts.find(
    ({ startSeconds, endSeconds }) => toFrame(startSeconds, fps) <= frame && frame < toFrame(endSeconds, fps),
  );
  return cast?.seed ?? null;
}

function visemeAt(visemes: readonly VisemeSpan[], frame: number, fps: number): Viseme {
  // The last that has begun. Long films have thousands, so it is looked up by halving.
  let [low, high] = [0, visemes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toFrame(visemes[middle]!.startSeconds, fps) <= frame) low = middle + 1;
    else high = middle;
  }
  const last = visemes[low - 1];
  return last && frame < toFrame(last.endSeconds, fps) ? last.viseme : "rest";
}

interface Talk {
  start: number;
  end: number;
}

/** Stretches of speech without a longer silence. */
function talksOf(visemes: readonly VisemeSpan[]): Talk[] {
  const talks: Talk[] = [];
  for (const { startSeconds, endSeconds, viseme } of visemes) {
    if (viseme === "rest") continue;
    const last = talks.at(-1);
    if (last && startSeconds - last.end <= SILENCE_SECONDS) last.end = Math.max(last.end, endSeconds);
    else talks.push({ start: startSeconds, end: endSeconds });
  }
  return talks;
}

/** Whole nods in every talk, so that the head is up before and after. */
function nod(talks: readonly Talk[], seconds: number): NarratorState["bob"] {
  const talk = talks.find(({ start, end }) => start <= seconds && seconds < end);
  if (!talk) return 0;
  const length = talk.end - talk.start;
  const at = (Math.round(length / NOD_SECONDS) * (seconds - talk.start)) / length;
  const depth = NODS[Math.floor(at) % NODS.length]! * (1 - Math.cos(2 * Math.PI * at));
  return Math.round(depth) as NarratorState["bob"];
}

/**
 * Lids by frame. A blink waits until the head is up all through it: it is then the same few pictures every time, and is not
 * mistaken for a part of the nod.
 */
function blinksOf(
  seed: string,
  frames: number,
  fps: number,
  bobAt: (frame: number) => NarratorState["bob"],
): Map<number, NarratorState["lids"]> {
  const lids = new Map<number, NarratorState["lids"]>();
  const random = seeded(`blink ${seed}`);
  const stretch = Math.max(1, Math.round(fps / 30));
  const length = BLINK.length * stretch;
  const isStill = (from: number) => Array.from({ length }, (_, i) => bobAt(from + i)).every((bob) => bob === 0);
  const pause = () => Math.round((BLINK_SECONDS.least + random() * (BLINK_SECONDS.most - BLINK_SECONDS.least)) * fps);
  for (let frame = Math.round(pause() / 2); frame + length < frames; frame++) {
    if (!isStill(frame)) continue;
    for (let i = 0; i < length; i++) lids.set(frame + i, BLINK[Math.floor(i / stretch)]!);
    frame += length + pause();
  }
  return lids;
}
