import { z } from "zod";

/** The tracked stages of a film, in order, with their labels (contract §12.1). The names are wire-visible. */
export const STAGES = [
  "prompt_generation",
  "image_generation",
  "speech_generation",
  "music_generation",
  "ai_video_generation",
  "lip_sync_generation",
  "sound_effect_generation",
  "narrator_avatar_generation",
  "video_generation",
] as const;

export const Stage = z.enum(STAGES);
export type Stage = z.output<typeof Stage>;

export const stageLabels: Record<Stage, string> = {
  prompt_generation: "Narrative",
  image_generation: "Images",
  speech_generation: "Speech",
  music_generation: "Music",
  ai_video_generation: "AI video",
  lip_sync_generation: "Lip sync",
  sound_effect_generation: "Sound effects",
  narrator_avatar_generation: "Narrator avatar",
  video_generation: "Final video",
};

/** Stages that appear in a status map but are never checkpoints and never charged. */
export const INTERNAL_STAGES = ["transcript_generation", "frame_generation"] as const;
export const AnyStage = z.enum([...STAGES, ...INTERNAL_STAGES]);
export type AnyStage = z.output<typeof AnyStage>;

export const StageStatus = z.enum(["INIT", "PENDING", "COMPLETED", "FAILED"]);
export type StageStatus = z.output<typeof StageStatus>;

export const SessionStatus = z.enum(["PENDING", "COMPLETED", "FAILED", "CANCELLED", "PAUSED"]);
export type SessionStatus = z.output<typeof SessionStatus>;
