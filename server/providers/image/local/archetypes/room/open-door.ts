import { indoors, wallAndFloor, wallArt } from "../../brushes/interior";
import { glow, softly } from "../../brushes/light-effects";
import { standing } from "../../brushes/people";
import { potPlant } from "../../brushes/plants";
import { box, disc, line, path, polygon } from "../../brushes/shapes";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

/** A hallway with its door open: the hour outside, its light on the floor, coats on the wall. */
export function openDoor(painting: Painting) {
  const { width: w, height: h, u, light } = painting;
  const floor = h * painting.byShape(0.76, 0.72);
  wallAndFloor(painting, floor, { lightX: 0.56, panelled: true });
  const wide = painting.byShape(240, 270) * u;
  const x = w * painting.byShape(0.52, 0.4);
  const y = floor - painting.byShape(460, 560) * u;
  painting.layer(0.12, (pen) => {
    const frame = indoors(painting, "#f2e9dc");
    box(pen, frame, x - 18 * u, y - 20 * u, wide + 36 * u, floor - y + 20 * u, 4);
    const sky = pen.createLinearGradient(0, y, 0, floor);
    light.sky.forEach((colour, index) => {
      sky.addColorStop(index * 0.28, colour);
    });
    sky.addColorStop(1, painting.tone(painting.growth.ground, 0.2));
    box(pen, sky, x, y, wide, floor - y);
    path(
      pen,
      painting.tone(painting.growth.ground, 0.4),
      `M${x} ${floor - 120 * u} q${wide * 0.3} ${-50 * u} ${wide * 0.6} ${-14 * u} t${wide * 0.4} ${-16 * u} V${floor} H${x} Z`,
    );
    const road = painting.tone("#d8c8aa", 0.15);
    path(
      pen,
      road,
      `M${x + wide * 0.28} ${floor} C${x + wide * 0.5} ${floor - 50 * u} ${x + wide * 0.62} ${floor - 70 * u} ${x + wide * 0.56} ${floor - 122 * u} L${x + wide * 0.6} ${floor - 122 * u} C${x + wide * 0.74} ${floor - 70 * u} ${x + wide * 0.76} ${floor - 40 * u} ${x + wide * 0.8} ${floor} Z`,
    );
    glow(pen, x + wide * 0.5, y + (floor - y) * 0.4, wide * 0.9, light.glow, 0.5);
    // The door itself, swung inwards.
    const leaf = indoors(painting, painting.look.accents[0], 0.12);
    polygon(pen, darker(leaf, 0.16), [
      [x + wide, y],
      [x + wide + 120 * u, y - 34 * u],
      [x + wide + 120 * u, floor + 70 * u],
      [x + wide, floor],
    ]);
    for (const [from, to] of [
      [0.08, 0.44],
      [0.54, 0.92],
    ] as const)
      polygon(pen, lighter(leaf, 0.04), [
        [x + wide + 22 * u, y + (floor - y) * from],
        [x + wide + 98 * u, y + (floor - y) * from - 22 * u],
        [x + wide + 98 * u, y + (floor - y) * to + 40 * u * to],
        [x + wide + 22 * u, y + (floor - y) * to + 8 * u],
      ]);
    disc(pen, indoors(painting, "#e0b860"), x + wide + 106 * u, y + (floor - y) * 0.52, 9 * u);
  });
  painting.layer(0.2, (pen) => {
    const rail = h * painting.byShape(0.3, 0.34);
    const from = w * painting.byShape(0.1, 0.04);
    box(pen, indoors(painting, painting.look.wood), from, rail, 300 * u, 14 * u, 4);
    for (let i = 0; i < 3; i++) {
      const cx = from + (50 + i * 98) * u;
      disc(pen, indoors(painting, "#c89a56"), cx, rail + 14 * u, 7 * u);
      const cloth = indoors(painting, painting.look.accents[(i + 1) % 4]!, 0.12);
      path(
        pen,
        cloth,
        `M${cx} ${rail + 18 * u} C${cx - 46 * u} ${rail + 30 * u} ${cx - 44 * u} ${rail + 120 * u} ${cx - 48 * u} ${rail + 210 * u} Q${cx} ${rail + 226 * u} ${cx + 48 * u} ${rail + 210 * u} C${cx + 44 * u} ${rail + 120 * u} ${cx + 46 * u} ${rail + 30 * u} ${cx} ${rail + 18 * u} Z`,
      );
      line(pen, darker(cloth, 0.3), 2.4 * u, `M${cx} ${rail + 40 * u} V${rail + 214 * u}`);
    }
    if (painting.isLandscape) wallArt(painting, pen, w * 0.82, h * 0.22, 110 * u, 140 * u, 1);
  });
  if (painting.has("person", "woman", "man", "child", "elder"))
    painting.layer(0.42, (pen) =>
      standing(painting, pen, {
        x: x + wide * 0.46,
        foot: floor + 20 * u,
        height: (painting.has("child") ? 230 : 350) * u,
        pose: "stand",
        back: true,
        dark: 0.3,
      }),
    );
  painting.layer(
    0.5,
    (pen) =>
      softly(painting, pen, (small) =>
        polygon(small, alpha(mix(light.glow, "#ffe2ae", light.lamps), 0.42), [
          [x, floor],
          [x + wide, floor],
          [x + wide * 1.1, painting.bottom],
          [x - wide * 1.1, painting.bottom],
        ]),
      ),
    { blend: "screen", motion: { pulse: { low: 0.85, period: 5 } } },
  );
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * painting.byShape(0.93, 0.92),
        h * 1.04,
        320 * u,
        indoors(painting, painting.look.accents[3], 0.2),
        indoors(painting, "#3f8a4c", 0.16),
      ),
    { motion: { sway: { pivotY: h, slope: 0.01, period: 4 } } },
  );
}
