import { z } from "zod";
import { DEFAULT_DRAWING_MODEL, drawingModels } from "@/server/core/images/assert-drawable";
import * as f from "@/server/core/sessions/request-fields";
import { findModel } from "@/server/providers/catalogue";
import {
  type AcceptedImage,
  EnhanceResolution,
  ImageBox,
  ImageCount,
  ImageRatio,
  MOST_BOXES,
  MOST_IMAGES,
} from "@/server/schemas/images";
import { type Fields, webhookField } from "./aliases";
import { reading } from "./body-fields";
import { openEnvelope } from "./envelope";
import { readWebhookUrl } from "./video-bodies";

const MOST_PROMPT_CHARACTERS = 4000;

const URL_NEEDED = "image_url is required: an http(s) URL, or a picture as a data URL.";
/** Judged when it is fetched; here only its form. */
const address = (needed: string) =>
  z
    .string(needed)
    .trim()
    .refine(
      (url) => /^data:image\//i.test(url) || (/^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 4000),
      needed,
    );

const RESOLUTION = `resolution must be one of: ${EnhanceResolution.options.join(", ")}.`;
const resolution = z.string(RESOLUTION).trim().toLowerCase().pipe(z.enum(EnhanceResolution.options, RESOLUTION)).default("1k");

const BOXES = `boxes must be an array of at most ${MOST_BOXES} objects with x, y, width and height in pixels of the picture.`;
const boxes = z.array(ImageBox, BOXES).max(MOST_BOXES, BOXES).default([]);

const LIST = `image_urls must be a non-empty array of at most ${MOST_IMAGES} picture URLs.`;
const imageUrls = z.array(address(LIST), LIST).min(1, LIST).max(MOST_IMAGES, LIST);

const words = z
  .string("prompt must be text.")
  .trim()
  .refine((text) => f.fitsIn(text, MOST_PROMPT_CHARACTERS), "Prompt is too long")
  .default("");

const MODEL = `model must be one of: ${drawingModels.map(({ key }) => key).join(", ")}.`;
const model = z
  .string(MODEL)
  .transform((name, context) => findModel(drawingModels, name)?.key ?? f.fail<string>(context, MODEL))
  .default(DEFAULT_DRAWING_MODEL);

const AcceptEnhance = z.object({ image_url: address(URL_NEEDED), resolution, aspect_ratio: ImageRatio.default("16:9") });
const AcceptRemoval = z.object({ image_url: address(URL_NEEDED), boxes });
const AcceptSet = z.object({
  ...{ image_urls: imageUrls, num_images: ImageCount.optional(), prompt: words },
  ...{ metadata: f.metadata, aspect_ratio: ImageRatio.default("1:1") },
});
const AcceptDrawing = z.object({
  ...{ prompt: f.prompt(MOST_PROMPT_CHARACTERS), model, num_images: ImageCount.default(1) },
  ...{ aspect_ratio: f.aspectRatio, metadata: f.metadata },
});

/** A request for pictures, as a row hands it to `createImageJob`. */
export interface ImageBody {
  image: AcceptedImage;
  webhookUrl: string | undefined;
}

function imageBody<Accept extends z.ZodType>(
  fields: Fields,
  accept: Accept,
  toImage: (accepted: z.output<Accept>) => AcceptedImage,
) {
  const body = z.unknown().transform((raw): ImageBody => {
    const envelope = openEnvelope(raw, fields);
    return { image: toImage(accept.parse(envelope.fields)), webhookUrl: readWebhookUrl(envelope) };
  });
  return reading({ fields: { ...fields, ...webhookField }, accept }, body);
}

const SOURCE = { aliases: ["url", "image"] };

export const EnhanceBody = imageBody({ image_url: SOURCE, resolution: {}, aspect_ratio: {} }, AcceptEnhance, (asked) => ({
  kind: "image_enhance",
  imageUrls: [asked.image_url],
  resolution: asked.resolution,
  aspectRatio: asked.aspect_ratio,
}));

export const RemoveBrandingBody = imageBody({ image_url: SOURCE, boxes: {} }, AcceptRemoval, (asked) => ({
  kind: "logo_remove",
  imageUrls: [asked.image_url],
  boxes: asked.boxes,
}));

export const ImageSetBody = imageBody(
  { image_urls: {}, num_images: {}, prompt: {}, metadata: {}, aspect_ratio: {} },
  AcceptSet,
  (asked) => ({
    kind: "image_list_to_image_set",
    imageUrls: asked.image_urls,
    numImages: asked.num_images ?? asked.image_urls.length,
    prompt: asked.prompt,
    aspectRatio: asked.aspect_ratio,
    metadata: asked.metadata,
  }),
);

export const TextToImageBody = imageBody(
  { prompt: {}, model: { aliases: ["image_model"] }, num_images: { aliases: ["n"] }, aspect_ratio: {}, metadata: {} },
  AcceptDrawing,
  (asked) => ({
    kind: "text_to_image",
    imageUrls: [],
    prompt: asked.prompt,
    model: asked.model,
    numImages: asked.num_images,
    aspectRatio: asked.aspect_ratio,
    metadata: asked.metadata,
  }),
);
