import { sailboat } from "../../brushes/boats";
import { building } from "../../brushes/buildings";
import { glow } from "../../brushes/light-effects";
import { grass } from "../../brushes/plants";
import { box, disc, oval, polygon } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { paintWater } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { farShore } from "./coast-parts";

/** A lighthouse on a cliff above the surf. */
export function lighthouse(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.6, 0.62));
  const sun = paintSky(painting, { horizon, sunX: 0.26 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.2);
  farShore(painting, horizon);
  paintWater(painting, { shore: horizon, depth: 0.26, calm: 0.75 - light.wind * 0.6, sun });
  if (painting.has("boat", "sailboat", "ship"))
    painting.layer(0.4, (pen) => sailboat(painting, pen, w * 0.3, horizon + 50 * u, 92 * u, 0.2), {
      motion: { bob: { y: 2 + light.wind * 4, period: 3 } },
    });
  const x = w * painting.byShape(0.7, 0.62, 0.66);
  const foot = horizon - 20 * u;
  const tall = painting.byShape(330, 420, 330) * u;
  const lamp = foot - tall * 0.94;
  if (light.lamps > 0.3) {
    for (const [turn, length] of [
      [Math.PI * 1.04, 1],
      [Math.PI * 0.04, 0.8],
    ] as const) {
      painting.layer(
        0.5,
        (pen) => {
          const reach = 950 * u * length;
          const beam = pen.createRadialGradient(x, lamp, 0, x, lamp, reach);
          beam.addColorStop(0, alpha("#fff2b8", 0.6 * light.lamps));
          beam.addColorStop(0.5, alpha("#fff2b8", 0.2 * light.lamps));
          beam.addColorStop(1, alpha("#fff2b8", 0));
          polygon(pen, beam, [
            [x, lamp],
            [x + Math.cos(turn - 0.1) * reach, lamp + Math.sin(turn - 0.1) * reach],
            [x + Math.cos(turn + 0.1) * reach, lamp + Math.sin(turn + 0.1) * reach],
          ]);
        },
        { blend: "screen", motion: { spin: { x, y: lamp, angle: 0.12, period: 7 } } },
      );
    }
  }
  painting.layer(0.55, (pen) => {
    const rock = painting.silhouette("#5b5f6b", 0.45);
    const cliff = pen.createLinearGradient(x - 300 * u, 0, x + 300 * u, 0);
    cliff.addColorStop(0, mix(rock, light.glow, 0.16));
    cliff.addColorStop(1, mix(rock, light.shadow, 0.5));
    pen.fillStyle = cliff;
    pen.beginPath();
    pen.moveTo(painting.right, painting.bottom);
    pen.lineTo(painting.right, foot - 50 * u);
    for (const [dx, dy] of [
      [300, -34],
      [210, -26],
      [130, -8],
      [60, -4],
      [-60, 0],
      [-110, 14],
      [-128, 60],
      [-175, 78],
      [-190, 130],
      [-240, 150],
      [-262, 200],
    ] as const)
      pen.lineTo(x + dx * u, foot + dy * u);
    pen.lineTo(x - 250 * u, painting.bottom);
    pen.fill();
    for (let i = 0; i < 26; i++) {
      const fx = x + painting.between(-200, 330) * u;
      const fy = foot + painting.between(30, 230) * u + Math.max(0, x - fx) * 0.8;
      const s = painting.between(16, 60) * u;
      polygon(pen, alpha(i % 3 ? light.shadow : light.glow, i % 3 ? 0.3 : 0.14), [
        [fx, fy],
        [fx + s, fy + s * 0.2],
        [fx + s * 0.7, fy + s * 0.9],
        [fx - s * 0.1, fy + s * 0.5],
      ]);
    }
    const turf = painting.tone(painting.growth.ground);
    pen.fillStyle = mix(turf, light.shadow, 0.22);
    pen.beginPath();
    pen.moveTo(painting.right, foot - 56 * u);
    for (const [dx, dy] of [
      [300, -44],
      [210, -36],
      [130, -16],
      [60, -10],
      [-66, -6],
      [-118, 12],
      [-60, 16],
      [60, 14],
      [200, 6],
    ] as const)
      pen.lineTo(x + dx * u, foot + dy * u);
    pen.lineTo(painting.right, foot - 10 * u);
    pen.fill();
    for (let i = 0; i < 30; i++)
      oval(
        pen,
        alpha(painting.tone("#ffffff"), painting.between(0.15, 0.55)),
        x - painting.between(170, 320) * u,
        foot + painting.between(190, 235) * u,
        painting.between(10, 44) * u,
        painting.between(2, 7) * u,
      );
  });
  painting.layer(0.6, (pen) => {
    const width = (t: number) => (44 - t * 17) * u * (tall / (330 * u));
    const top = foot - tall * 0.86;
    for (let k = 0; k < 6; k++) {
      const [a, b] = [k / 6, (k + 1) / 6];
      const colour = painting.tone(k % 2 ? painting.look.accents[0] : "#f6f1e8");
      const round = pen.createLinearGradient(x - 46 * u, 0, x + 46 * u, 0);
      round.addColorStop(0, lighter(colour, 0.15));
      round.addColorStop(1, mix(colour, light.shadow, 0.62));
      polygon(pen, round, [
        [x - width(a), foot + (top - foot) * a],
        [x + width(a), foot + (top - foot) * a],
        [x + width(b), foot + (top - foot) * b],
        [x - width(b), foot + (top - foot) * b],
      ]);
    }
    const iron = painting.silhouette("#2b3340", 0.5);
    const k = tall / (330 * u);
    box(pen, iron, x - 38 * u * k, top - 8 * u, 76 * u * k, 9 * u * k);
    box(pen, mix(painting.tone("#bfd6e0"), "#fff2b8", light.lamps), x - 19 * u * k, top - 46 * u * k, 38 * u * k, 40 * u * k);
    for (const d of [-19, -7, 6, 18]) box(pen, iron, x + d * u * k - u, top - 46 * u * k, 2.4 * u, 40 * u * k);
    pen.fillStyle = painting.silhouette(painting.look.accents[0], 0.35);
    pen.beginPath();
    pen.arc(x, top - 44 * u * k, 26 * u * k, Math.PI, 0);
    pen.fill();
    disc(pen, iron, x, top - 74 * u * k, 4 * u * k);
    if (light.lamps > 0.2) glow(pen, x, lamp, 250 * u, "#fff2b8", 0.9 * light.lamps);
    building(painting, pen, {
      x: x + 130 * u,
      foot: foot - 10 * u,
      width: 110 * u,
      height: 62 * u,
      roof: "gable",
      wall: "#f0e6d6",
      windows: 3,
    });
  });
  painting.layer(0.7, (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.26 }, 8, 15 * u, painting.tone("#f4f6f8", 0.1)), {
    motion: { drift: { x: 18, y: -3 } },
  });
  painting.layer(
    1.05,
    (pen) => {
      const line = (px: number) => h * 1.02 + (px / w) * 60 * u - (1 - px / w) * 30 * u;
      grass(painting, pen, {
        line,
        height: 150 * u,
        count: 120,
        colours: [painting.silhouette(painting.growth.groundNear, 0.7), painting.silhouette(painting.growth.ground, 0.6)],
        to: w * 0.55,
      });
    },
    { motion: { sway: { pivotY: h, slope: 0.04 + light.wind * 0.08, period: 2.8 } } },
  );
  paintWeather(painting, { ground: horizon });
}
