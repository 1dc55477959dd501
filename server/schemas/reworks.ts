import { z } from "zod";
import { StatusFields } from "./status";
import { JobIds } from "./videos";

/** The answer to every accepted request for a film made from finished ones. */
export const AcceptedRework = JobIds.extend({
  status: z.literal("PENDING"),
  creditsCharged: z.number(),
  remainingCredits: z.number(),
  subtitle_language: z.string().optional(),
});
export type AcceptedRework = z.output<typeof AcceptedRework>;

/** A clone also answers its status. */
export const AcceptedClone = z.object({ ...StatusFields, ...JobIds.shape, remainingCredits: z.number() });

const RerolledLayer = z.object({
  layerIndex: z.number(),
  durationSeconds: z.number(),
  imageCredits: z.number(),
  aiVideoCredits: z.number(),
  totalCredits: z.number(),
});

export const RerollQuote = z.object({
  layerCount: z.number(),
  layerIndexes: z.array(z.number()),
  aspectRatio: z.string(),
  imageModel: z.string().nullable(),
  videoModel: z.string(),
  imageCreditsPerLayer: z.number(),
  aiVideoCreditsPerSecond: z.number(),
  durationSeconds: z.number(),
  imageCredits: z.number(),
  aiVideoCredits: z.number(),
  totalCredits: z.number(),
  layers: z.array(RerolledLayer),
});

/** A quote has no job, and costs nothing. */
export const RerollAnswer = AcceptedRework.partial().extend({
  request_id: z.string(),
  session_id: z.string(),
  creditQuote: RerollQuote,
});

export const CancelledRender = z.object({
  request_id: z.string(),
  session_id: z.string(),
  status: z.literal("CANCELLED"),
  cancelled: z.literal(true),
  message: z.string(),
});

export const PausedRender = z.object({
  request_id: z.string(),
  session_id: z.string(),
  status: z.literal("PAUSED"),
  paused: z.literal(true),
  expressGenerationPaused: z.literal(true),
  message: z.string(),
});

export const ResumedRender = z.object({
  request_id: z.string(),
  session_id: z.string(),
  status: z.literal("PENDING"),
  paused: z.literal(false),
  resumed: z.literal(true),
  expressGenerationPaused: z.literal(false),
  message: z.string(),
});

/** The newest file of a film, or why there is none. */
export const LatestVersion = z.object({
  session_id: z.string(),
  result_url: z.string().optional(),
  has_subtitles: z.boolean().optional(),
  result_language: z.string().optional(),
  status: z.string().optional(),
  message: z.string().optional(),
});

export const CompletedVideo = z.object({
  session_id: z.string(),
  /** Spelt as the published client reads it. */
  langauge: z.string(),
  language: z.string(),
  result_language: z.string(),
  has_subtitles: z.boolean(),
  result_url: z.string(),
});

export const UploadedPictures = z.object({ image_urls: z.array(z.string()) });
