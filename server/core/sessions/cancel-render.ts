import type { Context } from "@/server/core/context";
import { releaseCredits } from "@/server/core/credits/release-credits";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import { enqueueWebhook } from "@/server/core/webhooks/enqueue-webhook";
import { findFilm, publicIdOf } from "./film-facts";

const NOT_FOUND = "Video session not found.";

/**
 * Stops a film for good: nothing of it starts any more, what runs is ended within seconds. Finished stages stay charged, the rest
 * is given back. Cancelling twice is fine; throws 409 for a film that has ended otherwise.
 */
export async function cancelRender(ctx: Context, sessionId: string) {
  const film = await findFilm(ctx, sessionId, NOT_FOUND);
  const { id } = film;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.videoSession.updateMany({
      where: { id, status: { in: ["PENDING", "PAUSED"] } },
      data: { status: "CANCELLED", waitingFor: null, finishedAt: ctx.now() },
    });
    if (count === 0) return assertCancelled(await tx.videoSession.findUniqueOrThrow({ where: { id }, select: { status: true } }));
    await tx.stageRun.updateMany({ where: { sessionId: id, status: "PENDING" }, data: { status: "INIT" } });
    await publishEvent(tx, { id: `video.cancelled:${id}`, name: "video/cancelled", data: { sessionId: id } });
    await releaseCredits(tx, { requestId: id });
    await enqueueWebhook(tx, id);
  });
  const status = "CANCELLED" as const;
  return { ...idsOf(film), status, cancelled: true as const, message: "Render cancellation requested." };
}

function assertCancelled({ status }: { status: string }): void {
  if (status === "CANCELLED") return;
  throw new AppError("conflict", `The render has already ended: its status is ${status}.`);
}

/** Holds a film: what runs may finish, and no other stage starts until it is resumed. Pausing twice is fine. */
export async function pauseRender(ctx: Context, sessionId: string) {
  const film = await findFilm(ctx, sessionId, NOT_FOUND);
  const { id } = film;
  const { count } = await ctx.db.videoSession.updateMany({ where: { id, status: "PENDING" }, data: { status: "PAUSED" } });
  if (count === 0) await assertStill(ctx, id, "PAUSED");
  const status = "PAUSED" as const;
  return { ...idsOf(film), status, paused: true as const, expressGenerationPaused: true as const, message: "Render paused." };
}

/** Lets a paused film go on where it stopped. */
export async function resumeRender(ctx: Context, sessionId: string) {
  const film = await findFilm(ctx, sessionId, NOT_FOUND);
  const { id } = film;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.videoSession.updateMany({ where: { id, status: "PAUSED" }, data: { status: "PENDING" } });
    // Every resumption is an event of its own: a film may be paused again.
    if (count > 0) {
      await publishEvent(tx, { id: `video.resumed:${id}:${ctx.requestId}`, name: "video/resumed", data: { sessionId: id } });
    }
  });
  await assertStill(ctx, id, "PENDING");
  const status = "PENDING" as const;
  const flags = { paused: false as const, resumed: true as const, expressGenerationPaused: false as const };
  return { ...idsOf(film), status, ...flags, message: "Render resumed." };
}

const idsOf = (film: Parameters<typeof publicIdOf>[0]) => ({ request_id: publicIdOf(film), session_id: publicIdOf(film) });

async function assertStill(ctx: Context, id: string, status: "PAUSED" | "PENDING"): Promise<void> {
  const now = await ctx.db.videoSession.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (now.status !== status) throw new AppError("conflict", `The render has already ended: its status is ${now.status}.`);
}
