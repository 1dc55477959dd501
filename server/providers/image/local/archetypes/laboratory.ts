import { indoors, lightShaft, pendant, wallAndFloor, windowView } from "../brushes/interior";
import { bokeh, glow } from "../brushes/light-effects";
import { appScreen } from "../brushes/objects";
import { standing } from "../brushes/people";
import { at, box, disc, line, oval, path } from "../brushes/shapes";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

function flask(pen: Pen, x: number, foot: number, scale: number, colour: string, kind: number) {
  at(pen, x, foot, scale, () => {
    oval(pen, "rgba(20,16,40,0.25)", 4, 1, 42, 6);
    const shape =
      kind === 0
        ? "M-10 -110 V-70 L-46 -12 Q-50 0 -38 0 H38 Q50 0 46 -12 L10 -70 V-110 Z"
        : kind === 1
          ? "M-9 -112 V-74 A38 38 0 1 0 9 -74 V-112 Z"
          : "M-18 -110 V-14 Q-18 0 0 0 Q18 0 18 -14 V-110 Z";
    const level =
      kind === 0
        ? "M-28 -42 L-46 -12 Q-50 0 -38 0 H38 Q50 0 46 -12 L28 -42 Z"
        : kind === 1
          ? "M-37 -42 A38 38 0 1 0 37 -42 Z"
          : "M-18 -62 V-14 Q-18 0 0 0 Q18 0 18 -14 V-62 Z";
    glow(pen, 0, -26, 80, colour, 0.45);
    path(pen, "rgba(225,242,255,0.28)", shape);
    const fluid = pen.createLinearGradient(-40, -60, 40, 0);
    fluid.addColorStop(0, lighter(colour, 0.35));
    fluid.addColorStop(1, darker(colour, 0.2));
    path(pen, fluid, level);
    line(pen, "rgba(255,255,255,0.75)", 2.4, shape);
    line(pen, "rgba(255,255,255,0.7)", 4, kind === 0 ? "M-30 -14 L-14 -42" : "M-12 -20 V-54");
    for (const [dx, dy, r] of [
      [-10, -16, 4],
      [8, -26, 3],
      [14, -10, 5],
      [-2, -36, 2.4],
    ] as const)
      disc(pen, "rgba(255,255,255,0.6)", dx, dy, r);
    box(pen, "rgba(240,248,255,0.85)", kind === 2 ? -22 : -14, -116, kind === 2 ? 44 : 28, 7, 3);
  });
}

function microscope(painting: Painting, pen: Pen, x: number, foot: number, scale: number) {
  at(pen, x, foot, scale, () => {
    const pale = indoors(painting, "#eef1f6");
    const dark = indoors(painting, "#3a4254");
    oval(pen, "rgba(20,16,40,0.3)", 6, 2, 92, 10);
    box(pen, dark, -74, -18, 150, 20, 9);
    path(pen, pale, "M36 -18 C84 -60 80 -150 26 -176 L12 -152 C46 -130 48 -70 6 -18 Z");
    box(pen, dark, -58, -76, 86, 13, 4);
    line(pen, pale, 34, "M-8 -108 L22 -186");
    line(pen, dark, 22, "M-14 -92 L-8 -108");
    line(pen, dark, 24, "M26 -196 L36 -222");
    disc(pen, painting.look.accents[0], 52, -92, 15);
    glow(pen, -18, -80, 46, "#dff4ff", 0.8);
  });
}

/** A bench with glass, a microscope, a scientist. */
function bench(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const top = h * painting.byShape(0.72, 0.68);
  wallAndFloor(painting, h * 0.96, { wall: mix(look.wall, "#eaf2f6", 0.6), lightX: 0.4 });
  const place = {
    x: w * painting.byShape(0.06, 0.08),
    y: h * 0.1,
    width: w * painting.byShape(0.26, 0.4),
    height: h * painting.byShape(0.42, 0.26),
  };
  windowView(painting, place);
  painting.layer(0.24, (pen) => {
    for (const y of [0.2, 0.38]) {
      const x = w * painting.byShape(0.62, 0.5);
      box(pen, indoors(painting, "#c9d2dc"), x, h * y, w * 0.5, 11 * u, 3);
      for (let i = 0; i < 8; i++)
        flask(
          pen,
          x + (44 + i * 62) * u,
          h * y,
          (0.46 + (i % 3) * 0.06) * u,
          look.accents[i % 3]!,
          (i * 7 + Math.round(y * 10)) % 3,
        );
    }
    pendant(painting, pen, w * 0.46, h * 0.12, 46 * u);
  });
  painting.layer(
    0.42,
    (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.44, 0.52),
        foot: top + 330 * u,
        height: 560 * u,
        pose: "hold",
        facing: 1,
        top: "#f6f8fb",
      }),
    { motion: { bob: { y: 2, period: 3 } } },
  );
  painting.layer(0.54, (pen) => {
    const white = indoors(painting, "#eef2f6");
    box(pen, lighter(white, 0.3), painting.left, top, w + 2 * painting.margin, 24 * u, 3);
    const face = pen.createLinearGradient(0, top, 0, painting.bottom);
    face.addColorStop(0, darker(white, 0.14));
    face.addColorStop(1, darker(mix(white, look.accents[4], 0.4), 0.3));
    box(pen, face, painting.left, top + 24 * u, w + 2 * painting.margin, painting.bottom - top);
    for (let x = painting.left; x < painting.right; x += 220 * u)
      box(pen, alpha("#ffffff", 0.2), x, top + 46 * u, 200 * u, 3 * u);
  });
  painting.layer(0.66, (pen) => {
    microscope(painting, pen, w * painting.byShape(0.22, 0.2), top + 18 * u, 1.35 * u);
    flask(pen, w * painting.byShape(0.58, 0.66), top + 20 * u, 1.6 * u, look.accents[0], 0);
    flask(pen, w * painting.byShape(0.7, 0.86), top + 16 * u, 1.5 * u, look.accents[2], 1);
    for (let i = 0; i < 4; i++)
      if (painting.isLandscape) flask(pen, w * 0.8 + i * 50 * u, top + 10 * u, 1.05 * u, look.accents[(i + 1) % 3]!, 2);
    if (painting.isLandscape) box(pen, indoors(painting, look.wood), w * 0.8 - 36 * u, top - 46 * u, 224 * u, 14 * u, 3);
  });
  lightShaft(painting, place, top + 60 * u);
}

/** A double helix turning in blue light, screens behind. */
function helix(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const deep = { day: 0.1, dawn: 0.14, sunset: 0.24, dusk: 0.4, night: 0.55 }[painting.recipe.time];
  const base = mix(mix(look.accents[2], look.accents[4], 0.5), "#071022", deep + 0.2);
  painting.layer(0.04, (pen) => {
    const wall = pen.createLinearGradient(0, painting.top, 0, painting.bottom);
    wall.addColorStop(0, darker(base, 0.4));
    wall.addColorStop(1, mix(base, look.accents[2], 0.35));
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * 0.55, h * 0.45, 600 * u, look.accents[2], 0.6);
  });
  painting.layer(0.24, (pen) => {
    pen.globalAlpha = 0.5;
    for (const [x, y, s] of painting.byShape(
      [
        [0.04, 0.14, 330],
        [0.7, 0.1, 360],
        [0.74, 0.52, 300],
      ],
      [
        [0.06, 0.08, 300],
        [0.5, 0.76, 300],
      ],
    ) as [number, number, number][]) {
      box(pen, "#0d1428", w * x - 6 * u, h * y - 6 * u, s * u + 12 * u, s * 0.6 * u + 12 * u, 8);
      appScreen(painting, pen, { x: w * x, y: h * y, width: s * u, height: s * 0.6 * u, radius: 5 * u }, Math.round(x * 10));
    }
  });
  const cx = w * painting.byShape(0.5, 0.5);
  for (const [depth, side] of [
    [0.52, -1],
    [0.62, 1],
  ] as const)
    painting.layer(
      depth,
      (pen) => {
        const steps = 46;
        for (let i = 0; i <= steps; i++) {
          const t = i / steps;
          const y = painting.top + t * (painting.bottom - painting.top);
          const phase = t * Math.PI * 4.4;
          for (const strand of [0, Math.PI]) {
            const z = Math.cos(phase + strand);
            if (Math.sign(z) !== side) continue;
            const x = cx + Math.sin(phase + strand) * 150 * u + (t - 0.5) * 130 * u;
            const other = cx + Math.sin(phase + strand + Math.PI) * 150 * u + (t - 0.5) * 130 * u;
            const colour = mix(strand ? look.accents[0] : look.accents[1], base, side < 0 ? 0.5 : 0);
            if (side > 0 && i % 2 === 0) {
              line(pen, alpha(mix(look.accents[3], base, 0.2), 0.8), 6 * u, `M${x} ${y} H${(x + other) / 2}`);
              line(pen, alpha(look.accents[2], 0.8), 6 * u, `M${(x + other) / 2} ${y} H${other}`);
            }
            const r = (13 + z * 6) * u;
            const ball = pen.createRadialGradient(x - r * 0.4, y - r * 0.4, r * 0.1, x, y, r);
            ball.addColorStop(0, lighter(colour, 0.6));
            ball.addColorStop(1, darker(colour, 0.25));
            disc(pen, ball, x, y, r);
          }
        }
        if (side > 0) glow(pen, cx, h * 0.46, 330 * u, look.accents[1], 0.3);
      },
      { motion: { bob: { y: 8, x: side * 5, period: 5 } } },
    );
  if (painting.has("hospital", "person", "woman", "man"))
    painting.layer(0.8, (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.24, 0.24),
        foot: h * 1.04,
        height: painting.byShape(520, 540) * u,
        pose: "point",
        facing: 1,
        top: "#f6f8fb",
        dark: 0.15,
      }),
    );
  painting.layer(
    1.05,
    (pen) =>
      bokeh(painting, pen, 16, [look.accents[1], look.accents[3], look.accents[2]], {
        top: 0,
        bottom: h,
        smallest: 8,
        largest: 44,
        strength: 0.15,
      }),
    { blend: "screen", motion: { drift: { x: 5, y: -6 } } },
  );
}

export const laboratory: Archetype = { framings: [bench, helix] };
