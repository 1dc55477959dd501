import { ownerOf } from "@/server/core/access";
import { accountOf, type Context } from "@/server/core/context";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { NotEnoughCredits } from "@/server/core/credits/post-transfer";
import { insufficientFor } from "@/server/core/credits/spend-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { externalRequestIdOf, type PublicIds, publicIdsOf } from "@/server/core/requests/public-ids";
import { registerRequest } from "@/server/core/requests/register-request";
import { assertAddresses } from "@/server/core/sessions/assert-addresses";
import { insertStages } from "@/server/core/sessions/insert-stages";
import { keepPictures, withoutData } from "@/server/core/sessions/keep-pictures";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import type { Tx } from "@/server/db/client";
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
  const { kind, credits } = rework;
  const video = requestOf(rework);
  assertAddresses(ctx, video, webhookUrl);
  await refuseEarly(ctx, kind, toUnits(credits));
  const { timeline, copies } = asOwn(rework.timeline, publicIdsOf(ctx.actor, id).request_id, () => createObjectId(ctx.now()));
  await copyMedia(ctx, copies);
  await ctx.db
    .$transaction(async (tx) => {
      const session = {
        ...{ id, ...ownerOf(ctx.actor), kind, input: withoutData(video) as object, manualStepStages: [] },
        externalRequestId: ctx.actor.kind === "external" ? externalRequestIdOf(id) : null,
        ...{ webhookUrl: webhookUrl ?? null, durationSeconds: timeline.durationSeconds, createdAt: ctx.now() },
      };
      const { count } = await tx.videoSession.createMany({ data: [session], skipDuplicates: true });
      if (count === 0) return assertOwned(tx, ctx, id);
      await keepPictures(tx, id, video);
      await startTimeline(tx, id, `rework:${kind}`, timeline);
      await insertStages(tx, { sessionId: id, runs: rework.stages, now: ctx.now() }, stagesOf(rework));
      await recordCopies(tx, copies, { sessionId: id, userId: ctx.actor.userId });
      await registerRequest(tx, ctx, { id, type: "video", kind });
      const data = { sessionId: id, userId: ctx.actor.userId };
      await publishEvent(tx, { id: `video.requested:${id}`, name: "video/requested", data });
      // Last, because every request of an account waits for this one row.
      await chargeCredits(tx, { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(credits), source: kind });
    })
    .catch(async (error: unknown) => {
      await removeUnused(ctx, id, copies);
      throw error;
    });
  const remainingCredits = toCredits(await getBalance(ctx.db, accountOf(ctx.actor)));
  return { ...publicIdsOf(ctx.actor, id), status: "PENDING", creditsCharged: credits, remainingCredits };
}

function requestOf({ kind, sources, timeline, asks, credits }: Rework): AcceptedVideo {
  // Pictures and footers that were asked for once are in the timeline by now.
  const { imageUrls, lines, outro, footer, translation, expressCta, ...request } = sources[0].request;
  return AcceptedVideo.parse({
    ...request,
    ...{ kind, flatCredits: credits, sourceIds: sources.map((source) => source.id) },
    ...{ durationSeconds: timeline.durationSeconds, manualStepStages: [], enableSubtitles: timeline.captions !== null },
    ...asks,
  });
}

/** Whoever plainly cannot pay is told so before anything is copied. */
async function refuseEarly(ctx: Context, kind: ReworkKind, required: bigint): Promise<void> {
  const available = await getBalance(ctx.db, accountOf(ctx.actor));
  if (available < required) throw insufficientFor(kind, new NotEnoughCredits(required, available, accountOf(ctx.actor)));
}

async function assertOwned(tx: Tx, ctx: Context, id: string): Promise<void> {
  const owned = await tx.videoSession.count({ where: { id, ...ownerOf(ctx.actor) } });
  if (owned === 0) throw new AppError("conflict", "This id is already in use.");
}

/** What was done for the source is done for its rework, by whom it was done there. */
function stagesOf({ sources }: Rework) {
  const before = new Map(sources[0].stages.map((run) => [run.stage, run]));
  return (stage: AnyStage) => ({
    skipped: before.get(stage)?.skipped ?? true,
    renderedBy: before.get(stage)?.renderedBy ?? null,
  });
}

/** A repeat of an accepted rework shares its files. */
async function removeUnused(ctx: Context, id: string, copies: Copies): Promise<void> {
  if ((await ctx.db.videoSession.count({ where: { id } })) > 0) return;
  await Promise.all([...copies.values()].map((key) => ctx.storage.remove(key)));
}
