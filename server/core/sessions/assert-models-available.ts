import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import {
  findModel,
  imageModels,
  inferenceModels,
  type Model,
  musicModels,
  speechModels,
  videoModels,
} from "@/server/providers/catalogue";
import type { AcceptedVideo } from "@/server/schemas/videos";

/** With `PROVIDERS=strict` nothing is rendered by a stand-in: a model whose vendor cannot be reached is refused by name. */
export function assertModelsAvailable(ctx: Pick<Context, "providers" | "vendors">, video: AcceptedVideo): void {
  if (ctx.providers !== "strict") return;
  const wanted: (Model | undefined)[] = [
    findModel(videoModels, video.videoModel),
    video.imageModel === null ? undefined : findModel(imageModels, video.imageModel),
    findModel(speechModels, video.ttsModel),
    findModel(musicModels, video.backingtrackModel),
    findModel(inferenceModels, video.inferenceModel),
  ];
  const missing = wanted.find((model) => model && !ctx.vendors?.has(model.vendor));
  if (!missing) return;
  throw new AppError(
    "unprocessable",
    `The model ${missing.key} is not available: this server renders with real providers only, and ${missing.requires} is not set.`,
  );
}
