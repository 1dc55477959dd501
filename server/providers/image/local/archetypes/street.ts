import { building } from "../brushes/buildings";
import { bokeh, glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { potPlant } from "../brushes/plants";
import { box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { paintSky } from "../brushes/sky";
import { seasonTree, treeStamps } from "../brushes/trees";
import { rider, vehicle } from "../brushes/vehicles";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

/** A shop front: window, door, awning, lamps, and what is sold as shapes. */
export function shopFront(painting: Painting, pen: Pen, x: number, foot: number, wide: number, tall: number, index: number) {
  const { look, light, u } = painting;
  const wall = painting.tone([look.wall, "#e9d9c2", look.accents[2], "#d8a48a"][index % 4]!);
  const side = pen.createLinearGradient(0, foot - tall, 0, foot);
  side.addColorStop(0, lighter(wall, 0.06));
  side.addColorStop(1, mix(wall, light.shadow, 0.2));
  box(pen, side, x, foot - tall, wide, tall);
  box(pen, darker(wall, 0.22), x, foot - tall, wide, 12 * u);
  const ground = Math.min(tall * 0.5, 250 * u);
  const glass = mix(mix(painting.tone("#3c5468"), light.sky[2], 0.3), "#ffdf9a", light.lamps * 0.85);
  for (let row = 0; row < Math.floor((tall - ground) / (120 * u)); row++) {
    for (let c = 0; c < 3; c++) {
      const wx = x + wide * (0.14 + c * 0.27);
      const wy = foot - ground - (row + 1) * 118 * u;
      box(pen, darker(wall, 0.25), wx - 5 * u, wy - 5 * u, wide * 0.18 + 10 * u, 88 * u, 3);
      box(pen, painting.chance(0.4) ? glass : mix(painting.tone("#3c5468"), light.sky[2], 0.4), wx, wy, wide * 0.18, 78 * u, 2);
      box(pen, darker(wall, 0.3), wx + wide * 0.088, wy, 3 * u, 78 * u);
    }
  }
  const top = foot - ground;
  box(pen, painting.tone(look.accents[4]), x + 6 * u, top + 34 * u, wide - 12 * u, ground - 34 * u, 3);
  box(pen, glass, x + wide * 0.06, top + 62 * u, wide * 0.56, ground - 100 * u, 3);
  for (let i = 0; i < 6; i++) {
    const px = x + wide * (0.1 + i * 0.085);
    const py = foot - 44 * u;
    const c = painting.tone(look.accents[(i + index) % 4]!);
    if ((i + index) % 3 === 0) disc(pen, c, px + 10 * u, py - 12 * u, 14 * u);
    else box(pen, c, px, py - (24 + (i % 3) * 14) * u, 22 * u, (24 + (i % 3) * 14) * u, 5 * u);
  }
  box(pen, painting.tone(look.wood), x + wide * 0.7, foot - ground * 0.72, wide * 0.2, ground * 0.72, 3);
  box(pen, glass, x + wide * 0.725, foot - ground * 0.67, wide * 0.15, ground * 0.38, 2);
  const cloth = painting.tone(look.accents[index % 3]!);
  const pale = painting.tone(look.accents[3]);
  const stripes = 9;
  for (let i = 0; i < stripes; i++) {
    const a = x + (wide * i) / stripes;
    const b = x + (wide * (i + 1)) / stripes;
    const grow = (v: number) => x + wide / 2 + (v - x - wide / 2) * 1.06;
    polygon(pen, i % 2 ? pale : cloth, [
      [a, top + 22 * u],
      [b, top + 22 * u],
      [grow(b), top + 74 * u],
      [grow(a), top + 74 * u],
    ]);
    oval(pen, i % 2 ? pale : cloth, (grow(a) + grow(b)) / 2, top + 74 * u, (grow(b) - grow(a)) / 2, 11 * u);
  }
  if (light.lamps > 0.25) {
    glow(pen, x + wide * 0.34, foot - ground * 0.4, wide * 0.7, "#ffc870", 0.5 * light.lamps);
    for (const k of [0.1, 0.9]) glow(pen, x + wide * k, top + 12 * u, 60 * u, "#ffe2a0", 0.9 * light.lamps);
  }
}

function lamp(painting: Painting, pen: Pen, x: number, foot: number, tall: number) {
  const iron = painting.silhouette("#2a3038", 0.55);
  const s = tall / 100;
  line(pen, iron, 3 * s, `M${x} ${foot} V${foot - 88 * s}`);
  polygon(pen, iron, [
    [x - 5 * s, foot],
    [x + 5 * s, foot],
    [x + 2 * s, foot - 14 * s],
    [x - 2 * s, foot - 14 * s],
  ]);
  polygon(pen, mix(painting.tone("#dfe6ea"), "#fff0c0", painting.light.lamps), [
    [x - 7 * s, foot - 100 * s],
    [x + 7 * s, foot - 100 * s],
    [x + 4.5 * s, foot - 86 * s],
    [x - 4.5 * s, foot - 86 * s],
  ]);
  polygon(pen, iron, [
    [x - 9 * s, foot - 100 * s],
    [x + 9 * s, foot - 100 * s],
    [x, foot - 107 * s],
  ]);
  if (painting.light.lamps > 0.2) glow(pen, x, foot - 93 * s, 60 * s, "#ffdf94", painting.light.lamps);
}

function pavement(painting: Painting, top: number, road?: number) {
  const { width: w, u } = painting;
  const mirror = ["rain", "storm"].includes(painting.recipe.weather) ? painting.flatten() : undefined;
  painting.layer(0.5, (pen) => {
    const stone = painting.tone(painting.growth.snow ? "#e6edf4" : "#b9b2ac");
    const ground = pen.createLinearGradient(0, top, 0, painting.bottom);
    ground.addColorStop(0, mix(stone, painting.light.haze, 0.1));
    ground.addColorStop(1, mix(stone, painting.light.shadow, 0.42));
    box(pen, ground, painting.left, top, w + 2 * painting.margin, painting.bottom - top);
    for (let i = -16; i <= 16; i++)
      line(
        pen,
        alpha(painting.light.shadow, 0.14),
        1.6 * u,
        `M${w / 2 + i * 80 * u} ${top} L${w / 2 + i * 200 * u} ${painting.bottom}`,
      );
    for (let i = 1; i < 9; i++)
      line(
        pen,
        alpha(painting.light.shadow, 0.14),
        1.6 * u,
        `M${painting.left} ${top + (i / 9) ** 1.7 * (painting.bottom - top)} H${painting.right}`,
      );
    if (road) {
      box(pen, painting.tone("#575962"), painting.left, road, w + 2 * painting.margin, painting.bottom - road);
      box(pen, painting.tone("#d6d2ca"), painting.left, road - 9 * u, w + 2 * painting.margin, 10 * u);
      for (let x = painting.left; x < painting.right; x += 190 * u)
        box(pen, alpha(painting.tone("#f6f0e0"), 0.75), x, road + 62 * u, 110 * u, 8 * u, 3);
    }
    if (!mirror) return;
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    const first = Math.round(top + painting.margin);
    const rows = mirror.height - first;
    for (let row = 0; row < rows; row++) {
      pen.globalAlpha = 0.42 * (1 - (row / rows) * 0.7);
      pen.drawImage(
        mirror,
        0,
        Math.max(0, first - 2 - row),
        mirror.width,
        1,
        painting.noise(row / (8 * u), 3) * 9 * u,
        first + row,
        mirror.width,
        1,
      );
    }
    pen.restore();
  });
}

/** Shop fronts with awnings, café tables before them. */
function shops(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.76, 0.72);
  paintSky(painting, { horizon: h * 0.6 });
  if (painting.recipe.weather === "storm") paintLightning(painting, h * 0.5, 0.5);
  painting.layer(0.3, (pen) => {
    const wide = painting.byShape(340, 320, 320) * u;
    let i = painting.recipe.seed % 4;
    for (let x = painting.left - 30 * u; x < painting.right; x += wide)
      shopFront(
        painting,
        pen,
        x,
        foot,
        wide,
        h * painting.byShape([0.62, 0.56, 0.68, 0.6], [0.5, 0.44, 0.54, 0.48])[i % 4]!,
        i++,
      );
  });
  pavement(painting, foot);
  const trees = treeStamps(painting, seasonTree(painting), { size: 330 * u, distance: 0, dark: 0.12, variants: 2 });
  painting.layer(
    0.6,
    (pen) => {
      for (const x of painting.byShape([0.08, 0.94], [0.9])) trees.stamp(pen, w * x, foot + 40 * u, 330 * u);
      lamp(painting, pen, w * painting.byShape(0.3, 0.16), foot + 46 * u, 290 * u);
    },
    { motion: { sway: { pivotY: foot, slope: 0.006 + painting.light.wind * 0.01, period: 4.6 } } },
  );
  painting.layer(0.72, (pen) => {
    for (const [x, facing] of [
      [0.5, 1],
      [0.62, -1],
    ] as const)
      standing(painting, pen, { x: w * x, foot: h * 0.9, height: 220 * u, pose: "sit", facing });
    for (const x of [0.56]) {
      oval(pen, painting.tone(painting.look.wood), w * x, h * 0.82, 62 * u, 13 * u);
      line(
        pen,
        painting.silhouette("#33333c", 0.3),
        7 * u,
        `M${w * x} ${h * 0.825} V${h * 0.92} M${w * x - 34 * u} ${h * 0.92} H${w * x + 34 * u}`,
      );
      box(pen, painting.tone("#ffffff"), w * x - 12 * u, h * 0.81 - 18 * u, 22 * u, 18 * u, 4);
    }
    for (const x of [0.5, 0.62])
      box(pen, painting.silhouette(painting.look.accents[0], 0.2), w * x - 26 * u, h * 0.9 - 58 * u, 52 * u, 10 * u, 4);
    standing(painting, pen, { x: w * painting.byShape(0.8, 0.84), foot: h * 0.88, height: 230 * u, pose: "walk", facing: -1 });
  });
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * 0.04,
        h * 1.05,
        330 * u,
        painting.silhouette(painting.look.accents[0], 0.4),
        painting.silhouette("#3f8a52", 0.35),
      ),
    { motion: { sway: { pivotY: h, slope: 0.012, period: 4 } } },
  );
  paintWeather(painting, { ground: foot });
}

/** A narrow lane running away between old houses, someone walking in it. */
function lane(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const far = h * painting.byShape(0.62, 0.62);
  paintSky(painting, { horizon: far, sunX: 0.5, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, far, 0.5);
  painting.layer(0.2, (pen) => {
    for (let i = 0; i < 6; i++)
      building(painting, pen, {
        x: w * 0.5 + (i - 2.5) * 62 * u,
        foot: far + 6 * u,
        width: 62 * u,
        height: (90 + (i % 3) * 34) * u,
        roof: "gable",
        wall: ["#e8d2b0", "#d9a58a", "#c9c0b0"][i % 3]!,
        windows: 2,
        distance: 0.5,
      });
  });
  pavement(painting, far + 4 * u);
  for (const [depth, near, fx, i] of [
    [0.56, 0.3, 0.42, 0],
    [0.7, -0.1, 0.3, 1],
  ] as const)
    painting.layer(depth, (pen) => {
      for (const side of [0, 1]) {
        const X = (k: number) => w * (side ? 1 - k : k);
        const wall = painting.tone(["#d8b08a", "#b98a78", "#c4b49a", "#a88a94"][(i * 2 + side) % 4]!);
        const face = pen.createLinearGradient(X(near), 0, X(fx), 0);
        face.addColorStop(0, mix(wall, light.shadow, 0.55));
        face.addColorStop(1, mix(wall, light.haze, 0.12));
        const topNear = i ? painting.top : h * 0.04;
        polygon(pen, face, [
          [X(near), topNear - 60 * u],
          [X(fx), h * (i ? 0.16 : 0.3)],
          [X(fx), far + (i ? 84 : 24) * u],
          [X(near), far + (i ? 520 : 150) * u],
        ]);
        const at = (a: number, b: number): [number, number] => {
          const yTop = (topNear - 60 * u) * (1 - a) + h * (i ? 0.16 : 0.3) * a;
          const yFoot = (far + (i ? 520 : 150) * u) * (1 - a) + (far + (i ? 84 : 24) * u) * a;
          return [X(near + (fx - near) * a), yTop + (yFoot - yTop) * b];
        };
        for (let c = 0; c < 3; c++)
          for (let r = 0; r < 3; r++) {
            const a = 0.34 + c * 0.21;
            const b = 0.24 + r * 0.22;
            const on = painting.chance(light.lamps * 0.75);
            polygon(pen, on ? mix(wall, "#ffd890", 0.5 + light.lamps * 0.5) : mix(painting.tone("#3a4c60"), light.sky[2], 0.25), [
              at(a, b),
              at(a + 0.1, b),
              at(a + 0.1, b + 0.13),
              at(a, b + 0.13),
            ]);
            polygon(pen, painting.tone(painting.look.accents[(c + r + side) % 3]!), [
              at(a - 0.045, b),
              at(a - 0.005, b),
              at(a - 0.005, b + 0.13),
              at(a - 0.045, b + 0.13),
            ]);
            if (on && r === 1) {
              const [gx, gy] = at(a + 0.05, b + 0.06);
              glow(pen, gx, gy, 80 * u, "#ffc870", 0.45 * light.lamps);
            }
          }
        const [lx, ly] = at(0.62, 0.5);
        line(pen, painting.silhouette("#2a2a32", 0.6), 4 * u, `M${lx} ${ly} h${(side ? -1 : 1) * 34 * u} v${12 * u}`);
        if (light.lamps > 0.2) glow(pen, lx + (side ? -34 : 34) * u, ly + 24 * u, 110 * u, "#ffdf94", light.lamps);
        box(pen, mix("#cfd4d8", "#fff0c0", light.lamps), lx + (side ? -34 : 34) * u - 9 * u, ly + 12 * u, 18 * u, 24 * u, 4);
      }
    });
  painting.layer(
    0.8,
    (pen) => {
      const x = w * 0.5;
      const y = h * 0.92;
      standing(painting, pen, {
        x,
        foot: y,
        height: painting.byShape(250, 260) * u,
        pose: "walk",
        back: true,
        dark: light.lamps * 0.35,
      });
      if (["rain", "storm"].includes(painting.recipe.weather) || painting.has("umbrella")) {
        const colour = painting.tone(painting.look.accents[0]);
        line(pen, darker(colour, 0.6), 4 * u, `M${x + 20 * u} ${y - 130 * u} L${x + 14 * u} ${y - 320 * u}`);
        const canopy = pen.createLinearGradient(x - 110 * u, 0, x + 130 * u, 0);
        canopy.addColorStop(0, lighter(colour, 0.2));
        canopy.addColorStop(1, darker(colour, 0.4));
        let d = `M${x - 106 * u} ${y - 250 * u} Q${x + 12 * u} ${y - 390 * u} ${x + 130 * u} ${y - 250 * u}`;
        for (let k = 5; k >= 0; k--)
          d += ` Q${x + (-106 + k * 39.4 + 20) * u} ${y - 268 * u} ${x + (-106 + k * 39.4) * u} ${y - 250 * u}`;
        path(pen, canopy, `${d} Z`);
      }
    },
    { motion: { bob: { y: 2, period: 1.2 } } },
  );
  if (light.lamps > 0.6)
    painting.layer(
      1.1,
      (pen) =>
        bokeh(painting, pen, 10, ["#ffd890", painting.look.accents[1]], {
          top: h * 0.3,
          bottom: h,
          smallest: 12,
          largest: 42,
          strength: 0.13,
        }),
      { blend: "screen" },
    );
  paintWeather(painting, { ground: far });
}

/** A boulevard from the side: traffic, a rider, trees, houses. */
function boulevard(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const foot = h * painting.byShape(0.66, 0.64);
  paintSky(painting, { horizon: foot });
  if (painting.recipe.weather === "storm") paintLightning(painting, foot * 0.7, 0.3);
  painting.layer(0.22, (pen) => {
    let x = painting.left;
    let i = 0;
    while (x < painting.right) {
      const wide = painting.between(120, 190) * u;
      building(painting, pen, {
        x: x + wide / 2,
        foot,
        width: wide,
        height: painting.between(190, 320) * u * painting.byShape(1, 1.3),
        roof: i % 3 ? "flat" : "gable",
        wall: ["#e6d2b4", "#d8a890", "#b9c4c8", "#e9e0d0", "#c8a8a0"][i++ % 5]!,
        windows: 4,
        distance: 0.2,
      });
      x += wide * 1.02;
    }
  });
  pavement(painting, foot, h * 0.76);
  const trees = treeStamps(painting, seasonTree(painting), { size: 250 * u, distance: 0.08, dark: 0.08 });
  painting.layer(0.54, (pen) => {
    for (let x = painting.left; x < painting.right; x += 240 * u) {
      trees.stamp(pen, x + 60 * u, foot + 26 * u, painting.between(210, 260) * u);
      lamp(painting, pen, x + 180 * u, foot + 34 * u, 220 * u);
    }
    for (const [x, facing] of painting.byShape(
      [
        [0.2, 1],
        [0.56, -1],
        [0.84, 1],
      ],
      [
        [0.3, 1],
        [0.76, -1],
      ],
    ) as [number, 1 | -1][])
      standing(painting, pen, { x: w * x, foot: h * 0.735, height: 120 * u, pose: "walk", facing });
  });
  const kind = painting.has("bus")
    ? "bus"
    : painting.has("train")
      ? "tram"
      : painting.has("truck")
        ? "truck"
        : painting.has("van")
          ? "van"
          : "car";
  painting.layer(
    0.66,
    (pen) =>
      vehicle(painting, pen, kind, w * painting.byShape(0.66, 0.6), h * 0.83, (kind === "car" ? 260 : 340) * u, {
        colour: painting.look.accents[2],
      }),
    { motion: { drift: { x: 26, y: 0 } } },
  );
  painting.layer(
    0.8,
    (pen) =>
      rider(
        painting,
        pen,
        painting.has("motorbike") ? "motorbike" : "bike",
        w * painting.byShape(0.32, 0.36),
        h * 0.92,
        190 * u,
        { flip: true },
      ),
    { motion: { drift: { x: -24, y: 0 }, bob: { y: 1, period: 0.6 } } },
  );
  paintWeather(painting, { ground: foot });
}

export const street: Archetype = { framings: [shops, lane, boulevard] };
