import { extname, join } from "node:path";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { reportImageProgress } from "@/server/core/images/end-image-job";
import type { EditedPicture } from "@/server/providers/image-edit/image-edit";
import { readHash } from "@/server/render/plan/content-hash";
import { enhanceSides, MadeImage, RemovedMark, ratioOf } from "@/server/schemas/images";
import type { StageDeps } from "../deps";
import { inScratch } from "../store-asset";
import { drawImage, findDrawing } from "./draw-image";
import { type LoadedImageJob, loadImageJob } from "./load-image-job";

/** What one step makes: a picture and, of remove_branding, what was taken away. */
export const MadePiece = z.object({ image: MadeImage, removed: z.array(RemovedMark).optional(), renderedBy: z.string() });
export type MadePiece = z.output<typeof MadePiece>;

/** No picture takes longer; what does hangs, and is tried again. */
const MOST_SECONDS = 240;
const TOO_LONG = `The picture took longer than ${MOST_SECONDS / 60} minutes to make.`;
const UNFORESEEN = "Something went wrong on our side while making this picture. Nothing was charged.";

export interface ImageInput {
  jobId: string;
  /** Which picture of the job. */
  index: number;
}

/** Makes one picture of a job and stores it. The same job makes the same pictures under the same keys, however often it is asked. */
export async function makeImage(deps: StageDeps, { jobId, index }: ImageInput): Promise<MadePiece> {
  const job = await loadImageJob(deps, jobId);
  const deadline = AbortSignal.timeout(MOST_SECONDS * 1000);
  try {
    return await inScratch(deps, (folder) => make(deps, job, { index, outputPath: join(folder, "made"), signal: deadline }));
  } catch (error) {
    if (deadline.aborted) throw new AppError("provider_failed", TOO_LONG, { cause: error, retryable: true });
    if (error instanceof AppError && error.code !== "internal") throw error;
    throw new AppError("internal", UNFORESEEN, { cause: error, retryable: true });
  }
}

interface Making {
  index: number;
  outputPath: string;
  signal: AbortSignal;
}

async function make(deps: StageDeps, job: LoadedImageJob, making: Making): Promise<MadePiece> {
  const { imageEditor } = deps.providers;
  const { request, sources } = job;
  const paths = await Promise.all(sources.map(({ key }) => deps.storage.localPath(key)));
  const onProgress = (share: number) => {
    const whole = (making.index + share) / job.count;
    // What cannot be told now is told the next time.
    reportImageProgress(deps.db, job.id, whole).catch(() => undefined);
  };
  const given = { outputPath: making.outputPath, signal: making.signal, onProgress };
  switch (request.kind) {
    case "image_enhance": {
      const ratio = ratioOf(request.aspectRatio);
      const longSide = enhanceSides[request.resolution];
      const edited = await imageEditor.enhance({ ...given, path: paths[0]!, longSide, ratio });
      return piece(deps, job, making.index, edited, { description: fittings[edited.fitting], renderedBy: imageEditor.name });
    }
    case "logo_remove": {
      const edited = await imageEditor.removeMarks({ ...given, path: paths[0]!, boxes: request.boxes });
      const description = edited.marks.length === 0 ? "As it was: nothing was found" : "Without its marks";
      const made = await piece(deps, job, making.index, edited, { description, renderedBy: imageEditor.name });
      return { ...made, removed: edited.marks };
    }
    case "image_list_to_image_set": {
      const drawing = await findDrawing(deps, job, making.index % sources.length);
      const ratio = ratioOf(request.aspectRatio);
      if (drawing) return store(deps, job, making.index, await drawImage(deps, job, { ...drawing, ...making, ratio }));
      const { numImages: count, prompt } = request;
      const edited = await imageEditor.vary({ ...given, paths, prompt, ratio, index: making.index, count });
      return piece(deps, job, making.index, edited, { description: edited.says, renderedBy: imageEditor.name });
    }
    case "text_to_image": {
      const { prompt, model, aspectRatio } = request;
      const drawn = await drawImage(deps, job, { prompt, model, ...making, ratio: ratioOf(aspectRatio) });
      return store(deps, job, making.index, drawn);
    }
  }
}

const fittings = {
  kept: "Enhanced",
  cropped: "Enhanced, cropped to its new shape around what matters",
  extended: "Enhanced, whole on a soft continuation of itself",
} as const;

export interface Made {
  path: string;
  image: Omit<MadeImage, "key">;
  renderedBy: string;
}

const piece = (
  deps: StageDeps,
  job: LoadedImageJob,
  index: number,
  { path, mimeType, width, height }: EditedPicture,
  { description, renderedBy }: { description: string; renderedBy: string },
): Promise<MadePiece> => store(deps, job, index, { path, renderedBy, image: { mimeType, width, height, description } });

/** Keys name the job, the picture's place and its content: a repeat lands on the same. */
async function store(deps: StageDeps, job: LoadedImageJob, index: number, { path, image, renderedBy }: Made): Promise<MadePiece> {
  const ending = image.mimeType === "image/png" ? ".png" : extname(path) || ".jpg";
  const key = `images/${job.id}/${index}-${(await readHash(path)).slice(0, 16)}${ending}`;
  const { byteLength, sha256 } = await deps.storage.putFile(key, path, image.mimeType);
  await deps.db.asset.createMany({
    data: [{ key, sessionId: job.id, userId: job.userId, mimeType: image.mimeType, byteLength, sha256 }],
    skipDuplicates: true,
  });
  return { image: { ...image, key }, renderedBy };
}
