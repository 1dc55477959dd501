import { dust, glow, verticalGradient } from "../../brushes/light-effects";
import { at, box, disc, line, oval, path } from "../../brushes/shapes";
import { paintRidge } from "../../brushes/terrain";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { deepSpace, earthly, globe } from "./space-parts";

/** An astronaut on another world, or on the moon with the earth above. */
export function otherWorld(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const onMoon = painting.has("moon") && !painting.has("mars");
  const { black, mid, bright } = deepSpace(painting);
  const ground = onMoon ? "#a9adb8" : "#c4623a";
  const night = { day: 0, dawn: 0.15, sunset: 0.15, dusk: 0.35, night: 0.5 }[painting.recipe.time];
  const shade = (colour: string, far = 0) => mix(mix(colour, black, night), mix(mid, bright, 0.3), far);
  painting.layer(0.1, (pen) =>
    onMoon
      ? globe(painting, pen, w * 0.74, h * 0.26, 96 * u, "seas", earthly)
      : globe(
          painting,
          pen,
          w * painting.byShape(0.78, 0.7),
          h * 0.22,
          painting.byShape(100, 110) * u,
          "bands",
          ["#8a5a8c", "#e0a88a", "#ffd0b0"],
          true,
        ),
  );
  const horizon = painting.horizonAt(painting.byShape(0.62, 0.62));
  painting.layer(0.16, (pen) => glow(pen, w * 0.4, horizon, 560 * u, bright, onMoon ? 0.15 : 0.45), { blend: "screen" });
  [
    [0.18, 150, 0.5, 1.4],
    [0.26, 110, 0.28, 1.9],
  ].forEach(([depth, rise, far, frequency], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 16 * u,
        rise: rise! * u,
        frequency: frequency!,
        seed: painting.between(0, 60),
        sharp: true,
        fill: verticalGradient(pen, horizon - 90 * u, horizon + 60 * u, [
          [0, shade(ground, far!)],
          [1, shade(lighter(ground, 0.1), far! + 0.1)],
        ]),
      }),
    );
  });
  painting.layer(0.4, (pen) => {
    paintRidge(painting, pen, {
      base: horizon + 46 * u,
      rise: 20 * u,
      frequency: 0.9,
      seed: 7,
      octaves: 3,
      fill: verticalGradient(pen, horizon + 20 * u, painting.bottom, [
        [0, shade(lighter(ground, 0.12), 0.15)],
        [1, shade(darker(ground, 0.4))],
      ]),
    });
    for (let i = 0; i < 26; i++) {
      const t = painting.random() ** 1.4;
      const y = horizon + 60 * u + t * (painting.bottom - horizon - 60 * u);
      const x = painting.between(painting.left, painting.right);
      const r = (8 + t * 56) * u;
      oval(pen, alpha(shade(darker(ground, 0.45)), 0.6), x, y, r, r * 0.22);
      oval(pen, alpha(shade(lighter(ground, 0.2)), 0.45), x, y + r * 0.1, r * 0.94, r * 0.16);
    }
  });
  painting.layer(0.5, (pen) =>
    at(pen, w * 0.2, horizon + 64 * u, 1.1 * u, () => {
      for (const [x, r] of [
        [0, 56],
        [92, 38],
      ] as const) {
        const dome = pen.createLinearGradient(x - r, -r, x + r, 0);
        dome.addColorStop(0, "#f4f1ec");
        dome.addColorStop(1, shade("#8a8694"));
        path(pen, dome, `M${x - r} 0 A${r} ${r} 0 0 1 ${x + r} 0 Z`);
        for (let k = -2; k < 3; k++)
          line(pen, "rgba(60,50,70,0.25)", 1.6, `M${x + k * r * 0.36} 0 Q${x + k * r * 0.3} ${-r * 0.8} ${x} ${-r}`);
        box(pen, "#ffd98a", x - 9, -22, 18, 22, [9, 9, 0, 0]);
        glow(pen, x, -10, 40, "#ffcf7a", 0.7);
      }
      line(pen, "#d8d4de", 3, "M150 0 L150 -76");
      disc(pen, "#ff6a5a", 150, -78, 4);
    }),
  );
  painting.layer(
    0.7,
    (pen) => astronaut(painting, pen, w * painting.byShape(0.56, 0.54), h * 0.88, painting.byShape(1.3, 1.35, 1.2) * u),
    { motion: { bob: { y: 3, period: 2.6 } } },
  );
  painting.layer(1.05, (pen) =>
    paintRidge(painting, pen, {
      base: h * 1.03,
      rise: 60 * u,
      frequency: 1.6,
      seed: 21,
      octaves: 4,
      fill: shade(darker(ground, 0.75)),
    }),
  );
  painting.layer(1.12, (pen) => dust(painting, pen, 80, onMoon ? "#ffffff" : "#ffcf9a", 0.4), {
    blend: "screen",
    motion: { drift: { x: 18, y: -3 } },
  });
}

function astronaut(painting: Painting, pen: Pen, x: number, foot: number, scale: number) {
  const suit = "#f3f1f6";
  const fold = "#b9b6c8";
  const accent = painting.look.accents[0];
  at(pen, x, foot, scale, () => {
    oval(pen, "rgba(10,4,16,0.45)", 14, 2, 92, 12);
    box(pen, fold, -62, -214, 124, 116, 22);
    box(pen, darker(fold, 0.2), -62, -160, 124, 8);
    const cloth = pen.createLinearGradient(-60, 0, 70, 0);
    cloth.addColorStop(0, "#ffffff");
    cloth.addColorStop(0.55, suit);
    cloth.addColorStop(1, "#9d9ab4");
    for (const side of [-1, 1]) {
      box(pen, cloth, side > 0 ? 4 : -46, -78, 42, 70, [16, 16, 8, 8]);
      box(pen, accent, side > 0 ? 2 : -50, -22, 48, 24, [8, 8, 12, 12]);
      line(pen, fold, 3, `M${side * 25 - 18} -50 q18 8 36 0`);
    }
    line(pen, "#aaa7bd", 36, "M-52 -172 L-84 -132 L-80 -96");
    line(pen, suit, 34, "M-52 -172 L-86 -132 L-82 -98");
    line(pen, "#aaa7bd", 36, "M52 -172 L90 -196 L112 -236");
    line(pen, suit, 34, "M52 -174 L88 -198 L110 -238");
    disc(pen, accent, -81, -88, 20);
    disc(pen, accent, 114, -246, 20);
    box(pen, cloth, -56, -196, 112, 130, 34);
    box(pen, "#33344a", -30, -148, 60, 36, 8);
    for (const [px, colour] of [
      [-18, "#ff6a5a"],
      [-2, "#ffd45f"],
      [14, "#5fe0a0"],
    ] as const)
      disc(pen, colour, px, -136, 5);
    box(pen, "#6fd8ff", -20, -126, 40, 6, 3);
    line(pen, accent, 6, "M-50 -98 L50 -98");
    disc(pen, "#e6e3ee", 0, -240, 64);
    const glass = pen.createLinearGradient(-44, -280, 44, -200);
    glass.addColorStop(0, "#2a3a6a");
    glass.addColorStop(0.5, "#141a3a");
    glass.addColorStop(1, "#f0a04f");
    oval(pen, painting.look.accents[1], 0, -238, 51, 47);
    oval(pen, glass, 0, -238, 46, 42);
    path(pen, "rgba(255,255,255,0.55)", "M-34 -250 C-30 -268 -14 -276 2 -276 C-12 -270 -24 -262 -28 -246 Z");
    line(pen, "#e6e3ee", 4, "M42 -290 L50 -322");
    disc(pen, "#ff6a5a", 51, -326, 7);
    glow(pen, 51, -326, 26, "#ff6a5a", 0.8);
  });
}
