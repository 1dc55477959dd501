import { heroIcon } from "../brushes/hero-icon";
import { bokeh, dust, glow, rays, softly } from "../brushes/light-effects";
import { phone } from "../brushes/objects";
import { leafyBranch } from "../brushes/plants";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

/** Studio colours: paper bright by day, deep in the evening. */
function studio(painting: Painting) {
  const { look, recipe } = painting;
  const deep = { day: 0, dawn: 0.06, sunset: 0.16, dusk: 0.55, night: 0.72 }[recipe.time];
  const paper = mix(mix(look.wall, "#ffffff", 0.5), look.accents[4], deep);
  return { paper, shade: darker(mix(paper, look.accents[4], 0.35), 0.1), bright: lighter(paper, 0.5), isDark: deep > 0.4 };
}

function drum(pen: Pen, x: number, y: number, rx: number, tall: number, colour: string) {
  const ry = rx * 0.2;
  oval(pen, alpha(darker(colour, 0.7), 0.35), x + rx * 0.2, y + tall + ry * 0.5, rx * 1.22, ry * 1.15);
  const side = pen.createLinearGradient(x - rx, 0, x + rx, 0);
  side.addColorStop(0, lighter(colour, 0.12));
  side.addColorStop(0.28, lighter(colour, 0.34));
  side.addColorStop(1, darker(colour, 0.36));
  pen.fillStyle = side;
  pen.beginPath();
  pen.moveTo(x - rx, y);
  pen.lineTo(x - rx, y + tall);
  pen.ellipse(x, y + tall, rx, ry, 0, Math.PI, 0, true);
  pen.lineTo(x + rx, y);
  pen.fill();
  const top = pen.createLinearGradient(x - rx, y - ry, x + rx, y + ry);
  top.addColorStop(0, lighter(colour, 0.6));
  top.addColorStop(1, lighter(colour, 0.26));
  oval(pen, top, x, y, rx, ry);
}

/** An arch and a window's light on the wall, the product on a drum, sprigs in front. */
function arch(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const { paper, shade, bright, isDark } = studio(painting);
  const floor = h * painting.byShape(0.76, 0.7);
  painting.layer(0.06, (pen) => {
    const wall = pen.createLinearGradient(painting.left, 0, w, floor);
    wall.addColorStop(0, bright);
    wall.addColorStop(1, shade);
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    const niche = (x: number, wide: number, tall: number, a: string, b: string) => {
      const side = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
      side.addColorStop(0, a);
      side.addColorStop(1, b);
      box(pen, side, x - wide / 2, floor - tall, wide, tall + 4, [wide / 2, wide / 2, 0, 0]);
    };
    niche(w * 0.5, 500 * u, h * painting.byShape(0.68, 0.56), darker(paper, 0.22), lighter(paper, 0.1));
    niche(w * 0.5, 466 * u, h * painting.byShape(0.655, 0.545), lighter(paper, 0.14), darker(paper, 0.1));
    if (painting.isLandscape) {
      niche(w * 0.12, 170 * u, h * 0.38, darker(paper, 0.12), lighter(paper, 0.05));
      niche(w * 0.88, 170 * u, h * 0.48, darker(paper, 0.12), lighter(paper, 0.05));
    }
    const ground = pen.createLinearGradient(0, floor, 0, painting.bottom);
    ground.addColorStop(0, darker(paper, 0.2));
    ground.addColorStop(1, lighter(paper, 0.1));
    box(pen, ground, painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    if (isDark) glow(pen, w * 0.5, h * 0.42, 560 * u, look.accents[1], 0.45);
  });
  painting.layer(0.2, (pen) =>
    softly(painting, pen, (small) => {
      if (isDark) return;
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++) {
          const x = w * 0.12 + i * 150 * u + j * 46 * u;
          const y = h * 0.06 + j * 170 * u;
          polygon(small, alpha("#fff4d6", 0.5), [
            [x, y],
            [x + 128 * u, y - 34 * u],
            [x + 168 * u, y + 112 * u],
            [x + 40 * u, y + 148 * u],
          ]);
        }
      for (const [bx, by, turn] of [
        [w * 0.9, -20 * u, 2.4],
        [w * 1.02, h * 0.3, 2.9],
      ] as const)
        leafyBranch(painting, small, { x: bx, y: by, angle: turn, length: 460 * u }, alphaless(shade));
    }),
  );
  const py = floor + h * 0.06;
  painting.layer(0.42, (pen) => {
    drum(pen, w * 0.5, py + 34 * u, 300 * u, 50 * u, mix(paper, look.accents[0], 0.35));
    drum(pen, w * 0.5, py, 220 * u, 36 * u, mix(paper, "#ffffff", 0.3));
    if (painting.isLandscape) {
      drum(pen, w * 0.16, floor + h * 0.03, 92 * u, h * 0.1, look.accents[0]);
      drum(pen, w * 0.84, floor + h * 0.02, 80 * u, h * 0.15, look.accents[2]);
    }
  });
  painting.layer(0.5, (pen) => {
    if (!painting.isLandscape) return;
    heroIcon(painting, pen, painting.recipe.icons[1], w * 0.16, floor + h * 0.03 - 66 * u, 124 * u, -0.06);
    heroIcon(painting, pen, painting.recipe.icons[2], w * 0.84, floor + h * 0.02 - 62 * u, 116 * u, 0.06);
  });
  painting.layer(0.66, (pen) => {
    if (painting.has("shirt")) shirt(pen, w * 0.5, py - 430 * u, u);
    else hero(painting, pen, w * 0.5, py, 330 * u);
  });
  painting.layer(
    0.95,
    (pen) => {
      const green = mix("#7f9a7a", painting.look.accents[2], 0.25);
      leafyBranch(
        painting,
        pen,
        { x: painting.left + 40 * u, y: h * 1.02, angle: -0.95, length: 380 * u },
        isDark ? darker(green, 0.5) : green,
      );
      leafyBranch(
        painting,
        pen,
        { x: painting.right - 40 * u, y: h * 0.98, angle: -2.2, length: 360 * u },
        isDark ? darker(green, 0.5) : green,
      );
    },
    { motion: { sway: { pivotY: h, slope: 0.014, period: 4.4 } } },
  );
  painting.layer(
    1.1,
    (pen) => {
      dust(painting, pen, 50, "#fff6e0", 0.55);
      rays(painting, pen, { x: -40 * u, y: -60 * u, length: h * 1.5, direction: 0.75, spread: 1 }, 7, "#fff0c8", 0.2, 0.05);
    },
    { blend: "screen", motion: { drift: { x: 4, y: -5 } } },
  );
}

const alphaless = (colour: string) => darker(colour, 0.12);

/** The product itself: the first icon on its shadow, or a wrapped box when the words name none. */
function hero(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  oval(pen, "rgba(30,12,30,0.38)", x, foot + 2 * painting.u, size * 0.4, size * 0.06);
  const icon = painting.recipe.icons[0];
  if (icon && painting.icons.has(icon)) heroIcon(painting, pen, icon, x, foot - size * 0.5, size);
  else
    at(pen, x, foot, size / 200, () => {
      const { accents } = painting.look;
      const side = pen.createLinearGradient(-84, 0, 84, 0);
      side.addColorStop(0, lighter(accents[0], 0.16));
      side.addColorStop(1, darker(accents[0], 0.4));
      box(pen, side, -80, -112, 160, 112, 6);
      box(pen, lighter(accents[0], 0.1), -90, -138, 180, 34, 6);
      box(pen, accents[1], -16, -138, 32, 138);
      path(pen, accents[1], "M0 -138 C-60 -190 -84 -150 -50 -138 Z M0 -138 C60 -190 84 -150 50 -138 Z");
      disc(pen, lighter(accents[1], 0.2), 0, -140, 11);
    });
}

function shirt(pen: Pen, x: number, top: number, scale: number) {
  const linen = "#f6eee0";
  at(pen, x, top, scale, () => {
    line(pen, "#8a5a3c", 5, "M0 -400 L0 -2");
    line(pen, "#b98a4c", 7, "M-10 -14 A16 16 0 1 1 14 8");
    const shape =
      "M-58 26 Q-130 40 -178 86 Q-222 190 -250 300 L-176 330 Q-150 250 -128 196 Q-120 300 -134 410 Q0 436 134 410 Q120 300 128 196 Q150 250 176 330 L250 300 Q222 190 178 86 Q130 40 58 26 Q0 58 -58 26 Z";
    const cloth = pen.createLinearGradient(-200, 0, 220, 380);
    cloth.addColorStop(0, "#fffaf0");
    cloth.addColorStop(0.5, linen);
    cloth.addColorStop(1, "#c9b294");
    pen.save();
    pen.shadowColor = "rgba(90,46,30,0.45)";
    pen.shadowBlur = 34;
    pen.shadowOffsetX = 20;
    pen.shadowOffsetY = 20;
    path(pen, cloth, shape);
    pen.restore();
    for (const [x0, y0, x1, y1, x2, y2] of [
      [-116, 120, -74, 240, -98, 410],
      [-34, 150, -46, 280, -24, 415],
      [60, 130, 84, 270, 52, 412],
      [112, 130, 98, 240, 110, 405],
      [-198, 140, -192, 220, -212, 300],
      [200, 140, 194, 220, 210, 300],
    ] as const) {
      line(pen, "rgba(128,92,62,0.16)", 13, `M${x0} ${y0} Q${x1} ${y1} ${x2} ${y2}`);
      line(pen, "rgba(255,252,244,0.35)", 8, `M${x0 + 14} ${y0} Q${x1 + 14} ${y1} ${x2 + 14} ${y2}`);
    }
    path(pen, "#e2d3ba", "M-58 26 Q0 4 58 26 Q0 60 -58 26 Z");
    for (const side of [-1, 1]) {
      const collar = `M${side * 58} 24 L${side * 66} 40 L${side * 40} 92 L${side * 2} 54 Q${side * 34} 42 ${side * 58} 24 Z`;
      path(pen, side < 0 ? "#fffaf0" : "#eadcc6", collar);
      line(pen, "rgba(110,78,52,0.5)", 2, collar);
    }
    line(pen, "rgba(110,78,52,0.45)", 2, "M-13 60 L-13 422 M13 60 L13 422 M-246 286 L-180 312 M246 286 L180 312");
    for (let i = 0; i < 6; i++) disc(pen, "#9a6f48", 0, 92 + i * 58, 6);
    line(pen, "rgba(110,78,52,0.5)", 2, "M40 150 H106 V212 Q106 226 92 226 H54 Q40 226 40 212 Z M40 166 H106");
  });
}

/** A dark stage with rings of light; the product and what belongs to it float. */
function floating(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const base = mix(look.accents[4], look.accents[2], painting.light.lamps > 0.8 ? 0.1 : 0.42);
  const cy = h * painting.byShape(0.45, 0.44);
  painting.layer(0.05, (pen) => {
    const wall = pen.createLinearGradient(painting.left, painting.top, w, h);
    wall.addColorStop(0, darker(base, 0.35));
    wall.addColorStop(1, mix(base, look.accents[2], 0.5));
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * 0.5, cy, 600 * u, look.accents[2], 0.75);
    glow(pen, w * 0.5, cy, 300 * u, look.accents[1], 0.5);
  });
  painting.layer(
    0.16,
    (pen) => {
      for (let i = 0; i < 5; i++) {
        pen.strokeStyle = alpha(look.accents[3], 0.2 - i * 0.03);
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.arc(w * 0.5, cy, (170 + i * 80) * u, 0, 7);
        pen.stroke();
        const turn = painting.between(0, 6.28);
        disc(
          pen,
          look.accents[i % 3]!,
          w * 0.5 + Math.cos(turn) * (170 + i * 80) * u,
          cy + Math.sin(turn) * (170 + i * 80) * u,
          (5 + i) * u,
        );
      }
    },
    { motion: { spin: { x: w * 0.5, y: cy, turnsPerSecond: 0.012 } } },
  );
  const floor = h * painting.byShape(0.78, 0.72);
  painting.layer(0.4, (pen) => {
    oval(pen, mix(base, look.accents[2], 0.25), w / 2, floor + h * 0.4, w * 0.95, h * 0.42);
    drum(pen, w * 0.5, floor + 28 * u, 280 * u, 44 * u, mix(look.accents[2], base, 0.3));
    drum(pen, w * 0.5, floor, 200 * u, 30 * u, look.accents[3]);
  });
  painting.layer(
    0.68,
    (pen) => {
      if (painting.has("phone", "laptop") || painting.recipe.icons.length === 0)
        phone(painting, pen, w * 0.5, floor - 210 * u, 400 * u, 0, -0.08);
      else hero(painting, pen, w * 0.5, floor - 8 * u, 320 * u);
    },
    { motion: { bob: { y: 6, period: 3.6 } } },
  );
  const spots = painting.byShape(
    [
      [0.2, 0.34, 150, -0.14, 0.55],
      [0.8, 0.32, 150, 0.14, 0.62],
      [0.11, 0.66, 112, 0.1, 0.9],
      [0.89, 0.64, 112, -0.1, 0.95],
    ],
    [
      [0.22, 0.2, 150, -0.14, 0.55],
      [0.8, 0.18, 150, 0.14, 0.62],
      [0.14, 0.54, 120, 0.1, 0.9],
      [0.87, 0.56, 120, -0.1, 0.95],
    ],
  ) as [number, number, number, number, number][];
  spots.forEach(([x, y, size, turn, depth], i) => {
    const icon = painting.recipe.icons[i + 1];
    if (icon)
      painting.layer(depth, (pen) => heroIcon(painting, pen, icon, w * x, h * y, size * u, turn), {
        motion: { bob: { y: 8, period: 3 + i * 0.5 } },
      });
  });
  painting.layer(
    1.1,
    (pen) => {
      bokeh(painting, pen, 13, [look.accents[1], look.accents[3]], {
        top: 0,
        bottom: h,
        smallest: 10,
        largest: 40,
        strength: 0.13,
      });
      rays(
        painting,
        pen,
        { x: w * 0.5, y: -120 * u, length: h * 1.2, direction: Math.PI / 2, spread: 1.2 },
        8,
        look.accents[3],
        0.15,
        0.06,
      );
    },
    { blend: "screen", motion: { drift: { x: 3, y: -4 } } },
  );
}

/** Steps of blocks in the sun, outdoors: the product on the highest, the sky behind. */
function steps(painting: Painting) {
  const { width: w, height: h, u, look, light } = painting;
  painting.layer(0.05, (pen) => {
    const sky = pen.createLinearGradient(0, painting.top, 0, h);
    light.sky.forEach((colour, i) => {
      sky.addColorStop(Math.min(1, i * 0.3), colour);
    });
    box(pen, sky, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    const sun = pen.createLinearGradient(0, h * 0.12, 0, h * 0.7);
    sun.addColorStop(0, mix(look.accents[1], "#ffffff", 0.25));
    sun.addColorStop(1, look.accents[0]);
    disc(pen, sun, w * 0.52, h * 0.42, painting.byShape(230, 260, 220) * u);
    glow(pen, w * 0.52, h * 0.42, 560 * u, light.glow, 0.4);
  });
  const block = (depth: number, x: number, wide: number, top: number, colour: string) =>
    painting.layer(depth, (pen) => {
      const c = painting.tone(colour);
      const face = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
      face.addColorStop(0, lighter(c, 0.12));
      face.addColorStop(1, darker(c, 0.3));
      box(pen, face, x - wide / 2, top, wide, painting.bottom - top);
      polygon(pen, lighter(c, 0.36), [
        [x - wide / 2, top],
        [x + wide / 2, top],
        [x + wide / 2 - 30 * u, top - 26 * u],
        [x - wide / 2 + 30 * u, top - 26 * u],
      ]);
    });
  block(0.3, w * painting.byShape(0.24, 0.12), 300 * u, h * 0.62, look.accents[2]);
  block(0.32, w * painting.byShape(0.8, 0.9), 280 * u, h * 0.54, look.accents[4]);
  block(0.45, w * 0.52, 330 * u, h * 0.68, mix(look.wall, "#ffffff", 0.4));
  painting.layer(0.6, (pen) => hero(painting, pen, w * 0.52, h * 0.672, painting.byShape(320, 340, 300) * u), {
    motion: { bob: { y: 3, period: 4 } },
  });
  painting.layer(0.62, (pen) => {
    heroIcon(painting, pen, painting.recipe.icons[1], w * painting.byShape(0.24, 0.15), h * 0.62 - 80 * u, 140 * u, -0.05);
    heroIcon(painting, pen, painting.recipe.icons[2], w * painting.byShape(0.8, 0.87), h * 0.54 - 74 * u, 130 * u, 0.05);
  });
  block(0.75, w * painting.byShape(0.36, 0.3), 260 * u, h * 0.86, look.accents[1]);
  block(0.8, w * painting.byShape(0.7, 0.78), 320 * u, h * 0.9, look.accents[0]);
  painting.layer(1.1, (pen) => dust(painting, pen, 50, light.sun, 0.4), { blend: "screen", motion: { drift: { x: 5, y: -5 } } });
}

export const podium: Archetype = { framings: [arch, floating, steps] };
