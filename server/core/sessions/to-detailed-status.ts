import { languageNames } from "@/server/schemas/languages";
import type { DetailedVideoStatus, SessionView } from "@/server/schemas/status";
import type { ClipKind } from "@/server/schemas/timeline";
import { type FilmFacts, publicIdOf } from "./film-facts";
import { MAP_ORDER, type MapStage, statusOf, toStageMap } from "./stage-map";
import { toAudioLayers, toGlobalAudioLayers, toGlobalVideos, toLayers } from "./to-layers";
import { toStatus } from "./to-status";

/** The status plus all that a client needs to play the film as far as it is made (contract §13.3). */
export function toDetailedStatus(facts: FilmFacts): DetailedVideoStatus {
  return { ...toStatus(facts), ...toDetail(facts) };
}

export function toDetail(facts: FilmFacts): Pick<DetailedVideoStatus, "session" | "status_detail_schema"> {
  return { status_detail_schema: "video_session_preview.v1", session: toSession(facts) };
}

function toSession(facts: FilmFacts): SessionView {
  const { request, timeline, result } = facts;
  const stages = toStageMap(facts);
  const shown = MAP_ORDER.filter((stage) => stage in stages);
  const preview = PREVIEW_ORDER.findLast((stage) => statusOf(facts, stage) === "COMPLETED" && hasSomethingToPlay(facts, stage));
  const language = result?.language ?? timeline?.language ?? (request.language === "auto" ? undefined : request.language);
  const hasSubtitles = result?.hasSubtitles ?? request.enableSubtitles;
  const hasFooter = result?.hasFooter ?? (timeline?.footer.length ?? 0) > 0;
  const url = result && facts.urlOf(result.key);
  return {
    id: publicIdOf(facts),
    requestId: publicIdOf(facts),
    type: "video",
    routeType: facts.routeType,
    aspectRatio: request.aspectRatio,
    framesPerSecond: timeline?.fps ?? 30,
    duration: Number((timeline?.durationSeconds ?? facts.durationSeconds).toFixed(3)),
    ...(language && { language, languageString: languageNames[language] ?? language }),
    ...(request.subtitleLanguage && { subtitleLanguage: request.subtitleLanguage }),
    hasSubtitles,
    hasFooter,
    ...(request.prompt && { inputPrompt: request.prompt }),
    inferenceModel: request.inferenceModel,
    generationType: request.kind,
    provider: request.videoModel,
    currentStage: shown.find((stage) => stages[stage] !== "COMPLETED") ?? "video_generation",
    ...(preview && { previewStage: preview }),
    completedStages: shown.filter((stage) => stages[stage] === "COMPLETED"),
    stages,
    layers: toLayers(facts),
    audioLayers: toAudioLayers(facts),
    globalAudioLayers: toGlobalAudioLayers(facts),
    globalVideos: toGlobalVideos(facts),
    result: {
      ...(url && { url, remoteURL: url, videoLink: url }),
      hasSubtitles,
      hasFooter,
      ...(language && { language }),
    },
    createdAt: facts.createdAt.toISOString(),
    updatedAt: facts.updatedAt.toISOString(),
  };
}

/** Contract §12.1; a narrative alone cannot be played. */
const PREVIEW_ORDER = [
  "image_generation",
  "speech_generation",
  "music_generation",
  "audio_generation",
  "ai_video_generation",
  "lip_sync_generation",
  "sound_effect_generation",
  "video_generation",
] as const satisfies readonly MapStage[];

function hasSomethingToPlay(facts: FilmFacts, stage: (typeof PREVIEW_ORDER)[number]): boolean {
  const { scenes = [], audio = [] } = facts.timeline ?? {};
  const hasClip = (kind: ClipKind) => scenes.some((scene) => scene.clips[kind]);
  const hasAudio = (type: "speech" | "music" | "effect") => audio.some((layer) => layer.type === type);
  const checks: Record<typeof stage, () => boolean> = {
    image_generation: () => scenes.some((scene) => scene.image),
    speech_generation: () => hasAudio("speech"),
    music_generation: () => hasAudio("music"),
    audio_generation: () => hasAudio("speech") || hasAudio("music"),
    ai_video_generation: () => hasClip("ai_video"),
    lip_sync_generation: () => hasClip("lip_sync"),
    sound_effect_generation: () => hasClip("sound_effect") || hasAudio("effect"),
    video_generation: () => facts.result !== null,
  };
  return checks[stage]();
}
