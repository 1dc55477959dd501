import { z } from "zod";
import { EncodingPreset, Resolution } from "./encoding";
import { Stage } from "./stages";
import { AspectRatio } from "./timeline";

/** What a film is made from. Also the `kind` of its session and of its request. */
export const VideoKind = z.enum(["text_to_video", "image_list_to_video", "create_movie", "create_narrative"]);
export type VideoKind = z.output<typeof VideoKind>;

/** A supplied picture: fetched later by the pipeline through the guarded fetcher. */
export const SuppliedPicture = z.object({
  /** http(s), or a `data:image/…` URL; `kept:0` where a stored request names the data that is kept apart. */
  url: z.string(),
  title: z.string().nullable(),
  /** All other text the caller gave with the picture, as one line of narrative context. */
  notes: z.string().nullable(),
});
export type SuppliedPicture = z.output<typeof SuppliedPicture>;

/**
 * A request for a film after validation: every default filled in, every alias resolved. Stored as `VideoSession.input`
 * and read by the pipeline; nothing else of the caller's body is kept.
 */
export const AcceptedVideo = z.object({
  kind: VideoKind,
  /** May be empty for image lists and for `create_narrative`. */
  prompt: z.string(),
  /** A key of the catalogue; null when supplied pictures are used as they are. */
  imageModel: z.string().nullable(),
  videoModel: z.string(),
  /** Length of the film as asked and priced. */
  durationSeconds: z.number(),
  /** No scene may be longer: the longest clip the video model makes. */
  longestSceneSeconds: z.number(),
  aspectRatio: AspectRatio,
  /** Of the pictures and of the finished file; absent means 720p. */
  resolution: Resolution.optional(),
  /** Absent means `standard`. */
  encodingPreset: EncodingPreset.optional(),
  tone: z.enum(["grounded", "cinematic"]),
  /** A primary language code, or `auto` to follow the prompt. */
  language: z.string(),
  enableSubtitles: z.boolean(),
  /** Set when subtitles are wanted in another language than the narration. */
  subtitleLanguage: z.string().optional(),
  /** A font family of the catalogue; absent means the language's own default. */
  fontKey: z.string().optional(),
  backingtrackModel: z.string(),
  ttsModel: z.string(),
  /** A voice such as `alloy`; absent leaves the choice to the pipeline. */
  speaker: z.string().optional(),
  inferenceModel: z.string(),
  /** Image lists: scene i shows picture i. */
  imageUrls: z.array(SuppliedPicture).optional(),
  /** `create_narrative`: one narration line per scene, spoken as written. */
  lines: z.array(z.string()).optional(),
  /** Facts of the caller that may be spoken. */
  metadata: z.record(z.string(), z.unknown()).optional(),
  /** Moving clips are made unless `create_narrative` declines them. */
  generativeVideo: z.boolean(),
  limitSingleNarrator: z.boolean(),
  /** Stages before which a step-controlled film pauses. */
  manualStepStages: z.array(Stage),
});
export type AcceptedVideo = z.output<typeof AcceptedVideo>;

/** The answer to every accepted request for a film. */
export const AcceptedJob = z.object({
  request_id: z.string(),
  session_id: z.string(),
  status: z.literal("PENDING"),
  creditsCharged: z.number(),
  /** Parts of the request that were left out, and why. */
  optionalComponentWarnings: z.array(z.string()).optional(),
});
