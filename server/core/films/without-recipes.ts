import type { Timeline } from "@/server/schemas/timeline";

/** One operation of a JSON Patch (RFC 6902). */
export interface PatchOperation {
  op: string;
  path: string;
  from?: string;
  value?: unknown;
}

/** A recipe is for the process that draws; the browser has the picture. */
export function withoutRecipes(timeline: Timeline): Timeline {
  const scenes = timeline.scenes.map((scene) => {
    if (!scene.image) return scene;
    const { recipe: _, ...image } = scene.image;
    return { ...scene, image };
  });
  return { ...timeline, scenes };
}

/** The same change, of a timeline without recipes. */
export const patchWithoutRecipes = (patch: readonly PatchOperation[]): PatchOperation[] =>
  patch
    .filter(({ path, from }) => !isInRecipe(path) && !(from !== undefined && isInRecipe(from)))
    .map((operation) => ("value" in operation ? { ...operation, value: stripped(operation.value) } : operation));

const isInRecipe = (path: string): boolean => /^\/scenes\/\d+\/image\/recipe(\/|$)/.test(path);

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === "recipe" ? [] : [[key, stripped(inner)]])));
}
