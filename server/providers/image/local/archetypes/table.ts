import { heroIcon } from "../brushes/hero-icon";
import { indoors, lightShaft, pendant, wallAndFloor, windowView } from "../brushes/interior";
import { glow } from "../brushes/light-effects";
import { mug, steam } from "../brushes/objects";
import { standing } from "../brushes/people";
import { potPlant } from "../brushes/plants";
import { at, box, disc, line, oval, path } from "../brushes/shapes";
import { alpha, darker, lighter } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";
import { flame } from "./forest";

function board(painting: Painting, pen: Pen, y: number, colour?: string) {
  const { width: w, u } = painting;
  const wood = indoors(painting, colour ?? lighter(painting.look.wood, 0.1));
  const top = pen.createLinearGradient(0, y, 0, painting.bottom);
  top.addColorStop(0, lighter(wood, 0.16));
  top.addColorStop(1, darker(wood, 0.4));
  box(pen, top, painting.left, y, w + 2 * painting.margin, painting.bottom - y);
  box(pen, alpha("#ffffff", 0.25), painting.left, y, w + 2 * painting.margin, 3 * u);
  for (let i = 0; i < 34; i++) {
    const ly = y + painting.random() ** 1.4 * (painting.bottom - y);
    line(
      pen,
      alpha(darker(wood, 0.5), 0.13),
      painting.between(1, 3) * u,
      `M${painting.between(painting.left, w)} ${ly} q${painting.between(80, 220) * u} ${painting.between(-6, 6) * u} ${painting.between(200, 560) * u} 0`,
    );
  }
}

/** A cup of coffee on a café table, beans beside it, the street lights behind. */
function coffeeCup(painting: Painting) {
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

/** A kitchen at work: stove, hood, pans, a cook. */
function kitchen(painting: Painting) {
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
    const icons = painting.recipe.icons.filter((i) => !/cook|beverage/.test(i));
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

/** A laid table from a low seat: dishes, glasses, candle, garden window. */
function feast(painting: Painting) {
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
  const icons = painting.recipe.icons;
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

export const table: Archetype = { framings: [coffeeCup, kitchen, feast] };
