import { accountOf, type Context } from "@/server/core/context";
import { assertAffordable } from "@/server/core/credits/assert-affordable";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { holdCredits } from "@/server/core/credits/hold-credits";
import { videoPrice } from "@/server/core/credits/prices";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type PublicIds, publicIdsOf } from "@/server/core/requests/public-ids";
import { registerRequest } from "@/server/core/requests/register-request";
import { AnyStage } from "@/server/schemas/stages";
import { frameSize } from "@/server/schemas/timeline";
import { AcceptedVideo } from "@/server/schemas/videos";
import { assertAddresses } from "./assert-addresses";
import { assertModelsAvailable } from "./assert-models-available";
import { insertSession, isAccepted, type NewSession } from "./insert-session";
import { insertStages } from "./insert-stages";
import { takeInPictures } from "./take-in-pictures";

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
  /** Parts of the request that were left out, and why. */
  optionalComponentWarnings?: string[];
}

/**
 * Takes a film on: its session, its stages, its public id, the hold of its whole price and the event that starts it are one
 * transaction. Throws 400 for URLs nobody may fetch and for pictures that cannot be used, 402 when the account cannot pay; then
 * nothing exists and nothing is held.
 */
export async function createVideo(ctx: Context, request: CreateVideo): Promise<CreatedVideo> {
  const { routeType, webhookUrl, id = createObjectId(ctx.now()), stages = AnyStage.options, ...accepted } = request;
  const video = AcceptedVideo.parse(accepted);
  assertModelsAvailable(ctx, video);
  assertAddresses(ctx, video, webhookUrl);
  const warnings = (await isAccepted(ctx.db, ctx, id))
    ? []
    : await accept(ctx, { id, video, webhookUrl, ...(routeType && { routeType }) }, stages);
  return {
    ...{ ...publicIdsOf(ctx.actor, id), status: "PENDING", creditsCharged: videoPrice(video), ...(await remaining(ctx)) },
    ...(warnings.length > 0 && { optionalComponentWarnings: warnings }),
  };
}

/** Answers what was left out. */
async function accept(ctx: Context, session: NewSession, stages: readonly AnyStage[]): Promise<string[]> {
  const { id, video: asked } = session;
  await assertAffordable(ctx, asked.kind, videoPrice(asked));
  const taken = await takeInPictures(ctx, { sessionId: id, video: asked, canvas: frameSize[asked.aspectRatio] });
  const { video } = taken;
  try {
    await ctx.db.$transaction(async (tx) => {
      if (!(await insertSession(tx, ctx, { ...session, video }))) return;
      await insertStages(tx, { sessionId: id, runs: stages, now: ctx.now() });
      await registerRequest(tx, ctx, { id, type: "video", kind: video.kind });
      const data = { sessionId: id, userId: ctx.actor.userId };
      await publishEvent(tx, { id: `video.requested:${id}`, name: "video/requested", data });
      // Last, because every film of an account waits for this one row.
      const payment = { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(videoPrice(video)) };
      if (video.flatCredits === undefined) await holdCredits(tx, { ...payment, what: video.kind });
      else await chargeCredits(tx, { ...payment, source: video.kind });
    });
  } catch (error) {
    await taken.undo();
    throw error;
  }
  return taken.warnings;
}

async function remaining(ctx: Context): Promise<{ remainingCredits?: number }> {
  if (ctx.actor.kind !== "external") return {};
  return { remainingCredits: toCredits(await getBalance(ctx.db, accountOf(ctx.actor))) };
}
