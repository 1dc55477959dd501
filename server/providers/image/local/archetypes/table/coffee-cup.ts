import { heroIcon } from "../../brushes/hero-icon";
import { indoors, lightShaft, pendant, wallAndFloor, windowView } from "../../brushes/interior";
import { mug, steam } from "../../brushes/objects";
import { potPlant } from "../../brushes/plants";
import { at, line, oval } from "../../brushes/shapes";
import { darker } from "../../colour";
import type { Painting } from "../../painting";
import { board } from "./table-parts";

/** A cup of coffee on a café table, beans beside it, the street lights behind. */
export function coffeeCup(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * painting.byShape(0.7, 0.66);
  wallAndFloor(painting, top + 30 * u, { lightX: 0.7 });
  const place = {
    x: w * painting.byShape(0.5, 0.2),
    y: h * 0.07,
    width: w * painting.byShape(0.44, 0.7),
    height: h * painting.byShape(0.46, 0.36),
  };
  windowView(painting, place);
  painting.layer(0.3, (pen) => {
    for (const [x, y] of painting.byShape(
      [
        [0.12, 0.2],
        [0.28, 0.14],
      ],
      [
        [0.2, 0.5],
        [0.8, 0.48],
      ],
    ) as [number, number][])
      pendant(painting, pen, w * x, h * y, 44 * u);
    potPlant(
      painting,
      pen,
      w * painting.byShape(0.08, 0.9),
      top + 40 * u,
      250 * u,
      indoors(painting, painting.look.accents[1]),
      indoors(painting, "#3f8a5c", 0.1),
    );
  });
  painting.layer(0.45, (pen) => board(painting, pen, top));
  const x = w * painting.byShape(0.42, 0.46);
  const foot = h * painting.byShape(0.88, 0.8);
  painting.layer(0.66, (pen) => {
    oval(pen, "rgba(20,8,14,0.38)", x + 10 * u, foot + 8 * u, 236 * u, 40 * u);
    const plate = indoors(painting, painting.look.accents[3]);
    oval(pen, darker(plate, 0.25), x, foot + 2 * u, 216 * u, 42 * u);
    oval(pen, plate, x, foot - 6 * u, 216 * u, 40 * u);
    oval(pen, darker(plate, 0.1), x, foot - 6 * u, 128 * u, 22 * u);
    mug(painting, pen, x, foot - 2 * u, 230 * u);
    line(pen, indoors(painting, "#d8dce4"), 7 * u, `M${x + 130 * u} ${foot + 4 * u} L${x + 206 * u} ${foot - 24 * u}`);
    if (painting.has("meal"))
      heroIcon(
        painting,
        pen,
        painting.recipe.icons.find((i) => !/beverage|tea/.test(i)),
        x + 330 * u,
        foot - 60 * u,
        170 * u,
      );
  });
  painting.layer(0.7, (pen) => steam(pen, x, foot - 190 * u, 230 * u), {
    motion: { sway: { pivotY: foot - 190 * u, slope: 0.12, period: 3.2 }, pulse: { low: 0.55, period: 3.6 } },
  });
  painting.layer(0.9, (pen) => {
    for (let i = 0; i < 34; i++) {
      const bx = w * painting.byShape(0.84, 0.8) + (painting.random() + painting.random() - 1) * 220 * u;
      const by = h * 0.95 + painting.between(-44, 44) * u;
      at(
        pen,
        bx,
        by,
        painting.between(0.8, 1.25) * u,
        () => {
          oval(pen, indoors(painting, "#5a321e", painting.between(0, 0.3)), 0, 0, 19, 13);
          line(pen, "rgba(24,8,4,0.65)", 2.6, "M-15 2 C-6 -6 6 6 15 -2");
          oval(pen, "rgba(255,220,180,0.25)", -5, -6, 7, 3);
        },
        { turn: painting.between(0, 3) },
      );
    }
  });
  lightShaft(painting, place, top + 60 * u);
}
