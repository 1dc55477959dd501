import { heroIcon } from "../../brushes/hero-icon";
import { at, box, disc, oval, path } from "../../brushes/shapes";
import { alpha, darker, lighter } from "../../colour";
import type { Painting, Pen } from "../../painting";

export function drum(pen: Pen, x: number, y: number, rx: number, tall: number, colour: string) {
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

/** The product itself: the first icon on its shadow, or a wrapped box when the words name none. */
export function hero(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
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
