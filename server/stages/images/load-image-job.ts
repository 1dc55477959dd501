import { AppError } from "@/server/core/errors";
import { AcceptedImage, ImageSource } from "@/server/schemas/images";
import type { StageDeps } from "../deps";

export interface LoadedImageJob {
  id: string;
  userId: string;
  externalUserId: string | null;
  request: AcceptedImage;
  sources: ImageSource[];
  /** How many pictures it makes. */
  count: number;
}

/** A job that is still wanted. Throws `conflict` for one that has ended. */
export async function loadImageJob({ db }: Pick<StageDeps, "db">, id: string): Promise<LoadedImageJob> {
  const job = await db.imageJob.findUnique({ where: { id } });
  if (!job) throw new AppError("not_found", "This request no longer exists.");
  if (job.status !== "INIT" && job.status !== "PENDING") throw new AppError("conflict", "This request has already ended.");
  const request = AcceptedImage.parse(job.input);
  return {
    ...{ id, userId: job.userId, externalUserId: job.externalUserId, request },
    sources: ImageSource.array().parse(job.sources),
    count: "numImages" in request ? request.numImages : 1,
  };
}
