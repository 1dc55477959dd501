import { rename, writeFile } from "node:fs/promises";
import type { Task } from "@/server/children/run-task";
import { buildScene } from "./build-scene";
import { composeStill } from "./compose";
import { describePicture } from "./describe-picture";
import { planPictures } from "./plan-pictures";
import type { Recipe } from "./recipe";

export interface DrawInput {
  prompts: readonly string[];
  index: number;
  mood: string;
  seed: number;
  width: number;
  height: number;
  outputPath: string;
}
export interface DrawOutput {
  recipe: Recipe;
  description: string;
}

const draw: Task<DrawInput, DrawOutput> = async (input, { signal }) => {
  const plan = planPictures(input.prompts, input.seed, input.mood)[input.index]!;
  const recipe: Recipe = { ...plan, version: 1, width: input.width, height: input.height };
  const scene = await buildScene(recipe);
  signal.throwIfAborted();
  const jpeg = await composeStill(scene).encode("jpeg", 92);
  signal.throwIfAborted();
  // Readers must never see half a picture.
  const temporary = `${input.outputPath}.part`;
  await writeFile(temporary, jpeg);
  await rename(temporary, input.outputPath);
  return { recipe, description: describePicture(recipe) };
};
export default draw;
