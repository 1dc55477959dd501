import type { ClipKind } from "@/server/schemas/timeline";
import type { SceneSpan } from "./scene-spans";

/** A clip slower than this looks like slow motion nobody asked for; below it the last picture is held instead. */
const SLOWEST_RATE = 0.6;

export interface ClipPlayback {
  /**
   * Frame of the scene's span at which the clip's first picture is due; before it that picture waits. Below 0 where the scene
   * begins within the clip.
   */
  startsAt: number;
  /** Speed, 1 = as made. */
  rate: number;
  /** Past this frame of the span the clip's last picture stays: a seek beyond the end would fail or show nothing. */
  lastAt: number;
}

/**
 * How a clip lies in its scene. Clips come in the lengths a model sells, scenes in the length of their narration: `ai_video`
 * and `user_video` begin with the first frame in which the scene is seen and are slowed down a little when they are too
 * short. Lips must stay on their sounds: `lip_sync` and `sound_effect` begin at the scene's own start and play as made. So do global
 * videos, which are in no scene.
 */
export function clipPlayback(
  kind: ClipKind | "global",
  clipSeconds: number | undefined,
  place: SceneSpan,
  fps: number,
  /** Where in the clip the scene begins. */
  clipStartSeconds = 0,
): ClipPlayback {
  const bound = kind !== "ai_video" && kind !== "user_video";
  const skipped = Math.round(clipStartSeconds * fps);
  const due = bound ? place.start - place.from : 0;
  if (clipSeconds === undefined) return { startsAt: due - skipped, rate: 1, lastAt: Number.POSITIVE_INFINITY };
  const clipFrames = Math.max(1, Math.round(clipSeconds * fps));
  const seenFrames = place.to - place.from;
  const rate = bound ? 1 : Math.min(1, Math.max(SLOWEST_RATE, (clipFrames - skipped) / seenFrames));
  const startsAt = due - Math.round(skipped / rate);
  return { startsAt, rate, lastAt: startsAt + Math.floor((clipFrames - 1) / rate + 1e-6) };
}
