import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { grass } from "../brushes/plants";
import { box, disc, line, path } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { mist, paintRange, paintRidge, ridgeHeight } from "../brushes/terrain";
import { seasonTree, treeStamps } from "../brushes/trees";
import { rider, vehicle } from "../brushes/vehicles";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

function hills(painting: Painting, middle: number, peaks: boolean) {
  const { u, width: w } = painting;
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.7);
  if (peaks)
    painting.layer(0.12, (pen) =>
      paintRange(painting, pen, {
        base: horizon,
        rise: 230 * u,
        frequency: 1.4,
        seed: painting.between(0, 60),
        distance: 0.75,
        rock: "#74819a",
        snowLine: painting.growth.snow ? 0.7 : 0.25,
        sunX: sun.x / w,
      }),
    );
  [
    [0.18, 90, 0.6],
    [0.28, 60, 0.38],
  ].forEach(([depth, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + (10 + i * 20) * u,
        rise: rise! * u,
        frequency: 1.3,
        seed: i * 11 + painting.between(0, 9),
        octaves: 3,
        fill: painting.tone(mix(painting.growth.ground, painting.growth.groundNear, i * 0.4), far!),
      }),
    );
  });
  painting.layer(0.3, (pen) => mist(painting, pen, horizon - 30 * u, horizon + 80 * u, 0.25));
  return { horizon, sun };
}

/** A car along a road by the hills, seen from the side. */
function drive(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const { horizon } = hills(painting, painting.byShape(0.54, 0.56), true);
  const trees = treeStamps(painting, painting.chance(0.5) ? "pine" : seasonTree(painting), {
    size: 190 * u,
    distance: 0.2,
    dark: 0.12,
  });
  const line1 = { base: h * 0.7, rise: 30 * u, frequency: 0.8, seed: 3, octaves: 2 };
  painting.layer(0.42, (pen) => {
    paintRidge(painting, pen, { ...line1, fill: painting.tone(painting.growth.ground, 0.1) });
    for (let i = 0; i < 12; i++) {
      const x = painting.between(painting.left, painting.right);
      trees.stamp(pen, x, ridgeHeight(painting, line1, x) + 8 * u, painting.between(110, 190) * u);
    }
  });
  const road = h * painting.byShape(0.78, 0.78);
  painting.layer(0.6, (pen) => {
    const asphalt = pen.createLinearGradient(0, road, 0, road + 150 * u);
    asphalt.addColorStop(0, painting.tone("#686a74"));
    asphalt.addColorStop(1, painting.tone("#454650"));
    box(pen, painting.tone(painting.growth.groundNear), painting.left, road - 18 * u, w + 2 * painting.margin, 22 * u);
    box(pen, asphalt, painting.left, road, w + 2 * painting.margin, 150 * u);
    for (let x = painting.left; x < painting.right; x += 170 * u)
      box(pen, painting.tone("#f6ecd0"), x, road + 68 * u, 96 * u, 8 * u, 3);
    for (let x = painting.left; x < painting.right; x += 120 * u) {
      box(pen, painting.tone("#e9e6e0"), x, road - 50 * u, 8 * u, 44 * u, 2);
      box(pen, painting.tone(painting.look.accents[0]), x, road - 44 * u, 8 * u, 10 * u);
    }
    box(
      pen,
      painting.silhouette(painting.growth.groundNear, 0.3),
      painting.left,
      road + 150 * u,
      w + 2 * painting.margin,
      painting.bottom - road,
    );
  });
  const kind = painting.has("truck") ? "truck" : painting.has("van") ? "van" : painting.has("bus") ? "bus" : "car";
  painting.layer(
    0.76,
    (pen) => {
      vehicle(painting, pen, kind, w * painting.byShape(0.46, 0.48), road + 54 * u, (kind === "car" ? 350 : 400) * u);
      if (light.lamps > 0.5) glow(pen, w * 0.62, road + 20 * u, 240 * u, "#fff3c4", 0.25);
    },
    { motion: { drift: { x: 16, y: 0 }, bob: { y: 1, period: 0.4 } } },
  );
  painting.layer(
    1.06,
    (pen) =>
      grass(painting, pen, {
        line: () => h * 1.04,
        height: 120 * u,
        count: 170,
        colours: painting.growth.snow
          ? [painting.tone("#dfe9f3")]
          : [painting.silhouette(painting.growth.groundNear, 0.6), painting.silhouette(painting.growth.ground, 0.5)],
      }),
    { motion: { sway: { pivotY: h, slope: 0.04, period: 2.4 } } },
  );
  paintWeather(painting, { ground: horizon });
}

/** A winding road that climbs into the picture; a rider or a walker on it when the words name one. */
function ride(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon } = hills(painting, painting.byShape(0.48, 0.52), true);
  painting.layer(0.45, (pen) => {
    const field = pen.createLinearGradient(0, horizon, 0, painting.bottom);
    field.addColorStop(0, painting.tone(painting.growth.ground, 0.25));
    field.addColorStop(1, painting.tone(painting.growth.groundNear));
    paintRidge(painting, pen, { base: horizon + 46 * u, rise: 22 * u, frequency: 0.8, seed: 5, octaves: 2, fill: field });
    const top = horizon + 44 * u;
    const asphalt = pen.createLinearGradient(0, top, 0, painting.bottom);
    asphalt.addColorStop(0, painting.tone("#8a8a92", 0.3));
    asphalt.addColorStop(1, painting.tone("#474852"));
    path(
      pen,
      asphalt,
      `M${w * 0.72 - 3 * u} ${top} C${w * 0.64} ${top + 50 * u} ${w * 0.9} ${top + 70 * u} ${w * 0.66} ${h * 0.72} C${w * 0.42} ${h * 0.82} ${w * 0.3} ${h * 0.86} ${w * 0.12} ${painting.bottom} L${w * 0.86} ${painting.bottom} C${w * 0.7} ${h * 0.9} ${w * 0.66} ${h * 0.84} ${w * 0.82} ${h * 0.74} C${w * 1.0} ${top + 80 * u} ${w * 0.68} ${top + 40 * u} ${w * 0.72 + 4 * u} ${top} Z`,
    );
    pen.setLineDash([26 * u, 20 * u]);
    line(
      pen,
      alpha(painting.tone("#ffe9a8"), 0.9),
      4 * u,
      `M${w * 0.78} ${h * 0.7} C${w * 0.6} ${h * 0.8} ${w * 0.52} ${h * 0.86} ${w * 0.46} ${painting.bottom}`,
    );
    pen.setLineDash([]);
  });
  const trees = treeStamps(painting, painting.chance(0.5) ? "pine" : seasonTree(painting), {
    size: 240 * u,
    distance: 0.12,
    dark: 0.12,
  });
  painting.layer(0.55, (pen) => {
    for (const [x, y, s] of [
      [0.1, 0.74, 210],
      [0.22, 0.68, 150],
      [0.36, 0.64, 110],
      [0.94, 0.72, 190],
      [0.98, 0.8, 240],
    ] as const)
      trees.stamp(pen, w * x, h * y, s * u);
  });
  const isRidden = painting.has("bike", "motorbike");
  if (!isRidden && painting.has("person", "woman", "man", "child", "elder"))
    painting.layer(0.72, (pen) =>
      standing(painting, pen, {
        ...{ x: w * painting.byShape(0.56, 0.5), foot: h * 0.86, height: 190 * u, pose: "walk", back: true },
        hero: painting.has("elder") ? "elder" : "adult",
      }),
    );
  if (isRidden)
    painting.layer(
      0.72,
      (pen) =>
        rider(
          painting,
          pen,
          painting.has("motorbike") ? "motorbike" : "bike",
          w * painting.byShape(0.48, 0.5),
          h * 0.89,
          painting.byShape(230, 250) * u,
        ),
      { motion: { drift: { x: 14, y: -2 }, bob: { y: 1.6, period: 0.7 } } },
    );
  painting.layer(0.4, (pen) => birds(painting, pen, { x: w * 0.3, y: h * 0.2 }, 6, 13 * u, painting.silhouette("#333348", 0.4)), {
    motion: { drift: { x: 16, y: -2 } },
  });
  painting.layer(
    1.05,
    (pen) =>
      grass(painting, pen, {
        line: (x) => h * 1.05 - (1 - x / w) * 50 * u,
        height: 130 * u,
        count: 110,
        to: w * 0.4,
        colours: [painting.silhouette(painting.growth.groundNear, 0.6), painting.silhouette(painting.growth.ground, 0.45)],
      }),
    { motion: { sway: { pivotY: h, slope: 0.04, period: 2.6 } } },
  );
  paintWeather(painting, { ground: horizon });
}

/** A train over a viaduct through the valley. */
function viaduct(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { horizon } = hills(painting, painting.byShape(0.6, 0.6), false);
  const deck = h * painting.byShape(0.54, 0.54);
  painting.layer(0.46, (pen) => {
    const stone = painting.tone("#b9a48c", 0.12);
    const face = pen.createLinearGradient(0, deck, 0, h * 0.86);
    face.addColorStop(0, stone);
    face.addColorStop(1, mix(stone, painting.light.haze, 0.35));
    const span = 150 * u;
    for (let x = painting.left - span; x < painting.right + span; x += span) {
      path(
        pen,
        face,
        `M${x} ${deck} H${x + span} V${h * 0.9} H${x + span - 16 * u} V${deck + 90 * u} C${x + span - 18 * u} ${deck + 10 * u} ${x + 18 * u} ${deck + 10 * u} ${x + 16 * u} ${deck + 90 * u} V${h * 0.9} H${x} Z`,
      );
      line(
        pen,
        alpha(painting.light.shadow, 0.24),
        2.4 * u,
        `M${x + 16 * u} ${deck + 90 * u} C${x + 18 * u} ${deck + 10 * u} ${x + span - 18 * u} ${deck + 10 * u} ${x + span - 16 * u} ${deck + 90 * u}`,
      );
    }
    box(pen, darker(stone, 0.2), painting.left, deck - 10 * u, w + 2 * painting.margin, 16 * u);
  });
  painting.layer(
    0.5,
    (pen) => {
      for (let i = 0; i < 4; i++) {
        const x = w * painting.byShape(0.14, 0.02) + i * 208 * u;
        const colour = painting.tone(i === 3 ? painting.look.accents[0] : painting.look.accents[2]);
        const body = pen.createLinearGradient(0, deck - 74 * u, 0, deck - 10 * u);
        body.addColorStop(0, mix(colour, "#ffffff", 0.25));
        body.addColorStop(1, darker(colour, 0.3));
        box(pen, body, x, deck - 74 * u, 200 * u, 62 * u, i === 3 ? [8 * u, 44 * u, 6 * u, 4 * u] : 8 * u);
        for (let k = 0; k < 6; k++)
          box(
            pen,
            mix(mix(painting.tone("#33485c"), painting.light.sky[2], 0.35), "#ffe2a0", painting.light.lamps),
            x + (14 + k * 29) * u,
            deck - 60 * u,
            21 * u,
            22 * u,
            3,
          );
        box(pen, painting.tone(painting.look.accents[3]), x, deck - 30 * u, 200 * u, 5 * u);
        for (const k of [34, 66, 134, 166]) disc(pen, painting.silhouette("#26262e", 0.4), x + k * u, deck - 11 * u, 8 * u);
      }
      if (painting.light.lamps > 0.3)
        glow(pen, w * painting.byShape(0.14, 0.02) + 830 * u, deck - 36 * u, 120 * u, "#fff3c4", painting.light.lamps);
    },
    { motion: { drift: { x: 26, y: 0 } } },
  );
  const trees = treeStamps(painting, "pine", { size: 240 * u, distance: 0.12, dark: 0.16 });
  for (const [depth, y, size, count] of [
    [0.62, 0.84, 150, 22],
    [0.86, 0.98, 260, 12],
  ] as const)
    painting.layer(depth, (pen) => {
      const ground = { base: h * y, rise: 34 * u, frequency: 1, seed: y * 9, octaves: 3 };
      paintRidge(painting, pen, {
        ...ground,
        fill: painting.silhouette(painting.growth.snow ? "#cdd9e6" : painting.growth.groundNear, depth > 0.7 ? 0.4 : 0.15),
      });
      for (let i = 0; i < count; i++) {
        const x = painting.left + ((w + 2 * painting.margin) * (i + painting.random())) / count;
        trees.stamp(pen, x, ridgeHeight(painting, ground, x) + 10 * u, size * u * painting.between(0.6, 1));
      }
    });
  paintWeather(painting, { ground: horizon });
}

export const road: Archetype = { framings: [drive, ride, viaduct] };
