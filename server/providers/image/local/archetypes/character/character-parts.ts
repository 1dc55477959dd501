import { glow } from "../../brushes/light-effects";
import { grass, meadowFlowers } from "../../brushes/plants";
import { box, disc, line, oval, path } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { paintRidge } from "../../brushes/terrain";
import { seasonTree, treeStamps } from "../../brushes/trees";
import { paintLightning } from "../../brushes/weather";
import { alpha, darker, lighter } from "../../colour";
import type { Painting, Pen } from "../../painting";

export function setting(painting: Painting, middle: number) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(middle);
  paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.8);
  [
    [0.16, 120, 0.7, "#7f93a0"],
    [0.24, 80, 0.45, painting.growth.ground],
    [0.36, 50, 0.2, painting.growth.ground],
  ].forEach(([depth, rise, far, colour], i) => {
    painting.layer(depth as number, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 24 * u,
        rise: (rise as number) * u,
        frequency: 1.1,
        seed: i * 9 + painting.between(0, 9),
        octaves: 3,
        fill: painting.tone(colour as string, far as number),
      }),
    );
  });
  const trees = treeStamps(painting, seasonTree(painting), { size: 330 * u, distance: 0.2, dark: 0.08, variants: 2 });
  painting.layer(
    0.44,
    (pen) => {
      for (const [x, s] of [
        [0.04, 300],
        [0.16, 190],
        [0.9, 250],
        [1.0, 330],
      ] as const)
        trees.stamp(pen, w * x, horizon + 76 * u, s * u);
    },
    { motion: { sway: { pivotY: horizon, slope: 0.005, period: 5 } } },
  );
  painting.layer(0.52, (pen) => {
    const ground = pen.createLinearGradient(0, h * 0.7, 0, painting.bottom);
    ground.addColorStop(0, painting.tone(painting.growth.ground, 0.06));
    ground.addColorStop(1, painting.tone(painting.growth.groundNear));
    paintRidge(painting, pen, { base: h * 0.74, rise: 26 * u, frequency: 0.7, seed: 4, octaves: 2, fill: ground });
    meadowFlowers(painting, pen, { far: h * 0.77, near: painting.bottom, count: 70, size: 7 * u });
  });
  return horizon;
}

export function front(painting: Painting) {
  const { height: h, u, growth } = painting;
  painting.layer(
    1.05,
    (pen) => {
      grass(painting, pen, {
        line: () => h * 1.05,
        height: 130 * u,
        count: 200,
        colours: growth.snow
          ? [painting.tone("#dfe9f4"), painting.tone("#b4c6d8")]
          : [painting.silhouette(growth.groundNear, 0.5), painting.silhouette(growth.ground, 0.4)],
      });
      meadowFlowers(painting, pen, { far: h * 0.95, near: h * 0.97, count: 12, size: 26 * u });
    },
    { motion: { sway: { pivotY: h, slope: 0.03 + painting.light.wind * 0.04, period: 3 } } },
  );
}

export function robot(painting: Painting, pen: Pen, paints: boolean) {
  const { look } = painting;
  const metal = painting.tone(look.accents[2]);
  const pale = painting.tone("#eef2f6");
  const dark = painting.tone("#3a4252");
  const body = pen.createLinearGradient(-90, 0, 90, 0);
  body.addColorStop(0, lighter(metal, 0.3));
  body.addColorStop(0.5, metal);
  body.addColorStop(1, darker(metal, 0.34));
  oval(pen, alpha(painting.light.shadow, 0.4), 6, 4, 110, 14);
  for (const side of [-1, 1]) {
    line(pen, dark, 20, `M${side * 38} -70 V-18`);
    box(pen, metal, side * 38 - 34, -28, 68, 32, [22, 22, 8, 8]);
  }
  line(pen, dark, 17, "M-84 -176 C-122 -160 -128 -120 -118 -92");
  disc(pen, metal, -117, -84, 21);
  line(pen, dark, 17, paints ? "M84 -176 C120 -176 136 -200 150 -214" : "M84 -176 C122 -196 128 -236 124 -262");
  disc(pen, metal, paints ? 156 : 124, paints ? -219 : -272, 21);
  if (paints) {
    line(pen, painting.tone(look.wood), 8, "M144 -208 L206 -262");
    oval(pen, painting.tone(look.accents[0]), 212, -267, 15, 9, -0.7);
  }
  box(pen, body, -88, -214, 176, 152, 40);
  box(pen, pale, -54, -186, 108, 78, 18);
  path(pen, painting.tone(look.accents[0]), "M0 -124 C-44 -152 -22 -178 0 -160 C22 -178 44 -152 0 -124 Z");
  for (const k of [-1, 0, 1]) disc(pen, painting.tone(look.accents[1]), k * 26, -84, 7);
  box(pen, dark, -26, -236, 52, 28, 8);
  box(pen, body, -104, -384, 208, 154, 56);
  for (const side of [-1, 1]) box(pen, darker(metal, 0.2), side > 0 ? 100 : -122, -336, 22, 58, 10);
  const visor = pen.createLinearGradient(0, -360, 0, -260);
  visor.addColorStop(0, "#1a2138");
  visor.addColorStop(1, "#2d3a60");
  box(pen, visor, -80, -358, 160, 100, 40);
  for (const side of [-1, 1]) {
    glow(pen, side * 36, -312, 44, "#7fe8ff", 0.7);
    oval(pen, "#aef4ff", side * 36, -314, 17, 21);
    disc(pen, "#ffffff", side * 36 + 6, -321, 6);
  }
  line(pen, "#aef4ff", 6, "M-16 -280 Q0 -268 16 -280");
  path(pen, "rgba(255,255,255,0.22)", "M-68 -348 C-40 -360 0 -360 20 -356 L-40 -264 C-66 -266 -78 -290 -78 -318 Z");
  line(pen, dark, 7, "M0 -384 V-420");
  glow(pen, 0, -430, 50, look.accents[0], 0.7);
  disc(pen, painting.tone(look.accents[0]), 0, -430, 14);
}

export function dog(painting: Painting, pen: Pen) {
  const coat = painting.tone("#c98a4f");
  const pale = painting.tone("#f6e6cf");
  const dark = painting.tone("#4a3026");
  line(pen, coat, 17, "M70 -64 C104 -78 112 -108 104 -132");
  path(pen, coat, "M-30 -120 C20 -128 78 -104 84 -54 C92 -30 88 -8 84 0 L20 0 L-44 0 C-58 -40 -56 -100 -30 -120 Z");
  oval(pen, darker(coat, 0.1), 56, -30, 36, 34);
  box(pen, lighter(coat, 0.05), 34, -16, 58, 18, 9);
  path(pen, pale, "M-44 -104 C-20 -90 -8 -60 -16 -30 L-44 -28 C-56 -50 -56 -90 -44 -104 Z");
  for (const dx of [-46, -16]) {
    box(pen, coat, dx - 12, -64, 25, 60, 12);
    box(pen, pale, dx - 16, -15, 33, 17, 8);
  }
  path(
    pen,
    coat,
    "M-84 -196 C-80 -226 -10 -230 2 -196 C10 -170 4 -140 -16 -124 C-38 -112 -66 -116 -78 -134 C-88 -150 -90 -176 -84 -196 Z",
  );
  path(pen, darker(coat, 0.3), "M-80 -204 C-104 -216 -116 -180 -104 -150 C-92 -146 -82 -164 -78 -184 Z");
  path(pen, darker(coat, 0.3), "M0 -204 C24 -216 36 -180 24 -150 C12 -146 2 -164 -4 -184 Z");
  path(pen, pale, "M-62 -166 C-58 -182 -26 -182 -22 -166 C-14 -140 -26 -124 -42 -124 C-58 -124 -70 -140 -62 -166 Z");
  oval(pen, dark, -42, -164, 14, 10);
  for (const dx of [-64, -18]) {
    disc(pen, dark, dx, -182, 8);
    disc(pen, "#ffffff", dx + 3, -185, 3);
  }
  line(pen, dark, 4, "M-42 -154 V-144 M-56 -140 Q-42 -130 -28 -140");
  path(pen, painting.tone("#e8707a"), "M-50 -136 Q-42 -112 -34 -136 Z");
  line(pen, painting.tone(painting.look.accents[0]), 11, "M-70 -120 Q-40 -104 -6 -120");
  disc(pen, painting.tone(painting.look.accents[1]), -40, -104, 9);
}
