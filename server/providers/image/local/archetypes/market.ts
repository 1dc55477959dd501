import { building } from "../brushes/buildings";
import { glow } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { paintSky } from "../brushes/sky";
import { paintLightning, paintWeather } from "../brushes/weather";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

const produce = ["#e2513a", "#f2a23a", "#f4cf4a", "#7fae4a", "#8a4f8f", "#c9392f", "#f0e2b8", "#d86a8a"] as const;

/** A stall: posts, striped roof, crates full of fruit in rows. */
function stall(painting: Painting, pen: Pen, x: number, foot: number, wide: number, index: number) {
  const { look, light } = painting;
  const s = wide / 100;
  const wood = painting.tone(look.wood);
  oval(pen, alpha(light.shadow, 0.35), x, foot, wide * 0.56, 7 * s);
  for (const k of [-46, 46]) box(pen, darker(wood, 0.2), x + k * s - 1.6 * s, foot - 92 * s, 3.2 * s, 92 * s);
  box(pen, mix(darker(wood, 0.45), light.shadow, 0.3), x - 46 * s, foot - 76 * s, 92 * s, 44 * s);
  for (let row = 0; row < 2; row++) {
    const y = foot - (36 - row * 17) * s;
    for (let c = 0; c < 4; c++) {
      const cx = x + (-36 + c * 24) * s;
      const colour = painting.tone(produce[(index * 3 + c + row * 3) % produce.length]!);
      for (let i = 0; i < 11; i++)
        disc(
          pen,
          i % 3 ? colour : lighter(colour, 0.16),
          cx + ((i % 5) - 2) * 4.3 * s,
          y - 1 * s - Math.floor(i / 5) * 3.8 * s,
          3.2 * s,
        );
      box(pen, lighter(wood, 0.08 - row * 0.05), cx - 11.4 * s, y, 22.8 * s, 15 * s, 1.4 * s);
      line(pen, darker(wood, 0.3), 0.9 * s, `M${cx - 11 * s} ${y + 7 * s} h${22 * s}`);
    }
  }
  const cloth = painting.tone(look.accents[index % 3]!);
  const pale = painting.tone(look.accents[3]);
  for (let i = 0; i < 10; i++) {
    const a = x + (-50 + i * 10) * s;
    const lift = (v: number) => x + (v - x) * 1.12;
    polygon(pen, i % 2 ? pale : cloth, [
      [a, foot - 112 * s],
      [a + 10 * s, foot - 112 * s],
      [lift(a + 10 * s), foot - 88 * s],
      [lift(a), foot - 88 * s],
    ]);
    oval(pen, i % 2 ? pale : cloth, (lift(a) + lift(a + 10 * s)) / 2, foot - 88 * s, 5.6 * s, 5 * s);
  }
  if (light.lamps > 0.25) {
    glow(pen, x, foot - 70 * s, wide * 0.6, "#ffc870", 0.6 * light.lamps);
    disc(pen, "#fff0c8", x, foot - 82 * s, 3.4 * s);
  }
}

function square(painting: Painting, foot: number) {
  const { width: w, u } = painting;
  paintSky(painting, { horizon: foot });
  if (painting.recipe.weather === "storm") paintLightning(painting, foot * 0.6, 0.7);
  painting.layer(0.22, (pen) => {
    let i = 0;
    for (let x = painting.left; x < painting.right; x += 132 * u)
      building(painting, pen, {
        x: x + 66 * u,
        foot,
        width: 130 * u,
        height: (170 + ((i * 53) % 110)) * u * painting.byShape(1, 1.4),
        roof: i % 2 ? "gable" : "steep",
        wall: ["#ecd9b8", "#d9a58a", "#c9cfc4", "#e6c49a"][i++ % 4]!,
        windows: 3,
        distance: 0.25,
      });
  });
  painting.layer(0.4, (pen) => {
    const stone = painting.tone(painting.growth.snow ? "#e6edf4" : "#c4b29c");
    const ground = pen.createLinearGradient(0, foot, 0, painting.bottom);
    ground.addColorStop(0, mix(stone, painting.light.haze, 0.15));
    ground.addColorStop(1, mix(stone, painting.light.shadow, 0.42));
    box(pen, ground, painting.left, foot, w + 2 * painting.margin, painting.bottom - foot);
    for (let i = 0; i < 260; i++) {
      const t = painting.random() ** 1.4;
      oval(
        pen,
        alpha(darker(stone, 0.4), 0.16),
        painting.between(painting.left, painting.right),
        foot + t * (painting.bottom - foot),
        (5 + t * 26) * u,
        (1.6 + t * 7) * u,
      );
    }
  });
}

/** Market stalls on a square. */
function stalls(painting: Painting) {
  const { width: w, height: h, u } = painting;
  square(painting, h * painting.byShape(0.62, 0.6));
  painting.layer(0.48, (pen) => {
    for (let i = 0; i < painting.byShape(4, 2, 3); i++)
      stall(painting, pen, w * ((i + 0.5) / painting.byShape(4, 2, 3)) + 20 * u, h * 0.72, painting.byShape(230, 250) * u, i);
  });
  painting.layer(
    0.58,
    (pen) => {
      for (const [x, facing, pose] of painting.byShape(
        [
          [0.2, 1, "walk"],
          [0.46, -1, "point"],
          [0.86, -1, "walk"],
        ],
        [
          [0.22, 1, "walk"],
          [0.8, -1, "point"],
        ],
      ) as [number, 1 | -1, "walk" | "point"][])
        standing(painting, pen, { x: w * x, foot: h * 0.8, height: 190 * u, pose, facing });
    },
    { motion: { bob: { y: 1.6, period: 1.3 } } },
  );
  painting.layer(0.86, (pen) =>
    stall(painting, pen, w * painting.byShape(0.78, 0.62), h * 0.99, painting.byShape(480, 470) * u, 2),
  );
  painting.layer(1.0, (pen) => {
    for (let i = 0; i < 9; i++) {
      const x = w * painting.byShape(0.16, 0.18) + ((i % 5) - 2) * 62 * u;
      const y = h * 1.0 - Math.floor(i / 5) * 48 * u;
      const c = painting.silhouette(produce[i % 4]!, 0.25);
      const ball = pen.createRadialGradient(x - 12 * u, y - 14 * u, 4 * u, x, y, 36 * u);
      ball.addColorStop(0, lighter(c, 0.3));
      ball.addColorStop(1, darker(c, 0.3));
      disc(pen, ball, x, y, 34 * u);
    }
  });
  paintWeather(painting, { ground: h * 0.62 });
}

/** An alley of lanterns between stalls. */
function lanterns(painting: Painting) {
  const { width: w, height: h, u, light, look } = painting;
  square(painting, h * painting.byShape(0.6, 0.58));
  for (const [depth, y, wide, out] of [
    [0.46, 0.68, 170, 0.26],
    [0.6, 0.8, 290, 0.38],
    [0.84, 1.02, 520, 0.56],
  ] as const)
    painting.layer(depth, (pen) => {
      for (const side of [-1, 1])
        stall(
          painting,
          pen,
          w * 0.5 + side * w * out * painting.byShape(1, 1.06),
          h * y,
          wide * u,
          side + 1 + Math.round(depth * 10),
        );
    });
  painting.layer(
    0.56,
    (pen) => {
      standing(painting, pen, {
        x: w * 0.46,
        foot: h * 0.86,
        height: 210 * u,
        pose: "walk",
        back: true,
        dark: light.lamps * 0.25,
      });
      standing(painting, pen, {
        x: w * 0.54,
        foot: h * 0.84,
        height: 196 * u,
        pose: "walk",
        back: true,
        dark: light.lamps * 0.25,
      });
    },
    { motion: { bob: { y: 1.6, period: 1.2 } } },
  );
  [
    [0.42, 0.22, 0.3],
    [0.58, 0.14, 0.44],
    [0.78, 0.03, 0.7],
  ].forEach(([depth, y, size], row) => {
    painting.layer(
      depth!,
      (pen) => {
        const from = painting.left;
        const to = painting.right;
        const sag = 0.1 * h;
        line(pen, painting.silhouette("#3a2a2a", 0.5), 2 * u, `M${from} ${h * y!} Q${w / 2} ${h * y! + sag * 2} ${to} ${h * y!}`);
        const count = painting.byShape(9, 5) - row;
        for (let i = 0; i < count; i++) {
          const t = (i + 0.5) / count;
          const x = from + (to - from) * t;
          const ly = h * y! + 4 * sag * t * (1 - t);
          const s = size! * 70 * u;
          const paper = mix(painting.tone(look.accents[(i + row) % 2]!), "#ffd28a", light.lamps * 0.25);
          if (light.lamps > 0.2) glow(pen, x, ly + s * 1.1, s * 2.6, "#ffb45a", 0.7 * light.lamps);
          const body = pen.createLinearGradient(x - s, 0, x + s, 0);
          body.addColorStop(0, darker(paper, 0.25));
          body.addColorStop(0.45, mix(paper, "#fff0c8", 0.25 + light.lamps * 0.3));
          body.addColorStop(1, darker(paper, 0.3));
          path(
            pen,
            body,
            `M${x - s * 0.5} ${ly + s * 0.3} C${x - s * 1.1} ${ly + s * 0.7} ${x - s * 1.1} ${ly + s * 1.5} ${x - s * 0.5} ${ly + s * 1.9} H${x + s * 0.5} C${x + s * 1.1} ${ly + s * 1.5} ${x + s * 1.1} ${ly + s * 0.7} ${x + s * 0.5} ${ly + s * 0.3} Z`,
          );
          for (const k of [-0.5, 0, 0.5])
            line(
              pen,
              alpha(darker(paper, 0.5), 0.35),
              1.6 * u,
              `M${x + k * s * 0.8} ${ly + s * 0.34} Q${x + k * s * 1.5} ${ly + s * 1.1} ${x + k * s * 0.8} ${ly + s * 1.86}`,
            );
          box(pen, painting.silhouette("#4a2f20", 0.3), x - s * 0.5, ly + s * 0.2, s, s * 0.14, 2);
          box(pen, painting.silhouette("#4a2f20", 0.3), x - s * 0.5, ly + s * 1.86, s, s * 0.14, 2);
        }
      },
      { motion: { sway: { pivotY: h * y!, slope: 0.035, period: 3 + row } } },
    );
  });
  paintWeather(painting, { ground: h * 0.62 });
}

export const market: Archetype = { framings: [stalls, lanterns] };
