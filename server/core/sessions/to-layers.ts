import type { StageStatus } from "@/server/schemas/stages";
import type { AudioView, GlobalVideoView, LayerView } from "@/server/schemas/status";
import { type AudioLayer, type ClipKind, playableClip, type Scene, type Timeline } from "@/server/schemas/timeline";
import { type FilmFacts, runOf } from "./film-facts";

/** Milliseconds are enough for a player. Borders are rounded once, so neighbours stay in touch. */
const seconds = (value: number): number => Number(value.toFixed(3));

const span = (start: number, end: number) => ({
  startTime: seconds(start),
  endTime: seconds(end),
  duration: seconds(seconds(end) - seconds(start)),
});

const stageOfClip: Record<ClipKind, string> = {
  ai_video: "ai_video_generation",
  lip_sync: "lip_sync_generation",
  sound_effect: "sound_effect_generation",
  user_video: "user_video",
};

/** The scenes as layers (contract §13.3): what exists of each, and the best of it to play now. */
export function toLayers(facts: FilmFacts): LayerView[] {
  return (facts.timeline?.scenes ?? []).map((scene) => ({
    index: scene.index,
    id: scene.id,
    ...span(scene.startSeconds, scene.endSeconds),
    ...(scene.prompt && { prompt: scene.prompt }),
    ...(scene.videoPrompt && { videoPrompt: scene.videoPrompt }),
    ...(scene.soundEffectPrompt && { soundEffectPrompt: scene.soundEffectPrompt }),
    image: imageOf(facts, scene),
    ...clipsOf(facts, scene),
    ...previewOf(facts, scene),
  }));
}

function imageOf(facts: FilmFacts, scene: Scene): LayerView["image"] {
  if (!scene.image) return { status: unfinished(runOf(facts, "image_generation").status) };
  const { key, description } = scene.image;
  return { status: "COMPLETED", url: facts.urlOf(key), ...(description && { description }) };
}

/** A clip that a later one builds on is not shown beside it. */
function clipsOf(facts: FilmFacts, scene: Scene) {
  const clip = (kind: ClipKind) => {
    const asset = scene.clips[kind];
    return asset && { status: "COMPLETED" as const, url: facts.urlOf(asset.key) };
  };
  const later = clip("lip_sync") ?? clip("sound_effect");
  const running = runOf(facts, "ai_video_generation").status === "PENDING" ? { status: "PENDING" as const } : undefined;
  const aiVideo = later ? undefined : (clip("ai_video") ?? running);
  return {
    ...(aiVideo && { aiVideo }),
    ...(clip("lip_sync") && { lipSyncVideo: clip("lip_sync") }),
    ...(clip("sound_effect") && { soundEffectVideo: clip("sound_effect") }),
    ...(clip("user_video") && { userVideo: clip("user_video") }),
  };
}

function previewOf(facts: FilmFacts, scene: Scene): Pick<LayerView, "preview"> {
  const playable = playableClip(scene);
  if (playable) {
    return { preview: { stage: stageOfClip[playable.kind], type: "video", url: facts.urlOf(playable.asset.key) } };
  }
  if (!scene.image) return {};
  return { preview: { stage: "image_generation", type: "image", url: facts.urlOf(scene.image.key) } };
}

/** A stage may be over while this one asset is not there, such as after a failure. */
const unfinished = (status: StageStatus): StageStatus => (status === "COMPLETED" ? "PENDING" : status);

/** Speech and effects belong to scenes; music lies under all of them. */
export const toAudioLayers = (facts: FilmFacts): AudioView[] => audioViews(facts, (layer) => layer.type !== "music");
export const toGlobalAudioLayers = (facts: FilmFacts): AudioView[] => audioViews(facts, (layer) => layer.type === "music");

function audioViews(facts: FilmFacts, wanted: (layer: AudioLayer) => boolean): AudioView[] {
  const { timeline } = facts;
  if (!timeline) return [];
  // Scenes are voiced at the same time: the timeline has their layers in the order in which they were finished.
  const inTime = timeline.audio
    .filter(wanted)
    .toSorted((a, b) => a.startSeconds - b.startSeconds || a.type.localeCompare(b.type));
  return inTime.map((layer, index) => ({
    index,
    id: layer.id,
    type: layer.type === "effect" ? "sound_effect" : layer.type,
    status: "COMPLETED",
    ...span(layer.startSeconds, layer.endSeconds),
    url: facts.urlOf(layer.asset.key),
    volume: layer.volume,
    isEnabled: layer.volume > 0,
    provider: layer.provider,
    ...wordsOf(layer, timeline),
    ...(layer.type !== "music" && sceneOf(layer.sceneIndex, timeline)),
  }));
}

function wordsOf(layer: AudioLayer, timeline: Timeline): Partial<AudioView> {
  if (layer.type !== "speech") return layer.prompt ? { prompt: layer.prompt } : {};
  return {
    ...(layer.text && { prompt: layer.text }),
    ...(layer.speaker && { speaker: layer.speaker }),
    ...(timeline.captions && { addSubtitles: true }),
  };
}

function sceneOf(index: number, timeline: Timeline): Partial<AudioView> {
  const id = timeline.scenes[index]?.id;
  return { connectedLayerIndex: index, ...(id && { connectedLayerId: id }) };
}

/** Clips over the scenes, far to near. */
export const toGlobalVideos = ({ timeline, urlOf }: FilmFacts): GlobalVideoView[] =>
  (timeline?.globalVideos ?? []).map(({ id, source, title, asset, startSeconds, endSeconds }, index) => ({
    index,
    id,
    type: "video",
    source,
    title,
    status: "COMPLETED",
    ...span(startSeconds, endSeconds),
    url: urlOf(asset.key),
    framesPerSecond: timeline!.fps,
  }));
