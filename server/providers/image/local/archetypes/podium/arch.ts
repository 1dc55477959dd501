import { heroIcon } from "../../brushes/hero-icon";
import { dust, glow, rays, softly } from "../../brushes/light-effects";
import { leafyBranch } from "../../brushes/plants";
import { at, box, disc, line, path, polygon } from "../../brushes/shapes";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { drum, hero } from "./podium-parts";

/** An arch and a window's light on the wall, the product on a drum, sprigs in front. */
export function arch(painting: Painting) {
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

/** Studio colours: paper bright by day, deep in the evening. */
function studio(painting: Painting) {
  const { look, recipe } = painting;
  const deep = { day: 0, dawn: 0.06, sunset: 0.16, dusk: 0.55, night: 0.72 }[recipe.time];
  const paper = mix(mix(look.wall, "#ffffff", 0.5), look.accents[4], deep);
  return { paper, shade: darker(mix(paper, look.accents[4], 0.35), 0.1), bright: lighter(paper, 0.5), isDark: deep > 0.4 };
}

const alphaless = (colour: string) => darker(colour, 0.12);

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
