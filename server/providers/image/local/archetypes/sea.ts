import { sailboat, ship } from "../brushes/boats";
import { glow } from "../brushes/light-effects";
import { at, oval, path, polygon } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { paintRidge } from "../brushes/terrain";
import { treeStamps } from "../brushes/trees";
import { glitter } from "../brushes/water";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

/** Rows of waves, each a layer that heaves; `between` draws what floats behind a row. */
function waves(painting: Painting, horizon: number, sunX: number, floats: (row: number, y: number) => void) {
  const { u, light, width: w } = painting;
  const deep = mix(painting.tone("#14617a"), light.sky[0], 0.3);
  const rows = 7;
  painting.layer(0.2, (pen) => {
    const far = pen.createLinearGradient(0, horizon, 0, horizon + 160 * u);
    far.addColorStop(0, mix(light.sky[3], deep, 0.35));
    far.addColorStop(1, deep);
    pen.fillStyle = far;
    pen.fillRect(painting.left, horizon, w + 2 * painting.margin, painting.bottom - horizon);
  });
  if (light.altitude !== null)
    for (const [low, phase] of [
      [0.5, 0],
      [0.35, 0.5],
    ] as const)
      painting.layer(0.21, (pen) => glitter(painting, pen, horizon, sunX), {
        blend: "screen",
        motion: { pulse: { low, period: 1.9, phase } },
      });
  for (let row = 0; row < rows; row++) {
    const t = (row + 1) / rows;
    const y = horizon + t ** 1.5 * (painting.height - horizon) * 0.98;
    const rise = (5 + t * 30) * u * (0.45 + light.wind * 1.7);
    const length = (70 + t * 300) * u;
    const shift = painting.between(0, 900) * u;
    floats(row, y);
    painting.layer(
      0.24 + t * 0.72,
      (pen) => {
        const crest = (x: number) => {
          const p = (x + shift) / length;
          // Peaked waves: the sea is not a sine.
          return (
            y -
            (Math.abs(Math.sin(p * Math.PI)) ** 1.6 * 0.75 +
              painting.noise(p * 0.6, row * 3) * 0.5 +
              painting.noise(p * 3, row) * 0.12) *
              rise
          );
        };
        const top = mix(mix(light.sky[2], deep, 0.55 + t * 0.25), painting.tone("#3fa9a4"), 0.3);
        const body = pen.createLinearGradient(0, y - rise, 0, y + 130 * u * t + 30 * u);
        body.addColorStop(0, mix(top, light.sky[3], 0.25 * (1 - t)));
        body.addColorStop(0.35, mix(top, deep, 0.6));
        body.addColorStop(1, mix(deep, light.shadow, 0.25 + t * 0.35));
        pen.fillStyle = body;
        pen.beginPath();
        pen.moveTo(painting.left, painting.bottom);
        for (let x = painting.left; x <= painting.right; x += 4) pen.lineTo(x, crest(x));
        pen.lineTo(painting.right, painting.bottom);
        pen.fill();
        const foam = painting.tone("#f4fbff");
        for (let x = painting.left; x < painting.right; x += 7 * u) {
          const steep = crest(x) - crest(x + length * 0.2);
          if (painting.noise((x + shift) / length, row * 7) + light.wind * 0.5 < 0.34) continue;
          pen.strokeStyle = alpha(foam, painting.between(0.12, 0.5) * (0.4 + light.wind * 0.6));
          pen.lineWidth = (0.8 + t * 2.6) * u;
          pen.beginPath();
          pen.moveTo(x, crest(x) + 1.5 * u);
          pen.quadraticCurveTo(
            x + 8 * u,
            crest(x + 8 * u) + (2 + t * 5) * u,
            x + (10 + t * 26) * u,
            crest(x + (10 + t * 26) * u) + (3 + Math.abs(steep) * 0.1 + t * 9) * u,
          );
          pen.stroke();
        }
      },
      { motion: { bob: { y: (1.5 + t * 5) * (0.6 + light.wind), x: 3 + t * 9, period: 2.6 + t * 2.2 } } },
    );
  }
}

function heavens(painting: Painting, middle: number, sunX: number, bolt: number) {
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon, sunX });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, bolt);
  return { horizon, sun };
}

/** One sailing boat on the open sea. */
function sail(painting: Painting) {
  const { width: w, u, light } = painting;
  const { horizon, sun } = heavens(painting, painting.byShape(0.54, 0.56), 0.34, 0.26);
  waves(painting, horizon, sun.x, (row, y) => {
    if (row === 4)
      painting.layer(
        0.62,
        (pen) => sailboat(painting, pen, w * painting.byShape(0.6, 0.54), y - 2 * u, painting.byShape(280, 300) * u, 0.1),
        {
          motion: {
            bob: { y: 5 + light.wind * 8, period: 3.6 },
            spin: { x: w * 0.6, y, angle: 0.03 + light.wind * 0.06, period: 4.2 },
          },
        },
      );
    if (row === 1) painting.layer(0.3, (pen) => sailboat(painting, pen, w * 0.24, y, 52 * u, 0.3));
  });
  painting.layer(
    0.7,
    (pen) => birds(painting, pen, { x: w * 0.34, y: horizon * 0.55 }, 7, 15 * u, painting.tone("#eef2f6", 0.15)),
    { motion: { drift: { x: 20, y: -4 } } },
  );
  paintWeather(painting, { ground: horizon });
}

/** A ship, with ice around it where it is cold. */
function vessel(painting: Painting) {
  const { width: w, u, light } = painting;
  const { horizon, sun } = heavens(painting, painting.byShape(0.48, 0.5), 0.72, 0.7);
  const cold = painting.has("iceberg") || painting.growth.snow;
  if (cold) {
    for (const [depth, x, size, far] of [
      [0.16, 0.16, 190, 0.55],
      [0.19, 0.82, 260, 0.4],
      [0.18, 0.5, 120, 0.65],
    ] as const) {
      painting.layer(depth, (pen) => iceberg(painting, pen, w * x, horizon + 10 * u, size * u, far));
    }
  }
  waves(painting, horizon, sun.x, (row, y) => {
    if (row === 3)
      painting.layer(
        0.5,
        (pen) => ship(painting, pen, w * painting.byShape(0.44, 0.5), y + 2 * u, painting.byShape(210, 200) * u),
        { motion: { bob: { y: 3 + light.wind * 5, period: 5 }, drift: { x: 9, y: 0 } } },
      );
    if (row === 5 && cold) painting.layer(0.75, (pen) => iceberg(painting, pen, w * 0.86, y + 6 * u, 110 * u, 0));
  });
  painting.layer(
    0.7,
    (pen) => birds(painting, pen, { x: w * 0.7, y: horizon * 0.45 }, 9, 12 * u, painting.tone("#eef2f6", 0.15)),
    { motion: { drift: { x: -16, y: -2 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function iceberg(painting: Painting, pen: Parameters<typeof polygon>[0], x: number, y: number, size: number, far: number) {
  const ice = painting.tone("#eaf6ff", far);
  const shade = painting.tone("#8fb8d8", far);
  at(pen, x, y, size / 100, () => {
    polygon(pen, shade, [
      [-70, 0],
      [-52, -38],
      [-30, -52],
      [-14, -92],
      [8, -78],
      [26, -84],
      [44, -40],
      [64, -26],
      [74, 0],
    ]);
    polygon(pen, ice, [
      [-70, 0],
      [-52, -38],
      [-30, -52],
      [-14, -92],
      [-4, -60],
      [-16, -34],
      [-8, 0],
    ]);
    polygon(pen, lighter(ice, 0.4), [
      [8, -78],
      [26, -84],
      [36, -58],
      [20, -44],
      [26, -16],
      [10, 0],
      [2, -40],
    ]);
  });
}

/** An island with palms, and a whale that shows its tail where one is asked for. */
function island(painting: Painting) {
  const { width: w, u } = painting;
  const { horizon, sun } = heavens(painting, painting.byShape(0.42, 0.46), 0.5, 0.4);
  const whale = painting.has("whale", "dolphin");
  painting.layer(0.2, (pen) => {
    pen.save();
    pen.beginPath();
    pen.rect(painting.left, painting.top, w + 2 * painting.margin, horizon - painting.top + 3 * u);
    pen.clip();
    const x = w * 0.68;
    for (const [wide, tall, colour, far] of [
      [300, 190, "#5f7a6a", 0.55],
      [190, 120, "#4f8a5c", 0.38],
    ] as const) {
      const hill = pen.createLinearGradient(0, horizon - tall * u, 0, horizon);
      hill.addColorStop(0, painting.tone(colour, far));
      hill.addColorStop(1, mix(painting.tone(colour, far), painting.light.haze, 0.5));
      pen.fillStyle = hill;
      pen.beginPath();
      pen.moveTo(x - wide * u, horizon + 4 * u);
      pen.bezierCurveTo(
        x - wide * 0.5 * u,
        horizon - tall * 0.5 * u,
        x - wide * 0.3 * u,
        horizon - tall * 1.2 * u,
        x,
        horizon - tall * u,
      );
      pen.bezierCurveTo(
        x + wide * 0.35 * u,
        horizon - tall * 0.8 * u,
        x + wide * 0.5 * u,
        horizon - tall * 0.2 * u,
        x + wide * u,
        horizon + 4 * u,
      );
      pen.fill();
    }
    paintRidge(painting, pen, {
      base: horizon + 30 * u,
      rise: 60 * u,
      frequency: 2.2,
      seed: 5,
      octaves: 3,
      fill: painting.tone("#7f93a0", 0.8),
    });
    oval(pen, painting.tone("#f2d9a8", 0.25), x, horizon + 1 * u, 250 * u, 7 * u);
    const palms = treeStamps(painting, "palm", { size: 130 * u, distance: 0.3, dark: 0.25 });
    for (const [dx, tall] of [
      [-170, 90],
      [-140, 110],
      [-96, 78],
      [60, 96],
      [120, 112],
      [168, 84],
    ] as const)
      palms.stamp(pen, x + dx * u, horizon + 2 * u, tall * u);
    pen.restore();
  });
  waves(painting, horizon, sun.x, (row, y) => {
    if (row === 2 && !whale)
      painting.layer(0.42, (pen) => sailboat(painting, pen, w * 0.24, y, 130 * u, 0.15), {
        motion: { bob: { y: 3, period: 3.1 } },
      });
    if (row === 4 && whale)
      painting.layer(0.6, (pen) => fluke(painting, pen, w * 0.34, y + 12 * u, 200 * u), { motion: { bob: { y: 7, period: 4 } } });
  });
  paintWeather(painting, { ground: horizon });
}

function fluke(painting: Painting, pen: Parameters<typeof path>[0], x: number, y: number, size: number) {
  const skin = painting.silhouette("#2c4a66", 0.35);
  at(pen, x, y, size / 100, () => {
    path(
      pen,
      skin,
      "M-9 6 C-8 -26 -10 -44 -14 -58 C-34 -58 -58 -70 -68 -92 C-46 -90 -20 -86 0 -70 C20 -86 46 -90 68 -92 C58 -70 34 -58 14 -58 C10 -44 8 -26 9 6 Z",
    );
    path(pen, alpha(lighter(skin, 0.4), 0.5), "M-68 -92 C-46 -90 -20 -86 0 -70 C-20 -78 -44 -80 -60 -80 Z");
    path(pen, alpha(darker(skin, 0.4), 0.5), "M0 -70 C4 -40 6 -20 9 6 L0 6 Z");
    for (const [dx, dy, r] of [
      [-20, 2, 14],
      [18, 4, 18],
      [0, 6, 24],
    ] as const)
      oval(pen, "rgba(255,255,255,0.4)", dx, dy, r, 3);
  });
  glow(pen, x, y - size * 0.5, size, painting.light.glow, 0.15);
}

export const sea: Archetype = { framings: [sail, vessel, island] };
