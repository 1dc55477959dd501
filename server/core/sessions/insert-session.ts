import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { externalRequestIdOf } from "@/server/core/requests/public-ids";
import type { Db, Tx } from "@/server/db/client";
import type { AcceptedVideo } from "@/server/schemas/videos";

export interface NewSession {
  id: string;
  video: AcceptedVideo;
  routeType?: "express" | "step";
  webhookUrl: string | undefined;
}

/** False when this very session is there already: a repeated request, whose first answer was lost. */
export async function insertSession(
  tx: Tx,
  ctx: Context,
  { id, video, routeType = "express", webhookUrl }: NewSession,
): Promise<boolean> {
  const session = {
    ...{ id, ...ownerOf(ctx.actor), kind: video.kind, routeType, input: video as object },
    externalRequestId: ctx.actor.kind === "external" ? externalRequestIdOf(id) : null,
    ...{ manualStepStages: video.manualStepStages, webhookUrl: webhookUrl ?? null },
    ...{ durationSeconds: video.durationSeconds, createdAt: ctx.now() },
  };
  const { count } = await tx.videoSession.createMany({ data: [session], skipDuplicates: true });
  return count > 0 || !(await isAccepted(tx, ctx, id));
}

/** Whether the caller's session of this id is there already. Throws 409 when it is somebody else's. */
export async function isAccepted(db: Db | Tx, ctx: Context, id: string): Promise<boolean> {
  if ((await db.videoSession.count({ where: { id } })) === 0) return false;
  if ((await db.videoSession.count({ where: { id, ...ownerOf(ctx.actor) } })) > 0) return true;
  throw new AppError("conflict", "This id is already in use.");
}
