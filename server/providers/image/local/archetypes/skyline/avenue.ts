import { bokeh, glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { box, disc, line, oval, polygon } from "../../brushes/shapes";
import { paintSky } from "../../brushes/sky";
import { vehicle } from "../../brushes/vehicles";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, darker, mix } from "../../colour";
import type { Painting } from "../../painting";

import { cityRows } from "./skyline-parts";

/** Down a wide avenue between towers: neon when it is dark, mirrored when it is wet. */
export function avenue(painting: Painting) {
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

const neonColours = ["#ff2e88", "#21e6ff", "#a64dff", "#ffb02e", "#3dffa2"] as const;
