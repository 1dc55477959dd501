import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findModel, imageModels } from "@/server/providers/catalogue";
import type { AcceptedImage } from "@/server/schemas/images";

type Drawing = Extract<AcceptedImage, { kind: "text_to_image" }>;

/** Models that draw single pictures; the first is not the default. */
export const drawingModels = imageModels.filter((model) => model.creditsPerImage !== null && model.uses.includes("express"));
export const DEFAULT_DRAWING_MODEL = "NANOBANANA2";

/** Refuses models that draw no single pictures, or not in this shape, or, with `PROVIDERS=strict`, that nobody can reach. */
export function assertDrawable(ctx: Pick<Context, "providers" | "vendors">, { model: name, aspectRatio }: Drawing): void {
  const model = findModel(drawingModels, name);
  if (!model) {
    throw new AppError("invalid_request", `model must be one of: ${drawingModels.map(({ key }) => key).join(", ")}.`);
  }
  if (!model.aspectRatios.includes(aspectRatio)) {
    throw new AppError("invalid_request", `${model.key} draws in ${model.aspectRatios.join(", ")}.`);
  }
  if (ctx.providers !== "strict" || ctx.vendors?.has(model.vendor)) return;
  throw new AppError(
    "unprocessable",
    `The model ${model.key} is not available: this server draws with real providers only, and ${model.requires} is not set.`,
  );
}
