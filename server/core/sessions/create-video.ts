import { ownerOf } from "@/server/core/access";
import { accountOf, type Context } from "@/server/core/context";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { holdCredits } from "@/server/core/credits/hold-credits";
import { NotEnoughCredits } from "@/server/core/credits/post-transfer";
import { videoPrice } from "@/server/core/credits/prices";
import { insufficientFor } from "@/server/core/credits/spend-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { externalRequestIdOf, type PublicIds, publicIdsOf } from "@/server/core/requests/public-ids";
import { registerRequest } from "@/server/core/requests/register-request";
import type { Tx } from "@/server/db/client";
import { AnyStage } from "@/server/schemas/stages";
import { AcceptedVideo } from "@/server/schemas/videos";
import { assertAddresses } from "./assert-addresses";
import { assertModelsAvailable } from "./assert-models-available";
import { insertStages } from "./insert-stages";
import { keepPictures, withoutData } from "./keep-pictures";

/** An accepted film and how it is to be run. */
export type CreateVideo = AcceptedVideo & {
  /** `step` films have step routes and may pause; default `express`. */
  routeType?: "express" | "step";
  /** Told once, at the real end. */
  webhookUrl?: string;
  /** Stages that run, when not all do: the others count as done. */
  stages?: readonly AnyStage[];
  /** Id of the new session, 24 hexadecimal characters; a second call with the same id finds the first one's film. */
  id?: string;
};

export interface CreatedVideo extends PublicIds {
  status: "PENDING";
  creditsCharged: number;
  /** An external user's balance afterwards. */
  remainingCredits?: number;
}

/**
 * Takes a film on: its session, its stages, its public id, the hold of its whole price and the event that starts it are one
 * transaction. Throws 400 for URLs nobody may fetch, 402 when the account cannot pay; then nothing exists and nothing is held.
 */
export async function createVideo(ctx: Context, request: CreateVideo): Promise<CreatedVideo> {
  const { routeType = "express", webhookUrl, id = createObjectId(ctx.now()), stages = AnyStage.options, ...accepted } = request;
  const video = AcceptedVideo.parse(accepted);
  assertModelsAvailable(ctx, video);
  assertAddresses(ctx, video, webhookUrl);
  await ctx.db.$transaction(async (tx) => {
    if (!(await insertSession(tx, ctx, { id, video, routeType, webhookUrl }))) return;
    await refuseEarly(tx, ctx, video);
    await keepPictures(tx, id, video);
    await insertStages(tx, { sessionId: id, runs: stages, now: ctx.now() });
    await registerRequest(tx, ctx, { id, type: "video", kind: video.kind });
    const data = { sessionId: id, userId: ctx.actor.userId };
    await publishEvent(tx, { id: `video.requested:${id}`, name: "video/requested", data });
    // Last, because every film of an account waits for this one row.
    const payment = { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(videoPrice(video)) };
    if (video.flatCredits === undefined) await holdCredits(tx, { ...payment, what: video.kind });
    else await chargeCredits(tx, { ...payment, source: video.kind });
  });
  return { ...publicIdsOf(ctx.actor, id), status: "PENDING", creditsCharged: videoPrice(video), ...(await remaining(ctx)) };
}

async function remaining(ctx: Context): Promise<{ remainingCredits?: number }> {
  if (ctx.actor.kind !== "external") return {};
  return { remainingCredits: toCredits(await getBalance(ctx.db, accountOf(ctx.actor))) };
}

/** Whoever plainly cannot pay is told so before waiting for the lock on the balance, which `holdCredits` then judges by. */
async function refuseEarly(tx: Tx, ctx: Context, video: AcceptedVideo): Promise<void> {
  const required = toUnits(videoPrice(video));
  const available = await getBalance(tx, accountOf(ctx.actor));
  if (available < required) throw insufficientFor(video.kind, new NotEnoughCredits(required, available, accountOf(ctx.actor)));
}

interface NewSession {
  id: string;
  video: AcceptedVideo;
  routeType: "express" | "step";
  webhookUrl: string | undefined;
}

/** False when this very session is there already: a repeated request, whose first answer was lost. */
async function insertSession(tx: Tx, ctx: Context, { id, video, routeType, webhookUrl }: NewSession): Promise<boolean> {
  const { count } = await tx.videoSession.createMany({
    data: [
      {
        id,
        ...ownerOf(ctx.actor),
        externalRequestId: ctx.actor.kind === "external" ? externalRequestIdOf(id) : null,
        kind: video.kind,
        routeType,
        input: withoutData(video) as object,
        manualStepStages: video.manualStepStages,
        webhookUrl: webhookUrl ?? null,
        durationSeconds: video.durationSeconds,
        createdAt: ctx.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0) return true;
  const owned = await tx.videoSession.count({ where: { id, ...ownerOf(ctx.actor) } });
  if (owned === 0) throw new AppError("conflict", "This id is already in use.");
  return false;
}
