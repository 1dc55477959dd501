import { sailboat } from "../../brushes/boats";
import { standing } from "../../brushes/people";
import { box, type disc, oval } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { treeStamps } from "../../brushes/trees";
import { glitter, ripples } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { farShore } from "./coast-parts";

/** A sandy bay from above the palms. */
export function beach(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.36, 0.38));
  const sun = paintSky(painting, { horizon, sunX: 0.36 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.62);
  farShore(painting, horizon);
  const sea = mix(painting.tone("#2fa6a8"), light.sky[1], 0.25);
  painting.layer(0.24, (pen) => {
    const gradient = pen.createLinearGradient(0, horizon, 0, painting.bottom);
    gradient.addColorStop(0, mix(light.sky[3], sea, 0.4));
    gradient.addColorStop(0.25, mix(sea, light.sky[0], 0.25));
    gradient.addColorStop(0.7, sea);
    gradient.addColorStop(1, mix(sea, painting.tone("#7fe0c8"), 0.6));
    box(pen, gradient, painting.left, horizon, w + 2 * painting.margin, painting.bottom - horizon);
    ripples(painting, pen, horizon, painting.bottom, 420, light.wind * 0.8);
  });
  for (const [depth, low, phase] of [
    [0.25, 0.5, 0],
    [0.27, 0.35, 0.5],
  ] as const) {
    if (light.altitude !== null)
      painting.layer(depth, (pen) => glitter(painting, pen, horizon, sun.x), {
        blend: "screen",
        motion: { pulse: { low, period: 2, phase } },
      });
  }
  painting.layer(
    0.34,
    (pen) => birds(painting, pen, { x: w * 0.62, y: horizon * 0.5 }, 6, 13 * u, painting.silhouette("#3a3048", 0.5)),
    { motion: { drift: { x: 15, y: -2 } } },
  );
  if (painting.has("boat", "sailboat", "surfer") || painting.chance(0.5))
    painting.layer(0.36, (pen) => sailboat(painting, pen, w * 0.24, horizon + 56 * u, 84 * u, 0.15), {
      motion: { bob: { y: 2, period: 3 }, drift: { x: 5, y: 0 } },
    });
  const shore = (x: number, k: number) => {
    const t = (x + painting.margin) / (w + 2 * painting.margin);
    return (
      h * painting.byShape(1.06, 1.0) -
      t ** 1.25 * h * painting.byShape(0.54, 0.42) +
      painting.fbm(x / (420 * u), k * 0.35 + 2, 3) * 46 * u +
      k * 22 * u
    );
  };
  painting.layer(0.55, (pen) => {
    const edge = (k: number) => {
      pen.beginPath();
      for (let x = painting.left; x <= painting.right; x += 6)
        pen.lineTo(x, shore(x, k) + painting.noise(x / (120 * u), k) * 7 * u);
    };
    for (let k = -9; k < 0; k++) {
      edge(k * 0.75);
      pen.lineTo(painting.right, painting.bottom);
      pen.lineTo(painting.left, painting.bottom);
      pen.fillStyle = alpha(painting.tone("#bff3dc"), 0.08);
      pen.fill();
    }
    const foam = painting.tone("#fffaf0");
    for (let k = -4; k <= 0; k++) {
      edge(k * 0.85);
      pen.strokeStyle = alpha(foam, 0.2 + 0.16 * (k + 4));
      pen.lineWidth = (2 + (k + 4) * 1.5) * u;
      pen.setLineDash(k < -1 ? [60 * u, 26 * u, 120 * u, 40 * u] : []);
      pen.stroke();
      pen.setLineDash([]);
    }
    pen.save();
    edge(0.15);
    pen.lineTo(painting.right, painting.bottom);
    pen.lineTo(painting.left, painting.bottom);
    pen.clip();
    const dry = painting.tone(painting.growth.snow ? "#eef1f4" : "#f2cf9f");
    const sand = pen.createLinearGradient(0, h * 0.4, w * 0.3, h);
    sand.addColorStop(0, dry);
    sand.addColorStop(1, darker(dry, 0.28));
    box(pen, sand, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    for (let k = 0; k < 3; k++) {
      edge(0.45 + k * 0.5);
      pen.strokeStyle = alpha(darker(dry, 0.55), 0.2 - 0.05 * k);
      pen.lineWidth = (26 - k * 6) * u;
      pen.stroke();
    }
    for (let i = 0; i < 240; i++)
      oval(
        pen,
        alpha(painting.pick([darker(dry, 0.5), lighter(dry, 0.5)]), 0.13),
        painting.between(painting.left, painting.right),
        painting.between(h * 0.4, painting.bottom),
        painting.between(2, 18) * u,
        painting.between(0.6, 2) * u,
        0.2,
      );
    if (!painting.growth.snow && painting.recipe.weather === "clear") {
      for (let i = 0; i < 8; i++) parasol(painting, pen, w * (0.52 + 0.055 * i) + painting.between(-14, 14) * u, i, shore);
    }
    pen.restore();
  });
  if (painting.has("person", "woman", "man", "child", "surfer"))
    painting.layer(0.66, (pen) =>
      standing(painting, pen, {
        x: w * 0.7,
        foot: shore(w * 0.7, 0) + 150 * u,
        height: 120 * u,
        pose: "walk",
        facing: -1,
        dark: 0.25,
      }),
    );
  const palms = treeStamps(painting, painting.growth.snow ? "pine" : "palm", {
    size: 520 * u,
    distance: 0,
    dark: 0.72,
    variants: 2,
  });
  for (const [depth, x, foot, tall] of painting.byShape(
    [
      [0.92, 0.9, 1.1, 0.62],
      [1.05, 1.02, 1.12, 0.86],
      [1.1, -0.02, 1.1, 0.62],
    ],
    [
      [0.92, 0.86, 1.06, 0.42],
      [1.05, 1.04, 1.1, 0.56],
      [1.1, -0.04, 1.08, 0.44],
    ],
  ) as [number, number, number, number][]) {
    painting.layer(depth, (pen) => palms.stamp(pen, w * x, h * foot, h * tall), {
      motion: { sway: { pivotY: h * foot, slope: 0.012 + light.wind * 0.05, period: 4 + depth } },
    });
  }
  paintWeather(painting, { ground: horizon });
}

function parasol(
  painting: Painting,
  pen: Parameters<typeof disc>[0],
  x: number,
  index: number,
  shore: (x: number, k: number) => number,
) {
  const { u } = painting;
  const y = shore(x, 0) + painting.between(46, painting.byShape(160, 230)) * u;
  const r = painting.between(13, 20) * u;
  const colour = painting.tone(painting.look.accents[index % 3]!);
  oval(pen, alpha(painting.light.shadow, 0.25), x + r * 1.8, y + r * 0.5, r * 1.8, r * 0.4, 0.2);
  for (let k = 0; k < 8; k++) {
    pen.fillStyle = k % 2 ? colour : painting.tone("#fff6e8");
    pen.beginPath();
    pen.moveTo(x, y - r * 0.25);
    pen.ellipse(x, y, r, r * 0.72, 0, (k * Math.PI) / 4, ((k + 1) * Math.PI) / 4);
    pen.fill();
  }
}
