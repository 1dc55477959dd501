import { glow } from "../../brushes/light-effects";
import { at, box, line, path } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { paintRange, paintRidge } from "../../brushes/terrain";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { alpha, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

/** Hot-air balloons over hills. */
export function balloons(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.8, 0.82));
  const sun = paintSky(painting, { horizon, clouds: "cumulus" });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.3);
  painting.layer(0.16, (pen) =>
    paintRange(painting, pen, {
      base: horizon,
      rise: 150 * u,
      frequency: 1.4,
      seed: painting.between(0, 60),
      distance: 0.8,
      rock: "#6f7f96",
      snowLine: painting.growth.snow ? 0.7 : 0.1,
      sunX: sun.x / w,
    }),
  );
  [
    [0.24, 20, 60, 0.5],
    [0.36, 60, 50, 0.28],
    [0.5, 120, 40, 0.1],
  ].forEach(([depth, dy, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + dy! * u,
        rise: rise! * u,
        frequency: 1.1,
        seed: i * 7 + 3,
        octaves: 3,
        fill: painting.tone(mix(painting.growth.ground, painting.growth.groundNear, i / 3), far!),
      }),
    );
  });
  const list: [number, number, number, number, number][] = painting.byShape(
    [
      [0.3, 0.82, 0.24, 60, 1],
      [0.34, 0.14, 0.3, 80, 2],
      [0.46, 0.62, 0.5, 120, 4],
      [0.7, 0.36, 0.42, 300, 0],
    ],
    [
      [0.3, 0.78, 0.2, 70, 1],
      [0.34, 0.16, 0.26, 84, 2],
      [0.46, 0.76, 0.52, 130, 4],
      [0.7, 0.42, 0.4, 330, 0],
    ],
  );
  list.forEach(([depth, x, y, size, colour], i) => {
    painting.layer(depth, (pen) => balloon(painting, pen, w * x, h * y, size * u, colour, depth < 0.4 ? 0.35 : 0), {
      motion: { bob: { y: 5 + depth * 6, period: 5 + i }, drift: { x: 6 + i * 2, y: -3 } },
    });
  });
  painting.layer(
    0.6,
    (pen) => birds(painting, pen, { x: w * 0.75, y: h * 0.3 }, 7, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: -16, y: -2 } } },
  );
  paintWeather(painting, { ground: horizon });
}

function balloon(painting: Painting, pen: Pen, x: number, y: number, size: number, colour: number, far: number) {
  const { look } = painting;
  at(pen, x, y, size / 100, () => {
    const stripes = [look.accents[colour % 5]!, look.accents[3], look.accents[(colour + 1) % 3]!];
    pen.save();
    pen.beginPath();
    pen.moveTo(-14, 62);
    pen.bezierCurveTo(-34, 34, -54, 16, -54, -18);
    pen.bezierCurveTo(-54, -52, -28, -74, 0, -74);
    pen.bezierCurveTo(28, -74, 54, -52, 54, -18);
    pen.bezierCurveTo(54, 16, 34, 34, 14, 62);
    pen.closePath();
    pen.clip();
    for (let i = 0; i < 7; i++) {
      const bulge = (t: number) => t * 54;
      const t0 = Math.sin(((i / 7) * 2 - 1) * 1.57);
      const t1 = Math.sin((((i + 1) / 7) * 2 - 1) * 1.57);
      path(
        pen,
        painting.tone(stripes[i % 3]!, far),
        `M0 -76 C${bulge(t0) * 1.25} -60 ${bulge(t0) * 1.2} 20 ${bulge(t0) * 0.26} 64 L${bulge(t1) * 0.26} 64 C${bulge(t1) * 1.2} 20 ${bulge(t1) * 1.25} -60 0 -76 Z`,
      );
    }
    const shade = pen.createRadialGradient(-20, -34, 8, 0, -10, 74);
    shade.addColorStop(0, "rgba(255,255,255,0.4)");
    shade.addColorStop(0.5, "rgba(255,255,255,0)");
    shade.addColorStop(1, alpha(painting.light.shadow, 0.5));
    box(pen, shade, -60, -80, 120, 150);
    pen.restore();
    line(pen, painting.tone("#5a4334", far), 1, "M-13 62 L-9 80 M13 62 L9 80 M-5 62 L-4 80 M5 62 L4 80");
    if (painting.light.lamps > 0.3) glow(pen, 0, 58, 40, "#ffb04f", painting.light.lamps);
    box(pen, painting.tone(look.wood, far), -10, 80, 20, 15, [2, 2, 5, 5]);
  });
}
