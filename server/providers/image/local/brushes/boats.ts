import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { glow } from "./light-effects";
import { at, box, line, path, polygon } from "./shapes";

/** A sailing boat; `x`, `y` is the middle of its waterline, `size` its height. */
export function sailboat(painting: Painting, pen: Pen, x: number, y: number, size: number, dark = 0.1) {
  const shade = (colour: string) => mix(painting.tone(colour), painting.light.shadow, dark);
  const sail = shade(painting.look.accents[3]);
  at(pen, x, y, size / 100, () => {
    line(pen, shade("#5b4030"), 1.8, "M0 -14 L0 -98");
    const cloth = pen.createLinearGradient(-30, 0, 36, 0);
    cloth.addColorStop(0, lighter(sail, 0.12));
    cloth.addColorStop(1, darker(sail, 0.26));
    path(pen, cloth, "M2 -95 C26 -66 34 -42 36 -19 Q18 -15 2 -17 Z");
    path(pen, shade(painting.look.accents[0]), "M-2 -90 C-9 -62 -20 -38 -34 -20 Q-16 -15 -2 -18 Z");
    path(pen, shade(painting.look.accents[4]), "M-44 -13 L46 -13 C40 2 32 7 24 7 L-26 7 C-36 5 -42 -4 -44 -13 Z");
    path(pen, shade(painting.look.accents[1]), "M-44 -13 L46 -13 L44.4 -9.4 L-43 -9.4 Z");
    line(pen, alpha("#ffffff", 0.5), 1.3, "M-46 8 Q0 12 50 8 M-30 12 Q4 15 36 12");
    if (painting.light.lamps > 0.6) glow(pen, 0, -98, 16, "#ffdf9a", 0.9);
  });
}

/** A large ship seen from the side. */
export function ship(painting: Painting, pen: Pen, x: number, y: number, size: number) {
  const shade = (colour: string, dark = 0.12) => mix(painting.tone(colour, 0.12), painting.light.shadow, dark);
  at(pen, x, y, size / 100, () => {
    const hull = pen.createLinearGradient(0, -24, 0, 8);
    hull.addColorStop(0, shade(painting.look.accents[4]));
    hull.addColorStop(1, shade(painting.look.accents[4], 0.5));
    for (let row = 0; row < 2; row++) {
      for (let i = 0; i < 8 - row; i++)
        box(pen, shade(painting.look.accents[(i * 3 + row) % 3]!), -62 + i * 13, -35 - row * 9.4, 12, 8.8, 0.6);
    }
    box(pen, shade("#f2ede4"), 48, -62, 22, 40, 1.5);
    box(pen, shade("#d8d2c8"), 44, -67, 30, 6, 1.5);
    for (let i = 0; i < 4; i++)
      box(pen, mix(shade("#31465a"), "#ffd98a", painting.light.lamps), 50.5 + i * 4.6, -64.6, 3, 3, 0.4);
    box(pen, shade(painting.look.accents[0]), 60, -78, 8, 13, 1);
    path(pen, hull, "M-92 -26 L84 -26 C84 -6 80 6 74 8 L-70 8 C-82 2 -88 -12 -92 -26 Z");
    path(pen, shade(painting.look.accents[0]), "M-73 4 L76 4 L74 8 L-70 8 Z");
    line(pen, shade("#e9e4da"), 1.2, "M-84 -26 L-84 -40 M-60 -26 L-60 -48");
    line(pen, alpha("#ffffff", 0.5), 2, "M-96 9 Q0 14 92 9");
    if (painting.light.lamps > 0.5) {
      glow(pen, 59, -56, 26, "#ffd98a", 0.6);
      glow(pen, -84, -42, 10, "#fff0c0", 0.9);
    }
  });
}

/** A fishing boat with a cabin. */
export function fishingBoat(painting: Painting, pen: Pen, x: number, y: number, size: number, colour: string) {
  const shade = (c: string, dark = 0.1) => mix(painting.tone(c), painting.light.shadow, dark);
  at(pen, x, y, size / 100, () => {
    line(pen, shade("#4a3a34"), 2, "M-8 -40 L-8 -92 M-8 -86 L34 -48 M-8 -86 L-42 -28");
    box(pen, shade("#f4efe6"), 4, -58, 30, 32, [4, 4, 0, 0]);
    box(pen, shade(painting.look.accents[0]), 0, -63, 38, 7, 2);
    box(pen, mix(shade("#3c5a6e"), "#ffd98a", painting.light.lamps), 9, -52, 8, 9, 1);
    box(pen, mix(shade("#3c5a6e"), "#ffd98a", painting.light.lamps), 21, -52, 8, 9, 1);
    path(pen, shade(colour), "M-58 -34 C-40 -26 20 -24 56 -30 C52 -8 44 6 36 8 L-38 8 C-50 2 -56 -14 -58 -34 Z");
    path(pen, shade(lighter(colour, 0.6)), "M-58 -34 C-40 -26 20 -24 56 -30 L55 -24 C20 -18 -38 -20 -57 -27 Z");
    line(pen, alpha("#ffffff", 0.45), 1.6, "M-62 10 Q0 15 60 10");
    if (painting.light.lamps > 0.5) glow(pen, 19, -46, 34, "#ffd98a", 0.6 * painting.light.lamps);
  });
}

/** A wooden pier on posts, running away from the viewer. */
export function pier(
  painting: Painting,
  pen: Pen,
  options: { nearX: number; nearY: number; farX: number; farY: number; nearWidth: number; farWidth: number },
) {
  const { nearX, nearY, farX, farY, nearWidth, farWidth } = options;
  const wood = painting.tone(painting.look.wood);
  const posts = painting.silhouette(painting.look.wood, 0.6);
  for (let i = 1; i <= 5; i++) {
    const t = (i / 5) ** 1.6;
    const y = farY + (nearY - farY) * t;
    const half = (farWidth + (nearWidth - farWidth) * t) / 2;
    const x = farX + (nearX - farX) * t;
    for (const side of [-1, 1])
      box(pen, posts, x + side * half - 4 * painting.u * (0.4 + t), y, 8 * painting.u * (0.4 + t), 70 * painting.u * (0.25 + t));
  }
  const deck = pen.createLinearGradient(0, farY, 0, nearY);
  deck.addColorStop(0, mix(wood, painting.light.haze, 0.35));
  deck.addColorStop(1, darker(wood, 0.25));
  polygon(pen, deck, [
    [farX - farWidth / 2, farY],
    [farX + farWidth / 2, farY],
    [nearX + nearWidth / 2, nearY],
    [nearX - nearWidth / 2, nearY],
  ]);
  pen.strokeStyle = alpha(painting.light.shadow, 0.4);
  for (let i = 1; i < 26; i++) {
    const t = (i / 26) ** 2;
    const half = (farWidth + (nearWidth - farWidth) * t) / 2;
    const x = farX + (nearX - farX) * t;
    const y = farY + (nearY - farY) * t;
    pen.lineWidth = (0.6 + t * 2.4) * painting.u;
    pen.beginPath();
    pen.moveTo(x - half, y);
    pen.lineTo(x + half, y);
    pen.stroke();
  }
}
