import type { Timeline } from "@/server/schemas/timeline";

const ABOUT_SECONDS = 0.25;

/** Music that ends with the film does so in a film of another length too: it is cut, or goes on from its beginning. */
export function endMusicWith(timeline: Timeline, durationSeconds: number): Timeline {
  const audio = timeline.audio.map((layer) => {
    const endsWithFilm = layer.type === "music" && Math.abs(layer.endSeconds - timeline.durationSeconds) < ABOUT_SECONDS;
    return endsWithFilm && layer.startSeconds < durationSeconds ? { ...layer, endSeconds: durationSeconds } : layer;
  });
  return { ...timeline, audio };
}
