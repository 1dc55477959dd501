import { birds, paintSky } from "../../brushes/sky";
import { treeStamps } from "../../brushes/trees";
import { paintWater } from "../../brushes/water";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { mix } from "../../colour";
import type { Painting } from "../../painting";

import { farRanges, treeLine } from "./mountains-parts";

/** A lake mirroring the range, pines on both shores. */
export function lake(painting: Painting) {
  const { height: h, width: w, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.56, 0.52, 0.54));
  const sun = paintSky(painting, { horizon });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  farRanges(painting, horizon, sun.x / w);
  treeLine(painting, {
    depth: 0.32,
    foot: horizon + 3 * u,
    height: 46 * u,
    distance: 0.36,
    dark: 0.15,
    count: painting.byShape(62, 40, 44),
    hill: 8,
  });
  paintWater(painting, { shore: horizon + 12 * u, depth: 0.36, calm: 1 - painting.light.wind, sun });
  painting.layer(
    0.4,
    (pen) => birds(painting, pen, { x: w * 0.62, y: horizon * 0.5 }, 7, 12 * u, painting.silhouette("#30304a", 0.5)),
    { motion: { drift: { x: 16, y: -2 } } },
  );
  if (painting.has("boat", "canoe", "kayak")) canoe(painting, w * 0.56, h * 0.74);
  shoreSide(painting, 0.75, h * 0.86, 190, 0.16, 0.5);
  shoreSide(painting, 1.05, h * 1.02, 380, 0.04, 0.82);
  paintWeather(painting, { ground: horizon });
}

function shoreSide(painting: Painting, depth: number, foot: number, size: number, distance: number, dark: number) {
  const { u, width: w } = painting;
  const stamps = treeStamps(painting, "pine", { size: size * u * 1.1, distance, dark });
  const ground = mix(
    painting.tone(painting.growth.snow ? "#dfe9f4" : painting.growth.groundNear, distance),
    painting.light.shadow,
    dark,
  );
  painting.layer(
    depth,
    (pen) => {
      for (const side of [0, 1]) {
        const reach = w * painting.between(0.2, 0.3) * (depth > 1 ? 0.8 : 1.1);
        const edge = side ? painting.right : painting.left;
        pen.fillStyle = ground;
        pen.beginPath();
        pen.moveTo(edge, painting.bottom);
        pen.lineTo(edge, foot - 42 * u);
        const inner = side ? painting.right - reach - painting.margin : painting.left + reach + painting.margin;
        pen.bezierCurveTo((edge + inner) / 2, foot - 50 * u, inner - (side ? -30 : 30) * u, foot - 6 * u, inner, foot + 10 * u);
        pen.quadraticCurveTo((edge + inner) / 2, foot + 40 * u, edge, painting.bottom);
        pen.fill();
        const count = depth > 1 ? 4 : 7;
        for (let i = 0; i < count; i++) {
          const t = (i + painting.between(0.1, 0.9)) / count;
          stamps.stamp(
            pen,
            edge + (inner - edge) * t * 0.86,
            foot - 34 * u * (1 - t) + 6 * u,
            size * u * painting.between(0.6, 1.05) * (1.05 - t * 0.45),
          );
        }
      }
    },
    { motion: { sway: { pivotY: foot, slope: 0.003 + painting.light.wind * 0.01, period: 5.5 } } },
  );
}

function canoe(painting: Painting, x: number, y: number) {
  const { u } = painting;
  painting.layer(
    0.6,
    (pen) => {
      const colour = painting.silhouette(painting.look.accents[0], 0.25);
      pen.fillStyle = colour;
      pen.beginPath();
      pen.moveTo(x - 78 * u, y - 12 * u);
      pen.quadraticCurveTo(x - 60 * u, y + 14 * u, x, y + 14 * u);
      pen.quadraticCurveTo(x + 60 * u, y + 14 * u, x + 78 * u, y - 12 * u);
      pen.quadraticCurveTo(x, y + 4 * u, x - 78 * u, y - 12 * u);
      pen.fill();
      pen.strokeStyle = mix(colour, "#ffffff", 0.3);
      pen.lineWidth = 1.6 * u;
      pen.stroke();
      pen.strokeStyle = "rgba(255,255,255,0.35)";
      for (let i = 0; i < 3; i++) {
        pen.beginPath();
        pen.moveTo(x - (70 + i * 22) * u, y + (14 + i * 5) * u);
        pen.lineTo(x + (62 + i * 26) * u, y + (14 + i * 5) * u);
        pen.stroke();
      }
    },
    { motion: { bob: { y: 2.4, period: 3.4 } } },
  );
}
