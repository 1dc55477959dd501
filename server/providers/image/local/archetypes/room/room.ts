import { indoors, lightShaft, pendant, tableLamp, wallAndFloor, wallArt, windowView } from "../../brushes/interior";
import { glow } from "../../brushes/light-effects";
import { bookRow } from "../../brushes/objects";
import { standing } from "../../brushes/people";
import { potPlant } from "../../brushes/plants";
import { at, box, disc, line, oval, path } from "../../brushes/shapes";
import { darker, lighter } from "../../colour";
import type { Painting } from "../../painting";
import type { Archetype } from "../archetype";
import { flame } from "../forest/forest-parts";
import { openDoor } from "./open-door";

const plantColours = (painting: Painting) =>
  [indoors(painting, painting.look.accents[3], 0.1), indoors(painting, "#3f7f58", 0.12)] as const;

function rug(painting: Painting, x: number, y: number, wide: number) {
  painting.layer(0.4, (pen) => {
    const cloth = indoors(painting, painting.look.accents[1]);
    oval(pen, cloth, x, y, wide, wide * 0.16);
    for (const k of [0.93, 0.82, 0.34]) {
      pen.strokeStyle = indoors(painting, painting.look.accents[0], 0.15);
      pen.lineWidth = 3.4 * painting.u;
      pen.beginPath();
      pen.ellipse(x, y, wide * k, wide * 0.16 * k, 0, 0, 7);
      pen.stroke();
    }
  });
}

/** A bedroom: bed, bedside lamps, window. */
function bedroom(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.74, 0.72);
  wallAndFloor(painting, floor, { lightX: 0.36, panelled: true });
  const place = {
    x: w * painting.byShape(0.08, 0.3),
    y: h * painting.byShape(0.12, 0.1),
    width: w * painting.byShape(0.22, 0.4),
    height: h * painting.byShape(0.44, 0.28),
    arched: true,
    curtains: true,
    floor,
  };
  windowView(painting, place);
  const bx = w * painting.byShape(0.44, 0.14, 0.36);
  const bw = w * painting.byShape(0.44, 0.74, 0.58);
  const by = floor - h * painting.byShape(0.12, 0.07);
  const high = Math.min(h, w * 0.9);
  painting.layer(0.28, (pen) => {
    const velvet = indoors(painting, painting.look.accents[2]);
    for (let i = 0; i < 7; i++) {
      const part = bw / 7;
      const gradient = pen.createLinearGradient(bx + i * part, 0, bx + (i + 1) * part, 0);
      gradient.addColorStop(0, darker(velvet, 0.35));
      gradient.addColorStop(0.5, lighter(velvet, 0.1));
      gradient.addColorStop(1, darker(velvet, 0.45));
      box(pen, gradient, bx + i * part, by - high * 0.19, part - 1.5 * u, high * 0.3, [part * 0.45, part * 0.45, 0, 0]);
    }
    if (painting.isLandscape)
      for (let i = 0; i < 3; i++) wallArt(painting, pen, bx + bw * (0.22 + i * 0.2), h * 0.11, bw * 0.15, bw * 0.19, i);
  });
  painting.layer(0.5, (pen) => {
    const deep = floor + high * 0.15;
    oval(pen, "rgba(20,6,12,0.45)", bx + bw / 2, deep, bw * 0.6, high * 0.04);
    for (let i = 0; i < 4; i++) {
      const big = i < 2;
      const pw = bw * (big ? 0.36 : 0.22);
      const px = bx + bw * (big ? 0.1 + 0.44 * i : 0.2 + 0.38 * (i - 2));
      const py = by - high * (big ? 0.075 : 0.035);
      const ph = high * (big ? 0.12 : 0.09);
      const colour = indoors(painting, big ? "#fff6ea" : painting.look.accents[1]);
      const gradient = pen.createLinearGradient(px, py, px, py + ph);
      gradient.addColorStop(0, lighter(colour, 0.1));
      gradient.addColorStop(1, darker(colour, 0.24));
      box(pen, gradient, px, py, pw, ph, ph * 0.34);
    }
    const dy = by + high * 0.03;
    const sheet = indoors(painting, "#fff2e2");
    const cover = pen.createLinearGradient(0, dy, 0, deep);
    cover.addColorStop(0, sheet);
    cover.addColorStop(0.4, darker(sheet, 0.1));
    cover.addColorStop(1, darker(sheet, 0.36));
    const shape = `M${bx + bw * 0.02} ${dy + 10 * u} Q${bx + bw * 0.5} ${dy - 16 * u} ${bx + bw * 0.98} ${dy + 10 * u} Q${bx + bw * 1.07} ${floor + high * 0.1} ${bx + bw * 1.04} ${deep} L${bx - bw * 0.04} ${deep} Q${bx - bw * 0.07} ${floor + high * 0.1} ${bx + bw * 0.02} ${dy + 10 * u} Z`;
    path(pen, cover, shape);
    for (let i = 0; i < 8; i++) {
      const x = bx + bw * painting.between(0.08, 0.92);
      line(
        pen,
        "rgba(110,70,60,0.16)",
        painting.between(2, 5) * u,
        `M${x} ${dy} C${x + painting.between(-40, 40) * u} ${dy + 50 * u} ${x + painting.between(-50, 50) * u} ${dy + 90 * u} ${x + painting.between(-50, 50) * u} ${floor + high * 0.02}`,
      );
    }
    const throwColour = indoors(painting, painting.look.accents[0]);
    const cloth = pen.createLinearGradient(0, floor - high * 0.02, 0, deep);
    cloth.addColorStop(0, throwColour);
    cloth.addColorStop(1, darker(throwColour, 0.4));
    path(
      pen,
      cloth,
      `M${bx - bw * 0.045} ${floor + high * 0.02} Q${bx + bw * 0.5} ${floor - high * 0.035} ${bx + bw * 1.045} ${floor + high * 0.02} L${bx + bw * 1.043} ${deep} L${bx - bw * 0.043} ${deep} Z`,
    );
    for (let i = 0; i < 3; i++)
      line(
        pen,
        "rgba(255,230,200,0.26)",
        2 * u,
        `M${bx - bw * 0.045} ${floor + high * 0.04 + i * 14 * u} Q${bx + bw * 0.5} ${floor - high * 0.015 + i * 14 * u} ${bx + bw * 1.045} ${floor + high * 0.04 + i * 14 * u}`,
      );
  });
  if (painting.has("woman", "man", "person", "child"))
    painting.layer(0.52, (pen) => {
      const hx = bx + bw * 0.29;
      const hy = by - high * 0.03;
      oval(pen, indoors(painting, "#3a241c"), hx, hy - 5 * u, bw * 0.062, bw * 0.06);
      oval(pen, indoors(painting, "#dba682"), hx, hy + 3 * u, bw * 0.05, bw * 0.054);
      line(
        pen,
        indoors(painting, "#6a4030"),
        2 * u,
        `M${hx - bw * 0.028} ${hy + 4 * u} q${bw * 0.01} ${4 * u} ${bw * 0.02} 0 M${hx + bw * 0.008} ${hy + 4 * u} q${bw * 0.01} ${4 * u} ${bw * 0.02} 0 M${hx - bw * 0.01} ${hy + bw * 0.03} q${bw * 0.01} ${3 * u} ${bw * 0.02} 0`,
      );
      path(
        pen,
        indoors(painting, "#fff2e2"),
        `M${hx - bw * 0.14} ${by + high * 0.05} Q${hx} ${hy + bw * 0.03} ${hx + bw * 0.14} ${by + high * 0.05} Q${hx} ${by + high * 0.09} ${hx - bw * 0.14} ${by + high * 0.05} Z`,
      );
    });
  painting.layer(
    0.58,
    (pen) => {
      for (const x of [bx - w * painting.byShape(0.055, 0.075), bx + bw + w * painting.byShape(0.055, 0.075)]) {
        box(
          pen,
          indoors(painting, darker(painting.look.wood, 0.2)),
          x - 38 * u,
          floor - high * 0.075,
          76 * u,
          high * 0.13,
          6 * u,
        );
        box(pen, indoors(painting, lighter(painting.look.wood, 0.1)), x - 42 * u, floor - high * 0.082, 84 * u, 9 * u, 3);
        tableLamp(painting, pen, x, floor - high * 0.08, 100 * u);
      }
    },
    { motion: { pulse: { low: 0.985, period: 2.1 } } },
  );
  lightShaft(painting, place, floor);
  rug(painting, w * painting.byShape(0.34, 0.5), h * 0.955, w * painting.byShape(0.28, 0.46));
  painting.layer(
    1.05,
    (pen) => potPlant(painting, pen, w * painting.byShape(0.03, 0.02), h * 1.03, 380 * u, ...plantColours(painting)),
    { motion: { sway: { pivotY: h, slope: 0.008, period: 5 } } },
  );
}

/** A living room: sofa, lamp, shelves, and a fire where one is asked for or it is cold. */
function livingRoom(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.74, 0.76);
  wallAndFloor(painting, floor, { lightX: 0.7 });
  const hearth = painting.growth.snow || painting.has("cabin");
  const place = {
    x: w * painting.byShape(0.64, 0.5),
    y: h * 0.12,
    width: w * painting.byShape(0.28, 0.42),
    height: h * painting.byShape(0.42, 0.26),
    curtains: true,
    view: "hills" as const,
    floor,
  };
  windowView(painting, place);
  painting.layer(0.3, (pen) => {
    const wood = indoors(painting, painting.look.wood);
    const x = w * 0.06;
    const wide = w * painting.byShape(0.22, 0.36);
    if (hearth) {
      const stone = indoors(painting, "#b8aca4");
      box(pen, stone, x, floor - 300 * u, wide, 300 * u, 4);
      box(pen, darker(wood, 0.2), x - 14 * u, floor - 312 * u, wide + 28 * u, 22 * u, 4);
      box(pen, "#1c1014", x + wide * 0.2, floor - 190 * u, wide * 0.6, 190 * u, [wide * 0.3, wide * 0.3, 0, 0]);
    } else {
      for (let row = 0; row < 4; row++) {
        const y = floor - 70 * u - row * 104 * u;
        box(pen, darker(wood, 0.25), x, y, wide, 9 * u, 2);
        bookRow(painting, pen, x + 8 * u, y, wide * (row % 2 ? 0.62 : 0.86), 84 * u);
        if (row % 2) disc(pen, indoors(painting, painting.look.accents[0]), x + wide * 0.82, y - 26 * u, 26 * u);
      }
      box(pen, darker(wood, 0.35), x - 6 * u, floor - 450 * u, 8 * u, 450 * u);
      box(pen, darker(wood, 0.35), x + wide, floor - 450 * u, 8 * u, 450 * u);
    }
    if (painting.isLandscape) wallArt(painting, pen, w * 0.38, h * 0.14, 150 * u, 190 * u, 1);
  });
  if (hearth)
    painting.layer(
      0.31,
      (pen) => {
        const x = w * 0.06 + (w * painting.byShape(0.22, 0.36)) / 2;
        glow(pen, x, floor - 60 * u, 360 * u, "#ff9a3c", 0.75);
        flame(painting, pen, x, floor - 14 * u, 74 * u);
      },
      { motion: { pulse: { low: 0.8, period: 0.8 }, sway: { pivotY: floor, slope: 0.05, period: 0.9 } } },
    );
  const sx = w * painting.byShape(0.5, 0.5);
  const sw = w * painting.byShape(0.4, 0.76, 0.58);
  painting.layer(0.52, (pen) => {
    const cloth = indoors(painting, painting.look.accents[2]);
    const foot = floor + 70 * u;
    oval(pen, "rgba(20,6,12,0.4)", sx, foot, sw * 0.56, 18 * u);
    const back = pen.createLinearGradient(0, foot - 240 * u, 0, foot);
    back.addColorStop(0, lighter(cloth, 0.12));
    back.addColorStop(1, darker(cloth, 0.3));
    box(pen, back, sx - sw * 0.46, foot - 230 * u, sw * 0.92, 180 * u, 34 * u);
    for (const side of [-1, 1])
      box(pen, lighter(cloth, 0.05), sx + side * sw * 0.235 - sw * 0.225, foot - 126 * u, sw * 0.45, 66 * u, 20 * u);
    box(pen, darker(cloth, 0.16), sx - sw * 0.46, foot - 76 * u, sw * 0.92, 60 * u, 12 * u);
    for (const side of [-1, 1])
      box(pen, darker(cloth, 0.08), sx + side * sw * 0.46 - 34 * u, foot - 160 * u, 68 * u, 146 * u, 30 * u);
    for (const side of [-1, 1])
      box(pen, indoors(painting, painting.look.wood, 0.3), sx + side * sw * 0.42 - 7 * u, foot - 20 * u, 14 * u, 22 * u);
    for (const [dx, colour, turn] of [
      [-0.3, painting.look.accents[0], 0.2],
      [0.32, painting.look.accents[1], -0.2],
    ] as const)
      at(pen, sx + dx * sw, foot - 150 * u, u, () => box(pen, indoors(painting, colour), -46, -46, 92, 86, 18), { turn });
    if (painting.has("woman", "man", "person", "child", "cat", "dog", "readingchair", "phone"))
      standing(painting, pen, { x: sx - 26 * u, foot: foot - 20 * u, height: 300 * u, pose: "sit", facing: 1 });
  });
  painting.layer(0.6, (pen) =>
    tableLamp(painting, pen, sx + sw * painting.byShape(0.58, 0.44), floor + painting.byShape(30, -110) * u, 190 * u),
  );
  painting.layer(0.56, (pen) => pendant(painting, pen, w * 0.32, h * 0.2, 44 * u));
  lightShaft(painting, place, floor);
  rug(painting, sx, h * 0.95, w * painting.byShape(0.3, 0.46));
  painting.layer(1.05, (pen) => potPlant(painting, pen, w * 0.98, h * 1.04, 420 * u, ...plantColours(painting)), {
    motion: { sway: { pivotY: h, slope: 0.008, period: 5 } },
  });
}

/** Someone, or a cat, in a wide window looking out. */
function windowSeat(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * 0.82;
  wallAndFloor(painting, floor, { lightX: 0.5 });
  const place = {
    x: w * painting.byShape(0.28, 0.14),
    y: h * 0.1,
    width: w * painting.byShape(0.44, 0.72),
    height: h * painting.byShape(0.52, 0.48),
    curtains: true,
    view: (painting.chance(0.5) ? "hills" : "city") as "hills" | "city",
    floor,
  };
  windowView(painting, place);
  const seat = place.y + place.height + 16 * u;
  painting.layer(0.45, (pen) => {
    const wood = indoors(painting, painting.look.wood);
    box(pen, lighter(wood, 0.1), place.x - 60 * u, seat, place.width + 120 * u, 20 * u, 4);
    box(pen, darker(wood, 0.15), place.x - 44 * u, seat + 20 * u, place.width + 88 * u, floor - seat + 6 * u);
    for (let i = 1; i < 4; i++)
      line(pen, "rgba(20,8,16,0.3)", 3 * u, `M${place.x - 44 * u + ((place.width + 88 * u) * i) / 4} ${seat + 26 * u} V${floor}`);
    box(pen, indoors(painting, painting.look.accents[0]), place.x - 30 * u, seat - 24 * u, place.width + 60 * u, 26 * u, 12 * u);
    box(pen, indoors(painting, painting.look.accents[3]), place.x + place.width - 90 * u, seat - 104 * u, 96 * u, 86 * u, 20 * u);
  });
  painting.layer(0.56, (pen) => {
    if (painting.has("cat"))
      at(pen, place.x + place.width * 0.4, seat - 22 * u, 1.5 * u, () => {
        const fur = indoors(painting, "#4a3a3e", 0.3);
        path(
          pen,
          fur,
          "M-34 0 C-44 -40 -30 -78 -8 -84 L-16 -104 L0 -96 C6 -98 12 -98 18 -96 L32 -106 L30 -84 C36 -74 34 -62 24 -56 C40 -40 42 -16 36 0 Z",
        );
        line(pen, fur, 10, "M34 -4 C64 -2 70 -30 58 -44");
      });
    else
      standing(painting, pen, {
        x: place.x + place.width * 0.42,
        foot: seat + 52 * u,
        height: painting.byShape(330, 330, 300) * u,
        pose: "sit",
        facing: 1,
        dark: painting.light.lamps * 0.25,
      });
  });
  painting.layer(0.6, (pen) => tableLamp(painting, pen, place.x - painting.byShape(150, 40) * u, floor - 60 * u, 150 * u));
  lightShaft(painting, place, floor);
  painting.layer(
    1.04,
    (pen) => potPlant(painting, pen, w * painting.byShape(0.92, 0.95), h * 1.03, 400 * u, ...plantColours(painting)),
    { motion: { sway: { pivotY: h, slope: 0.008, period: 5 } } },
  );
}

export const room: Archetype = { framings: [bedroom, livingRoom, windowSeat, openDoor] };
