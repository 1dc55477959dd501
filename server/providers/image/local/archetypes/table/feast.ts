import { heroIcon } from "../../brushes/hero-icon";
import { indoors, lightShaft, pendant, wallAndFloor, windowView } from "../../brushes/interior";
import { glow } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { box, oval, path } from "../../brushes/shapes";
import { alpha, darker } from "../../colour";
import { isFood } from "../../icons/thing-icon";
import type { Painting } from "../../painting";
import { flame } from "../forest/forest-parts";
import { board } from "./table-parts";

/** A laid table from a low seat: dishes, glasses, candle, garden window. */
export function feast(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * painting.byShape(0.66, 0.64);
  wallAndFloor(painting, top + 40 * u, { lightX: 0.5, panelled: true });
  const place = {
    x: w * painting.byShape(0.32, 0.16),
    y: h * 0.08,
    width: w * painting.byShape(0.36, 0.68),
    height: h * painting.byShape(0.48, 0.4),
    arched: true,
    view: "hills" as const,
    curtains: true,
    floor: top + 30 * u,
  };
  windowView(painting, place);
  painting.layer(0.3, (pen) => pendant(painting, pen, w * 0.5, h * 0.14, 60 * u));
  painting.layer(0.4, (pen) => {
    for (const [x, facing] of painting.byShape(
      [
        [0.14, 1],
        [0.86, -1],
      ],
      [
        [0.08, 1],
        [0.92, -1],
      ],
    ) as [number, 1 | -1][])
      standing(painting, pen, { x: w * x, foot: h * 0.88, height: 460 * u, pose: "sit", facing });
  });
  painting.layer(0.46, (pen) => board(painting, pen, top));
  const icons = painting.recipe.icons.filter(isFood);
  const dishes = [icons[0] ?? "pot-of-food", icons[1] ?? "green-salad", icons[2] ?? "baguette-bread"];
  painting.layer(0.62, (pen) => {
    const spots = painting.byShape(
      [
        [0.5, 0.83, 250],
        [0.28, 0.8, 150],
        [0.73, 0.8, 150],
      ],
      [
        [0.5, 0.8, 280],
        [0.22, 0.72, 150],
        [0.8, 0.72, 150],
      ],
    ) as [number, number, number][];
    spots.forEach(([x, y, size], i) => {
      const plate = indoors(painting, painting.look.accents[3]);
      oval(pen, "rgba(20,8,14,0.34)", w * x + 6 * u, h * y + 12 * u, size * 0.72 * u, size * 0.15 * u);
      oval(pen, darker(plate, 0.22), w * x, h * y + 5 * u, size * 0.68 * u, size * 0.15 * u);
      oval(pen, plate, w * x, h * y, size * 0.68 * u, size * 0.14 * u);
      oval(pen, darker(plate, 0.08), w * x, h * y, size * 0.48 * u, size * 0.09 * u);
      heroIcon(painting, pen, dishes[i], w * x, h * y - size * 0.34 * u, size * 0.84 * u);
    });
    for (const x of painting.byShape([0.38, 0.62], [0.36, 0.66])) {
      const gx = w * x;
      const gy = h * 0.77;
      path(
        pen,
        "rgba(230,244,255,0.35)",
        `M${gx - 24 * u} ${gy - 120 * u} L${gx + 24 * u} ${gy - 120 * u} C${gx + 24 * u} ${gy - 76 * u} ${gx + 8 * u} ${gy - 64 * u} ${gx + 4 * u} ${gy - 58 * u} L${gx + 4 * u} ${gy - 8 * u} L${gx + 22 * u} ${gy} L${gx - 22 * u} ${gy} L${gx - 4 * u} ${gy - 8 * u} L${gx - 4 * u} ${gy - 58 * u} C${gx - 8 * u} ${gy - 64 * u} ${gx - 24 * u} ${gy - 76 * u} ${gx - 24 * u} ${gy - 120 * u} Z`,
      );
      path(
        pen,
        alpha(painting.look.accents[0], 0.75),
        `M${gx - 22 * u} ${gy - 96 * u} L${gx + 22 * u} ${gy - 96 * u} C${gx + 20 * u} ${gy - 74 * u} ${gx + 6 * u} ${gy - 64 * u} ${gx} ${gy - 62 * u} C${gx - 6 * u} ${gy - 64 * u} ${gx - 20 * u} ${gy - 74 * u} ${gx - 22 * u} ${gy - 96 * u} Z`,
      );
    }
  });
  painting.layer(
    0.64,
    (pen) => {
      const x = w * painting.byShape(0.6, 0.62);
      box(pen, indoors(painting, "#fbf3e2"), x - 9 * u, h * 0.7 - 66 * u, 18 * u, 74 * u, 3);
      glow(pen, x, h * 0.7 - 80 * u, 130 * u, "#ffc070", 0.5 + painting.light.lamps * 0.4);
      flame(painting, pen, x, h * 0.7 - 66 * u, 15 * u);
    },
    { motion: { pulse: { low: 0.86, period: 0.7 } } },
  );
  lightShaft(painting, place, top + 60 * u);
}
