import type { Task } from "@/server/children/run-task";
import { buildScene } from "@/server/providers/image/local/build-scene";
import { Recipe } from "@/server/providers/image/local/recipe";
import type { CameraMove } from "@/server/schemas/timeline";
import { drawFrames } from "./draw-frames";
import { encodeClip } from "./encode-clip";
import { photoPlanes } from "./photo-planes";
import { planesOf } from "./planes";
import type { Shot } from "./shot";

export interface AnimateInput {
  picturePath: string;
  recipe?: unknown;
  camera: CameraMove;
  frames: number;
  fps: number;
  width: number;
  height: number;
  outputPath: string;
}

/** The share of the work that comes before the first frame. */
const PREPARED = 0.03;

const animate: Task<AnimateInput, null> = async (input, { signal, onProgress }) => {
  const { width, height, fps, frames, camera, outputPath } = input;
  const recipe = Recipe.safeParse(input.recipe);
  const illustrated = recipe.success ? await buildScene({ ...recipe.data, width, height }) : undefined;
  const margin = illustrated?.margin ?? Math.round(Math.max(width, height) * 0.09);
  const shot: Shot = { width, height, margin, frames, fps, camera };
  const planes = illustrated ? planesOf(illustrated, shot) : await photoPlanes(input.picturePath, width, height, margin);
  onProgress(PREPARED);
  const onFrame = (done: number) => onProgress(PREPARED + (done / frames) * (0.99 - PREPARED));
  const drawn = drawFrames(shot, { planes, signal, onFrame });
  await encodeClip(drawn, { width, height, fps, outputPath, signal });
  onProgress(1);
  return null;
};
export default animate;
