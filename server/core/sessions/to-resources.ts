import { secondsOfScene } from "@/server/core/timeline/scene-seconds";
import { languageNames } from "@/server/schemas/languages";
import { STAGES, type Stage, stageLabels } from "@/server/schemas/stages";
import type { AudioView, ResourceBlock } from "@/server/schemas/status";
import { type ClipKind, playableClip } from "@/server/schemas/timeline";
import { type FilmFacts, hasRun, runOf } from "./film-facts";
import { toAudioLayers, toGlobalAudioLayers, toLayers } from "./to-layers";

/** What every completed stage made, by stage (contract §12.4). Skipped stages made nothing. */
export function toResourceBlocks(facts: FilmFacts): Partial<Record<Stage, ResourceBlock>> {
  return Object.fromEntries(
    STAGES.filter((stage) => hasRun(facts, stage)).map((stage) => [stage, toResourceBlock(facts, stage)]),
  );
}

export function toResourceBlock(facts: FilmFacts, stage: Stage): ResourceBlock {
  const run = runOf(facts, stage);
  return {
    step: stage,
    label: stageLabels[stage],
    status: run.status,
    completed_at: (run.completedAt ?? facts.updatedAt).toISOString(),
    resources: resourcesOf[stage](facts),
  };
}

type Resources = Record<string, unknown>;

const resourcesOf: Record<Stage, (facts: FilmFacts) => Resources> = {
  prompt_generation: narrative,
  image_generation: pictures,
  speech_generation: (facts) => ({
    speech_layers: toAudioLayers(facts)
      .filter((a) => a.type === "speech")
      .map(audioItem),
  }),
  music_generation: (facts) => ({ music_layers: toGlobalAudioLayers(facts).map(audioItem) }),
  ai_video_generation: (facts) => clips(facts, "ai_video", "ai_video_url"),
  lip_sync_generation: (facts) => clips(facts, "lip_sync", "lip_sync_video_url"),
  sound_effect_generation: soundEffects,
  narrator_avatar_generation: () => ({ layers: [] }),
  video_generation: film,
};

function narrative({ request, timeline }: FilmFacts): Resources {
  const scenes = timeline?.scenes ?? [];
  return {
    input_prompt: request.prompt,
    ...(timeline && { language: timeline.language, language_string: languageNames[timeline.language] ?? timeline.language }),
    scenes: scenes.map((scene) => ({
      index: scene.index,
      layer_id: scene.id,
      narration: scene.narration,
      prompt: scene.prompt,
      video_prompt: scene.videoPrompt,
      duration: secondsOfScene(scene),
    })),
  };
}

function pictures(facts: FilmFacts): Resources {
  return {
    layers: toLayers(facts).map((layer) => ({
      index: layer.index,
      layer_id: layer.id,
      prompt: layer.prompt,
      duration: layer.duration,
      generation_status: layer.image?.status,
      selected_image_url: layer.image?.url,
    })),
  };
}

const audioItem = (layer: AudioView): Resources => ({
  index: layer.index,
  audio_layer_id: layer.id,
  generation_type: layer.type,
  generation_status: layer.status,
  prompt: layer.prompt,
  start_time: layer.startTime,
  end_time: layer.endTime,
  duration: layer.duration,
  selected_audio_url: layer.url,
  remote_audio_links: [layer.url],
  speaker: layer.speaker,
});

function clips({ timeline, urlOf }: FilmFacts, kind: ClipKind, urlName: string): Resources {
  const layers = (timeline?.scenes ?? []).map((scene) => {
    const clip = scene.clips[kind];
    const best = playableClip(scene);
    return {
      index: scene.index,
      layer_id: scene.id,
      prompt: scene.videoPrompt,
      status: clip ? "COMPLETED" : "INIT",
      ...(clip && { [urlName]: urlOf(clip.key) }),
      ...(best && { preferred_video_type: best.kind, preferred_video_url: urlOf(best.asset.key) }),
    };
  });
  return { layers };
}

/** Effects are clips with sound, sounds of their own, or both. */
function soundEffects(facts: FilmFacts): Resources {
  const sounds = toAudioLayers(facts).filter((layer) => layer.type === "sound_effect");
  return { ...clips(facts, "sound_effect", "sound_effect_video_url"), sound_effect_layers: sounds.map(audioItem) };
}

function film({ result, urlOf }: FilmFacts): Resources {
  if (!result) return {};
  const url = urlOf(result.key);
  return { result_url: url, remote_url: url, video_link: url, has_subtitles: result.hasSubtitles };
}
