import { heroIcon } from "../../brushes/hero-icon";
import { indoors, lightShaft, wallAndFloor, windowView } from "../../brushes/interior";
import { glow } from "../../brushes/light-effects";
import { steam } from "../../brushes/objects";
import { standing } from "../../brushes/people";
import { potPlant } from "../../brushes/plants";
import { box, disc, line, path } from "../../brushes/shapes";
import { darker, lighter } from "../../colour";
import { isFood } from "../../icons/thing-icon";
import type { Painting } from "../../painting";
import { flame } from "../forest/forest-parts";

/** A kitchen at work: stove, hood, pans, a cook. */
export function kitchen(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const counter = h * painting.byShape(0.68, 0.66);
  wallAndFloor(painting, h * 0.94, { lightX: 0.4 });
  const place = {
    x: w * painting.byShape(0.06, 0.06),
    y: h * 0.1,
    width: w * painting.byShape(0.26, 0.4),
    height: h * painting.byShape(0.42, 0.28),
    view: "hills" as const,
  };
  painting.layer(0.12, (pen) => {
    const tile = indoors(painting, painting.look.accents[3]);
    for (let y = counter - 190 * u; y < counter; y += 38 * u)
      for (let x = painting.left; x < painting.right; x += 76 * u)
        box(
          pen,
          darker(tile, painting.between(0.02, 0.12)),
          x + (Math.round((y - counter) / (38 * u)) % 2 ? 38 * u : 0),
          y,
          73 * u,
          35 * u,
          3,
        );
  });
  windowView(painting, place);
  const sx = w * painting.byShape(0.62, 0.6);
  painting.layer(0.26, (pen) => {
    const steel = indoors(painting, "#c3c8d0");
    path(
      pen,
      darker(steel, 0.12),
      `M${sx - 60 * u} ${painting.top} L${sx + 60 * u} ${painting.top} L${sx + 64 * u} ${h * 0.16} L${sx + 150 * u} ${h * 0.28} L${sx - 150 * u} ${h * 0.28} L${sx - 64 * u} ${h * 0.16} Z`,
    );
    glow(pen, sx, h * 0.3, 260 * u, "#ffe2a8", 0.3 + painting.light.lamps * 0.3);
    const wood = indoors(painting, darker(painting.look.wood, 0.15));
    if (painting.isLandscape)
      for (const y of [0.22, 0.38]) {
        box(pen, wood, w * 0.8, h * y, w * 0.26, 11 * u, 3);
        for (let i = 0; i < 5; i++)
          box(
            pen,
            indoors(painting, painting.look.accents[i % 3]!),
            w * (0.815 + i * 0.04),
            h * y - 52 * u,
            36 * u,
            52 * u,
            [8, 8, 3, 3],
          );
      }
    for (let i = 0; i < 4; i++) {
      const px = w * painting.byShape(0.38, 0.1) + i * 58 * u;
      const py = h * painting.byShape(0.3, 0.46);
      line(pen, indoors(painting, "#5a5560"), 5 * u, `M${px} ${py - 40 * u} L${px} ${py}`);
      disc(pen, indoors(painting, i % 2 ? "#c8784a" : "#6a6874"), px, py + 26 * u, (22 + (i % 3) * 4) * u);
    }
  });
  if (painting.has("person", "woman", "man", "kitchen", "child"))
    painting.layer(0.42, (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.46, 0.34),
        foot: counter + 300 * u,
        height: 540 * u,
        pose: "hold",
        facing: 1,
        top: painting.look.accents[3],
      }),
    );
  painting.layer(0.5, (pen) => {
    box(
      pen,
      indoors(painting, painting.look.accents[2], 0.1),
      painting.left,
      counter + 18 * u,
      w + 2 * painting.margin,
      painting.bottom - counter,
    );
    for (let x = painting.left; x < painting.right; x += 190 * u) {
      box(
        pen,
        indoors(painting, lighter(painting.look.accents[2], 0.08), 0.05),
        x + 8 * u,
        counter + 44 * u,
        174 * u,
        painting.bottom - counter,
        5,
      );
      box(pen, indoors(painting, "#d8b070"), x + 78 * u, counter + 62 * u, 40 * u, 7 * u, 3);
    }
    const stone = indoors(painting, "#efe7dc");
    box(pen, lighter(stone, 0.2), painting.left, counter - 8 * u, w + 2 * painting.margin, 28 * u, 3);
    box(pen, "#22222a", sx - 150 * u, counter - 14 * u, 300 * u, 10 * u, 4);
  });
  painting.layer(
    0.52,
    (pen) => {
      for (const dx of [-66, 76]) flame(painting, pen, sx + dx * u, counter - 10 * u, 13 * u);
    },
    { motion: { pulse: { low: 0.7, period: 0.5 } } },
  );
  painting.layer(0.56, (pen) => {
    const pot = indoors(painting, painting.look.accents[0]);
    box(pen, pot, sx - 130 * u, counter - 104 * u, 128 * u, 84 * u, [6, 6, 22, 22]);
    box(pen, darker(pot, 0.25), sx - 146 * u, counter - 92 * u, 160 * u, 12 * u, 6);
    path(
      pen,
      indoors(painting, "#3a3a44"),
      `M${sx + 14 * u} ${counter - 54 * u} L${sx + 150 * u} ${counter - 54 * u} Q${sx + 140 * u} ${counter - 20 * u} ${sx + 110 * u} ${counter - 18 * u} L${sx + 50 * u} ${counter - 18 * u} Q${sx + 24 * u} ${counter - 22 * u} ${sx + 14 * u} ${counter - 54 * u} Z`,
    );
    line(pen, indoors(painting, "#3a3a44"), 11 * u, `M${sx + 146 * u} ${counter - 48 * u} L${sx + 240 * u} ${counter - 66 * u}`);
    for (let i = 0; i < 7; i++)
      disc(
        pen,
        indoors(painting, painting.pick(["#e2603a", "#f2b23a", "#6fae4f", "#f4e0b0"])),
        sx + (34 + i * 15) * u,
        counter - 58 * u - (i % 3) * 7 * u,
        11 * u,
      );
    const icons = painting.recipe.icons.filter((i) => isFood(i) && !/cook|beverage/.test(i));
    heroIcon(painting, pen, icons[0] ?? "tomato", w * painting.byShape(0.24, 0.14), counter - 46 * u, 112 * u);
    heroIcon(painting, pen, icons[1], w * painting.byShape(0.34, 0.88), counter - 40 * u, 96 * u);
  });
  painting.layer(
    0.6,
    (pen) => {
      steam(pen, sx - 66 * u, counter - 110 * u, 210 * u);
      steam(pen, sx + 80 * u, counter - 70 * u, 170 * u);
    },
    { motion: { sway: { pivotY: counter, slope: 0.08, period: 2.8 }, pulse: { low: 0.5, period: 3 } } },
  );
  painting.layer(
    1.04,
    (pen) =>
      potPlant(
        painting,
        pen,
        w * painting.byShape(0.96, 0.97),
        h * 1.04,
        300 * u,
        indoors(painting, "#c8744a", 0.2),
        indoors(painting, "#3f8a4c", 0.15),
      ),
    { motion: { sway: { pivotY: h, slope: 0.01, period: 4 } } },
  );
  lightShaft(painting, place, counter + 60 * u);
}
