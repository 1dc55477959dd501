import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import {
  findModel,
  imageModels,
  inferenceModels,
  lipSyncModels,
  type Model,
  musicModels,
  soundEffectModels,
  speechModels,
  videoModels,
} from "@/server/providers/catalogue";
import type { AcceptedVideo } from "@/server/schemas/videos";

/**
 * Refuses a model by name that nobody here can stand in for: with `PROVIDERS=strict` any whose vendor cannot be reached, and in
 * every mode lip sync, which nothing on this machine can do.
 */
export function assertModelsAvailable(ctx: Pick<Context, "providers" | "vendors">, video: AcceptedVideo): void {
  const isMissing = (model: Model | undefined) => model !== undefined && !ctx.vendors?.has(model.vendor);
  const lips = findModel(lipSyncModels, video.videoModel);
  if (lips && isMissing(lips)) {
    throw new AppError("unprocessable", `Lip sync needs a provider: set ${lips.requires} for ${lips.key}. Nothing was charged.`);
  }
  if (ctx.providers !== "strict") return;
  const wanted: (Model | undefined)[] = [
    findModel([...videoModels, ...soundEffectModels], video.videoModel),
    video.imageModel === null ? undefined : findModel(imageModels, video.imageModel),
    findModel(speechModels, video.ttsModel),
    findModel(musicModels, video.backingtrackModel),
    findModel(inferenceModels, video.inferenceModel),
  ];
  const missing = wanted.find(isMissing);
  if (!missing) return;
  throw new AppError(
    "unprocessable",
    `The model ${missing.key} is not available: this server renders with real providers only, and ${missing.requires} is not set.`,
  );
}
