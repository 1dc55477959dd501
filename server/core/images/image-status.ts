import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { sumCharges } from "@/server/core/credits/sum-charges";
import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { normaliseRequestId } from "@/server/core/requests/public-ids";
import { mediaUrl } from "@/server/core/sessions/film-facts";
import type { ImageJob } from "@/server/db/generated/client";
import { AcceptedImage, ImageKind, ImageResult, type ImageStatus, ImageStatusName } from "@/server/schemas/images";

type Charges = { totalCharged: bigint; refunded: bigint };

/** One of the caller's requests for pictures; throws `not_found` for any other id. */
export async function getImageJob(ctx: Context, requestId: string): Promise<ImageStatus> {
  const request = await ctx.db.request.findUnique({
    where: { id: normaliseRequestId(requestId), ...owned(ctx.actor) },
    select: { objectId: true, type: true },
  });
  const job =
    request?.type === "image" ? await ctx.db.imageJob.findFirst({ where: { id: request.objectId, ...owned(ctx.actor) } }) : null;
  if (!job) throw new AppError("not_found", "Request not found.");
  const charges = await sumCharges(ctx.db, [job.id]);
  return toImageStatus(ctx, job, charges.get(job.id));
}

/** The caller's requests for pictures, newest first. */
export async function listImageJobs(
  ctx: Context,
  { limit, kind }: { limit: number; kind?: ImageKind | undefined },
): Promise<ImageStatus[]> {
  const jobs = await ctx.db.imageJob.findMany({
    where: { ...owned(ctx.actor), ...(kind && { kind }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const charges = await sumCharges(
    ctx.db,
    jobs.map(({ id }) => id),
  );
  return jobs.map((job) => toImageStatus(ctx, job, charges.get(job.id)));
}

/** The status of a request for pictures (contract §13.2). Addresses appear only once the pictures are there. */
export function toImageStatus(ctx: Pick<Context, "publicUrl">, job: ImageJob, charges: Charges | undefined): ImageStatus {
  const request = AcceptedImage.parse(job.input);
  const status = ImageStatusName.parse(job.status);
  const result = status === "COMPLETED" ? ImageResult.parse(job.result) : null;
  const urls = (result?.images ?? []).map(({ key }) => mediaUrl(ctx, key));
  const charged = toCredits((charges?.totalCharged ?? 0n) - (charges?.refunded ?? 0n));
  const refunded = toCredits(charges?.refunded ?? 0n);
  return {
    ...{ request_id: job.id, session_id: job.id, global_status_id: job.id },
    type: "image",
    status,
    ...{
      provider: request.kind === "text_to_image" ? request.model : "local",
      case_type: request.kind,
      request_type: request.kind,
    },
    progress: Math.round(job.progress * 100),
    ...{ creditsCharged: charged, credits_charged: charged, ...(refunded > 0 && { creditsRefunded: refunded }) },
    ...{ result_url: urls[0] ?? null, result_urls: urls, ...(urls[0] && { thumbnail_url: urls[0] }) },
    message: messageOf(job, result),
    ...(job.renderedBy && { rendered_by: job.renderedBy }),
    ...(result && {
      images: result.images.map(({ width, height, mimeType, description }, index) => {
        return { url: urls[index]!, width, height, mime_type: mimeType, description };
      }),
      ...(result.removed && { removed: result.removed }),
    }),
    ...("metadata" in request && request.metadata && { metadata: request.metadata }),
    ...{ created_at: job.createdAt.toISOString(), updated_at: job.updatedAt.toISOString() },
  };
}

const NOTHING_FOUND =
  "No text, watermark or repeated logo was found: the picture is as it was, and nothing was charged. Send boxes to say where it is.";

function messageOf(job: ImageJob, result: ImageResult | null): string {
  if (job.status === "FAILED") return job.failure ?? "The pictures could not be made.";
  if (!result) return job.status === "INIT" ? "Queued." : "In the making.";
  if (result.removed) return result.removed.length === 0 ? NOTHING_FOUND : `Removed ${listOf(result.removed)}.`;
  return result.images.length === 1 ? "The picture is ready." : `The ${result.images.length} pictures are ready.`;
}

function listOf(removed: NonNullable<ImageResult["removed"]>): string {
  const names = removed.map(({ kind, text }) => (kind === "text" ? `“${text}”` : kind === "logo" ? "a logo" : "a marked area"));
  const shown = names.slice(0, 5);
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

export const isImageKind = (kind: string): kind is ImageKind => ImageKind.safeParse(kind).success;
