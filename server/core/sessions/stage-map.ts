import { type AnyStage, STAGES, type StageStatus } from "@/server/schemas/stages";
import type { StageMap } from "@/server/schemas/status";
import { type FilmFacts, runOf } from "./film-facts";

/** The order of a status map (contract §12.1). */
export const MAP_ORDER = [
  "prompt_generation",
  "image_generation",
  "speech_generation",
  "music_generation",
  "audio_generation",
  "ai_video_generation",
  "lip_sync_generation",
  "sound_effect_generation",
  "narrator_avatar_generation",
  "transcript_generation",
  "frame_generation",
  "video_generation",
] as const;
export type MapStage = (typeof MAP_ORDER)[number];

/** Shown only once they ran: many films never need them. */
const OPTIONAL: readonly MapStage[] = ["narrator_avatar_generation", "transcript_generation", "frame_generation"];

export function toStageMap(facts: FilmFacts): StageMap {
  const entries = MAP_ORDER.filter((stage) => !isHidden(facts, stage)).map((stage) => [stage, statusOf(facts, stage)] as const);
  return Object.fromEntries(entries);
}

export const statusOf = (facts: FilmFacts, stage: MapStage): StageStatus =>
  stage === "audio_generation" ? audioStatus(facts) : runOf(facts, stage).status;

const isHidden = (facts: FilmFacts, stage: MapStage): boolean =>
  OPTIONAL.includes(stage) && (runOf(facts, stage as AnyStage).status === "INIT" || runOf(facts, stage as AnyStage).skipped);

/** Speech and music together. */
function audioStatus(facts: FilmFacts): StageStatus {
  const both = [runOf(facts, "speech_generation").status, runOf(facts, "music_generation").status];
  if (both.includes("FAILED")) return "FAILED";
  if (both.every((status) => status === "COMPLETED")) return "COMPLETED";
  return both.every((status) => status === "INIT") ? "INIT" : "PENDING";
}

/** How much of the waiting each stage is, out of 100. */
const WEIGHTS: Record<(typeof STAGES)[number], number> = {
  prompt_generation: 5,
  image_generation: 20,
  speech_generation: 10,
  music_generation: 8,
  ai_video_generation: 22,
  lip_sync_generation: 2,
  sound_effect_generation: 5,
  narrator_avatar_generation: 3,
  video_generation: 25,
};

/** Whole per cent. It grows with every stage, and 100 means that the film is there. */
export function progressOf(facts: FilmFacts): number {
  if (facts.status === "COMPLETED") return 100;
  const shareOf = (stage: (typeof STAGES)[number]) =>
    runOf(facts, stage).status === "COMPLETED" ? 1 : Math.min(1, Math.max(0, runOf(facts, stage).progress));
  const done = STAGES.reduce((sum, stage) => sum + WEIGHTS[stage] * shareOf(stage), 0);
  return Math.min(99, Math.floor(done));
}
