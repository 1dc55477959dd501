import { bokeh, dust, glow } from "../brushes/light-effects";
import { box, disc, line, oval, polygon } from "../brushes/shapes";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

/** A deep space of colour: bright by day, dark in the evening. */
function backdrop(painting: Painting, x: number, y: number) {
  const { width: w, height: h, u, look, recipe } = painting;
  const deep = { day: 0.3, dawn: 0.24, sunset: 0.42, dusk: 0.66, night: 0.82 }[recipe.time];
  const base = mix(mix(look.accents[2], look.accents[4], 0.55), "#070a1c", deep);
  painting.layer(0.04, (pen) => {
    const wall = pen.createLinearGradient(painting.left, painting.top, painting.right, painting.bottom);
    wall.addColorStop(0, darker(base, 0.3));
    wall.addColorStop(0.55, base);
    wall.addColorStop(1, mix(base, look.accents[0], 0.28));
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * x, h * y, 680 * u, look.accents[2], 0.6);
    glow(pen, w * x, h * y, 300 * u, look.accents[1], 0.4);
  });
  return base;
}

function air(painting: Painting) {
  const { height: h, look } = painting;
  painting.layer(
    1.1,
    (pen) => {
      bokeh(painting, pen, 12, [look.accents[1], look.accents[3], look.accents[0]], {
        top: 0,
        bottom: h,
        smallest: 8,
        largest: 38,
        strength: 0.14,
      });
      dust(painting, pen, 70, "#ffffff", 0.4);
    },
    { blend: "screen", motion: { drift: { x: 4, y: -7 } } },
  );
}

/** A curve that climbs over columns of light. */
function growth(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const base = backdrop(painting, 0.72, 0.3);
  const floor = h * 0.84;
  painting.layer(0.2, (pen) => {
    for (let i = 0; i < 14; i++)
      line(pen, alpha(look.accents[3], 0.06), 1.4 * u, `M${painting.left} ${floor - i * 64 * u} H${painting.right}`);
    const ground = pen.createLinearGradient(0, floor, 0, painting.bottom);
    ground.addColorStop(0, mix(base, look.accents[2], 0.3));
    ground.addColorStop(1, darker(base, 0.5));
    box(pen, ground, painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    for (let i = -12; i <= 12; i++)
      line(
        pen,
        alpha(look.accents[3], 0.1),
        1.4 * u,
        `M${w / 2 + i * 90 * u} ${floor} L${w / 2 + i * 240 * u} ${painting.bottom}`,
      );
  });
  const count = painting.byShape(9, 6, 7);
  const value = (t: number) => 0.1 + 0.62 * t ** 1.9 + 0.03 * Math.sin(t * 9);
  const left = w * 0.1;
  const span = w * 0.8;
  for (const [depth, share] of [
    [0.42, 0],
    [0.5, 1],
  ] as const)
    painting.layer(depth, (pen) => {
      for (let i = 0; i < count; i++) {
        if (i % 2 !== share) continue;
        const t = (i + 0.5) / count;
        const wide = (span / count) * 0.58;
        const tall = value(t) * floor * 0.84;
        const x = left + span * t - wide / 2;
        const colour = mix(look.accents[2], look.accents[0], t);
        const face = pen.createLinearGradient(0, floor - tall, 0, floor);
        face.addColorStop(0, lighter(colour, 0.2));
        face.addColorStop(1, alpha(darker(colour, 0.45), 0.75));
        oval(pen, alpha("#000000", 0.3), x + wide * 0.6, floor + 6 * u, wide * 0.8, 9 * u);
        box(pen, face, x, floor - tall, wide, tall, [10 * u, 10 * u, 0, 0]);
        polygon(pen, alpha("#000000", 0.2), [
          [x + wide * 0.72, floor - tall + 4 * u],
          [x + wide, floor - tall + 10 * u],
          [x + wide, floor],
          [x + wide * 0.72, floor],
        ]);
        box(pen, alpha("#ffffff", 0.3), x + wide * 0.1, floor - tall + 10 * u, wide * 0.08, tall * 0.7, 4);
        glow(pen, x + wide / 2, floor - tall, wide * 1.3, colour, 0.35);
      }
    });
  painting.layer(
    0.72,
    (pen) => {
      let d = "";
      for (let i = 0; i <= 60; i++) {
        const t = i / 60;
        d += `${i ? "L" : "M"}${left + span * t} ${floor - value(t) * floor * 0.84 - (44 + 20 * t) * u} `;
      }
      line(pen, alpha(look.accents[1], 0.25), 22 * u, d);
      line(pen, look.accents[1], 7 * u, d);
      const ex = left + span;
      const ey = floor - value(1) * floor * 0.84 - 64 * u;
      glow(pen, ex, ey, 130 * u, look.accents[1], 0.9);
      disc(pen, "#ffffff", ex, ey, 13 * u);
      disc(pen, look.accents[0], ex, ey, 8 * u);
    },
    { motion: { pulse: { low: 0.86, period: 2.4 } } },
  );
  air(painting);
}

/** Points joined by lines, near ones bright. */
function network(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  backdrop(painting, 0.5, 0.46);
  const rings = (depth: number, count: number, spread: number, size: number, strength: number, motion: number) => {
    const nodes = Array.from({ length: count }, (_, i) => {
      const angle = i * 2.399 + painting.between(-0.2, 0.2);
      const radius = Math.sqrt((i + 0.5) / count) * spread;
      return {
        x: w * 0.5 + Math.cos(angle) * radius * painting.byShape(1.5, 0.72, 1),
        y: h * 0.47 + Math.sin(angle) * radius * painting.byShape(0.82, 1.35, 1),
        size: size * painting.between(0.5, 1.4),
        colour: look.accents[i % 3]!,
      };
    });
    painting.layer(
      depth,
      (pen) => {
        nodes.forEach((a, i) => {
          const near = nodes
            .map((b, j) => ({ b, j, d: Math.hypot(a.x - b.x, a.y - b.y) }))
            .filter(({ j }) => j > i)
            .sort((p, q) => p.d - q.d)
            .slice(0, 3);
          for (const { b, d } of near)
            if (d < spread * 0.5)
              line(
                pen,
                alpha(mix(a.colour, "#ffffff", 0.4), strength * 0.5),
                1.6 * u,
                `M${a.x} ${a.y} Q${(a.x + b.x) / 2 + (b.y - a.y) * 0.12} ${(a.y + b.y) / 2 + (a.x - b.x) * 0.12} ${b.x} ${b.y}`,
              );
        });
        for (const node of nodes) {
          glow(pen, node.x, node.y, node.size * 5, node.colour, 0.6 * strength);
          disc(pen, alpha(mix(node.colour, "#ffffff", 0.25), strength), node.x, node.y, node.size);
          disc(pen, alpha("#ffffff", 0.8 * strength), node.x - node.size * 0.25, node.y - node.size * 0.25, node.size * 0.34);
        }
      },
      { motion: { spin: { x: w * 0.5, y: h * 0.47, angle: motion, period: 14 } } },
    );
  };
  rings(0.2, 36, 460 * u, 4 * u, 0.5, 0.05);
  rings(0.42, 26, 400 * u, 8 * u, 0.8, -0.05);
  painting.layer(
    0.6,
    (pen) => {
      glow(pen, w * 0.5, h * 0.47, 260 * u, look.accents[1], 0.8);
      const core = pen.createRadialGradient(w * 0.5 - 20 * u, h * 0.47 - 24 * u, 4 * u, w * 0.5, h * 0.47, 78 * u);
      core.addColorStop(0, "#ffffff");
      core.addColorStop(0.4, look.accents[1]);
      core.addColorStop(1, darker(look.accents[0], 0.25));
      disc(pen, core, w * 0.5, h * 0.47, 74 * u);
    },
    { motion: { pulse: { low: 0.88, period: 2.2 } } },
  );
  for (const [rx, turn] of [
    [150, 0.4],
    [206, -0.5],
    [268, 0.15],
  ] as const)
    painting.layer(
      0.62 + rx / 4000,
      (pen) => {
        pen.strokeStyle = alpha(look.accents[3], 0.4);
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.ellipse(w * 0.5, h * 0.47, rx * u, rx * 0.36 * u, turn, 0, 7);
        pen.stroke();
        disc(pen, look.accents[2], w * 0.5 + Math.cos(turn) * rx * u, h * 0.47 + Math.sin(turn) * rx * u, 11 * u);
      },
      { motion: { spin: { x: w * 0.5, y: h * 0.47, angle: 0.14, period: 9 } } },
    );
  rings(0.95, 9, 560 * u, 13 * u, 1, 0.04);
  air(painting);
}

/** Ribbons of light flowing across. */
function ribbons(painting: Painting) {
  const { height: h, u, look } = painting;
  backdrop(painting, 0.3, 0.4);
  for (let band = 0; band < 6; band++) {
    const depth = 0.14 + band * 0.14;
    const colour = mix(look.accents[band % 3]!, look.accents[(band + 1) % 3]!, 0.4);
    painting.layer(
      depth,
      (pen) => {
        const seed = painting.between(0, 40);
        const middle = h * (0.26 + band * 0.105);
        const wave = (x: number, k: number) =>
          middle +
          painting.noise(x / (520 * u) + seed, band) * 130 * u +
          k * (30 + band * 7) * u * Math.sin(x / (300 * u) + seed + band);
        const fill = pen.createLinearGradient(painting.left, 0, painting.right, 0);
        fill.addColorStop(0, alpha(colour, 0.05));
        fill.addColorStop(0.5, alpha(colour, 0.55));
        fill.addColorStop(1, alpha(look.accents[1], 0.12));
        pen.fillStyle = fill;
        pen.beginPath();
        for (let x = painting.left; x <= painting.right; x += 8) pen.lineTo(x, wave(x, 1) - 18 * u);
        for (let x = painting.right; x >= painting.left; x -= 8) pen.lineTo(x, wave(x, -1.2) + 30 * u);
        pen.fill();
        for (let k = -5; k <= 5; k++) {
          let d = "";
          for (let x = painting.left; x <= painting.right; x += 12)
            d += `${x === painting.left ? "M" : "L"}${x} ${wave(x, k / 4)} `;
          line(pen, alpha(lighter(colour, 0.45), k === 0 ? 0.9 : 0.22), (k === 0 ? 2.6 : 1.2) * u, d);
        }
        for (let i = 0; i < 8; i++) {
          const x = painting.between(painting.left, painting.right);
          glow(pen, x, wave(x, 0), painting.between(12, 34) * u, lighter(colour, 0.5), 0.8);
        }
      },
      {
        blend: band % 2 ? "screen" : "source-over",
        motion: { bob: { y: 9 + band * 2, x: 12, period: 5 + band }, sway: { pivotY: h * 0.5, slope: 0.03, period: 7 + band } },
      },
    );
  }
  air(painting);
}

export const abstract: Archetype = { framings: [growth, network, ribbons] };
