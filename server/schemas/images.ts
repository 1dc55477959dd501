import { z } from "zod";

/** What is asked of pictures; the names are wire-visible (contract §9.6 and §10.4, `case_type`). */
export const ImageKind = z.enum(["image_enhance", "logo_remove", "image_list_to_image_set", "text_to_image"]);
export type ImageKind = z.output<typeof ImageKind>;

export const ImageStatusName = z.enum(["INIT", "PENDING", "COMPLETED", "FAILED"]);
export type ImageStatusName = z.output<typeof ImageStatusName>;

/** Pixels of the longer side. */
export const enhanceSides = { "0.5k": 512, "1k": 1024, "2k": 2048, "4k": 4096 } as const;
export const EnhanceResolution = z.enum(["0.5k", "1k", "2k", "4k"]);
export type EnhanceResolution = z.output<typeof EnhanceResolution>;

/** Pictures of one request at most. */
export const MOST_IMAGES = 20;
export const MOST_BOXES = 50;
/** No picture is more than so many times as wide as tall, or as tall as wide. */
const MOST_STRETCHED = 4;

const RATIO = `aspect_ratio must be two whole numbers such as 16:9 or 4:5, at most ${MOST_STRETCHED}:1 and at least 1:${MOST_STRETCHED}.`;
/** Any shape, as `W:H`. */
export const ImageRatio = z
  .string(RATIO)
  .trim()
  .regex(/^[1-9]\d{0,3}:[1-9]\d{0,3}$/, RATIO)
  .refine((text) => Math.max(ratioOf(text), 1 / ratioOf(text)) <= MOST_STRETCHED, RATIO);

/** Width over height. */
export function ratioOf(text: string): number {
  const [width = 1, height = 1] = text.split(":").map(Number);
  return width / height;
}

const BOX = "boxes must be objects with x, y, width and height in pixels of the picture.";
export const ImageBox = z.object(
  {
    x: z.number(BOX).min(0, BOX),
    y: z.number(BOX).min(0, BOX),
    width: z.number(BOX).min(1, BOX),
    height: z.number(BOX).min(1, BOX),
  },
  BOX,
);
export type ImageBox = z.output<typeof ImageBox>;

const COUNT = `num_images must be a whole number from 1 to ${MOST_IMAGES}.`;
export const ImageCount = z.number(COUNT).int(COUNT).min(1, COUNT).max(MOST_IMAGES, COUNT);

const Facts = z.record(z.string(), z.unknown()).optional();

/** A request for pictures, as it is accepted. `imageUrls` are addresses, or pictures as data URLs. */
export const AcceptedImage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("image_enhance"),
    imageUrls: z.tuple([z.string()]),
    resolution: EnhanceResolution,
    aspectRatio: ImageRatio,
  }),
  z.object({ kind: z.literal("logo_remove"), imageUrls: z.tuple([z.string()]), boxes: z.array(ImageBox).max(MOST_BOXES) }),
  z.object({
    kind: z.literal("image_list_to_image_set"),
    imageUrls: z.array(z.string()).min(1).max(MOST_IMAGES),
    numImages: ImageCount,
    prompt: z.string(),
    aspectRatio: ImageRatio,
    metadata: Facts,
  }),
  z.object({
    kind: z.literal("text_to_image"),
    imageUrls: z.tuple([]),
    prompt: z.string().min(1),
    model: z.string(),
    numImages: ImageCount,
    aspectRatio: z.enum(["16:9", "9:16", "1:1"]),
    metadata: Facts,
  }),
]);
export type AcceptedImage = z.output<typeof AcceptedImage>;

/** A picture that was taken in for a request. */
export const ImageSource = z.object({
  /** Its address; null when it came along as data. */
  url: z.string().nullable(),
  key: z.string(),
  mimeType: z.string(),
  width: z.number(),
  height: z.number(),
});
export type ImageSource = z.output<typeof ImageSource>;

/** What of a picture was taken away, in pixels of the picture. */
export const RemovedMark = z.object({ kind: z.enum(["text", "logo", "box"]), text: z.string().optional(), box: ImageBox });
export type RemovedMark = z.output<typeof RemovedMark>;

/** A picture that was made. */
export const MadeImage = z.object({
  key: z.string(),
  mimeType: z.string(),
  width: z.number(),
  height: z.number(),
  /** What it shows, or what was done. */
  description: z.string(),
  /** Of text_to_image: how it can be drawn again. */
  recipe: z.unknown().optional(),
});
export type MadeImage = z.output<typeof MadeImage>;

/** Stored when a request is done. */
export const ImageResult = z.object({ images: z.array(MadeImage), removed: z.array(RemovedMark).optional() });
export type ImageResult = z.output<typeof ImageResult>;

/** The answer to an accepted request (contract §9.6). */
export const QueuedImage = z.object({
  status: z.literal("queued"),
  message: z.string(),
  request_id: z.string(),
  session_id: z.string(),
  global_status_id: z.string(),
  case_type: ImageKind,
  image_url: z.string().optional(),
  image_urls: z.array(z.string()).optional(),
  resolution: z.string().optional(),
  aspect_ratio: z.string().optional(),
  num_images: z.number().optional(),
  prompt: z.string().optional(),
  model: z.string().optional(),
  boxes: z.array(ImageBox).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  userId: z.string(),
  creditsCharged: z.number(),
  remainingCredits: z.number(),
});
export type QueuedImage = z.output<typeof QueuedImage>;

/** The status of a request for pictures (contract §13.2). */
export const ImageStatus = z.object({
  request_id: z.string(),
  session_id: z.string(),
  global_status_id: z.string(),
  type: z.literal("image"),
  status: ImageStatusName,
  provider: z.string(),
  case_type: ImageKind,
  request_type: ImageKind,
  progress: z.number(),
  creditsCharged: z.number(),
  credits_charged: z.number(),
  creditsRefunded: z.number().optional(),
  result_url: z.string().nullable(),
  result_urls: z.array(z.string()),
  thumbnail_url: z.string().optional(),
  message: z.string().optional(),
  /** Who made it, once it is made. */
  rendered_by: z.string().optional(),
  /** The pictures with their sizes and words, in the order of result_urls. */
  images: z
    .array(z.object({ url: z.string(), width: z.number(), height: z.number(), mime_type: z.string(), description: z.string() }))
    .optional(),
  /** remove_branding only: what was taken away. */
  removed: z.array(RemovedMark).optional(),
  /** Told again as it was sent. */
  metadata: z.record(z.string(), z.unknown()).optional(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type ImageStatus = z.output<typeof ImageStatus>;
export const ImageList = z.object({ sessions: z.array(ImageStatus) });

/** The answer of assign_title. `title` says the same as `content`. */
export const ImageTitle = z.object({
  content: z.string(),
  title: z.string(),
  /** Where the title comes from: `metadata`, `embedded`, `file_name`, `text`, `colours` or `model`. */
  source: z.string(),
  rendered_by: z.string(),
  creditsCharged: z.number(),
  remainingCredits: z.number(),
});
export type ImageTitle = z.output<typeof ImageTitle>;
