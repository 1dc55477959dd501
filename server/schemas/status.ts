import { z } from "zod";
import { EncodingPreset, Resolution } from "./encoding";
import { PublishedFields } from "./publications";
import { AnyStage, SessionStatus, Stage, StageStatus } from "./stages";

/**
 * What status routes answer (contract §12.4 and §13). The objects are compact: a member without a value is left out, and
 * `result_url` with its twins exists only once the film does.
 */

/** Stage to status. The optional stages appear once they ran; `audio_generation` rolls speech and music up. */
export const StageMap = z.partialRecord(z.enum([...AnyStage.options, "audio_generation"]), StageStatus);
export type StageMap = z.output<typeof StageMap>;

const StageCharge = z.object({ status: z.enum(["INIT", "CHARGED", "REFUNDED"]), credits: z.number(), label: z.string() });

/** How a film is rendered: its parts, how many of them were there already, and how long the rest takes. */
export const RenderView = z.object({
  segments: z.number(),
  reused_segments: z.number(),
  finished_segments: z.number(),
  /** 0 to 1. */
  progress: z.number(),
  /** Only while it is rendered, once the pace is known. */
  eta_seconds: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  resolution: Resolution,
  /** Size of the picture or clip that is enlarged most: more detail than this the film does not have. */
  assets: z.object({ width: z.number(), height: z.number() }).optional(),
  /** Why the film is smaller than asked for. */
  note: z.string().optional(),
  encoding_preset: EncodingPreset,
});
export type RenderView = z.output<typeof RenderView>;

export const StatusFields = {
  request_id: z.string(),
  session_id: z.string(),
  external_request_id: z.string().optional(),
  external_session_id: z.string().optional(),
  type: z.literal("video"),
  status: SessionStatus,
  provider: z.string(),
  request_type: z.string(),
  progress: z.number(),
  expressGenerationStatus: StageMap,
  expressGenerationPaused: z.boolean(),
  expressGenerationCreditCharges: z.object({
    version: z.literal(1),
    durationSeconds: z.number(),
    totalCharged: z.number(),
    stages: z.partialRecord(Stage, StageCharge),
  }),
  creditsCharged: z.number(),
  credits_charged: z.number(),
  creditsRefunded: z.number().optional(),
  /** Who made it: `local`, a vendor, or several with commas between. */
  rendered_by: z.string().optional(),
  /** Stages that had nothing to do; they count as COMPLETED. */
  skipped_stages: z.array(Stage).optional(),
  thumbnail_url: z.string().optional(),
  render: RenderView.optional(),
  message: z.string().optional(),
  expressGenerationError: z.string().optional(),
  result_url: z.string().optional(),
  result_urls: z.array(z.string()).optional(),
  videoLink: z.string().optional(),
  remoteURL: z.string().optional(),
  has_subtitles: z.boolean().optional(),
  has_footer: z.boolean().optional(),
  result_language: z.string().optional(),
  ...z.object(PublishedFields).partial().shape,
};
export const VideoStatus = z.object(StatusFields);
export type VideoStatus = z.output<typeof VideoStatus>;

/** The V1 document's status: the only place that says IN_PROGRESS and has `result`. */
export const VideoStatusV1 = z.object({
  ...StatusFields,
  status: z.enum(["PENDING", "IN_PROGRESS", "COMPLETED", "FAILED", "CANCELLED", "PAUSED"]),
  result: z.object({ videoUrl: z.string() }).optional(),
  message: z.string(),
});
export type VideoStatusV1 = z.output<typeof VideoStatusV1>;

const Asset = z.object({ status: StageStatus, url: z.string().optional(), description: z.string().optional() });

export const LayerView = z.object({
  index: z.number(),
  id: z.string(),
  startTime: z.number(),
  endTime: z.number(),
  duration: z.number(),
  prompt: z.string().optional(),
  videoPrompt: z.string().optional(),
  soundEffectPrompt: z.string().optional(),
  image: Asset.optional(),
  aiVideo: Asset.optional(),
  lipSyncVideo: Asset.optional(),
  soundEffectVideo: Asset.optional(),
  userVideo: Asset.optional(),
  preview: z.object({ stage: z.string(), type: z.enum(["image", "video"]), url: z.string() }).optional(),
});
export type LayerView = z.output<typeof LayerView>;

export const AudioView = z.object({
  index: z.number(),
  id: z.string(),
  type: z.enum(["speech", "music", "sound_effect"]),
  status: StageStatus,
  startTime: z.number(),
  endTime: z.number(),
  duration: z.number(),
  url: z.string(),
  prompt: z.string().optional(),
  volume: z.number(),
  isEnabled: z.boolean(),
  speaker: z.string().optional(),
  provider: z.string(),
  connectedLayerId: z.string().optional(),
  connectedLayerIndex: z.number().optional(),
  addSubtitles: z.boolean().optional(),
});
export type AudioView = z.output<typeof AudioView>;

/** A clip over the scenes. */
export const GlobalVideoView = z.object({
  index: z.number(),
  id: z.string(),
  type: z.literal("video"),
  source: z.string(),
  title: z.string(),
  status: StageStatus,
  startTime: z.number(),
  endTime: z.number(),
  duration: z.number(),
  url: z.string(),
  framesPerSecond: z.number(),
});
export type GlobalVideoView = z.output<typeof GlobalVideoView>;

export const SessionView = z.object({
  id: z.string(),
  requestId: z.string(),
  type: z.literal("video"),
  routeType: z.enum(["express", "step"]),
  aspectRatio: z.string(),
  framesPerSecond: z.number(),
  duration: z.number(),
  language: z.string().optional(),
  languageString: z.string().optional(),
  subtitleLanguage: z.string().optional(),
  hasSubtitles: z.boolean(),
  hasFooter: z.boolean(),
  inputPrompt: z.string().optional(),
  inferenceModel: z.string(),
  generationType: z.string(),
  provider: z.string(),
  currentStage: z.string(),
  previewStage: z.string().optional(),
  completedStages: z.array(z.string()),
  stages: StageMap,
  layers: z.array(LayerView),
  audioLayers: z.array(AudioView),
  globalAudioLayers: z.array(AudioView),
  globalVideos: z.array(GlobalVideoView),
  result: z.object({
    url: z.string().optional(),
    remoteURL: z.string().optional(),
    videoLink: z.string().optional(),
    hasSubtitles: z.boolean(),
    hasFooter: z.boolean(),
    language: z.string().optional(),
  }),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SessionView = z.output<typeof SessionView>;

const Detail = { status_detail_schema: z.literal("video_session_preview.v1"), session: SessionView };
export const DetailedVideoStatus = z.object({ ...StatusFields, ...Detail });
export type DetailedVideoStatus = z.output<typeof DetailedVideoStatus>;

const RequiredAction = z.object({
  type: z.literal("process_next"),
  reason: z.literal("manual_step_checkpoint"),
  current_step: Stage,
  current_step_label: z.string(),
  next_step: Stage,
  next_step_label: z.string(),
  process_next_url: z.string(),
});

const stepStatus = z.enum(["INIT", "PENDING", "COMPLETED", "FAILED"]);
const StepFields = {
  current_step: Stage,
  current_step_label: z.string(),
  next_step: Stage.nullable(),
  waiting_for_process_next: z.boolean(),
  requires_user_action: z.boolean(),
  can_process_next: z.boolean(),
  required_action: RequiredAction.nullable(),
  manual_step_stages: z.array(Stage),
  auto_advance_step_stages: z.array(Stage),
};
/** The step machine of one film (contract §12.4). */
export const StepState = z.object({
  enabled: z.literal(true),
  route_type: z.enum(["text_to_video", "image_to_video"]),
  status: stepStatus,
  ...StepFields,
  updated_at: z.string(),
});
export type StepState = z.output<typeof StepState>;

/** What a completed stage made; the members of `resources` depend on the stage. */
export const ResourceBlock = z.object({
  step: Stage,
  label: z.string(),
  status: StageStatus,
  completed_at: z.string(),
  resources: z.record(z.string(), z.unknown()),
});
export type ResourceBlock = z.output<typeof ResourceBlock>;

const StepStatusFields = {
  ...StatusFields,
  status: z.enum(["INIT", ...SessionStatus.options]),
  step_status: stepStatus,
  ...StepFields,
  process_next_url: z.string(),
  step: StepState,
  current_step_resources: ResourceBlock.nullable(),
  completed_step_resources: z.partialRecord(Stage, ResourceBlock),
};
export const StepVideoStatus = z.object(StepStatusFields);
export type StepVideoStatus = z.output<typeof StepVideoStatus>;
export const DetailedStepVideoStatus = z.object({ ...StepStatusFields, ...Detail });
export type DetailedStepVideoStatus = z.output<typeof DetailedStepVideoStatus>;
