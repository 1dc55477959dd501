import { heroIcon } from "../../brushes/hero-icon";
import { indoors, lightShaft, tableLamp, wallAndFloor, windowView } from "../../brushes/interior";
import { bokeh, glow } from "../../brushes/light-effects";
import { oval } from "../../brushes/shapes";
import { isThing } from "../../icons/thing-icon";
import type { Painting } from "../../painting";
import { board } from "./table-parts";

/** One thing on a wooden table by a window, large and close; a second one, smaller, beside it when the words name two. */
export function stillLife(painting: Painting) {
  const { width: w, height: h, u, look, light } = painting;
  const top = h * painting.byShape(0.66, 0.68);
  wallAndFloor(painting, top + 60 * u, { lightX: 0.24 });
  const place = {
    x: w * painting.byShape(0.05, 0.06),
    y: h * 0.06,
    width: w * painting.byShape(0.32, 0.46),
    height: h * painting.byShape(0.48, 0.32),
    curtains: true,
    view: "hills" as const,
  };
  windowView(painting, place);
  painting.layer(
    0.3,
    (pen) => {
      bokeh(painting, pen, 12, [look.accents[1], look.accents[3]], {
        top: 0,
        bottom: top,
        smallest: 14,
        largest: 52,
        strength: 0.1 + light.lamps * 0.1,
      });
    },
    { blend: "screen" },
  );
  if (light.lamps > 0.3)
    painting.layer(0.36, (pen) => tableLamp(painting, pen, w * painting.byShape(0.84, 0.84), top + 20 * u, 230 * u));
  painting.layer(0.5, (pen) => board(painting, pen, top));
  const [main, second] = painting.recipe.icons.filter(isThing);
  const size = painting.byShape(330, 340, 320) * u;
  const x = w * painting.byShape(0.54, 0.52);
  const foot = top + painting.byShape(130, 150) * u;
  if (second)
    painting.layer(0.58, (pen) => {
      const side = w * painting.byShape(0.74, 0.82);
      oval(pen, indoors(painting, "#2a1410", 0.2), side + 8 * u, foot - 66 * u, 74 * u, 10 * u);
      heroIcon(painting, pen, second, side, foot - 66 * u - size * 0.22, size * 0.46, 0.05);
    });
  painting.layer(0.68, (pen) => {
    glow(pen, x - 90 * u, foot - size * 0.7, size * 0.9, light.glow, 0.16);
    const shadow = pen.createRadialGradient(x + 20 * u, foot, 0, x + 20 * u, foot, size * 0.56);
    shadow.addColorStop(0, "rgba(20,8,12,0.55)");
    shadow.addColorStop(1, "rgba(20,8,12,0)");
    pen.save();
    pen.translate(0, foot * 0.84);
    pen.scale(1, 0.16);
    oval(pen, shadow, x + 20 * u, foot, size * 0.56, size * 0.56);
    pen.restore();
    heroIcon(painting, pen, main ?? nameless(painting), x, foot - size * 0.46, size);
  });
  lightShaft(painting, place, top + 90 * u);
}

/** A thing nobody can draw: an app is seen on a phone, anything else leaves the table to a plant. */
const nameless = ({ recipe }: Painting): string => (recipe.subjects.includes("phone") ? "mobile-phone" : "potted-plant");
