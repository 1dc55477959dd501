import { accountOf, type Context } from "@/server/core/context";
import { assertAffordable } from "@/server/core/credits/assert-affordable";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type PublicIds, publicIdsOf } from "@/server/core/requests/public-ids";
import { registerRequest } from "@/server/core/requests/register-request";
import { assertAddresses } from "@/server/core/sessions/assert-addresses";
import { insertSession, isAccepted } from "@/server/core/sessions/insert-session";
import { insertStages } from "@/server/core/sessions/insert-stages";
import { takeInPictures } from "@/server/core/sessions/take-in-pictures";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import type { AnyStage } from "@/server/schemas/stages";
import type { Timeline } from "@/server/schemas/timeline";
import { AcceptedVideo, type ReworkKind } from "@/server/schemas/videos";
import { asOwn, type Copies, copyMedia, recordCopies } from "./copy-media";
import type { FinishedFilm } from "./finished-film";

/** How callers start a rework: told once at its end, under the id of the request that a repeat finds again. */
export interface ReworkCall {
  webhookUrl?: string | undefined;
  id?: string | undefined;
}

export interface Rework {
  kind: ReworkKind;
  /** What it is made from, in order. They are never changed. */
  sources: readonly [FinishedFilm, ...FinishedFilm[]];
  /** The new film as far as it is known, its media still under their sources' keys. */
  timeline: Timeline;
  /** What is asked of the stages that run. */
  asks?: Partial<Pick<AcceptedVideo, "outro" | "footer" | "translation" | "language" | "enableSubtitles" | "subtitleLanguage">>;
  /** Stages that run; all others count as done. */
  stages: readonly AnyStage[];
  credits: number;
}

export interface ReworkAnswer extends PublicIds {
  status: "PENDING";
  creditsCharged: number;
  remainingCredits: number;
}

/**
 * Takes a rework on: a new session that owns copies of all it shows, with the untouched stages done and the others waiting. It is
 * paid here, in the transaction that starts it; when it fails it is paid back. Throws 402 when the account cannot pay: nothing is
 * copied or charged then.
 */
export async function createRework(
  ctx: Context,
  rework: Rework,
  { webhookUrl, id = createObjectId(ctx.now()) }: ReworkCall,
): Promise<ReworkAnswer> {
  assertAddresses(ctx, {}, webhookUrl);
  if (!(await isAccepted(ctx.db, ctx, id))) await accept(ctx, rework, { webhookUrl, id });
  const remainingCredits = toCredits(await getBalance(ctx.db, accountOf(ctx.actor)));
  return { ...publicIdsOf(ctx.actor, id), status: "PENDING", creditsCharged: rework.credits, remainingCredits };
}

async function accept(ctx: Context, rework: Rework, { webhookUrl, id }: ReworkCall & { id: string }): Promise<void> {
  const { kind, credits } = rework;
  await assertAffordable(ctx, kind, credits);
  const taken = await takeInPictures(ctx, { sessionId: id, video: requestOf(rework), canvas: rework.timeline });
  const { timeline, copies } = asOwn(withoutFailures(rework.timeline), publicIdsOf(ctx.actor, id).request_id, () =>
    createObjectId(ctx.now()),
  );
  try {
    await copyMedia(ctx, copies);
    await ctx.db.$transaction(async (tx) => {
      if (!(await insertSession(tx, ctx, { id, video: taken.video, webhookUrl }))) return;
      await startTimeline(tx, id, `rework:${kind}`, timeline);
      await insertStages(tx, { sessionId: id, runs: rework.stages, now: ctx.now() }, stagesOf(rework));
      await recordCopies(tx, copies, { sessionId: id, userId: ctx.actor.userId });
      await registerRequest(tx, ctx, { id, type: "video", kind });
      const data = { sessionId: id, userId: ctx.actor.userId };
      await publishEvent(tx, { id: `video.requested:${id}`, name: "video/requested", data });
      // Last, because every request of an account waits for this one row.
      await chargeCredits(tx, { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(credits), source: kind });
    });
  } catch (error) {
    await taken.undo();
    await removeUnused(ctx, id, copies);
    throw error;
  }
}

function requestOf({ kind, sources, timeline, asks, credits }: Rework): AcceptedVideo {
  // Pictures and footers that were asked for once are in the timeline by now.
  const { imageUrls, takenPictures, lines, outro, footer, translation, expressCta, mendable, ...request } = sources[0].request;
  return AcceptedVideo.parse({
    ...request,
    ...{ kind, flatCredits: credits, sourceIds: sources.map((source) => source.id) },
    ...{ durationSeconds: timeline.durationSeconds, manualStepStages: [], enableSubtitles: timeline.captions !== null },
    ...asks,
  });
}

/** What was done for the source is done for its rework, by whom it was done there. */
function stagesOf({ sources }: Rework) {
  const before = new Map(sources[0].stages.map((run) => [run.stage, run]));
  return (stage: AnyStage) => ({
    skipped: before.get(stage)?.skipped ?? true,
    renderedBy: before.get(stage)?.renderedBy ?? null,
  });
}

/** What its source has paid for and not got is not owed to a film made from it. */
const withoutFailures = (timeline: Timeline): Timeline => ({
  ...timeline,
  scenes: timeline.scenes.map(({ failure: _, ...scene }) => scene),
});

/** A repeat of an accepted rework shares its files. */
async function removeUnused(ctx: Context, id: string, copies: Copies): Promise<void> {
  if ((await ctx.db.videoSession.count({ where: { id } })) > 0) return;
  await Promise.all([...copies.values()].map((key) => ctx.storage.remove(key)));
}
