import { z } from "zod";
import { EncodingPreset, Resolution } from "./encoding";
import { Stage } from "./stages";
import { AspectRatio, FocusArea, PictureAsset } from "./timeline";

/** Films made from finished ones: what is not named in `server/core/reworks` is taken over as it is. */
export const ReworkKind = z.enum([
  "translate_video",
  "join_videos",
  "add_outro_image",
  "update_outro_image",
  "update_footer_image",
  "add_subtitles",
  "remove_subtitles",
  "regenerate_avatar",
  "reroll_layers",
  "clone",
]);
export type ReworkKind = z.output<typeof ReworkKind>;

/** Videos that somebody else made and that get a sound, or lips that speak it. */
export const ClipJobKind = z.enum(["sound_effect", "lip_sync"]);
export type ClipJobKind = z.output<typeof ClipJobKind>;

/** What a film is made from. Also the `kind` of its session and of its request. */
export const VideoKind = z.enum([
  "text_to_video",
  "image_list_to_video",
  "create_movie",
  "create_narrative",
  ...ReworkKind.options,
  ...ClipJobKind.options,
]);
export type VideoKind = z.output<typeof VideoKind>;

/** A supplied picture. */
export const SuppliedPicture = z.object({
  /** http(s), or a `data:image/…` URL; in a stored request the key of one of its `takenPictures`. */
  url: z.string(),
  title: z.string().nullable(),
  /** All other text the caller gave with the picture, as one line of narrative context. */
  notes: z.string().nullable(),
});
export type SuppliedPicture = z.output<typeof SuppliedPicture>;

/** A supplied picture as it was fetched, judged and stored while its request was accepted. */
export const TakenPicture = PictureAsset.pick({ key: true, mimeType: true, width: true, height: true });
export type TakenPicture = z.output<typeof TakenPicture>;

/** How the film is to end. Pictures are URLs as in `SuppliedPicture`; texts that are null are written by the film's own words. */
export const AskedOutro = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("generated"),
    url: z.string().nullable(),
    centreImage: z.string().nullable(),
    topText: z.string().nullable(),
    bottomText: z.string().nullable(),
    logo: z.string().nullable(),
    animated: z.boolean(),
  }),
  z.object({ kind: z.literal("image"), image: z.string(), focusArea: FocusArea.nullable(), animated: z.boolean() }),
]);
export type AskedOutro = z.output<typeof AskedOutro>;

/** A call to action along the bottom of a scene. What is null stays as the film has it; without any it is written or left away. */
export const AskedFooter = z.object({ text: z.string().nullable(), url: z.string().nullable(), logo: z.string().nullable() });
export type AskedFooter = z.output<typeof AskedFooter>;

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
  /** Stored requests: every picture that scenes, outro and footers name. */
  takenPictures: z.array(TakenPicture).optional(),
  /** A finished video of the caller: it is fetched, becomes the film's one scene, and decides shape and length. */
  videoUrl: z.string().optional(),
  /** `lip_sync`: the voice that the lips of `videoUrl` are to speak. */
  audioUrl: z.string().optional(),
  /** `create_narrative`: one narration line per scene, spoken as written. */
  lines: z.array(z.string()).optional(),
  /** Facts of the caller that may be spoken. */
  metadata: z.record(z.string(), z.unknown()).optional(),
  /** Moving clips are made unless `create_narrative` declines them. */
  generativeVideo: z.boolean(),
  limitSingleNarrator: z.boolean(),
  outro: AskedOutro.optional(),
  /** One per scene; the last one holds for all scenes after it. */
  footer: z.array(AskedFooter).optional(),
  /** An illustrated presenter speaks the narration. */
  narratorAvatar: z.boolean().optional(),
  /** Footers and outro texts are written from the film's own words. */
  expressCta: z.boolean().optional(),
  /** Reworked films are paid on acceptance, whatever their stages are. */
  flatCredits: z.number().optional(),
  /** Reworked films: the sessions they were made from, in order. */
  sourceIds: z.array(z.string()).optional(),
  /** Language that narration, and texts if so asked, are translated into. */
  translation: z.object({ to: z.string(), outro: z.boolean(), footer: z.boolean() }).optional(),
  /** Somebody sits in front of it: a scene that cannot be made waits to be mended instead of failing the film. */
  mendable: z.boolean().optional(),
  /** Stages before which a step-controlled film pauses. */
  manualStepStages: z.array(Stage),
});
export type AcceptedVideo = z.output<typeof AcceptedVideo>;

/** An external user's request: all four ids are the same `extreq_…`. */
export const JobIds = z.object({
  request_id: z.string(),
  session_id: z.string(),
  external_request_id: z.string().optional(),
  external_session_id: z.string().optional(),
  status_endpoint: z.string().optional(),
});

/** The answer to every accepted request for a film. */
export const AcceptedJob = JobIds.extend({
  status: z.literal("PENDING"),
  creditsCharged: z.number(),
  remainingCredits: z.number().optional(),
  /** Parts of the request that were left out, and why. */
  optionalComponentWarnings: z.array(z.string()).optional(),
});
