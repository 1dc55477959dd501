import { building } from "../../brushes/buildings";
import { glow } from "../../brushes/light-effects";
import { at, box, disc, line, oval, path, polygon } from "../../brushes/shapes";
import { birds } from "../../brushes/sky";
import { paintWeather } from "../../brushes/weather";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { background, cropOf, foreground, furrows } from "./farm-parts";

/** A red barn, a tractor at work, cows where asked. */
export function barnyard(painting: Painting) {
  const { u, width: w, height: h } = painting;
  const { horizon } = background(painting, painting.byShape(0.54, 0.56), 0.3);
  painting.layer(0.42, (pen) => furrows(painting, pen, horizon + 44 * u, w * 0.42, cropOf(painting)));
  const bx = w * painting.byShape(0.76, 0.72);
  painting.layer(0.48, (pen) => {
    const foot = horizon + 66 * u;
    const red = painting.tone("#a8382e", 0.06);
    const side = pen.createLinearGradient(bx - 130 * u, 0, bx + 130 * u, 0);
    side.addColorStop(0, lighter(red, 0.1));
    side.addColorStop(1, mix(red, painting.light.shadow, 0.35));
    const silo = painting.tone("#b9c0c8", 0.1);
    box(pen, silo, bx + 128 * u, foot - 210 * u, 60 * u, 210 * u, [30 * u, 30 * u, 0, 0]);
    box(pen, alpha(painting.light.shadow, 0.25), bx + 164 * u, foot - 190 * u, 24 * u, 190 * u);
    polygon(pen, side, [
      [bx - 124 * u, foot],
      [bx - 124 * u, foot - 104 * u],
      [bx - 92 * u, foot - 160 * u],
      [bx, foot - 196 * u],
      [bx + 92 * u, foot - 160 * u],
      [bx + 124 * u, foot - 104 * u],
      [bx + 124 * u, foot],
    ]);
    const roof = painting.tone(painting.growth.snow ? "#f4f8ff" : "#5d4a4a", 0.06);
    line(
      pen,
      roof,
      12 * u,
      `M${bx - 134 * u} ${foot - 98 * u} L${bx - 95 * u} ${foot - 164 * u} L${bx} ${foot - 202 * u} L${bx + 95 * u} ${foot - 164 * u} L${bx + 134 * u} ${foot - 98 * u}`,
    );
    const white = painting.tone("#f6f0e6", 0.06);
    box(pen, darker(red, 0.35), bx - 40 * u, foot - 86 * u, 80 * u, 86 * u);
    line(
      pen,
      white,
      5 * u,
      `M${bx - 40 * u} ${foot} V${foot - 86 * u} H${bx + 40 * u} V${foot} M${bx} ${foot} V${foot - 86 * u} M${bx - 40 * u} ${foot} L${bx} ${foot - 86 * u} M${bx + 40 * u} ${foot} L${bx} ${foot - 86 * u}`,
    );
    box(pen, mix(darker(red, 0.5), "#ffd98a", painting.light.lamps), bx - 16 * u, foot - 150 * u, 32 * u, 30 * u, [
      16 * u,
      16 * u,
      0,
      0,
    ]);
    if (painting.light.lamps > 0.3) glow(pen, bx, foot - 136 * u, 70 * u, "#ffd98a", painting.light.lamps * 0.7);
    building(painting, pen, {
      x: bx - 240 * u,
      foot: foot - 8 * u,
      width: 96 * u,
      height: 60 * u,
      roof: "gable",
      wall: "#f4ead8",
      windows: 3,
      chimney: true,
    });
  });
  painting.layer(
    0.64,
    (pen) => {
      if (painting.has("cow"))
        for (const [x, s] of [
          [0.24, 1],
          [0.4, 0.8],
        ] as const)
          cow(painting, pen, w * x, h * 0.8, 110 * s * u);
      else tractor(painting, pen, w * painting.byShape(0.34, 0.36), h * 0.8, 190 * u);
    },
    { motion: { bob: { y: 1.4, period: 0.9 }, drift: { x: 7, y: 0 } } },
  );
  painting.layer(
    0.4,
    (pen) => birds(painting, pen, { x: w * 0.4, y: h * 0.24 }, 8, 12 * u, painting.silhouette("#333348", 0.4)),
    { motion: { drift: { x: 16, y: -2 } } },
  );
  foreground(painting);
  paintWeather(painting, { ground: horizon });
}

function tractor(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const shade = (c: string) => painting.tone(c);
  const body = shade(painting.look.accents[0]);
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.4), 0, 2, 84, 7);
    path(pen, body, "M-10 -62 L58 -56 C66 -54 70 -48 70 -38 L70 -26 L-10 -24 Z");
    box(pen, darker(body, 0.2), 64, -50, 8, 22, 2);
    line(pen, shade("#2b2b33"), 3.4, "M48 -56 L48 -84");
    path(pen, mix(shade("#40566a"), painting.light.sky[2], 0.35), "M-44 -96 L-2 -96 L8 -60 L-48 -60 Z");
    line(pen, shade("#2b2b33"), 4, "M-46 -98 L0 -98 L10 -58 M-46 -98 L-50 -58");
    path(pen, body, "M-60 -58 C-56 -70 -12 -70 -6 -40 L-10 -24 L-58 -30 Z");
    for (const [wx, r] of [
      [-36, 34],
      [50, 21],
    ] as const) {
      disc(pen, shade("#26262e"), wx, -r, r);
      disc(pen, shade(painting.look.accents[1]), wx, -r, r * 0.56);
      disc(pen, shade("#5a5048"), wx, -r, r * 0.2);
    }
    if (painting.light.lamps > 0.3) glow(pen, 72, -44, 60, "#fff0c0", painting.light.lamps);
  });
}

function cow(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const hide = painting.tone("#f6f1ea");
  const dark = painting.tone("#4a3a3a");
  at(pen, x, foot, size / 100, () => {
    oval(pen, alpha(painting.light.shadow, 0.3), 0, 1, 66, 5);
    line(pen, darker(hide, 0.2), 9, "M-36 -40 L-38 -4 M30 -40 L32 -4");
    line(pen, hide, 9, "M-26 -38 L-26 -2 M40 -38 L42 -2");
    box(pen, hide, -52, -78, 104, 46, 18);
    oval(pen, dark, -20, -62, 20, 13, 0.3);
    oval(pen, dark, 22, -54, 14, 11, -0.4);
    path(pen, hide, "M46 -74 C54 -92 66 -94 78 -86 L90 -62 C90 -54 78 -52 70 -56 L50 -56 Z");
    oval(pen, painting.tone("#e8a8a0"), 86, -59, 8, 6);
    oval(pen, dark, 64, -88, 9, 4, -0.5);
    line(pen, dark, 3, "M-52 -70 C-62 -60 -60 -44 -58 -36");
  });
}
