import type { EditOf } from "@/server/schemas/edits";
import type { Timeline } from "@/server/schemas/timeline";
import { refuse } from "./refuse";

export function setVolume(timeline: Timeline, { layerId, volume }: EditOf<"sound.volume">): Timeline {
  if (!timeline.audio.some((layer) => layer.id === layerId)) refuse("This sound is no longer in the film.");
  return { ...timeline, audio: timeline.audio.map((layer) => (layer.id === layerId ? { ...layer, volume } : layer)) };
}

export const setLevel = (timeline: Timeline, { type, volume }: EditOf<"sound.level">): Timeline => ({
  ...timeline,
  audio: timeline.audio.map((layer) => (layer.type === type ? { ...layer, volume } : layer)),
});

export const removeSound = (timeline: Timeline, { layerId }: EditOf<"sound.remove">): Timeline => ({
  ...timeline,
  audio: timeline.audio.filter((layer) => layer.id !== layerId),
});
