import { isOwn, ownerOf } from "@/server/core/access";
import { accountOf, type Context } from "@/server/core/context";
import { assertAffordable } from "@/server/core/credits/assert-affordable";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { imagePrice, imageSources } from "@/server/core/credits/image-prices";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { registerRequest } from "@/server/core/requests/register-request";
import { mediaUrl } from "@/server/core/sessions/film-facts";
import type { ImageJob } from "@/server/db/generated/client";
import { AcceptedImage, ImageSource, type QueuedImage } from "@/server/schemas/images";
import { assertDrawable } from "./assert-drawable";
import { takeInSources } from "./take-in-sources";

export interface ImageCall {
  webhookUrl?: string | undefined;
  /** 24 hexadecimal characters; a second call with the same id finds the first one's job. */
  id?: string | undefined;
}

/**
 * Takes a request for pictures on: its job, its public id, its price and the event that starts it are one transaction. Throws 400 for
 * pictures that cannot be used, with every one at fault, and 402 when the account cannot pay; then nothing exists and nothing is
 * charged. The price is given back when the job fails.
 */
export async function createImageJob(
  ctx: Context,
  request: AcceptedImage,
  { webhookUrl, id = createObjectId(ctx.now()) }: ImageCall = {},
): Promise<QueuedImage> {
  const image = AcceptedImage.parse(request);
  if (image.kind === "text_to_image") assertDrawable(ctx, image);
  if (webhookUrl !== undefined) assertFetchable(webhookUrl, ctx.allowPrivateHosts);
  for (const url of image.imageUrls) assertAddress(ctx, url);
  const job = (await findAccepted(ctx, id)) ?? (await accept(ctx, image, { webhookUrl, id }));
  const remainingCredits = toCredits(await getBalance(ctx.db, accountOf(ctx.actor)));
  return { ...echoOf(ctx, job), remainingCredits };
}

/** What is decidable about an address is decided before anything is paid, fetched or stored. */
function assertAddress(ctx: Context, url: string): void {
  if (url.startsWith("data:") || ownMediaKey(url, ctx.publicUrl) !== null) return;
  assertFetchable(url, ctx.allowPrivateHosts);
}

async function accept(ctx: Context, image: AcceptedImage, { webhookUrl, id }: ImageCall & { id: string }): Promise<ImageJob> {
  const source = imageSources[image.kind];
  const credits = imagePrice(image);
  await assertAffordable(ctx, source, credits);
  const taken = await takeInSources(ctx, id, image);
  try {
    await ctx.db.$transaction(async (tx) => {
      // The pictures lie in the store by now: a request is kept without the data that brought them.
      const input = { ...image, imageUrls: taken.sources.map(({ url, key }) => url ?? key) };
      const job = {
        ...{ id, ...ownerOf(ctx.actor), kind: image.kind, input: input as object, sources: taken.sources as object[], credits },
        ...{ webhookUrl: webhookUrl ?? null, createdAt: ctx.now() },
      };
      const { count } = await tx.imageJob.createMany({ data: [job], skipDuplicates: true });
      if (count === 0) return;
      await registerRequest(tx, ctx, { id, type: "image", kind: image.kind });
      const data = { jobId: id, userId: ctx.actor.userId };
      await publishEvent(tx, { id: `image.requested:${id}`, name: "image/requested", data });
      // Last, because every request of an account waits for this one row.
      await chargeCredits(tx, { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(credits), source });
    });
  } catch (error) {
    await taken.undo();
    throw error;
  }
  return (await findAccepted(ctx, id))!;
}

/** The caller's job of this id, if it is there already. Throws 409 when it is somebody else's. */
async function findAccepted(ctx: Context, id: string): Promise<ImageJob | null> {
  const job = await ctx.db.imageJob.findUnique({ where: { id } });
  if (!job) return null;
  if (!isOwn(ctx.actor, job)) throw new AppError("conflict", "This id is already in use.");
  return job;
}

/** The answer to an accepted request, from what was stored: a repeat is told the same. */
function echoOf(ctx: Context, job: ImageJob): Omit<QueuedImage, "remainingCredits"> {
  const image = AcceptedImage.parse(job.input);
  const shown = ImageSource.array()
    .parse(job.sources)
    .map(({ url, key }) => url ?? mediaUrl(ctx, key));
  return {
    status: "queued",
    ...{ message: "Accepted. Poll /v2/status with the request_id.", case_type: image.kind },
    ...{ request_id: job.id, session_id: job.id, global_status_id: job.id },
    ...askedOf(image, shown),
    ...{ userId: job.userId, creditsCharged: job.credits },
  };
}

function askedOf(image: AcceptedImage, shown: string[]) {
  const [image_url = ""] = shown;
  switch (image.kind) {
    case "image_enhance":
      return { image_url, resolution: image.resolution, aspect_ratio: image.aspectRatio };
    case "logo_remove":
      return { image_url, ...(image.boxes.length > 0 && { boxes: image.boxes }) };
    case "image_list_to_image_set":
      return { image_urls: shown, ...setOf(image) };
    case "text_to_image":
      return { model: image.model, ...setOf(image) };
  }
}

const setOf = (image: Extract<AcceptedImage, { numImages: number }>) => ({
  ...{ num_images: image.numImages, aspect_ratio: image.aspectRatio },
  ...(image.prompt !== "" && { prompt: image.prompt }),
  ...(image.metadata && { metadata: image.metadata }),
});
