import { glow, rays } from "../brushes/light-effects";
import { crowd, standing } from "../brushes/people";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { wisps } from "../brushes/sky";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting } from "../painting";
import type { Archetype } from "./archetype";

/** Night inside by default; a stage by day stands under the open sky. */
function hall(painting: Painting) {
  const { width: w, height: h, look, light, recipe } = painting;
  const open = recipe.time === "day" || recipe.time === "dawn" || recipe.time === "sunset";
  const base = mix(look.accents[4], "#08061a", 0.62);
  painting.layer(0.04, (pen) => {
    const wall = pen.createLinearGradient(0, painting.top, 0, painting.bottom);
    const colours = open
      ? light.sky.map((c) => mix(c, base, 0.42))
      : [darker(base, 0.5), base, mix(base, look.accents[2], 0.3), base];
    colours.forEach((c, i) => {
      wall.addColorStop(i * 0.3, c);
    });
    box(pen, wall, painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
  });
  return base;
}

function beams(painting: Painting, top: number, floor: number) {
  const { width: w, u, look } = painting;
  const count = painting.byShape(7, 4, 5);
  for (const phase of [0, 1])
    painting.layer(
      0.34 + phase * 0.1,
      (pen) => {
        for (let i = phase; i < count; i += 2) {
          const x = w * ((i + 0.5) / count);
          rays(
            painting,
            pen,
            { x, y: top, length: floor - top + 160 * u, direction: Math.PI / 2 + (i - count / 2) * 0.1, spread: 0.34 },
            3,
            look.accents[i % 3]!,
            0.75,
            0.1,
          );
          glow(pen, x, top, 70 * u, mix(look.accents[i % 3]!, "#ffffff", 0.5), 0.9);
        }
      },
      {
        blend: "screen",
        motion: {
          spin: { x: w / 2, y: top - 400 * u, angle: 0.05 * (phase ? 1 : -1), period: 4 },
          pulse: { low: 0.5, period: 1.6, phase: phase / 2 },
        },
      },
    );
  painting.layer(0.42, (pen) => {
    box(pen, "#14141e", painting.left, top - 22 * u, w + 2 * painting.margin, 18 * u);
    for (let x = painting.left; x < painting.right; x += 44 * u)
      line(pen, "#262636", 3 * u, `M${x} ${top - 22 * u} l${22 * u} ${18 * u} l${22 * u} ${-18 * u}`);
    for (let i = 0; i < count; i++) box(pen, "#0c0c14", w * ((i + 0.5) / count) - 14 * u, top - 10 * u, 28 * u, 26 * u, 4);
  });
}

/** A band on a wide stage over the heads of the crowd. */
function band(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const base = hall(painting);
  const floor = h * painting.byShape(0.68, 0.62);
  painting.layer(
    0.16,
    (pen) => {
      const x = w * 0.5;
      const wide = painting.byShape(0.5, 0.84) * w;
      const screen = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, h * 0.5);
      screen.addColorStop(0, look.accents[2]);
      screen.addColorStop(0.5, look.accents[0]);
      screen.addColorStop(1, look.accents[1]);
      box(pen, screen, x - wide / 2, floor - 330 * u, wide, 290 * u, 6);
      for (let i = 0; i < 5; i++) {
        pen.strokeStyle = alpha("#ffffff", 0.28);
        pen.lineWidth = 5 * u;
        pen.beginPath();
        pen.arc(x, floor - 190 * u, (30 + i * 34) * u, 0, 7);
        pen.stroke();
      }
      glow(pen, x, floor - 190 * u, 520 * u, look.accents[0], 0.6);
    },
    { motion: { pulse: { low: 0.82, period: 1.3 } } },
  );
  beams(painting, h * 0.1, floor);
  painting.layer(0.5, (pen) => {
    const stage = pen.createLinearGradient(0, floor, 0, floor + 110 * u);
    stage.addColorStop(0, mix(base, look.accents[0], 0.3));
    stage.addColorStop(1, darker(base, 0.5));
    box(pen, stage, painting.left, floor - 4 * u, w + 2 * painting.margin, painting.bottom - floor);
    const dark = "#0c0a18";
    for (const side of [0.08, 0.92])
      for (let k = 0; k < 3; k++) {
        box(pen, dark, w * side - 46 * u, floor - (k + 1) * 78 * u, 92 * u, 74 * u, 5);
        disc(pen, "#22222e", w * side, floor - (k + 0.52) * 78 * u, 26 * u);
      }
    at(pen, w * 0.5, floor - 4 * u, 1.15 * u, () => {
      for (const [dx, dy, r] of [
        [-52, -30, 24],
        [52, -30, 24],
        [-30, -66, 17],
        [30, -66, 17],
      ] as const)
        oval(pen, lighter(look.accents[0], 0.1), dx, dy, r, r * 0.9);
      disc(pen, darker(look.accents[0], 0.3), 0, -34, 36);
      disc(pen, look.accents[3], 0, -34, 29);
      for (const side of [-1, 1]) {
        line(pen, "#c8c8d0", 2.4, `M${side * 74} 0 V-88`);
        oval(pen, look.accents[1], side * 74, -88, 30, 5, side * 0.2);
      }
    });
    standing(painting, pen, { x: w * 0.5, foot: floor - 24 * u, height: 150 * u, pose: "cheer", dark: 0.35 });
    for (const [x, facing] of painting.byShape(
      [
        [0.3, 1],
        [0.69, -1],
      ],
      [
        [0.24, 1],
        [0.78, -1],
      ],
    ) as [number, 1 | -1][]) {
      standing(painting, pen, { x: w * x, foot: floor + 6 * u, height: 190 * u, pose: "hold", facing, dark: 0.35 });
      at(
        pen,
        w * x + facing * 16 * u,
        floor - 92 * u,
        0.8 * u,
        () => {
          path(
            pen,
            look.accents[1],
            "M-34 14 C-46 -4 -28 -20 -14 -12 C-4 -8 2 -16 12 -10 C24 0 14 24 -4 22 C-18 26 -28 24 -34 14 Z",
          );
          line(pen, "#3a2418", 6, "M6 -4 L84 -46");
        },
        { flip: facing < 0 },
      );
    }
    standing(painting, pen, { x: w * 0.42, foot: floor + 16 * u, height: 200 * u, pose: "point", facing: 1, dark: 0.3 });
    line(pen, "#c8c8d0", 3 * u, `M${w * 0.42 + 44 * u} ${floor + 14 * u} V${floor - 150 * u}`);
  });
  painting.layer(
    0.56,
    (pen) =>
      wisps(painting, pen, {
        top: floor - 130 * u,
        bottom: floor + 120 * u,
        cover: 0.7,
        lit: mix(look.accents[0], "#ffffff", 0.5),
        shade: look.accents[2],
        strength: 0.35,
      }),
    { blend: "screen", motion: { drift: { x: 16, y: 0 } } },
  );
  for (const [depth, y, size, c, period] of [
    [0.74, 0.82, 46, 0.3, 0.9],
    [0.95, 0.95, 76, 0.72, 1.1],
  ] as const)
    painting.layer(
      depth,
      (pen) =>
        crowd(painting, pen, {
          line: h * y,
          size: size * u,
          colour: mix(mix(look.accents[2], base, 0.6), "#05040e", c),
          armsUp: 0.42,
        }),
      { motion: { bob: { y: 4, period } } },
    );
}

/** One performer in a spotlight between curtains. */
function solo(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const base = hall(painting);
  const floor = h * painting.byShape(0.76, 0.72);
  const x = w * 0.5;
  painting.layer(0.4, (pen) => {
    const wood = pen.createLinearGradient(0, floor, 0, painting.bottom);
    wood.addColorStop(0, mix(look.wood, base, 0.5));
    wood.addColorStop(1, mix(look.wood, base, 0.82));
    box(pen, wood, painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    for (let i = -14; i <= 14; i++)
      line(pen, alpha("#000000", 0.3), 2 * u, `M${x + i * 70 * u} ${floor} L${x + i * 190 * u} ${painting.bottom}`);
    oval(pen, alpha("#fff2cc", 0.5), x, floor + 74 * u, 280 * u, 52 * u);
  });
  painting.layer(
    0.5,
    (pen) => {
      const cone = pen.createLinearGradient(0, painting.top, 0, floor + 90 * u);
      cone.addColorStop(0, alpha("#fff4d0", 0.55));
      cone.addColorStop(1, alpha("#fff4d0", 0.1));
      polygon(pen, cone, [
        [x - 16 * u, painting.top],
        [x + 16 * u, painting.top],
        [x + 280 * u, floor + 76 * u],
        [x - 280 * u, floor + 76 * u],
      ]);
    },
    { blend: "screen", motion: { pulse: { low: 0.86, period: 3 } } },
  );
  painting.layer(
    0.62,
    (pen) => {
      if (painting.has("piano"))
        at(pen, x - 130 * u, floor + 84 * u, 1.7 * u, () => {
          const black = "#16141e";
          path(pen, lighter(black, 0.14), "M-90 -96 C-60 -170 60 -150 70 -96 Z");
          path(pen, black, "M-96 -96 L84 -96 L84 -60 L-96 -60 Z");
          box(pen, "#f4f0e6", 72, -78, 30, 8);
          line(pen, black, 8, "M-84 -60 V0 M74 -60 V0 M0 -60 V-8");
        });
      const px = x + (painting.has("piano") ? 130 : 0) * u;
      standing(painting, pen, {
        x: px,
        foot: floor + 78 * u,
        height: painting.byShape(320, 350) * u,
        pose: painting.has("theatre") ? "cheer" : painting.has("piano") ? "stand" : "hold",
        top: look.accents[0],
      });
      if (!painting.has("theatre")) {
        line(pen, "#d8d8e0", 4 * u, `M${px + 66 * u} ${floor + 76 * u} V${floor - 180 * u}`);
        box(pen, "#22222c", px + 56 * u, floor - 212 * u, 20 * u, 38 * u, 10 * u);
      }
    },
    { motion: { bob: { y: 2, period: 2.2 } } },
  );
  painting.layer(0.8, (pen) => {
    const red = mix(look.accents[0], base, 0.3);
    for (const side of [0, 1])
      for (let i = 0; i < 8; i++) {
        const X = (k: number) => (side ? w - k : k);
        const a = painting.left + i * w * 0.034;
        const fold = pen.createLinearGradient(X(a), 0, X(a + w * 0.036), 0);
        fold.addColorStop(0, darker(red, 0.5));
        fold.addColorStop(0.5, red);
        fold.addColorStop(1, darker(red, 0.6));
        path(
          pen,
          fold,
          `M${X(a)} ${painting.top} L${X(a + w * 0.036)} ${painting.top} Q${X(a + w * 0.03)} ${h * 0.5} ${X(a + w * 0.036)} ${floor + 60 * u} L${X(a)} ${floor + 60 * u} Z`,
        );
      }
    for (let i = 0; i < 9; i++) {
      const a = painting.left + ((w + 2 * painting.margin) * i) / 9;
      const part = (w + 2 * painting.margin) / 9;
      const fold = pen.createLinearGradient(0, painting.top, 0, h * 0.14);
      fold.addColorStop(0, darker(red, 0.5));
      fold.addColorStop(1, red);
      path(pen, fold, `M${a} ${painting.top} H${a + part} V${h * 0.08} Q${a + part / 2} ${h * 0.2} ${a} ${h * 0.08} Z`);
    }
  });
  painting.layer(1.0, (pen) => crowd(painting, pen, { line: h * 0.97, size: 70 * u, colour: "#07050f", armsUp: 0.12 }), {
    motion: { bob: { y: 2, period: 1.8 } },
  });
}

export const concert: Archetype = { framings: [band, solo] };
