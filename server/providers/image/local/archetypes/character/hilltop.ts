import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { grass, meadowFlowers } from "../../brushes/plants";
import { at } from "../../brushes/shapes";
import { birds, paintSky } from "../../brushes/sky";
import { paintRidge } from "../../brushes/terrain";
import { seasonTree, treeStamps } from "../../brushes/trees";
import { paintLightning, paintWeather } from "../../brushes/weather";
import { mix } from "../../colour";
import type { Painting } from "../../painting";

import { dog, front } from "./character-parts";
import { placeHero } from "./hero";

/** Someone small under a very large sky, on a hill with one tree. */
export function hilltop(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.78, 0.78));
  const sun = paintSky(painting, { horizon, sunX: 0.34 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.2);
  [
    [0.14, 120, 0.9],
    [0.22, 80, 0.6],
  ].forEach(([depth, rise, far], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 18 * u,
        rise: rise! * u,
        frequency: 1.2,
        seed: i * 7 + 2,
        octaves: 3,
        fill: painting.tone("#74899a", far!),
      }),
    );
  });
  const crest = (x: number) => h * 0.74 + (x / w - 0.58) ** 2 * h * 0.62;
  painting.layer(0.6, (pen) => {
    const hill = pen.createLinearGradient(0, h * 0.7, 0, painting.bottom);
    hill.addColorStop(0, mix(painting.tone(painting.growth.ground), painting.light.glow, 0.12));
    hill.addColorStop(1, painting.silhouette(painting.growth.groundNear, 0.35));
    pen.fillStyle = hill;
    pen.beginPath();
    for (let x = painting.left; x <= painting.right; x += 8) pen.lineTo(x, crest(x));
    pen.lineTo(painting.right, painting.bottom);
    pen.lineTo(painting.left, painting.bottom);
    pen.fill();
    meadowFlowers(painting, pen, { far: h * 0.82, near: painting.bottom, count: 60, size: 7 * u });
    grass(painting, pen, {
      line: crest,
      height: 16 * u,
      count: 300,
      colours: [painting.silhouette(painting.growth.ground, 0.15), painting.silhouette(painting.growth.groundNear, 0.2)],
    });
  });
  const tree = treeStamps(painting, seasonTree(painting), { size: 440 * u, distance: 0.04, dark: 0.25, variants: 1 });
  painting.layer(
    0.68,
    (pen) => {
      tree.stamp(pen, w * painting.byShape(0.72, 0.74), crest(w * 0.72) + 12 * u, painting.byShape(430, 480, 420) * u);
      glow(pen, sun.x, sun.y, 460 * u, painting.light.glow, 0.15, "source-atop");
    },
    { motion: { sway: { pivotY: h * 0.76, slope: 0.007 + painting.light.wind * 0.01, period: 4.8 } } },
  );
  const x = w * painting.byShape(0.52, 0.42);
  painting.layer(0.72, (pen) => {
    const small = painting.has("child");
    const isPerson = !painting.has("robot", "animal", "cat", "dog") || painting.has("person", "woman", "man");
    placeHero(painting, pen, { x, foot: crest(x) + 6 * u, height: (isPerson ? 170 : 220) * u, back: true });
    if (painting.has("dog") && isPerson) at(pen, x + 80 * u, crest(x) + 8 * u, 0.36 * u, () => dog(painting, pen));
    else if (isPerson && painting.chance(0.3))
      standing(painting, pen, {
        x: x + 62 * u,
        foot: crest(x + 62 * u) + 6 * u,
        height: (small ? 190 : 120) * u,
        pose: "stand",
        back: true,
        dark: 0.15,
      });
  });
  painting.layer(
    0.5,
    (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.26 }, 8, 14 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 18, y: -3 } } },
  );
  front(painting);
  paintWeather(painting, { ground: horizon });
}
