import { fishingBoat, pier, sailboat } from "../brushes/boats";
import { building } from "../brushes/buildings";
import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { grass, leafyBranch } from "../brushes/plants";
import { box, disc, oval, polygon } from "../brushes/shapes";
import { birds, paintSky } from "../brushes/sky";
import { paintRidge } from "../brushes/terrain";
import { treeStamps } from "../brushes/trees";
import { glitter, paintWater, ripples } from "../brushes/water";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

function farShore(painting: Painting, horizon: number) {
  const { u } = painting;
  painting.layer(0.15, (pen) => {
    pen.save();
    pen.beginPath();
    pen.rect(painting.left, painting.top, painting.width + 2 * painting.margin, horizon - painting.top);
    pen.clip();
    paintRidge(painting, pen, {
      base: horizon + 16 * u,
      rise: 110 * u,
      frequency: 1.4,
      seed: painting.between(0, 60),
      octaves: 4,
      fill: painting.tone("#6f7f8f", 0.9),
    });
    paintRidge(painting, pen, {
      base: horizon + 26 * u,
      rise: 90 * u,
      frequency: 2,
      seed: painting.between(0, 60),
      octaves: 4,
      fill: painting.tone("#5f7a76", 0.62),
    });
    pen.restore();
  });
}

/** A sandy bay from above the palms. */
function beach(painting: Painting) {
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

/** A lighthouse on a cliff above the surf. */
function lighthouse(painting: Painting) {
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

/** A small harbour: houses along the quay, boats, a pier. */
function harbour(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(painting.byShape(0.54, 0.56));
  const sun = paintSky(painting, { horizon, sunX: 0.7 });
  if (painting.recipe.weather === "storm") paintLightning(painting, horizon, 0.8);
  painting.layer(0.16, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 170 * u,
      frequency: 1.1,
      seed: painting.between(0, 50),
      octaves: 4,
      fill: painting.tone(painting.growth.ground, 0.6),
    }),
  );
  painting.layer(0.3, (pen) => {
    let x = painting.left;
    let i = 0;
    while (x < painting.right) {
      const width = painting.between(64, 104) * u;
      building(painting, pen, {
        x: x + width / 2,
        foot: horizon + 14 * u,
        width,
        height: painting.between(80, 150) * u,
        roof: "gable",
        wall: painting.pick(["#f2d9b4", "#e9b59a", "#d98f76", "#f4ead8", "#a9c4c4", painting.look.accents[1]]),
        windows: 3,
      });
      x += width * painting.between(0.98, 1.12);
      if (++i > 40) break;
    }
    box(pen, painting.tone("#8c8a8a", 0.2), painting.left, horizon + 12 * u, w + 2 * painting.margin, 14 * u);
  });
  paintWater(painting, { shore: horizon + 26 * u, depth: 0.36, calm: 0.9 - painting.light.wind, sun });
  const boats: [number, number, number, number][] = painting.byShape(
    [
      [0.5, 0.3, 0.66, 120],
      [0.62, 0.78, 0.74, 190],
      [0.56, 0.55, 0.69, 130],
    ],
    [
      [0.5, 0.24, 0.64, 130],
      [0.62, 0.72, 0.72, 200],
      [0.56, 0.5, 0.67, 120],
    ],
  );
  boats.forEach(([depth, x, y, size], index) => {
    painting.layer(
      depth,
      (pen) =>
        index === 2
          ? sailboat(painting, pen, w * x, h * y, size * 1.5 * u)
          : fishingBoat(painting, pen, w * x, h * y, size * u, painting.look.accents[index === 0 ? 2 : 0]!),
      { motion: { bob: { y: 2.5 + painting.light.wind * 5, period: 3 + index * 0.6 } } },
    );
  });
  painting.layer(0.95, (pen) => {
    pier(painting, pen, {
      nearX: w * 0.2,
      nearY: painting.bottom,
      farX: w * 0.4,
      farY: h * 0.76,
      nearWidth: w * painting.byShape(0.34, 0.5),
      farWidth: 80 * u,
    });
    standing(painting, pen, { x: w * 0.375, foot: h * 0.8, height: 130 * u, pose: "stand", back: true });
  });
  painting.layer(0.7, (pen) => birds(painting, pen, { x: w * 0.36, y: h * 0.22 }, 7, 14 * u, painting.tone("#f4f6f8", 0.1)), {
    motion: { drift: { x: 16, y: -2 } },
  });
  painting.layer(
    1.1,
    (pen) =>
      leafyBranch(
        painting,
        pen,
        { x: painting.right - 10 * u, y: h * 0.02, angle: Math.PI - 0.5, length: 300 * u },
        painting.silhouette(painting.growth.leaves[0], 0.7),
      ),
    { motion: { sway: { pivotY: 0, slope: 0.02, period: 4 } } },
  );
  paintWeather(painting, { ground: horizon });
}

export const coast: Archetype = { framings: [beach, lighthouse, harbour] };
