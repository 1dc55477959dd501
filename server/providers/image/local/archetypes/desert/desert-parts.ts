import { paintSky } from "../../brushes/sky";
import { paintLightning } from "../../brushes/weather";
import type { Painting } from "../../painting";

export const sandOf = (painting: Painting) => (painting.growth.snow ? "#ead9cc" : "#e8a862");

export function heavens(painting: Painting, middle: number, sunX?: number) {
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon, ...(sunX !== undefined && { sunX }) });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  return { horizon, sun };
}
