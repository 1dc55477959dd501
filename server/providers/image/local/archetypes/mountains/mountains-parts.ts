import { mist, paintRange, paintRidge, ridgeHeight } from "../../brushes/terrain";
import { treeStamps } from "../../brushes/trees";
import { mix } from "../../colour";
import type { Painting } from "../../painting";

export const rockOf = (painting: Painting) =>
  painting.recipe.season === "autumn" ? "#8a7590" : painting.growth.snow ? "#7e8ca6" : "#76839a";

export const snowOf = (painting: Painting) => (painting.growth.snow ? 0.75 : painting.recipe.season === "summer" ? 0.2 : 0.34);

export function farRanges(painting: Painting, horizon: number, sunX: number, scale = 1) {
  const { u } = painting;
  const tall = painting.byShape(1, 1.25, 1) * scale;
  const rock = rockOf(painting);
  [
    { depth: 0.1, rise: 250, frequency: 1.5, distance: 0.95, snow: snowOf(painting) * 0.9 },
    { depth: 0.17, rise: 330, frequency: 1.15, distance: 0.62, snow: snowOf(painting) },
    { depth: 0.25, rise: 200, frequency: 1.9, distance: 0.38, snow: snowOf(painting) * 0.4 },
  ].forEach((range, index) => {
    const seed = painting.between(0, 40) + index * 13;
    painting.layer(range.depth, (pen) =>
      paintRange(painting, pen, {
        base: horizon + 4 * u,
        rise: range.rise * u * tall,
        frequency: range.frequency,
        seed,
        distance: range.distance,
        rock: index === 2 ? mix(rock, painting.growth.needles[0], 0.45) : rock,
        snowLine: range.snow,
        sunX,
      }),
    );
  });
  painting.layer(0.22, (pen) => mist(painting, pen, horizon - 90 * u, horizon + 50 * u, 0.3 + 0.2 * painting.light.hazeDensity));
}

/** Pines along a line, thicker towards both sides so that the middle stays open. */
export function treeLine(
  painting: Painting,
  options: {
    depth: number;
    foot: number;
    height: number;
    distance: number;
    dark: number;
    count: number;
    gap?: [number, number];
    hill?: number;
  },
) {
  const { u } = painting;
  const seed = painting.between(0, 90);
  const stamps = treeStamps(painting, "pine", { size: options.height * 1.1, distance: options.distance, dark: options.dark });
  painting.layer(
    options.depth,
    (pen) => {
      const line = { base: options.foot, rise: (options.hill ?? 26) * u, frequency: 1.6, seed, octaves: 3 };
      const ground = mix(
        painting.tone(painting.growth.snow ? painting.growth.ground : painting.growth.groundNear, options.distance),
        painting.light.shadow,
        options.dark * 0.8,
      );
      if (!options.gap) paintRidge(painting, pen, { ...line, fill: ground });
      for (let i = 0; i < options.count; i++) {
        const x = painting.left + ((painting.width + 2 * painting.margin) * (i + painting.random())) / options.count;
        if (options.gap && x > painting.width * options.gap[0] && x < painting.width * options.gap[1]) continue;
        stamps.stamp(
          pen,
          x,
          ridgeHeight(painting, line, x) + painting.between(2, 12) * u,
          options.height * painting.between(0.62, 1.05),
        );
      }
    },
    options.depth > 0.9
      ? { motion: { sway: { pivotY: options.foot, slope: 0.004 + painting.light.wind * 0.01, period: 5 } } }
      : {},
  );
}
