import { pixelScales } from "@/server/schemas/encoding";
import type { RenderView } from "@/server/schemas/status";
import type { FilmFacts, RenderPartFacts } from "./film-facts";
import { assetSize, filmResolution } from "./film-scale";

/** Before this share is done the pace says nothing yet. */
const LEAST_SHARE_FOR_ETA = 0.03;
/** Joining, checking and storing come after the parts. */
const JOINING_SECONDS = 1;

/** How the rendering goes and what it is made of; undefined until it was planned. `now` is the moment of the question. */
export function toRender({ parts, request, timeline, status }: FilmFacts, now: Date): RenderView | undefined {
  if (parts.length === 0) return undefined;
  const segments = parts.filter((part) => part.kind === "segment");
  const asked = request.resolution ?? "720p";
  const resolution = filmResolution(timeline, asked);
  const scale = pixelScales[resolution];
  const assets = timeline && assetSize(timeline);
  const eta = status === "PENDING" ? secondsLeft(parts, now) : undefined;
  return {
    segments: segments.length,
    reused_segments: segments.filter((part) => part.reused).length,
    finished_segments: segments.filter((part) => part.completedAt !== null).length,
    progress: status === "COMPLETED" ? 1 : Math.min(0.99, Number(shareDone(parts).toFixed(3))),
    ...(eta !== undefined && { eta_seconds: eta }),
    ...(timeline && { width: Math.round(timeline.width * scale), height: Math.round(timeline.height * scale) }),
    resolution,
    ...(assets && { assets }),
    ...(resolution !== asked && { note: `The pictures are too small for ${asked}; the film is rendered at ${resolution}.` }),
    encoding_preset: request.encodingPreset ?? "standard",
  };
}

/** Of the work there was to do: what was there already is no progress. */
function shareDone(parts: readonly RenderPartFacts[]): number {
  const { done, all } = work(parts);
  return all === 0 ? 1 : done / all;
}

/**
 * At the pace of the segments so far, rounded up; undefined while there is no pace. While the sound is being mixed beside them it
 * takes about half of the machine, and that half comes back.
 */
function secondsLeft(parts: readonly RenderPartFacts[], now: Date): number | undefined {
  const segments = parts.filter((part) => part.kind === "segment");
  const { done, all } = work(segments);
  if (done >= all) return soundSecondsLeft(parts, now);
  const begun = Math.min(...segments.flatMap((part) => (part.reused ? [] : (part.startedAt?.getTime() ?? []))));
  if (done / all < LEAST_SHARE_FOR_ETA || !Number.isFinite(begun)) return undefined;
  const sound = parts.find((part) => part.kind === "sound" && part.startedAt !== null);
  const soundFrom = Math.max(begun, sound?.startedAt?.getTime() ?? now.getTime());
  const mixing = Math.max(0, (sound?.completedAt?.getTime() ?? now.getTime()) - soundFrom);
  const passed = Math.max(0, now.getTime() - begun - mixing / 2) / 1000;
  return Math.ceil((passed * (all - done)) / done) + JOINING_SECONDS;
}

/** With all segments there, what is left is the rest of the sound, at its own pace. */
function soundSecondsLeft(parts: readonly RenderPartFacts[], now: Date): number | undefined {
  const sound = parts.find((part) => part.kind === "sound" && !part.reused);
  if (!sound || sound.completedAt) return JOINING_SECONDS;
  if (!sound.startedAt || sound.doneUnits <= 0) return undefined;
  const passed = Math.max(0, now.getTime() - sound.startedAt.getTime()) / 1000;
  return Math.ceil((passed * (sound.units - sound.doneUnits)) / sound.doneUnits) + JOINING_SECONDS;
}

function work(parts: readonly RenderPartFacts[]): { done: number; all: number } {
  const own = parts.filter((part) => !part.reused);
  const sum = (of: (part: RenderPartFacts) => number) => own.reduce((total, part) => total + of(part), 0);
  return { done: sum((part) => Math.min(part.units, part.doneUnits)), all: sum((part) => part.units) };
}
