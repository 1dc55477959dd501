import { pixelScales } from "@/server/schemas/encoding";
import type { RenderView } from "@/server/schemas/status";
import type { FilmFacts, RenderPartFacts } from "./film-facts";
import { filmResolution } from "./film-scale";

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
  const eta = status === "PENDING" ? secondsLeft(parts, now) : undefined;
  return {
    segments: segments.length,
    reused_segments: segments.filter((part) => part.reused).length,
    finished_segments: segments.filter((part) => part.completedAt !== null).length,
    progress: status === "COMPLETED" ? 1 : Math.min(0.99, Number(shareDone(parts).toFixed(3))),
    ...(eta !== undefined && { eta_seconds: eta }),
    ...(timeline && { width: Math.round(timeline.width * scale), height: Math.round(timeline.height * scale) }),
    resolution,
    ...(resolution !== asked && { note: `The pictures are too small for ${asked}; the film is rendered at ${resolution}.` }),
    encoding_preset: request.encodingPreset ?? "standard",
  };
}

/** Of the work there was to do: what was there already is no progress. */
function shareDone(parts: readonly RenderPartFacts[]): number {
  const { done, all } = work(parts);
  return all === 0 ? 1 : done / all;
}

/** At the pace so far, rounded up; undefined while there is no pace. */
function secondsLeft(parts: readonly RenderPartFacts[], now: Date): number | undefined {
  const { done, all } = work(parts);
  const begun = parts.flatMap((part) => (part.reused || part.startedAt === null ? [] : [part.startedAt.getTime()]));
  if (all === 0) return JOINING_SECONDS;
  if (begun.length === 0 || done / all < LEAST_SHARE_FOR_ETA) return undefined;
  const passed = Math.max(0, now.getTime() - Math.min(...begun)) / 1000;
  return Math.ceil((passed * (all - done)) / done) + JOINING_SECONDS;
}

function work(parts: readonly RenderPartFacts[]): { done: number; all: number } {
  const own = parts.filter((part) => !part.reused);
  const sum = (of: (part: RenderPartFacts) => number) => own.reduce((total, part) => total + of(part), 0);
  return { done: sum((part) => Math.min(part.units, part.doneUnits)), all: sum((part) => part.units) };
}
