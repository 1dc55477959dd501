import { isOwn, ownerOf } from "@/server/core/access";
import { accountOf, type Context } from "@/server/core/context";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { refundCredits } from "@/server/core/credits/refund-credits";
import { toUnits } from "@/server/core/credits/units";
import { NO_FILM } from "@/server/core/edits/find-own-film";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { assertModelsAvailable } from "@/server/core/sessions/assert-models-available";
import { lockTimeline } from "@/server/core/timeline/edit-timeline";
import { isStorageKey } from "@/server/providers/storage/storage-key";
import type { AskedWork } from "@/server/schemas/works";
import { filmToWorkOn, isMended, WHOLE_FILM } from "./film-to-work-on";
import { findScene, priceWork, type Quote } from "./work-price";

export async function quoteWork(ctx: Context, filmId: string, asked: AskedWork): Promise<Quote> {
  return priceWork(asked, await filmToWorkOn(ctx, filmId, asked));
}

export interface RequestWork {
  filmId: string;
  asked: AskedWork;
  /** 24 hexadecimal characters; a second call with the same id finds the first one's work. */
  id?: string | undefined;
  /** The price that whoever asks has seen; nobody pays more. */
  credits?: number | undefined;
}

/**
 * Takes work on a film on, and its price with it, in one transaction. It is given back when the work fails or is cancelled. Throws
 * 402 when the account cannot pay and 409 while the same work is under way, or when it costs more by now than the price that was seen.
 */
export async function requestWork(ctx: Context, { filmId, asked, id = createObjectId(ctx.now()), credits: seen }: RequestWork) {
  const known = await ctx.db.filmWork.findUnique({ where: { id }, select: { id: true, session: true, credits: true } });
  if (known) {
    if (!isOwn(ctx.actor, known.session)) throw new AppError("conflict", "This id is already in use.");
    return { id, credits: known.credits };
  }
  const { film, request, rendered } = await filmToWorkOn(ctx, filmId, asked);
  if (asked.kind === "picture") {
    const { imageModel = request.imageModel, videoModel = request.videoModel } = asked;
    assertModelsAvailable(ctx, { ...request, imageModel, videoModel });
  }
  if ((asked.kind === "clip" || asked.kind === "overlay") && !(await isUploaded(ctx, asked.upload))) {
    throw new AppError("not_found", "This file does not exist. Upload it first.");
  }
  return ctx.db.$transaction(async (tx) => {
    const { timeline, revision } = await lockTimeline(tx, film.id);
    const scene = "sceneId" in asked ? findScene(timeline, asked.sceneId) : null;
    if (scene?.locked) throw new AppError("conflict", "This scene is locked. Unlock it to change it.");
    const sceneId = scene?.id ?? null;
    const underWay = await tx.filmWork.count({ where: { sessionId: film.id, kind: asked.kind, sceneId, status: "PENDING" } });
    if (underWay > 0) throw new AppError("conflict", "This is being made already.");
    const { credits } = priceWork(asked, { request, timeline, rendered, isMended: await isMended(tx, film.id, asked) });
    if (seen !== undefined && credits > seen) throw new AppError("conflict", priceChanged(credits));
    const input = WHOLE_FILM.includes(asked.kind) ? { asked, snapshot: { revision, timeline } } : { asked };
    await tx.filmWork.create({
      data: { id, sessionId: film.id, kind: asked.kind, sceneId, input: input as object, credits, createdAt: ctx.now() },
    });
    const data = { workId: id, sessionId: film.id, userId: film.userId };
    await publishEvent(tx, { id: `film-work.requested:${id}`, name: "film-work/requested", data });
    const payment = { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(credits) };
    await chargeCredits(tx, { ...payment, source: `studio_${asked.kind}` });
    return { id, credits };
  });
}

const priceChanged = (credits: number): string =>
  `The film has changed, and this costs ${credits} ${credits === 1 ? "credit" : "credits"} now. Nothing was charged; ask again to go on.`;

const isUploaded = async (ctx: Context, key: string): Promise<boolean> =>
  isStorageKey(key) && key.startsWith(uploadFolder(ctx)) && (await ctx.storage.has(key));

/** Where an account's videos wait until they are taken in. */
export const uploadFolder = ({ actor }: Pick<Context, "actor">): string => {
  const { userId, externalUserId } = ownerOf(actor);
  return `incoming/${externalUserId ?? userId}/`;
};

/** Stops work and gives its price back. Cancelling twice is fine; throws 409 for work that has ended otherwise. */
export async function cancelWork(ctx: Context, workId: string): Promise<void> {
  const work = await ctx.db.filmWork.findFirst({ where: { id: workId, session: ownerOf(ctx.actor) } });
  if (!work) throw new AppError("not_found", NO_FILM);
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.filmWork.updateMany({
      where: { id: workId, status: "PENDING" },
      data: { status: "CANCELLED", finishedAt: ctx.now() },
    });
    if (count === 0) {
      if (work.status === "CANCELLED") return;
      throw new AppError("conflict", "This has already ended.");
    }
    await publishEvent(tx, { id: `film-work.cancelled:${workId}`, name: "film-work/cancelled", data: { workId } });
    await refundCredits(tx, { requestId: workId });
  });
}
