import { glow } from "../../brushes/light-effects";
import { box, disc, line, oval, polygon } from "../../brushes/shapes";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

/** A shop front: window, door, awning, lamps, and what is sold as shapes. */
export function shopFront(painting: Painting, pen: Pen, x: number, foot: number, wide: number, tall: number, index: number) {
  const { look, light, u } = painting;
  const wall = painting.tone([look.wall, "#e9d9c2", look.accents[2], "#d8a48a"][index % 4]!);
  const side = pen.createLinearGradient(0, foot - tall, 0, foot);
  side.addColorStop(0, lighter(wall, 0.06));
  side.addColorStop(1, mix(wall, light.shadow, 0.2));
  box(pen, side, x, foot - tall, wide, tall);
  box(pen, darker(wall, 0.22), x, foot - tall, wide, 12 * u);
  const ground = Math.min(tall * 0.5, 250 * u);
  const glass = mix(mix(painting.tone("#3c5468"), light.sky[2], 0.3), "#ffdf9a", light.lamps * 0.85);
  for (let row = 0; row < Math.floor((tall - ground) / (120 * u)); row++) {
    for (let c = 0; c < 3; c++) {
      const wx = x + wide * (0.14 + c * 0.27);
      const wy = foot - ground - (row + 1) * 118 * u;
      box(pen, darker(wall, 0.25), wx - 5 * u, wy - 5 * u, wide * 0.18 + 10 * u, 88 * u, 3);
      box(pen, painting.chance(0.4) ? glass : mix(painting.tone("#3c5468"), light.sky[2], 0.4), wx, wy, wide * 0.18, 78 * u, 2);
      box(pen, darker(wall, 0.3), wx + wide * 0.088, wy, 3 * u, 78 * u);
    }
  }
  const top = foot - ground;
  box(pen, painting.tone(look.accents[4]), x + 6 * u, top + 34 * u, wide - 12 * u, ground - 34 * u, 3);
  box(pen, glass, x + wide * 0.06, top + 62 * u, wide * 0.56, ground - 100 * u, 3);
  for (let i = 0; i < 6; i++) {
    const px = x + wide * (0.1 + i * 0.085);
    const py = foot - 44 * u;
    const c = painting.tone(look.accents[(i + index) % 4]!);
    if ((i + index) % 3 === 0) disc(pen, c, px + 10 * u, py - 12 * u, 14 * u);
    else box(pen, c, px, py - (24 + (i % 3) * 14) * u, 22 * u, (24 + (i % 3) * 14) * u, 5 * u);
  }
  box(pen, painting.tone(look.wood), x + wide * 0.7, foot - ground * 0.72, wide * 0.2, ground * 0.72, 3);
  box(pen, glass, x + wide * 0.725, foot - ground * 0.67, wide * 0.15, ground * 0.38, 2);
  const cloth = painting.tone(look.accents[index % 3]!);
  const pale = painting.tone(look.accents[3]);
  const stripes = 9;
  for (let i = 0; i < stripes; i++) {
    const a = x + (wide * i) / stripes;
    const b = x + (wide * (i + 1)) / stripes;
    const grow = (v: number) => x + wide / 2 + (v - x - wide / 2) * 1.06;
    polygon(pen, i % 2 ? pale : cloth, [
      [a, top + 22 * u],
      [b, top + 22 * u],
      [grow(b), top + 74 * u],
      [grow(a), top + 74 * u],
    ]);
    oval(pen, i % 2 ? pale : cloth, (grow(a) + grow(b)) / 2, top + 74 * u, (grow(b) - grow(a)) / 2, 11 * u);
  }
  if (light.lamps > 0.25) {
    glow(pen, x + wide * 0.34, foot - ground * 0.4, wide * 0.7, "#ffc870", 0.5 * light.lamps);
    for (const k of [0.1, 0.9]) glow(pen, x + wide * k, top + 12 * u, 60 * u, "#ffe2a0", 0.9 * light.lamps);
  }
}

export function lamp(painting: Painting, pen: Pen, x: number, foot: number, tall: number) {
  const iron = painting.silhouette("#2a3038", 0.55);
  const s = tall / 100;
  line(pen, iron, 3 * s, `M${x} ${foot} V${foot - 88 * s}`);
  polygon(pen, iron, [
    [x - 5 * s, foot],
    [x + 5 * s, foot],
    [x + 2 * s, foot - 14 * s],
    [x - 2 * s, foot - 14 * s],
  ]);
  polygon(pen, mix(painting.tone("#dfe6ea"), "#fff0c0", painting.light.lamps), [
    [x - 7 * s, foot - 100 * s],
    [x + 7 * s, foot - 100 * s],
    [x + 4.5 * s, foot - 86 * s],
    [x - 4.5 * s, foot - 86 * s],
  ]);
  polygon(pen, iron, [
    [x - 9 * s, foot - 100 * s],
    [x + 9 * s, foot - 100 * s],
    [x, foot - 107 * s],
  ]);
  if (painting.light.lamps > 0.2) glow(pen, x, foot - 93 * s, 60 * s, "#ffdf94", painting.light.lamps);
}

export function pavement(painting: Painting, top: number, road?: number) {
  const { width: w, u } = painting;
  const mirror = ["rain", "storm"].includes(painting.recipe.weather) ? painting.flatten() : undefined;
  painting.layer(0.5, (pen) => {
    const stone = painting.tone(painting.growth.snow ? "#e6edf4" : "#b9b2ac");
    const ground = pen.createLinearGradient(0, top, 0, painting.bottom);
    ground.addColorStop(0, mix(stone, painting.light.haze, 0.1));
    ground.addColorStop(1, mix(stone, painting.light.shadow, 0.42));
    box(pen, ground, painting.left, top, w + 2 * painting.margin, painting.bottom - top);
    for (let i = -16; i <= 16; i++)
      line(
        pen,
        alpha(painting.light.shadow, 0.14),
        1.6 * u,
        `M${w / 2 + i * 80 * u} ${top} L${w / 2 + i * 200 * u} ${painting.bottom}`,
      );
    for (let i = 1; i < 9; i++)
      line(
        pen,
        alpha(painting.light.shadow, 0.14),
        1.6 * u,
        `M${painting.left} ${top + (i / 9) ** 1.7 * (painting.bottom - top)} H${painting.right}`,
      );
    if (road) {
      box(pen, painting.tone("#575962"), painting.left, road, w + 2 * painting.margin, painting.bottom - road);
      box(pen, painting.tone("#d6d2ca"), painting.left, road - 9 * u, w + 2 * painting.margin, 10 * u);
      for (let x = painting.left; x < painting.right; x += 190 * u)
        box(pen, alpha(painting.tone("#f6f0e0"), 0.75), x, road + 62 * u, 110 * u, 8 * u, 3);
    }
    if (!mirror) return;
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    const first = Math.round(top + painting.margin);
    const rows = mirror.height - first;
    for (let row = 0; row < rows; row++) {
      pen.globalAlpha = 0.42 * (1 - (row / rows) * 0.7);
      pen.drawImage(
        mirror,
        0,
        Math.max(0, first - 2 - row),
        mirror.width,
        1,
        painting.noise(row / (8 * u), 3) * 9 * u,
        first + row,
        mirror.width,
        1,
      );
    }
    pen.restore();
  });
}
