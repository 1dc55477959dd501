import { archetypes } from "./archetypes/archetypes";
import { loadIcons } from "./icons/load-icons";
import { type Layer, Painting } from "./painting";
import type { Recipe } from "./recipe";

export interface Scene {
  recipe: Recipe;
  margin: number;
  /** From far to near. */
  layers: readonly Layer[];
}

/** Draws the layers of a recipe. The same recipe gives the same pixels, in any process. */
export async function buildScene(recipe: Recipe): Promise<Scene> {
  const painting = new Painting(recipe, await loadIcons(recipe.icons));
  const archetype = archetypes[recipe.archetype];
  const framing = archetype.framings[recipe.framing % archetype.framings.length]!;
  framing(painting);
  return { recipe, margin: painting.margin, layers: painting.layers };
}
