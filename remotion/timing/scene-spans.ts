import type { Scene } from "@/server/schemas/timeline";
import { TIE, toFrame } from "./frames";

export interface SceneSpan {
  /** First and past-the-last frame in which any of the scene is seen, transitions included. */
  from: number;
  to: number;
  /** The scene's own borders in frames. */
  start: number;
  end: number;
  /** Frames over which it appears, centred on `start`; 0 is a cut. */
  fadeFrames: number;
}

type Timed = Pick<Scene, "startSeconds" | "endSeconds" | "transition">;

/**
 * When each scene is on screen. A fade lies half on each side of the border: the coming scene appears over the leaving one,
 * which stays whole beneath it, so the picture never dips towards black. A fade is shortened to half of the shorter
 * neighbour, and the film's very first scene starts with a cut: its first frame is its poster.
 */
export function sceneSpans(scenes: readonly Timed[], fps: number): SceneSpan[] {
  const fades = scenes.map((scene, i) => {
    const before = scenes[i - 1];
    if (!before || scene.transition.kind === "cut") return 0;
    const shorter = Math.min(lengthOf(scene), lengthOf(before));
    // An even count, so that both halves are whole frames.
    return 2 * Math.floor((Math.min(scene.transition.seconds, shorter / 2) * fps) / 2 + TIE);
  });
  return scenes.map((scene, i) => {
    const start = toFrame(scene.startSeconds, fps);
    const end = toFrame(scene.endSeconds, fps);
    const fadeFrames = fades[i] ?? 0;
    return { from: start - fadeFrames / 2, to: end + (fades[i + 1] ?? 0) / 2, start, end, fadeFrames };
  });
}

const lengthOf = (scene: Timed): number => scene.endSeconds - scene.startSeconds;

/** How much of a scene covers the one beneath it at a film frame, 0 to 1, eased so that the fade has no visible edges. */
export function opacityAt(scene: SceneSpan, frame: number): number {
  if (frame < scene.from || frame >= scene.to) return 0;
  if (scene.fadeFrames === 0 || frame >= scene.from + scene.fadeFrames) return 1;
  const share = (frame - scene.from + 1) / (scene.fadeFrames + 1);
  return share * share * (3 - 2 * share);
}
