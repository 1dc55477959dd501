import { ownMediaKey } from "@/server/core/fetching/own-media";
import { AcceptedImage, ImageResult } from "@/server/schemas/images";
import type { StageDeps } from "../deps";
import { seedOf } from "../load-film";
import type { LoadedImageJob } from "./load-image-job";
import type { Made } from "./make-image";

interface Drawing {
  prompt: string;
  model: string;
}

/** Pixels of a drawn picture, in any shape: those of 1920 by 1080. */
const PIXELS = 1920 * 1080;

/** Draws a picture of words. Those of one job differ in composition, as scenes of one film do. */
export async function drawImage(
  deps: StageDeps,
  job: LoadedImageJob,
  {
    prompt,
    model,
    ratio,
    index,
    outputPath,
    signal,
  }: Drawing & { ratio: number; index: number; outputPath: string; signal: AbortSignal },
): Promise<Made> {
  const provider = deps.providers.image(model);
  const width = Math.round(Math.sqrt(PIXELS * ratio) / 8) * 8;
  const picture = await provider.draw({
    ...{ prompts: Array.from({ length: job.count }, () => prompt), index, mood: "", seed: seedOf(job.id, "picture") },
    ...{ width, height: Math.round(width / ratio / 2) * 2, outputPath, signal },
  });
  const { mimeType, description, recipe } = picture;
  return {
    ...{ path: outputPath, renderedBy: provider.name },
    image: { mimeType, width: picture.width, height: picture.height, description, ...(recipe !== undefined && { recipe }) },
  };
}

/** The words that a source was drawn from, when it is a picture that its owner had drawn here: its variations are drawn anew. */
export async function findDrawing(deps: StageDeps, job: LoadedImageJob, source: number): Promise<Drawing | null> {
  const url = job.sources[source]?.url;
  const key = url ? ownMediaKey(url, deps.publicUrl) : null;
  const id = key && /^images\/([0-9a-f]{24})\//.exec(key)?.[1];
  if (!id) return null;
  const { userId, externalUserId } = job;
  const made = await deps.db.imageJob.findFirst({ where: { id, userId, externalUserId, kind: "text_to_image" } });
  const isIts = ImageResult.safeParse(made?.result).data?.images.some((image) => image.key === key);
  const request = AcceptedImage.safeParse(made?.input).data;
  return isIts && request?.kind === "text_to_image" ? { prompt: request.prompt, model: request.model } : null;
}
