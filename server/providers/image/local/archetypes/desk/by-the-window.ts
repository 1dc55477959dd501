import { indoors, lightShaft, tableLamp, wallAndFloor, wallArt, windowView } from "../../brushes/interior";
import { bookRow, laptop, mug, steam } from "../../brushes/objects";
import { at, box, line, oval, path, polygon } from "../../brushes/shapes";
import { darker } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { plant, tableTop } from "./desk-parts";

/** A desk by the window: laptop, lamp, cup, plant. */
export function byTheWindow(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * painting.byShape(0.72, 0.7);
  wallAndFloor(painting, top + 60 * u, { lightX: 0.3 });
  const place = {
    x: w * painting.byShape(0.07, 0.08),
    y: h * 0.08,
    width: w * painting.byShape(0.34, 0.5),
    height: h * painting.byShape(0.5, 0.3),
  };
  windowView(painting, place);
  painting.layer(0.26, (pen) => {
    const y = h * painting.byShape(0.26, 0.42);
    const x = w * painting.byShape(0.58, 0.3);
    const wide = w * painting.byShape(0.34, 0.6);
    box(pen, indoors(painting, darker(painting.look.wood, 0.2)), x, y, wide, 12 * u, 3);
    bookRow(painting, pen, x + 16 * u, y, wide * 0.5, 100 * u);
    wallArt(painting, pen, x + wide * 0.66, y - 110 * u, 78 * u, 100 * u, 2);
  });
  painting.layer(0.45, (pen) => tableTop(painting, pen, top));
  plant(painting, w * painting.byShape(0.86, 0.88), top + 26 * u, 210 * u, 0.55);
  painting.layer(0.6, (pen) => {
    tableLamp(painting, pen, w * painting.byShape(0.16, 0.1), top + 30 * u, 170 * u);
    const x = w * painting.byShape(0.5, 0.52);
    if (painting.has("notebook") && !painting.has("laptop")) notebook(painting, pen, x, top + 120 * u, 1.3 * u);
    else laptop(painting, pen, x, top + 80 * u, painting.byShape(420, 420, 380) * u, painting.recipe.seed % 2);
  });
  painting.layer(0.72, (pen) => {
    mug(painting, pen, w * painting.byShape(0.74, 0.84), top + 122 * u, 92 * u, painting.look.accents[2]);
    at(pen, w * painting.byShape(0.26, 0.16), top + 120 * u, u, () => {
      polygon(pen, indoors(painting, "#fdf8ee"), [
        [-96, -18],
        [70, -26],
        [104, 22],
        [-92, 32],
      ]);
      for (let i = 0; i < 4; i++)
        line(pen, "rgba(80,80,110,0.28)", 3, `M-72 ${-6 + i * 9} L${62 + i * 5 - (i % 2) * 40} ${-11 + i * 9}`);
      line(pen, indoors(painting, painting.look.accents[0]), 7, "M20 34 L112 -14");
    });
  });
  painting.layer(0.74, (pen) => steam(pen, w * painting.byShape(0.74, 0.84), top + 40 * u, 110 * u), {
    motion: { sway: { pivotY: top + 40 * u, slope: 0.12, period: 3 }, pulse: { low: 0.55, period: 3.4 } },
  });
  lightShaft(painting, place, top + 100 * u);
}

function notebook(painting: Painting, pen: Pen, x: number, y: number, scale: number) {
  at(pen, x, y, scale, () => {
    oval(pen, "rgba(20,8,20,0.3)", 0, 30, 220, 26);
    const page = indoors(painting, "#fffaf0");
    for (const side of [-1, 1]) {
      const paper = pen.createLinearGradient(0, 0, side * 190, 0);
      paper.addColorStop(0, darker(page, 0.22));
      paper.addColorStop(0.2, page);
      paper.addColorStop(1, darker(page, 0.06));
      path(
        pen,
        paper,
        `M0 -64 C${side * 60} -84 ${side * 130} -80 ${side * 176} -66 L${side * 206} 20 C${side * 150} 4 ${side * 60} 4 0 26 Z`,
      );
      for (let i = 0; i < 6; i++)
        line(
          pen,
          "rgba(80,90,130,0.3)",
          3.4,
          `M${side * 26} ${-52 + i * 13} Q${side * 90} ${-68 + i * 13} ${side * (150 + i * 5 - (i % 3) * 24)} ${-58 + i * 13}`,
        );
    }
    line(pen, indoors(painting, painting.look.accents[0]), 10, "M80 20 L214 -70");
    line(pen, indoors(painting, "#e8c890"), 9, "M80 20 L70 27");
  });
}
