import { indoors, lightShaft, wallAndFloor, windowView } from "../../brushes/interior";
import { glow } from "../../brushes/light-effects";
import { appScreen, laptop, mug } from "../../brushes/objects";
import { standing } from "../../brushes/people";
import { at, box, oval, path } from "../../brushes/shapes";
import { darker, lighter } from "../../colour";
import type { Painting } from "../../painting";

/** A meeting before a large screen. */
export function meeting(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.76, 0.74);
  wallAndFloor(painting, floor, { lightX: 0.3 });
  const place = {
    x: w * painting.byShape(0.05, 0.06),
    y: h * 0.1,
    width: w * painting.byShape(0.26, 0.4),
    height: h * painting.byShape(0.48, 0.28),
  };
  windowView(painting, place);
  painting.layer(0.24, (pen) => {
    const x = w * painting.byShape(0.42, 0.12);
    const y = h * painting.byShape(0.1, 0.42);
    const wide = w * painting.byShape(0.46, 0.76);
    box(pen, "#1b1c26", x, y, wide, wide * 0.58, 8 * u);
    appScreen(
      painting,
      pen,
      { x: x + 8 * u, y: y + 8 * u, width: wide - 16 * u, height: wide * 0.58 - 16 * u, radius: 4 * u },
      1,
    );
    glow(pen, x + wide / 2, y + wide * 0.3, wide * 0.8, "#bcd8ff", 0.16);
  });
  const people = painting.byShape(
    [
      [0.36, 310],
      [0.88, 316],
    ],
    [
      [0.2, 300],
      [0.84, 310],
    ],
    [
      [0.22, 290],
      [0.86, 300],
    ],
  ) as [number, number][];
  painting.layer(0.5, (pen) =>
    people.forEach(([x, tall], i) => {
      standing(painting, pen, {
        x: w * x,
        foot: floor + 50 * u,
        height: tall * u,
        pose: i ? "point" : "stand",
        facing: i ? -1 : 1,
      });
    }),
  );
  painting.layer(0.7, (pen) => {
    const y = h * 0.86;
    const wood = indoors(painting, lighter(painting.look.wood, 0.1));
    oval(pen, darker(wood, 0.4), w * 0.5, y + 40 * u, w * 0.6, 96 * u);
    oval(pen, wood, w * 0.5, y + 26 * u, w * 0.6, 94 * u);
    laptop(painting, pen, w * painting.byShape(0.3, 0.3), y + 20 * u, 190 * u, 0);
    mug(painting, pen, w * 0.62, y + 26 * u, 52 * u);
  });
  painting.layer(
    0.9,
    (pen) => {
      for (const [x, colour] of [
        [0.44, 2],
        [0.74, 0],
      ] as const)
        at(pen, w * x, h * 1.04, 1.0 * u, () => {
          const coat = indoors(painting, painting.look.accents[colour]!, 0.3);
          path(pen, coat, "M-120 30 C-124 -100 -96 -150 -46 -166 L46 -166 C96 -150 124 -100 120 30 Z");
          oval(pen, indoors(painting, colour ? "#4a2f22" : "#241a1c", 0.2), 0, -220, 48, 58);
        });
    },
    { motion: { bob: { y: 2, period: 3.6 } } },
  );
  lightShaft(painting, place, floor);
}
