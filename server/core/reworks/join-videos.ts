import type { Context } from "@/server/core/context";
import { JOINING_PER_SECOND } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import type { Timeline } from "@/server/schemas/timeline";
import { createRework, type ReworkCall } from "./create-rework";
import { type FinishedFilm, findFinished } from "./finished-film";
import { joinTimelines } from "./join-timelines";

const MOST_FILMS = 20;

/** What joining these films costs. */
export const joinPrice = (films: readonly Pick<FinishedFilm, "timeline">[]): number =>
  JOINING_PER_SECOND * Math.ceil(Number(films.reduce((sum, film) => sum + film.timeline.durationSeconds, 0).toFixed(3)));

/** One film from several of the same shape, in order. */
export async function joinVideos(
  ctx: Context,
  { sourceIds, blend }: { sourceIds: readonly string[]; blend: boolean },
  call: ReworkCall,
) {
  const sources = await findSources(ctx, sourceIds);
  const joined = joinTimelines(sources.map(({ timeline }) => timeline) as [Timeline, ...Timeline[]], { blend });
  const timeline = { ...joined, title: titleOf(sources) };
  return createRework(
    ctx,
    { kind: "join_videos", sources, timeline, stages: ["frame_generation", "video_generation"], credits: joinPrice(sources) },
    call,
  );
}

/** What joining them would cost, or the sentence that would refuse it. */
export async function quoteJoin(
  ctx: Context,
  sourceIds: readonly string[],
): Promise<{ credits: number; refusal: null } | { credits: null; refusal: string }> {
  try {
    return { credits: joinPrice(await findSources(ctx, sourceIds)), refusal: null };
  } catch (error) {
    if (error instanceof AppError) return { credits: null, refusal: error.message };
    throw error;
  }
}

/** The films to be joined. Throws 400 for too few or too many, one that comes twice, an unfinished one, or unequal shapes. */
async function findSources(ctx: Context, sourceIds: readonly string[]): Promise<[FinishedFilm, ...FinishedFilm[]]> {
  if (sourceIds.length < 2) throw new AppError("invalid_request", "session_ids must name at least two sessions.");
  if (sourceIds.length > MOST_FILMS) throw new AppError("invalid_request", `At most ${MOST_FILMS} sessions can be joined.`);
  if (new Set(sourceIds).size < sourceIds.length)
    throw new AppError("invalid_request", "session_ids must not name a session twice.");
  const notFound = "One or more sessions were not found.";
  const films: FinishedFilm[] = [];
  for (const id of sourceIds) films.push(await findFinished(ctx, id, { notFound }));
  assertSameShape(films.map(({ timeline }) => timeline));
  return films as [FinishedFilm, ...FinishedFilm[]];
}

function assertSameShape(films: readonly Timeline[]): void {
  const shapes = [...new Set(films.map((film) => film.aspectRatio))];
  if (shapes.length > 1) {
    throw new AppError(
      "invalid_request",
      `Only videos of the same aspect ratio can be joined; these have ${shapes.join(" and ")}.`,
    );
  }
  const rates = [...new Set(films.map((film) => film.fps))];
  if (rates.length > 1) {
    throw new AppError("invalid_request", `Only videos of the same frame rate can be joined; these have ${rates.join(" and ")}.`);
  }
}

const titleOf = (films: readonly FinishedFilm[]): string =>
  `Joined reel: ${films.map((film) => film.title || "Untitled film").join(" + ")}`.slice(0, 200);
