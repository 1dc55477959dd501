import { indoors, lightShaft, pendant, tableLamp, wallAndFloor, windowView } from "../brushes/interior";
import { bookRow } from "../brushes/objects";
import { standing } from "../brushes/people";
import { potPlant } from "../brushes/plants";
import { at, box, line, oval, path } from "../brushes/shapes";
import { darker, lighter } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

function shelves(painting: Painting, pen: Pen, x: number, foot: number, wide: number, rows: number, tall: number) {
  const wood = indoors(painting, darker(painting.look.wood, 0.25));
  box(pen, darker(wood, 0.45), x, foot - rows * tall, wide, rows * tall);
  for (let r = 0; r < rows; r++) {
    bookRow(painting, pen, x + wide * 0.04, foot - r * tall - tall * 0.09, wide * 0.92, tall * 0.84);
    box(pen, lighter(wood, 0.06), x, foot - r * tall - tall * 0.1, wide, tall * 0.1);
  }
  for (const k of [0, 1]) box(pen, wood, x + k * wide - wide * 0.02, foot - rows * tall, wide * 0.04, rows * tall);
}

/** A tall reading room: shelves on both sides of a window, a long table with lamps. */
function readingRoom(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.74, 0.72);
  wallAndFloor(painting, floor, { lightX: 0.5 });
  const place = {
    x: w * painting.byShape(0.4, 0.3),
    y: h * 0.08,
    width: w * painting.byShape(0.2, 0.4),
    height: h * 0.44,
    arched: true,
    view: "hills" as const,
  };
  windowView(painting, place);
  painting.layer(0.3, (pen) => {
    const tall = 112 * u;
    const rows = Math.ceil((floor - painting.top) / tall);
    const part = painting.byShape(0.2, 0.3) * w;
    for (const x of painting.byShape([-0.1, 0.14, 0.66, 0.9], [-0.04, 0.74]))
      shelves(painting, pen, w * x, floor, part, rows, tall);
    const lx = w * painting.byShape(0.27, 0.2);
    const wood = indoors(painting, lighter(painting.look.wood, 0.2));
    line(
      pen,
      wood,
      9 * u,
      `M${lx} ${floor + 10 * u} L${lx + 70 * u} ${h * 0.06} M${lx + 60 * u} ${floor + 10 * u} L${lx + 122 * u} ${h * 0.06}`,
    );
    for (let k = 1; k < 11; k++)
      line(pen, wood, 7 * u, `M${lx + k * 6.6 * u} ${floor + 10 * u - (k * (floor - h * 0.06)) / 11} h${58 * u}`);
  });
  painting.layer(0.4, (pen) => pendant(painting, pen, w * 0.5, h * 0.12, 54 * u));
  painting.layer(0.52, (pen) =>
    standing(painting, pen, {
      x: w * painting.byShape(0.62, 0.66),
      foot: floor + 60 * u,
      height: 290 * u,
      pose: "hold",
      facing: -1,
    }),
  );
  painting.layer(0.68, (pen) => {
    const wood = indoors(painting, painting.look.wood);
    const y = h * 0.84;
    box(pen, lighter(wood, 0.16), w * -0.1, y, w * 1.2, 24 * u, 4);
    box(pen, darker(wood, 0.35), w * -0.1, y + 24 * u, w * 1.2, painting.bottom - y);
    for (const x of painting.byShape([0.2, 0.78], [0.24])) tableLamp(painting, pen, w * x, y + 4 * u, 150 * u);
    openBook(painting, pen, w * painting.byShape(0.48, 0.56), y + 2 * u, 1.1 * u);
    for (let k = 0; k < 4; k++)
      box(
        pen,
        indoors(painting, painting.look.accents[k % 3]!),
        w * painting.byShape(0.62, 0.76) + (k % 2) * 8 * u,
        y - (k + 1) * 24 * u,
        130 * u,
        23 * u,
        4,
      );
  });
  lightShaft(painting, place, floor);
}

function openBook(painting: Painting, pen: Pen, x: number, foot: number, scale: number) {
  at(pen, x, foot, scale, () => {
    const page = indoors(painting, "#fffaf0");
    path(pen, indoors(painting, painting.look.accents[0], 0.2), "M-132 0 L-118 -34 L118 -34 L132 0 Z");
    path(
      pen,
      page,
      "M0 -12 C-40 -34 -90 -36 -122 -26 L-126 -8 C-90 -18 -40 -14 0 4 C40 -14 90 -18 126 -8 L122 -26 C90 -36 40 -34 0 -12 Z",
    );
    path(pen, darker(page, 0.14), "M0 -12 C40 -34 90 -36 122 -26 L126 -8 C90 -18 40 -14 0 4 Z");
  });
}

/** An armchair between shelves, a lamp, someone reading. */
function armchair(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.78, 0.78);
  wallAndFloor(painting, floor, { lightX: 0.36, panelled: true });
  const place = {
    x: w * painting.byShape(0.06, 0.08),
    y: h * 0.1,
    width: w * painting.byShape(0.24, 0.4),
    height: h * painting.byShape(0.46, 0.3),
    curtains: true,
    floor,
  };
  windowView(painting, place);
  painting.layer(0.28, (pen) =>
    shelves(painting, pen, w * painting.byShape(0.62, 0.56), floor, w * painting.byShape(0.42, 0.5), 5, 116 * u),
  );
  const x = w * painting.byShape(0.46, 0.44);
  painting.layer(0.56, (pen) => {
    const cloth = indoors(painting, painting.look.accents[0]);
    const foot = floor + 90 * u;
    oval(pen, "rgba(20,6,12,0.4)", x, foot, 220 * u, 26 * u);
    const back = pen.createLinearGradient(x - 150 * u, 0, x + 150 * u, 0);
    back.addColorStop(0, darker(cloth, 0.3));
    back.addColorStop(0.5, lighter(cloth, 0.1));
    back.addColorStop(1, darker(cloth, 0.4));
    box(pen, back, x - 136 * u, foot - 350 * u, 272 * u, 300 * u, [110 * u, 110 * u, 20 * u, 20 * u]);
    for (let i = 0; i < 3; i++)
      for (let k = 0; k < 3; k++) oval(pen, darker(cloth, 0.45), x + (k - 1) * 70 * u, foot - (300 - i * 60) * u, 5 * u, 5 * u);
    box(pen, lighter(cloth, 0.08), x - 116 * u, foot - 136 * u, 232 * u, 76 * u, 26 * u);
    standing(painting, pen, {
      x: x - 20 * u,
      foot: foot + 4 * u,
      height: 370 * u,
      pose: "sit",
      facing: 1,
      top: painting.look.accents[3],
    });
    at(pen, x + 70 * u, foot - 132 * u, 0.6 * u, () => openBook(painting, pen, 0, 0, 1));
    for (const side of [-1, 1])
      box(pen, darker(cloth, 0.1), x + side * 150 * u - 34 * u, foot - 180 * u, 68 * u, 168 * u, 34 * u);
  });
  painting.layer(0.6, (pen) => {
    const lx = x - painting.byShape(260, 230) * u;
    box(pen, indoors(painting, painting.look.wood, 0.2), lx - 60 * u, floor - 20 * u, 120 * u, 14 * u, 4);
    box(pen, indoors(painting, painting.look.wood, 0.35), lx - 7 * u, floor - 10 * u, 14 * u, 104 * u);
    tableLamp(painting, pen, lx, floor - 20 * u, 160 * u);
  });
  lightShaft(painting, place, floor);
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * 0.97,
        h * 1.04,
        390 * u,
        indoors(painting, painting.look.accents[3], 0.12),
        indoors(painting, "#3f7f58", 0.14),
      ),
    { motion: { sway: { pivotY: h, slope: 0.008, period: 5 } } },
  );
}

export const library: Archetype = { framings: [readingRoom, armchair] };
