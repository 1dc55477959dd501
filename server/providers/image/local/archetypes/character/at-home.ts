import { heroIcon } from "../../brushes/hero-icon";
import { indoors, lightShaft, tableLamp, wallAndFloor, wallArt, windowView } from "../../brushes/interior";
import { bookRow } from "../../brushes/objects";
import { potPlant } from "../../brushes/plants";
import { box, line, polygon } from "../../brushes/shapes";
import { darker } from "../../colour";
import type { Painting } from "../../painting";
import { easel } from "./easel";
import { placeHero } from "./hero";

const someone = ["robot", "dog", "cat", "animal", "person", "woman", "man", "child", "elder"];

/** The hero in a room by a tall window: at an easel when the words paint, else beside a small table. An empty studio without a hero. */
export function atHome(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const floor = h * painting.byShape(0.78, 0.74);
  wallAndFloor(painting, floor, { lightX: 0.3 });
  const place = {
    x: w * painting.byShape(0.1, 0.08),
    y: h * painting.byShape(0.08, 0.12),
    width: w * painting.byShape(0.26, 0.44),
    height: h * painting.byShape(0.52, 0.34),
    curtains: true,
    view: "hills" as const,
  };
  windowView(painting, place);
  const paints = painting.has("paint");
  painting.layer(0.2, (pen) => {
    const x = w * painting.byShape(0.66, 0.6);
    const y = h * painting.byShape(0.24, 0.22);
    if (paints) for (const i of [0, 1]) wallArt(painting, pen, x + i * 150 * u, y - 40 * u + i * 26 * u, 112 * u, 136 * u, i + 1);
    else {
      box(pen, indoors(painting, darker(look.wood, 0.2)), x, y + 90 * u, 320 * u, 12 * u, 3);
      bookRow(painting, pen, x + 14 * u, y + 90 * u, 220 * u, 96 * u);
    }
  });
  const foot = floor + painting.byShape(96, 120) * u;
  const middle = w * painting.byShape(0.5, 0.44);
  const side = w * painting.byShape(0.7, 0.76);
  painting.layer(0.6, (pen) => {
    if (paints) {
      const blank = !painting.has("dog") && painting.recipe.seed % 2 === 1;
      easel(painting, pen, { x: side, foot, blank, tone: (colour) => indoors(painting, colour) });
    } else {
      const wood = indoors(painting, look.wood);
      const y = foot - 150 * u;
      box(pen, wood, side - 110 * u, y, 220 * u, 16 * u, 5);
      for (const dx of [-90, 90])
        line(pen, darker(wood, 0.25), 10 * u, `M${side + dx * u} ${y + 12 * u} L${side + dx * 1.1 * u} ${foot}`);
      tableLamp(painting, pen, side + 66 * u, y + 4 * u, 120 * u);
      const thing = painting.has("thing") ? painting.recipe.icons[0] : undefined;
      if (thing && painting.icons.has(thing)) heroIcon(painting, pen, thing, side - 26 * u, y - 42 * u, 92 * u);
      else
        polygon(pen, indoors(painting, "#fdf8ee"), [
          [side - 90 * u, y - 2 * u],
          [side - 66 * u, y - 16 * u],
          [side + 20 * u, y - 16 * u],
          [side + 10 * u, y - 2 * u],
        ]);
    }
  });
  if (painting.has(...someone))
    painting.layer(
      0.7,
      (pen) =>
        placeHero(painting, pen, {
          ...{ x: middle, foot: foot + 14 * u, height: painting.byShape(400, 420, 390) * u },
          ...{ pose: "hold", facing: 1, paints },
        }),
      { motion: { bob: { y: 3, period: 2.6 }, sway: { pivotY: foot, slope: 0.007, period: 3.4 } } },
    );
  lightShaft(painting, place, floor + 80 * u);
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * painting.byShape(0.96, 0.96),
        h * 1.05,
        300 * u,
        indoors(painting, look.accents[3], 0.15),
        indoors(painting, "#3f8a4c", 0.15),
      ),
    { motion: { sway: { pivotY: h, slope: 0.01, period: 4 } } },
  );
}
