import { accountOf, type Context } from "@/server/core/context";
import { BRANDING_PRICE, ENHANCE_PRICES, PICTURE_PRICE } from "@/server/core/credits/image-prices";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { claimKey, keepAnswer, releaseKey } from "@/server/core/requests/idempotency";
import type { ImageOptions } from "@/server/schemas/image-jobs";
import type { AcceptedImage } from "@/server/schemas/images";
import { drawingModels } from "./assert-drawable";
import { assignTitle } from "./assign-title";
import { createImageJob } from "./create-image-job";

/** What there is to choose from in the studio, and what it costs. */
export const imageOptions = ({ publicUrl }: Pick<Context, "publicUrl">): ImageOptions => ({
  publicUrl,
  models: drawingModels.map(({ key, label, aspectRatios }) => ({ key, label, shapes: [...aspectRatios] })),
  prices: { draw: PICTURE_PRICE, enhance: ENHANCE_PRICES, clean: BRANDING_PRICE, extend: PICTURE_PRICE },
});

/** Asks for work on pictures from the studio, whose own are named by their path. Under one `key` it is made, and paid for, once. */
export async function composeImage(ctx: Context, { asked, key }: { asked: AcceptedImage; key: string }): Promise<{ id: string }> {
  const call = { account: accountOf(ctx.actor), route: "studio.image", key, body: JSON.stringify(asked), now: ctx.now() };
  const claim = await claimKey(ctx.db, call);
  try {
    const imageUrls = asked.imageUrls.map((url) => addressOf(ctx, url));
    const { request_id: id } = await createImageJob(ctx, { ...asked, imageUrls } as AcceptedImage, { id: claim.newId });
    await keepAnswer(ctx.db, claim.id, { status: 200, body: JSON.stringify({ id }), headers: {} }, ctx.now());
    return { id };
  } catch (error) {
    if (error instanceof AppError) await releaseKey(ctx.db, claim.id);
    throw error;
  }
}

/** Names a picture; charged once it is named. */
export async function titleImage(ctx: Context, url: string): Promise<{ title: string }> {
  const picture = { url: addressOf(ctx, url), bytes: null, fileName: null, metadata: {} };
  const { title } = await assignTitle(ctx, picture, createObjectId(ctx.now()));
  return { title };
}

/** A path of ours as the address that others know it by. */
export const addressOf = ({ publicUrl }: Pick<Context, "publicUrl">, url: string): string =>
  url.startsWith("/media/") ? `${publicUrl}${url}` : url;
