import { towers } from "../brushes/buildings";
import { bokeh, glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { potPlant } from "../brushes/plants";
import { box, disc, line, oval, polygon } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { treeStamps } from "../brushes/trees";
import { vehicle } from "../brushes/vehicles";
import { paintWater } from "../brushes/water";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

const neonColours = ["#ff2e88", "#21e6ff", "#a64dff", "#ffb02e", "#3dffa2"] as const;

function cityRows(painting: Painting, horizon: number, scale: number, neon?: readonly string[]) {
  const { u, light } = painting;
  const tall = painting.byShape(1, 1.3, 1) * scale * u;
  const neonRow = neon ? { neon } : {};
  painting.layer(0.12, (pen) =>
    towers(painting, pen, {
      foot: horizon,
      narrow: 34,
      wide: 84,
      low: 60 * tall ** 0.9,
      high: 170 * tall ** 0.9,
      distance: 1.1,
      colour: "#6f7f96",
      window: 0,
    }),
  );
  painting.layer(0.2, (pen) => {
    towers(painting, pen, {
      foot: horizon,
      narrow: 44,
      wide: 96,
      low: 80 * tall ** 0.9,
      high: 210 * tall ** 0.9,
      distance: 0.62,
      colour: "#5f7088",
      window: 3,
      ...neonRow,
    });
    glow(pen, painting.width * 0.5, horizon, 560 * u, light.glow, 0.25, "source-atop");
  });
  painting.layer(0.32, (pen) => {
    towers(painting, pen, {
      foot: horizon + 6 * u,
      narrow: 66,
      wide: 124,
      low: 70 * tall ** 0.9,
      high: 190 * tall ** 0.9,
      distance: 0.3,
      colour: "#4c5a72",
      window: 4.6,
      ...neonRow,
    });
    glow(pen, painting.width * 0.5, horizon, 480 * u, light.glow, 0.16, "source-atop");
  });
}

/** The skyline across a river, a bridge to one side. */
function river(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.6, 0.6));
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  cityRows(painting, horizon, 1);
  const trees = treeStamps(painting, painting.growth.bare ? "bare" : "broad", { size: 50 * u, distance: 0.3, dark: 0.25 });
  painting.layer(0.36, (pen) => {
    box(pen, painting.tone("#6a6f78", 0.25), painting.left, horizon - 2 * u, w + 2 * painting.margin, 16 * u);
    for (let x = painting.left; x < painting.right; x += 30 * u)
      trees.stamp(pen, x + painting.between(-10, 10) * u, horizon, painting.between(28, 46) * u);
    for (let x = painting.left; x < painting.right; x += 70 * u)
      if (light.lamps > 0.3) glow(pen, x, horizon - 4 * u, 24 * u, "#ffd890", light.lamps * 0.9);
  });
  paintWater(painting, {
    shore: horizon + 14 * u,
    depth: 0.4,
    calm: 0.85 - light.wind * 0.5,
    sun,
    tint: mix(light.sky[1], "#16384e", 0.55),
  });
  if (painting.has("bridge") || painting.chance(0.6))
    painting.layer(0.56, (pen) => {
      const steel = painting.silhouette("#8a4a3e", 0.35);
      const deck = h * 0.67;
      box(pen, steel, painting.left, deck, w + 2 * painting.margin, 9 * u);
      for (const x of [0.24, 0.86]) {
        for (const d of [-13, 13]) box(pen, steel, w * x + d * u - 5 * u, deck - 190 * u, 10 * u, 300 * u);
        for (let k = 0; k < 4; k++) box(pen, steel, w * x - 13 * u, deck - 180 * u + k * 48 * u, 26 * u, 6 * u);
      }
      const cable = (from: number, to: number) => {
        const mid = (from + to) / 2;
        line(pen, steel, 3.4 * u, `M${from} ${deck - 188 * u} Q${mid} ${deck + 150 * u} ${to} ${deck - 188 * u}`);
        for (let k = 1; k < 24; k++) {
          const t = k / 24;
          const x = from + (to - from) * t;
          const y = (1 - t) ** 2 * (deck - 188 * u) + 2 * (1 - t) * t * (deck + 150 * u) + t * t * (deck - 188 * u);
          if (y < deck) line(pen, alpha(steel, 0.7), 1.1 * u, `M${x} ${y} L${x} ${deck}`);
          if (light.lamps > 0.5) glow(pen, x, Math.min(y, deck), 9 * u, "#ffe0a0", 0.8);
        }
      };
      cable(w * 0.24, w * 0.86);
      cable(w * 0.24 - w * 0.62, w * 0.24);
      cable(w * 0.86, w * 0.86 + w * 0.62);
    });
  painting.layer(
    0.5,
    (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.22 }, 7, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 15, y: -2 } } },
  );
  paintWeather(painting, { ground: horizon });
}

/** From a roof terrace above the city, lights on a string. */
function rooftop(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.62, 0.66));
  paintSky(painting, { horizon: horizon - 30 * u, sunX: 0.32 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon - 60 * u, 0.66);
  cityRows(painting, horizon + 40 * u, 0.86);
  painting.layer(0.46, (pen) =>
    towers(painting, pen, {
      foot: h * 0.9,
      narrow: 90,
      wide: 170,
      low: 120 * u ** 0.9,
      high: 190 * u ** 0.9,
      distance: 0.12,
      colour: "#3f4a60",
      window: 6,
    }),
  );
  const floor = h * 0.86;
  painting.layer(0.75, (pen) => {
    const wood = painting.tone(painting.look.wood);
    box(pen, mix(wood, light.shadow, 0.2), painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    for (let i = -14; i <= 14; i++)
      line(pen, alpha(light.shadow, 0.35), 2 * u, `M${w / 2 + i * 62 * u} ${floor} L${w / 2 + i * 150 * u} ${painting.bottom}`);
    const rail = painting.silhouette("#39404c", 0.5);
    box(pen, alpha(painting.tone("#bcd8e4"), 0.16), painting.left, floor - 104 * u, w + 2 * painting.margin, 104 * u);
    box(pen, rail, painting.left, floor - 110 * u, w + 2 * painting.margin, 8 * u);
    for (let x = painting.left; x < painting.right; x += 150 * u) box(pen, rail, x, floor - 110 * u, 6 * u, 112 * u);
  });
  painting.layer(0.8, (pen) => {
    const x = w * painting.byShape(0.64, 0.58);
    standing(painting, pen, { x, foot: floor + 36 * u, height: 250 * u, pose: "stand", back: true });
    if (painting.has("person") || painting.chance(0.5))
      standing(painting, pen, { x: x + 100 * u, foot: floor + 40 * u, height: 236 * u, pose: "stand", back: true });
  });
  painting.layer(
    1.0,
    (pen) => {
      potPlant(
        painting,
        pen,
        w * 0.06,
        h * 1.04,
        330 * u,
        painting.silhouette(painting.look.accents[0], 0.5),
        painting.silhouette("#3f7a52", 0.55),
      );
      potPlant(
        painting,
        pen,
        w * 0.97,
        h * 1.05,
        270 * u,
        painting.silhouette(painting.look.accents[2], 0.5),
        painting.silhouette("#3f7a52", 0.55),
      );
    },
    { motion: { sway: { pivotY: h, slope: 0.012, period: 4 } } },
  );
  for (const phase of [0, 0.5])
    painting.layer(
      1.05,
      (pen) => {
        for (const [from, to, sag] of [
          [-0.1, 0.55, 0.13],
          [0.45, 1.1, 0.11],
        ] as const) {
          if (phase === 0)
            line(
              pen,
              painting.silhouette("#2a2a34", 0.6),
              2 * u,
              `M${w * from} ${h * 0.02} Q${(w * (from + to)) / 2} ${h * (0.04 + sag * 2)} ${w * to} ${h * 0.03}`,
            );
          for (let k = phase === 0 ? 1 : 2; k < 16; k += 2) {
            const t = k / 16;
            const x = w * (from + (to - from) * t);
            const y = (1 - t) ** 2 * h * 0.02 + 2 * (1 - t) * t * h * (0.04 + sag * 2) + t * t * h * 0.03;
            if (light.lamps > 0.2) glow(pen, x, y + 9 * u, 44 * u, "#ffcf7a", 0.75 * light.lamps);
            disc(pen, mix(painting.tone("#f4ecd8"), "#fff2c8", light.lamps), x, y + 9 * u, 6.5 * u);
          }
        }
      },
      { motion: { pulse: { low: 0.8, period: 2.4, phase } } },
    );
  paintWeather(painting, { ground: horizon });
}

/** Down a wide avenue between towers: neon when it is dark, mirrored when it is wet. */
function avenue(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.64, 0.64));
  const isDark = light.lamps > 0.8;
  const isNeon = painting.has("neon") || (isDark && painting.recipe.look === "violet");
  paintSky(painting, { horizon, sunX: 0.5 });
  if (isNeon)
    painting.layer(
      0.06,
      (pen) => {
        glow(pen, w * 0.5, horizon, 640 * u, "#ff3f9a", 0.6);
        glow(pen, w * 0.5, horizon - 190 * u, 300 * u, "#ff8fb0", 0.5);
      },
      { blend: "screen" },
    );
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.46);
  cityRows(painting, horizon, 0.95, isNeon ? neonColours : undefined);
  painting.layer(0.6, (pen) => {
    const reach = painting.byShape(0.26, 0.27) * w;
    for (const side of [0, 1]) {
      const X = (k: number) => (side ? w - k : k);
      const wall = painting.tone("#4a4e66");
      for (const [near, far, top, tint] of [
        [-painting.margin, reach * 0.62, -painting.margin, 0],
        [reach * 0.6, reach, h * 0.16, 0.2],
      ] as const) {
        const face = pen.createLinearGradient(X(near), 0, X(far), 0);
        face.addColorStop(0, mix(wall, light.shadow, 0.75));
        face.addColorStop(1, mix(mix(wall, light.shadow, 0.3), light.haze, tint));
        polygon(pen, face, [
          [X(near), top],
          [X(far), top + (tint ? 40 * u : 0)],
          [X(far), horizon + 26 * u],
          [X(near), horizon + (tint ? 70 : 190) * u],
        ]);
        const columns = tint ? 4 : 5;
        for (let c = 0; c < columns; c++) {
          for (let r = 0; r < 15; r++) {
            const wx = near + ((far - near) * (c + 0.3)) / columns;
            const wy = top + 50 * u + r * 36 * u;
            if (wy > horizon - 50 * u) continue;
            const on = painting.chance(light.lamps * 0.5);
            const colour = on
              ? alpha(isNeon && painting.chance(0.4) ? painting.pick(neonColours) : "#ffd48a", painting.between(0.45, 0.9))
              : alpha(mix(wall, light.sky[2], 0.35), isDark ? 0.25 : 0.8);
            box(pen, colour, Math.min(X(wx), X(wx + ((far - near) / columns) * 0.5)), wy, ((far - near) / columns) * 0.5, 20 * u);
          }
        }
      }
      if (isDark) {
        for (let k = 0; k < 3; k++) {
          const colour = isNeon ? neonColours[(k + side * 2) % 5]! : painting.look.accents[k % 3]!;
          const sx = X(reach * (0.5 + k * 0.17));
          const sy = h * (0.22 + k * 0.13);
          sign(painting, sx, sy, [26, 20, 16][k]! * u, [150, 110, 80][k]! * u, colour, k);
        }
      }
    }
    function sign(p: Painting, x: number, y: number, wide: number, tall: number, colour: string, kind: number) {
      glow(pen, x, y + tall / 2, tall * 1.2, colour, 0.55);
      box(pen, "rgba(12,8,32,0.85)", x - wide, y, wide * 2, tall, 6 * p.u);
      pen.strokeStyle = colour;
      pen.lineWidth = 3 * p.u;
      pen.stroke();
      // Signs show shapes: letters would have to be in some language and would be mirrored with the picture.
      for (let k = 0; k < 4; k++) {
        const cy = y + (tall * (k + 0.5)) / 4;
        const bright = mix(colour, "#ffffff", 0.65);
        if ((k + kind) % 3 === 0) disc(pen, bright, x, cy, wide * 0.42);
        else if ((k + kind) % 3 === 1) box(pen, bright, x - wide * 0.5, cy - wide * 0.12, wide, wide * 0.26, 3);
        else
          polygon(pen, bright, [
            [x, cy - wide * 0.45],
            [x + wide * 0.45, cy + wide * 0.4],
            [x - wide * 0.45, cy + wide * 0.4],
          ]);
      }
    }
  });
  const wet = ["rain", "storm"].includes(painting.recipe.weather) || isNeon;
  const mirror = wet ? painting.flatten() : undefined;
  painting.layer(0.62, (pen) => {
    const top = horizon + 18 * u;
    const road = pen.createLinearGradient(0, top, 0, painting.bottom);
    road.addColorStop(0, painting.tone("#6f7280", 0.3));
    road.addColorStop(1, mix(painting.tone("#3c3e4c"), light.shadow, 0.45));
    box(pen, road, painting.left, top, w + 2 * painting.margin, painting.bottom - top);
    if (mirror) {
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      const first = Math.round(top + painting.margin);
      const rows = mirror.height - first;
      for (let row = 0; row < rows; row++) {
        const t = row / rows;
        pen.globalAlpha = 0.62 * (1 - t * 0.6);
        pen.drawImage(
          mirror,
          0,
          Math.max(0, Math.round(first - 2 - row * 1.1)),
          mirror.width,
          1,
          painting.noise(row / (8 * u), 3) * (2 + t * 18) * u,
          first + row,
          mirror.width,
          1,
        );
      }
      pen.restore();
    } else {
      for (const side of [-1, 1])
        polygon(pen, painting.tone("#a7a6a8", 0.1), [
          [w / 2 + side * 60 * u, top],
          [w / 2 + side * w, top],
          [w / 2 + side * w, painting.bottom],
          [w / 2 + side * w * 0.42, painting.bottom],
        ]);
    }
    const reach = painting.bottom - top;
    for (let i = 0; i < 11; i++) {
      const [a, b] = [(i / 11) ** 2, ((i + 0.5) / 11) ** 2];
      polygon(pen, alpha(painting.tone("#f4efe0"), 0.6), [
        [w / 2 - a * 9 * u - u, top + a * reach],
        [w / 2 + a * 9 * u + u, top + a * reach],
        [w / 2 + b * 9 * u + u, top + b * reach],
        [w / 2 - b * 9 * u - u, top + b * reach],
      ]);
    }
    for (let i = 0; i < 16; i++) {
      const side = i % 2 ? 1 : -1;
      const t = painting.random() ** 2;
      const y = top + 6 * u + t * reach * 0.35;
      const x = w / 2 + side * (20 + t * 240) * u;
      if (light.lamps > 0.3) {
        glow(pen, x, y, (8 + t * 34) * u, side > 0 ? "#ff5a4a" : "#fff1c0", 0.9 * light.lamps);
        glow(pen, x + (8 + t * 30) * u, y, (8 + t * 34) * u, side > 0 ? "#ff5a4a" : "#fff1c0", 0.9 * light.lamps);
      }
    }
  });
  if (painting.has("car", "bus", "truck", "van"))
    painting.layer(0.8, (pen) => vehicle(painting, pen, "car", w * 0.68, h * 0.9, 300 * u, { flip: true }), {
      motion: { drift: { x: -18, y: 0 } },
    });
  else
    painting.layer(0.8, (pen) => {
      const x = w * painting.byShape(0.44, 0.46);
      const y = h * 0.92;
      if (isNeon) glow(pen, x, y - 100 * u, 170 * u, "#ff6fb0", 0.35);
      oval(pen, alpha(light.shadow, 0.5), x, y, 56 * u, 8 * u);
      standing(painting, pen, { x, foot: y, height: 190 * u, pose: "walk", back: true, dark: isDark ? 0.72 : 0.15 });
      if (wet) {
        line(pen, darker(light.shadow, 0.2), 3 * u, `M${x + 16 * u} ${y - 96 * u} L${x + 18 * u} ${y - 240 * u}`);
        const canopy = pen.createLinearGradient(x - 70 * u, 0, x + 100 * u, 0);
        canopy.addColorStop(0, painting.look.accents[0]);
        canopy.addColorStop(0.55, darker(painting.look.accents[0], 0.55));
        canopy.addColorStop(1, painting.look.accents[2]);
        pen.fillStyle = canopy;
        pen.beginPath();
        pen.moveTo(x - 72 * u, y - 186 * u);
        pen.quadraticCurveTo(x + 18 * u, y - 290 * u, x + 108 * u, y - 186 * u);
        for (let k = 5; k >= 0; k--)
          pen.quadraticCurveTo(x + (-72 + k * 30 + 15) * u, y - 200 * u, x + (-72 + k * 30) * u, y - 186 * u);
        pen.fill();
      }
    });
  if (isDark)
    painting.layer(
      1.1,
      (pen) =>
        bokeh(painting, pen, 12, isNeon ? neonColours : ["#ffd890", "#ff9a6a"], {
          top: h * 0.4,
          bottom: h,
          smallest: 14,
          largest: 46,
          strength: 0.13,
        }),
      { blend: "screen" },
    );
  paintWeather(painting, { ground: horizon });
}

export const skyline: Archetype = { framings: [river, rooftop, avenue] };
