import { building } from "../brushes/buildings";
import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { grass, leafyBranch, meadowFlowers } from "../brushes/plants";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { mist, paintRidge, ridgeHeight } from "../brushes/terrain";
import { seasonTree, treeStamps } from "../brushes/trees";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

const cropOf = (painting: Painting) =>
  ({ spring: "#8fbf5a", summer: "#d9b54a", autumn: "#c98a3a", winter: "#e8f0f8" })[painting.recipe.season];

function background(painting: Painting, middle: number, bolt: number) {
  const { u, width: w } = painting;
  const horizon = painting.horizonAt(middle);
  const sun = paintSky(painting, { horizon, clouds: painting.chance(0.7) ? "cumulus" : "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, bolt);
  [
    [0.14, 110, 0.85],
    [0.2, 70, 0.6],
    [0.28, 50, 0.4],
  ].forEach(([depth, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 14 * u,
        rise: rise! * u,
        frequency: 1.2 + i * 0.3,
        seed: painting.between(0, 60),
        octaves: 3,
        fill: painting.tone(i ? painting.growth.ground : "#6f8f96", far!),
      }),
    );
  });
  painting.layer(0.3, (pen) => mist(painting, pen, horizon - 40 * u, horizon + 70 * u, 0.25 + painting.light.hazeDensity * 0.12));
  const trees = treeStamps(painting, seasonTree(painting), { size: 90 * u, distance: 0.36, dark: 0.1 });
  painting.layer(0.33, (pen) => {
    for (let i = 0; i < 16; i++)
      trees.stamp(
        pen,
        painting.between(painting.left, painting.right),
        horizon + 32 * u + painting.between(0, 14) * u,
        painting.between(50, 92) * u,
      );
  });
  return { horizon, sun, w };
}

/** Rows of a field meeting far away. */
function furrows(painting: Painting, pen: Pen, top: number, vanishX: number, colour: string) {
  const { u } = painting;
  const near = painting.tone(colour);
  const far = painting.tone(colour, 0.35);
  const ground = pen.createLinearGradient(0, top, 0, painting.bottom);
  ground.addColorStop(0, far);
  ground.addColorStop(1, darker(near, 0.1));
  box(pen, ground, painting.left, top, painting.width + 2 * painting.margin, painting.bottom - top);
  const soil = alpha(mix(painting.tone(painting.growth.snow ? "#9fb0c4" : "#6a4326"), painting.light.shadow, 0.25), 0.55);
  for (let i = -24; i <= 24; i++) {
    const x0 = vanishX + i * 26 * u;
    const x1 = vanishX + i * 130 * u;
    polygon(pen, soil, [
      [x0 - 3 * u, top],
      [x0 + 4 * u, top],
      [x1 + 34 * u, painting.bottom],
      [x1 - 22 * u, painting.bottom],
    ]);
    for (let k = 0; k < 9; k++) {
      const t = ((k + painting.random()) / 9) ** 1.6;
      oval(
        pen,
        alpha(lighter(near, 0.22), 0.35),
        x0 + (x1 - x0) * t + 40 * u * t,
        top + (painting.bottom - top) * t,
        (4 + t * 30) * u,
        (1 + t * 6) * u,
      );
    }
  }
}

/** A red barn, a tractor at work, cows where asked. */
function barnyard(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.54, 0.56), 0.3);
  painting.layer(0.42, (pen) => furrows(painting, pen, horizon + 44 * u, w * 0.42, cropOf(painting)));
  const bx = w * painting.byShape(0.76, 0.72);
  painting.layer(0.48, (pen) => {
    const foot = horizon + 66 * u;
    const red = painting.tone("#a8382e", 0.06);
    const side = pen.createLinearGradient(bx - 130 * u, 0, bx + 130 * u, 0);
    side.addColorStop(0, lighter(red, 0.1));
    side.addColorStop(1, mix(red, painting.light.shadow, 0.35));
    const silo = painting.tone("#b9c0c8", 0.1);
    box(pen, silo, bx + 128 * u, foot - 210 * u, 60 * u, 210 * u, [30 * u, 30 * u, 0, 0]);
    box(pen, alpha(painting.light.shadow, 0.25), bx + 164 * u, foot - 190 * u, 24 * u, 190 * u);
    polygon(pen, side, [
      [bx - 124 * u, foot],
      [bx - 124 * u, foot - 104 * u],
      [bx - 92 * u, foot - 160 * u],
      [bx, foot - 196 * u],
      [bx + 92 * u, foot - 160 * u],
      [bx + 124 * u, foot - 104 * u],
      [bx + 124 * u, foot],
    ]);
    const roof = painting.tone(painting.growth.snow ? "#f4f8ff" : "#5d4a4a", 0.06);
    line(
      pen,
      roof,
      12 * u,
      `M${bx - 134 * u} ${foot - 98 * u} L${bx - 95 * u} ${foot - 164 * u} L${bx} ${foot - 202 * u} L${bx + 95 * u} ${foot - 164 * u} L${bx + 134 * u} ${foot - 98 * u}`,
    );
    const white = painting.tone("#f6f0e6", 0.06);
    box(pen, darker(red, 0.35), bx - 40 * u, foot - 86 * u, 80 * u, 86 * u);
    line(
      pen,
      white,
      5 * u,
      `M${bx - 40 * u} ${foot} V${foot - 86 * u} H${bx + 40 * u} V${foot} M${bx} ${foot} V${foot - 86 * u} M${bx - 40 * u} ${foot} L${bx} ${foot - 86 * u} M${bx + 40 * u} ${foot} L${bx} ${foot - 86 * u}`,
    );
    box(pen, mix(darker(red, 0.5), "#ffd98a", painting.light.lamps), bx - 16 * u, foot - 150 * u, 32 * u, 30 * u, [
      16 * u,
      16 * u,
      0,
      0,
    ]);
    if (painting.light.lamps > 0.3) glow(pen, bx, foot - 136 * u, 70 * u, "#ffd98a", painting.light.lamps * 0.7);
    building(painting, pen, {
      x: bx - 240 * u,
      foot: foot - 8 * u,
      width: 96 * u,
      height: 60 * u,
      roof: "gable",
      wall: "#f4ead8",
      windows: 3,
      chimney: true,
    });
  });
  painting.layer(
    0.64,
    (pen) => {
      if (painting.has("cow"))
        for (const [x, s] of [
          [0.24, 1],
          [0.4, 0.8],
        ] as const)
          cow(painting, pen, w * x, h * 0.8, 110 * s * u);
      else tractor(painting, pen, w * painting.byShape(0.34, 0.36), h * 0.8, 190 * u);
    },
    { motion: { bob: { y: 1.4, period: 0.9 }, drift: { x: 7, y: 0 } } },
  );
  painting.layer(
    0.4,
    (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.24 }, 8, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 16, y: -2 } } },
  );
  foreground(painting);
  paintWeather(painting, { ground: horizon });
}

function tractor(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const shade = (c: string) => painting.tone(c);
  const body = shade(painting.look.accents[0]);
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.4), 0, 2, 84, 7);
    path(pen, body, "M-10 -62 L58 -56 C66 -54 70 -48 70 -38 L70 -26 L-10 -24 Z");
    box(pen, darker(body, 0.2), 64, -50, 8, 22, 2);
    line(pen, shade("#2b2b33"), 3.4, "M48 -56 L48 -84");
    path(pen, mix(shade("#40566a"), painting.light.sky[2], 0.35), "M-44 -96 L-2 -96 L8 -60 L-48 -60 Z");
    line(pen, shade("#2b2b33"), 4, "M-46 -98 L0 -98 L10 -58 M-46 -98 L-50 -58");
    path(pen, body, "M-60 -58 C-56 -70 -12 -70 -6 -40 L-10 -24 L-58 -30 Z");
    for (const [wx, r] of [
      [-36, 34],
      [50, 21],
    ] as const) {
      disc(pen, shade("#26262e"), wx, -r, r);
      disc(pen, shade(painting.look.accents[1]), wx, -r, r * 0.56);
      disc(pen, shade("#5a5048"), wx, -r, r * 0.2);
    }
    if (painting.light.lamps > 0.3) glow(pen, 72, -44, 60, "#fff0c0", painting.light.lamps);
  });
}

function cow(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const hide = painting.tone("#f6f1ea");
  const dark = painting.tone("#4a3a3a");
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.3), 0, 1, 66, 5);
    line(pen, darker(hide, 0.2), 9, "M-36 -40 L-38 -4 M30 -40 L32 -4");
    line(pen, hide, 9, "M-26 -38 L-26 -2 M40 -38 L42 -2");
    box(pen, hide, -52, -78, 104, 46, 18);
    oval(pen, dark, -20, -62, 20, 13, 0.3);
    oval(pen, dark, 22, -54, 14, 11, -0.4);
    path(pen, hide, "M46 -74 C54 -92 66 -94 78 -86 L90 -62 C90 -54 78 -52 70 -56 L50 -56 Z");
    oval(pen, painting.tone("#e8a8a0"), 86, -59, 8, 6);
    oval(pen, dark, 64, -88, 9, 4, -0.5);
    line(pen, dark, 3, "M-52 -70 C-62 -60 -60 -44 -58 -36");
  });
}

function foreground(painting: Painting) {
  const { height: h, u, growth } = painting;
  painting.layer(
    1.04,
    (pen) => {
      const colours = growth.snow
        ? [painting.tone("#dce8f4"), painting.tone("#a9bccf")]
        : [
            painting.silhouette(growth.groundNear, 0.55),
            painting.silhouette(growth.ground, 0.45),
            painting.silhouette(cropOf(painting), 0.4),
          ];
      grass(painting, pen, {
        line: (x) => h * 1.04 - painting.noise(x / (300 * u), 2) * 14 * u,
        height: 120 * u,
        count: 210,
        colours,
      });
      meadowFlowers(painting, pen, { far: h * 0.94, near: h * 0.97, count: 13, size: 24 * u });
    },
    { motion: { sway: { pivotY: h, slope: 0.03 + painting.light.wind * 0.05, period: 3 } } },
  );
}

/** Flower beds, a glasshouse, someone tending them. */
function garden(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.5, 0.54), 0.7);
  painting.layer(0.42, (pen) =>
    paintRidge(painting, pen, {
      base: horizon + 50 * u,
      rise: 16 * u,
      frequency: 0.8,
      seed: 3,
      octaves: 2,
      fill: painting.tone(painting.growth.ground, 0.12),
    }),
  );
  painting.layer(0.46, (pen) =>
    at(pen, w * painting.byShape(0.26, 0.28), horizon + 78 * u, 1.35 * u, () => {
      const glass = alpha(mix(painting.tone("#cfeaf0"), painting.light.sky[2], 0.3), 0.75);
      polygon(pen, glass, [
        [-110, 0],
        [-110, -84],
        [0, -146],
        [110, -84],
        [110, 0],
      ]);
      for (let i = 0; i < 7; i++)
        disc(
          pen,
          painting.tone(painting.growth.snow ? "#4f8a5c" : painting.growth.leaves[1], 0.1),
          -86 + i * 29,
          -16 - (i % 3) * 9,
          22,
        );
      line(
        pen,
        painting.tone("#f4f4ee"),
        4,
        "M-110 0 V-84 L0 -146 L110 -84 V0 Z M-110 -84 H110 M-55 0 V-115 M0 0 V-146 M55 0 V-115 M-110 -42 H110",
      );
      if (painting.light.lamps > 0.3) glow(pen, 0, -50, 170, "#ffd98a", 0.6 * painting.light.lamps);
    }),
  );
  const rowsOf = (depth: number, y: number, size: number, count: number) =>
    painting.layer(
      depth,
      (pen) => {
        const soil = painting.tone(painting.growth.snow ? "#e6edf5" : "#6f4a30");
        path(
          pen,
          soil,
          `M${painting.left} ${y} Q${w * 0.5} ${y - 18 * u} ${painting.right} ${y} L${painting.right} ${y + size * 1.6} L${painting.left} ${y + size * 1.6} Z`,
        );
        for (let i = 0; i < count; i++) {
          const x = painting.left + ((w + 2 * painting.margin) * (i + 0.5)) / count + painting.between(-6, 6) * u;
          plantBed(painting, pen, x, y + size * 0.3, size * painting.between(0.8, 1.15), i);
        }
      },
      { motion: { sway: { pivotY: y + size, slope: 0.012, period: 3.4 } } },
    );
  rowsOf(0.52, horizon + 104 * u, 34 * u, painting.byShape(40, 24, 26));
  rowsOf(0.62, h * 0.76, 62 * u, painting.byShape(26, 15, 16));
  painting.layer(0.68, (pen) =>
    standing(painting, pen, {
      x: w * painting.byShape(0.66, 0.6),
      foot: h * 0.86,
      height: 270 * u,
      pose: "hold",
      facing: -1,
      top: painting.look.accents[1],
    }),
  );
  rowsOf(0.84, h * 0.89, 110 * u, painting.byShape(16, 10, 10));
  painting.layer(
    1.1,
    (pen) =>
      leafyBranch(
        painting,
        pen,
        { x: painting.right - 10 * u, y: h * 0.0, angle: Math.PI - 0.6, length: 340 * u },
        painting.silhouette(painting.growth.leaves[1], 0.5),
      ),
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function plantBed(painting: Painting, pen: Pen, x: number, foot: number, size: number, index: number) {
  const green = painting.tone(mix("#3f8a4c", painting.growth.leaves[1], painting.recipe.season === "autumn" ? 0.4 : 0.1));
  for (let k = -2; k <= 2; k++) {
    pen.fillStyle = darker(green, Math.abs(k) * 0.07);
    pen.beginPath();
    pen.moveTo(x, foot);
    pen.quadraticCurveTo(x + k * size * 0.16, foot - size * 0.5, x + k * size * 0.3, foot - size * (0.72 - Math.abs(k) * 0.1));
    pen.quadraticCurveTo(x + k * size * 0.3, foot - size * 0.2, x, foot);
    pen.fill();
  }
  const flowers = painting.growth.flowers;
  if (flowers.length === 0) return;
  const colour = painting.tone(flowers[index % flowers.length]!);
  const y = foot - size * 0.86;
  line(pen, green, size * 0.05, `M${x} ${foot} L${x} ${y}`);
  for (let p = 0; p < 6; p++)
    oval(
      pen,
      p % 2 ? colour : lighter(colour, 0.14),
      x + Math.cos(p * 1.047) * size * 0.14,
      y + Math.sin(p * 1.047) * size * 0.12,
      size * 0.13,
      size * 0.1,
      p * 1.047,
    );
  disc(pen, painting.tone("#f2b93a"), x, y, size * 0.085);
}

/** A mill, or turbines, over rows of vine, lavender or corn. */
function mill(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.6, 0.6), 0.2);
  const hill = { base: horizon + 40 * u, rise: 60 * u, frequency: 0.8, seed: 6, octaves: 2 };
  painting.layer(0.42, (pen) => paintRidge(painting, pen, { ...hill, fill: painting.tone(painting.growth.ground, 0.2) }));
  const blades = (x: number, y: number, size: number, depth: number, turbine: boolean) =>
    painting.layer(
      depth,
      (pen) => {
        for (let i = 0; i < (turbine ? 3 : 4); i++)
          at(
            pen,
            x,
            y,
            size / 100,
            () => {
              if (turbine) path(pen, painting.tone("#fbfcfe", 0.1), "M-4 0 C-9 -30 -4 -70 1 -100 C4 -70 6 -30 4 0 Z");
              else {
                box(pen, painting.tone("#6a4a34"), -2, -100, 4, 100);
                box(pen, painting.tone(painting.look.accents[3]), 2, -96, 20, 78);
                line(pen, painting.tone("#6a4a34"), 1.4, "M2 -96 H22 V-18 H2 M2 -76 H22 M2 -57 H22 M2 -38 H22 M12 -96 V-18");
              }
            },
            { turn: (i * Math.PI * 2) / (turbine ? 3 : 4) + 0.4 },
          );
        disc(pen, painting.tone("#dfe4ea"), x, y, size * 0.055);
      },
      { motion: { spin: { x, y, turnsPerSecond: turbine ? 0.09 : 0.05 } } },
    );
  if (painting.has("turbine")) {
    for (const [x, top, size, depth] of painting.byShape(
      [
        [0.2, 0.34, 100, 0.44],
        [0.82, 0.3, 130, 0.46],
        [0.52, 0.24, 210, 0.5],
      ],
      [
        [0.14, 0.4, 90, 0.44],
        [0.86, 0.36, 120, 0.46],
        [0.5, 0.28, 210, 0.5],
      ],
    ) as [number, number, number, number][]) {
      painting.layer(depth, (pen) =>
        polygon(pen, painting.tone("#f2f5f8", 0.1), [
          [w * x - 3 * u, h * top],
          [w * x + 3 * u, h * top],
          [w * x + 8 * u, ridgeHeight(painting, hill, w * x) + 20 * u],
          [w * x - 8 * u, ridgeHeight(painting, hill, w * x) + 20 * u],
        ]),
      );
      blades(w * x, h * top, size * u, depth + 0.005, true);
    }
  } else {
    const x = w * painting.byShape(0.66, 0.58);
    const foot = ridgeHeight(painting, hill, x) + 18 * u;
    painting.layer(0.5, (pen) => {
      const wall = painting.tone("#f2e6d2");
      const side = pen.createLinearGradient(x - 70 * u, 0, x + 70 * u, 0);
      side.addColorStop(0, lighter(wall, 0.12));
      side.addColorStop(1, mix(wall, painting.light.shadow, 0.5));
      polygon(pen, side, [
        [x - 66 * u, foot],
        [x - 42 * u, foot - 190 * u],
        [x + 42 * u, foot - 190 * u],
        [x + 66 * u, foot],
      ]);
      path(
        pen,
        painting.tone(painting.look.accents[0]),
        `M${x - 50 * u} ${foot - 186 * u} C${x - 46 * u} ${foot - 240 * u} ${x + 46 * u} ${foot - 240 * u} ${x + 50 * u} ${foot - 186 * u} Z`,
      );
      box(pen, painting.tone("#5a3f30"), x - 14 * u, foot - 48 * u, 28 * u, 48 * u, [14 * u, 14 * u, 0, 0]);
      for (const y of [90, 140])
        box(pen, mix(painting.tone("#4a5f70"), "#ffd98a", painting.light.lamps), x - 9 * u, foot - y * u, 18 * u, 22 * u, 3);
    });
    blades(x, foot - 196 * u, 170 * u, 0.53, false);
  }
  painting.layer(0.62, (pen) => {
    const crop = painting.growth.snow
      ? "#dfe8f2"
      : painting.has("vineyard")
        ? painting.recipe.season === "autumn"
          ? "#a8602e"
          : "#5f8f4a"
        : painting.recipe.season === "summer"
          ? "#8a6fc0"
          : painting.recipe.season === "spring"
            ? "#d8607a"
            : "#c98f3a";
    furrows(painting, pen, h * 0.73, w * 0.36, crop);
    for (let row = 0; row < 3; row++)
      meadowFlowers(painting, pen, {
        far: h * (0.75 + row * 0.05),
        near: h * (0.84 + row * 0.08),
        count: 60,
        size: (5 + row * 4) * u,
      });
  });
  if (painting.has("person", "woman", "man", "child"))
    painting.layer(0.7, (pen) =>
      standing(painting, pen, { x: w * 0.32, foot: h * 0.86, height: 160 * u, pose: "walk", back: true }),
    );
  foreground(painting);
  paintWeather(painting, { ground: horizon });
}

export const farm: Archetype = { framings: [barnyard, garden, mill] };
