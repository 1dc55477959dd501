import { paintSky } from "../../brushes/sky";
import { paintWater } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { mix } from "../../colour";
import type { Painting } from "../../painting";

import { canopy, fallenLeaves, frameTrunks, kindOf, rows, shafts, undergrowth } from "./forest-parts";

/** A brook between mossy banks, seen from low down. */
export function brook(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.46, 0.5));
  const sun = paintSky(painting, { horizon: horizon + 40 * u, sunX: 0.66, clouds: "wisps" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.5);
  rows(painting, horizon, kindOf(painting), [0.3, 0.62]);
  paintWater(painting, {
    shore: horizon + 118 * u,
    depth: 0.5,
    calm: 0.55,
    sun,
    tint: mix(painting.tone("#3f8a8c"), painting.light.sky[1], 0.35),
  });
  painting.layer(0.6, (pen) => {
    for (const side of [0, 1]) {
      const edge = side ? painting.right : painting.left;
      const gradient = pen.createLinearGradient(0, horizon + 90 * u, 0, painting.bottom);
      gradient.addColorStop(0, painting.tone(painting.growth.ground, 0.18));
      gradient.addColorStop(1, painting.silhouette(painting.growth.groundNear, 0.4));
      pen.fillStyle = gradient;
      pen.beginPath();
      pen.moveTo(edge, horizon + 92 * u);
      pen.bezierCurveTo(
        w * (side ? 0.8 : 0.24),
        horizon + 96 * u,
        w * (side ? 0.56 : 0.46),
        horizon + 112 * u,
        w * (side ? 0.5 : 0.47),
        horizon + 122 * u,
      );
      pen.bezierCurveTo(
        w * (side ? 0.66 : 0.52),
        h * 0.74,
        w * (side ? 0.6 : 0.22),
        h * 0.82,
        w * (side ? 0.86 : 0.26),
        painting.bottom,
      );
      pen.lineTo(edge, painting.bottom);
      pen.fill();
    }
    fallenLeaves(painting, pen, horizon + 120 * u);
  });
  painting.layer(0.72, (pen) => {
    for (let i = 0; i < 13; i++) {
      const t = painting.random();
      const y = horizon + 150 * u + t * (h - horizon - 150 * u);
      const x = w * (0.46 + painting.between(-0.13, 0.16) * (0.4 + t));
      const r = (10 + t * 34) * u * painting.between(0.6, 1.1);
      const stone = painting.tone(painting.pick(["#7d8590", "#6a727e", "#8f8a86"]));
      const gradient = pen.createLinearGradient(0, y - r * 0.7, 0, y + r * 0.4);
      gradient.addColorStop(0, mix(stone, painting.light.glow, 0.35));
      gradient.addColorStop(1, mix(stone, painting.light.shadow, 0.6));
      pen.fillStyle = gradient;
      pen.beginPath();
      pen.ellipse(x, y, r, r * 0.55, 0, Math.PI, 0);
      pen.quadraticCurveTo(x, y + r * 0.34, x - r, y);
      pen.fill();
      pen.strokeStyle = "rgba(255,255,255,0.4)";
      pen.lineWidth = 1.6 * u;
      pen.beginPath();
      pen.ellipse(x, y + r * 0.1, r * 1.25, r * 0.22, 0, 0, Math.PI);
      pen.stroke();
    }
  });
  shafts(painting, sun.x);
  frameTrunks(painting, 0.92, painting.byShape([0.08, 0.95], [0.98], [0.03, 0.97]), 30);
  undergrowth(painting);
  canopy(painting);
  paintWeather(painting, { ground: horizon + 60 * u });
}
