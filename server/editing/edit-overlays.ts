import type { EditOf } from "@/server/schemas/edits";
import type { GlobalVideo, MediaAsset, Timeline } from "@/server/schemas/timeline";
import { refuse } from "./refuse";

/** Shorter than this nobody sees it. */
export const LEAST_OVERLAY_SECONDS = 0.5;

/** Puts a video over the film, or changes the one that has its id. It lies within the film, and its place within the frame. */
export function setOverlay(timeline: Timeline, { video }: EditOf<"overlay.set">): Timeline {
  const placed = within(timeline, video);
  const isNew = !timeline.globalVideos.some(({ id }) => id === video.id);
  const others = timeline.globalVideos.map((other) => (other.id === video.id ? placed : other));
  return { ...timeline, globalVideos: isNew ? [...others, placed] : others };
}

export const removeOverlay = (timeline: Timeline, { id }: EditOf<"overlay.remove">): Timeline => ({
  ...timeline,
  globalVideos: timeline.globalVideos.filter((video) => video.id !== id),
});

function within({ durationSeconds }: Timeline, video: GlobalVideo): GlobalVideo {
  const startSeconds = Math.max(0, Math.min(video.startSeconds, durationSeconds - LEAST_OVERLAY_SECONDS));
  const endSeconds = Math.min(video.endSeconds, durationSeconds);
  if (endSeconds - startSeconds < LEAST_OVERLAY_SECONDS - 1e-6) {
    refuse(`A video over the film must be seen for ${LEAST_OVERLAY_SECONDS} seconds. Move it further from the film's end.`);
  }
  const { box } = video;
  const x = Math.min(box.x, 1 - box.width);
  return { ...video, startSeconds, endSeconds, box: { ...box, x, y: Math.min(box.y, 1 - box.height) } };
}

const SHARE = 0.32;
const MARGIN = 0.04;

/** At the top right, away from captions, in the shape of the video. */
export function cornerFor({ width = 16, height = 9 }: MediaAsset, frame: Pick<Timeline, "width" | "height">): GlobalVideo["box"] {
  const shape = width / height / (frame.width / frame.height);
  const wide = shape >= 1 ? SHARE : SHARE * shape;
  const high = shape >= 1 ? SHARE / shape : SHARE;
  return { x: 1 - MARGIN - wide, y: MARGIN, width: wide, height: high };
}
