import { stageShares } from "@/server/core/credits/prices";
import { toCredits } from "@/server/core/credits/units";
import type { PublishedFields } from "@/server/schemas/publications";
import { STAGES, type Stage, stageLabels } from "@/server/schemas/stages";
import type { VideoStatus, VideoStatusV1 } from "@/server/schemas/status";
import { type FilmFacts, hasStarted, publicIdOf, runOf } from "./film-facts";
import { progressOf, toStageMap } from "./stage-map";
import { toRender } from "./to-render";

/** The status of a film (contract §13.1). Its file is named only once it is there. */
export function toStatus(facts: FilmFacts): VideoStatus {
  const charged = toCredits(facts.charges.totalCharged - facts.charges.refunded);
  const rendered = renderedBy(facts);
  const skipped = STAGES.filter((stage) => runOf(facts, stage).skipped);
  const render = toRender(facts, facts.now);
  const picture = facts.timeline?.scenes.find((scene) => scene.image)?.image?.key;
  const thumbnail = facts.result?.posterKey ?? facts.posterKey ?? picture;
  return {
    request_id: publicIdOf(facts),
    session_id: publicIdOf(facts),
    ...(facts.externalRequestId && {
      external_request_id: facts.externalRequestId,
      external_session_id: facts.externalRequestId,
    }),
    type: "video",
    status: facts.status,
    provider: facts.request.videoModel,
    request_type: facts.request.kind,
    progress: progressOf(facts),
    expressGenerationStatus: toStageMap(facts),
    expressGenerationPaused: facts.status === "PAUSED",
    expressGenerationCreditCharges: {
      version: 1,
      durationSeconds: facts.request.durationSeconds,
      totalCharged: charged,
      stages: stageCharges(facts),
    },
    creditsCharged: charged,
    credits_charged: charged,
    ...(facts.charges.refunded > 0n && { creditsRefunded: toCredits(facts.charges.refunded) }),
    ...(rendered && { rendered_by: rendered }),
    ...(skipped.length > 0 && { skipped_stages: skipped }),
    ...(render && { render }),
    ...(thumbnail && { thumbnail_url: facts.urlOf(thumbnail) }),
    ...failureOf(facts),
    ...resultOf(facts),
    ...publishedOf(facts),
  };
}

/** The V1 document's words: a film of which some stage started is IN_PROGRESS, and `result` holds the file. */
export function toStatusV1(facts: FilmFacts): VideoStatusV1 {
  const status = toStatus(facts);
  return {
    ...status,
    status: facts.status === "PENDING" && hasStarted(facts) ? "IN_PROGRESS" : facts.status,
    message: status.message ?? newsOf(facts),
    ...(status.result_url && { result: { videoUrl: status.result_url } }),
  };
}

function newsOf(facts: FilmFacts): string {
  if (facts.status === "COMPLETED") return "Your film is ready.";
  if (facts.status === "CANCELLED") return "The film was cancelled.";
  if (facts.status === "PAUSED") return "The film is paused.";
  const running = STAGES.filter((stage) => runOf(facts, stage).status === "PENDING");
  return running.length > 0 ? `In the making: ${running.map((stage) => stageLabels[stage]).join(", ")}.` : "Your film is queued.";
}

function failureOf(facts: FilmFacts) {
  if (facts.status !== "FAILED") return {};
  const message = facts.failure ?? "Video generation failed";
  return { message, expressGenerationError: message };
}

function resultOf(facts: FilmFacts) {
  if (!facts.result) return {};
  const url = facts.urlOf(facts.result.key);
  return {
    result_url: url,
    result_urls: [url],
    videoLink: url,
    remoteURL: url,
    has_subtitles: facts.result.hasSubtitles,
    has_footer: facts.result.hasFooter,
    result_language: facts.result.language,
  };
}

/** Whether everybody may watch it; where, only then. */
function publishedOf({ published }: FilmFacts): Partial<PublishedFields> {
  if (!published) return {};
  return published.is_published ? published : { is_published: false };
}

/** What each priced stage costs, and whether it was charged yet. */
function stageCharges(facts: FilmFacts): VideoStatus["expressGenerationCreditCharges"]["stages"] {
  const quoted = stageShares(facts.request);
  const paid = new Map(facts.charges.charges.map((charge) => [charge.stage, toCredits(charge.amount)]));
  const done = facts.charges.refunded > 0n ? ("REFUNDED" as const) : ("CHARGED" as const);
  const entry = (stage: Stage) => ({
    status: paid.has(stage) ? done : ("INIT" as const),
    credits: paid.get(stage) ?? quoted[stage],
    label: chargeLabels[stage],
  });
  return Object.fromEntries(STAGES.filter((stage) => quoted[stage] > 0).map((stage) => [stage, entry(stage)]));
}

/** Contract §15.1. */
const chargeLabels: Record<Stage, string> = {
  prompt_generation: "Narrative inference",
  image_generation: "Image generation/edit",
  speech_generation: "Speech generation",
  music_generation: "Music generation",
  ai_video_generation: "AI video generation",
  lip_sync_generation: "Lip sync generation",
  sound_effect_generation: "Sound effects generation",
  narrator_avatar_generation: "Narrator avatar generation",
  video_generation: "Pipeline finalization",
};

function renderedBy(facts: FilmFacts): string {
  const names = [facts.timeline?.translatedBy, ...[...facts.runs.values()].map((run) => run.renderedBy)];
  return [...new Set(names.filter((name) => name))].sort().join(", ");
}
