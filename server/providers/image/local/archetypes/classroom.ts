import { heroIcon } from "../brushes/hero-icon";
import { indoors, lightShaft, wallAndFloor, windowView } from "../brushes/interior";
import { bookRow } from "../brushes/objects";
import { standing } from "../brushes/people";
import { at, box, disc, line, oval, path } from "../brushes/shapes";
import { alpha, darker, lighter } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

/** Chalk drawings: a curve, a wheel of shares, a chain of shapes. */
function chalk(painting: Painting, pen: Pen, x: number, y: number, w: number, h: number) {
  const { look, u } = painting;
  const white = alpha("#f4f4ec", 0.9);
  line(pen, white, 3.4 * u, `M${x + w * 0.06} ${y + h * 0.12} V${y + h * 0.56} H${x + w * 0.42}`);
  line(
    pen,
    look.accents[1],
    4.6 * u,
    `M${x + w * 0.08} ${y + h * 0.52} C${x + w * 0.2} ${y + h * 0.5} ${x + w * 0.26} ${y + h * 0.4} ${x + w * 0.3} ${y + h * 0.3} S${x + w * 0.38} ${y + h * 0.16} ${x + w * 0.42} ${y + h * 0.14}`,
  );
  for (const [k, v] of [
    [0.14, 0.5],
    [0.22, 0.45],
    [0.3, 0.3],
    [0.38, 0.18],
  ] as const)
    disc(pen, look.accents[0], x + w * k, y + h * v, 6 * u);
  const r = h * 0.2;
  const cx = x + w * 0.6;
  const cy = y + h * 0.34;
  for (const [from, to, colour] of [
    [-1.57, 0.7, look.accents[0]],
    [0.7, 3, look.accents[2]],
    [3, 4.71, look.accents[1]],
  ] as const) {
    pen.fillStyle = alpha(colour, 0.9);
    pen.beginPath();
    pen.moveTo(cx, cy);
    pen.arc(cx, cy, r, from, to);
    pen.fill();
  }
  pen.strokeStyle = white;
  pen.lineWidth = 3.4 * u;
  pen.beginPath();
  pen.arc(cx, cy, r, 0, 7);
  pen.stroke();
  for (let i = 0; i < 3; i++) {
    const bx = x + w * (0.12 + i * 0.3);
    const by = y + h * 0.78;
    if (i === 0) box(pen, alpha(look.accents[2], 0.85), bx, by - h * 0.08, w * 0.14, h * 0.16, 8 * u);
    else if (i === 1) disc(pen, alpha(look.accents[1], 0.9), bx + w * 0.07, by, h * 0.09);
    else
      path(
        pen,
        alpha(look.accents[0], 0.9),
        `M${bx + w * 0.07} ${by - h * 0.1} L${bx + w * 0.15} ${by + h * 0.08} H${bx - w * 0.01} Z`,
      );
    if (i < 2)
      line(
        pen,
        white,
        3.4 * u,
        `M${bx + w * 0.17} ${by} H${bx + w * 0.27} m${-w * 0.022} ${-h * 0.028} l${w * 0.022} ${h * 0.028} l${-w * 0.022} ${h * 0.028}`,
      );
  }
  heroIcon(painting, pen, painting.recipe.icons[0], x + w * 0.86, y + h * 0.34, h * 0.34);
}

/** A teacher at the board, pupils' heads before it. */
function board(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const floor = h * painting.byShape(0.76, 0.72);
  wallAndFloor(painting, floor, { lightX: 0.2 });
  if (painting.isLandscape) windowView(painting, { x: w * 0.02, y: h * 0.12, width: w * 0.15, height: h * 0.42, view: "hills" });
  const bx = w * painting.byShape(0.22, 0.08);
  const by = h * painting.byShape(0.1, 0.18);
  const bw = w * painting.byShape(0.66, 0.84);
  const bh = h * painting.byShape(0.5, 0.34);
  painting.layer(0.22, (pen) => {
    box(pen, indoors(painting, painting.look.wood), bx - 14 * u, by - 14 * u, bw + 28 * u, bh + 28 * u, 6);
    const slate = pen.createLinearGradient(bx, by, bx + bw, by + bh);
    slate.addColorStop(0, indoors(painting, "#34584e"));
    slate.addColorStop(1, indoors(painting, "#1f3a38"));
    box(pen, slate, bx, by, bw, bh, 3);
    for (let i = 0; i < 14; i++)
      oval(pen, "rgba(255,255,255,0.03)", bx + painting.random() * bw, by + painting.random() * bh, 120 * u, 26 * u, 0.3);
    chalk(painting, pen, bx, by, bw, bh);
    box(pen, indoors(painting, lighter(painting.look.wood, 0.1)), bx, by + bh + 8 * u, bw, 12 * u, 3);
  });
  painting.layer(
    0.5,
    (pen) =>
      standing(painting, pen, {
        x: w * painting.byShape(0.83, 0.8),
        foot: floor + 46 * u,
        height: painting.byShape(330, 350) * u,
        pose: "point",
        facing: -1,
        top: painting.look.accents[0],
      }),
    { motion: { bob: { y: 2, period: 3 } } },
  );
  painting.layer(
    0.85,
    (pen) => {
      for (let i = 0; i < painting.byShape(5, 3, 4); i++) {
        const x = w * ((i + 0.5) / painting.byShape(5, 3, 4)) + painting.between(-20, 20) * u;
        at(pen, x, h * 1.02, painting.between(0.85, 1) * u, () => {
          path(
            pen,
            indoors(painting, painting.look.accents[(i + 1) % 4]!, 0.25),
            "M-104 30 C-106 -80 -80 -120 -40 -132 L40 -132 C80 -120 106 -80 104 30 Z",
          );
          oval(pen, indoors(painting, ["#3a241c", "#5a3a26", "#1f1a20", "#8a5a34"][i % 4]!, 0.15), 0, -182, 44, 52);
        });
      }
    },
    { motion: { bob: { y: 2, period: 4 } } },
  );
  if (painting.isLandscape) lightShaft(painting, { x: w * 0.02, y: h * 0.12, width: w * 0.15, height: h * 0.42 }, floor);
}

/** A desk with a globe, books and pencils; the class behind it. */
function globeDesk(painting: Painting) {
  const { width: w, height: h, u, look } = painting;
  const top = h * painting.byShape(0.74, 0.7);
  wallAndFloor(painting, top + 40 * u, { lightX: 0.66 });
  const place = {
    x: w * painting.byShape(0.58, 0.3),
    y: h * 0.08,
    width: w * painting.byShape(0.34, 0.6),
    height: h * painting.byShape(0.5, 0.34),
    view: "hills" as const,
  };
  windowView(painting, place);
  painting.layer(0.26, (pen) => {
    if (painting.isLandscape) {
      box(pen, indoors(painting, look.wood), w * 0.05, h * 0.1, w * 0.44, h * 0.4, 5);
      box(pen, indoors(painting, "#2c4f48"), w * 0.06, h * 0.118, w * 0.42, h * 0.364, 2);
      chalk(painting, pen, w * 0.06, h * 0.118, w * 0.42, h * 0.364);
    }
  });
  painting.layer(0.5, (pen) => {
    const wood = indoors(painting, lighter(look.wood, 0.12));
    const desk = pen.createLinearGradient(0, top, 0, painting.bottom);
    desk.addColorStop(0, lighter(wood, 0.14));
    desk.addColorStop(1, darker(wood, 0.4));
    box(pen, desk, painting.left, top, w + 2 * painting.margin, painting.bottom - top);
    box(pen, "rgba(255,255,255,0.25)", painting.left, top, w + 2 * painting.margin, 3 * u);
  });
  painting.layer(0.64, (pen) => {
    at(pen, w * painting.byShape(0.34, 0.36), top + 90 * u, 1.5 * u, () => {
      const brass = indoors(painting, "#c8974a");
      oval(pen, "rgba(20,8,16,0.35)", 6, 2, 90, 12);
      oval(pen, brass, 0, -4, 58, 10);
      box(pen, brass, -5, -42, 10, 40);
      line(pen, brass, 8, "M-72 -178 A98 98 0 1 0 74 -88");
      const sea = pen.createRadialGradient(-30, -176, 10, 0, -146, 92);
      sea.addColorStop(0, indoors(painting, "#8fd0ee"));
      sea.addColorStop(1, indoors(painting, "#22609a"));
      disc(pen, sea, 0, -144, 88);
      pen.save();
      pen.beginPath();
      pen.arc(0, -144, 88, 0, 7);
      pen.clip();
      const land = indoors(painting, "#7fae5f");
      path(
        pen,
        land,
        "M-70 -206 C-40 -222 -10 -214 -12 -194 C-16 -178 -40 -172 -44 -152 C-50 -130 -70 -140 -80 -160 Z M-40 -136 C-16 -140 -10 -120 -20 -104 C-26 -86 -38 -80 -42 -98 Z M14 -200 C40 -214 80 -190 84 -160 C60 -156 40 -168 30 -150 C46 -130 50 -100 30 -84 C14 -96 12 -130 6 -150 C-2 -170 2 -190 14 -200 Z",
      );
      pen.restore();
      path(pen, "rgba(255,255,255,0.28)", "M-62 -190 A80 80 0 0 1 -10 -224 A90 90 0 0 0 -52 -150 Z");
    });
    bookRow(painting, pen, w * painting.byShape(0.6, 0.66), top + 96 * u, 190 * u, 150 * u);
    const px = w * painting.byShape(0.82, 0.9);
    for (let i = 0; i < 5; i++)
      line(
        pen,
        indoors(painting, look.accents[i % 3]!),
        9 * u,
        `M${px + (i - 2) * 9 * u} ${top + 40 * u} L${px + (i - 2) * 22 * u} ${top - (64 + (i % 3) * 18) * u}`,
      );
    box(pen, indoors(painting, look.accents[4]), px - 32 * u, top - 6 * u, 64 * u, 96 * u, 8 * u);
    heroIcon(painting, pen, painting.recipe.icons[0] ?? "red-apple", w * painting.byShape(0.52, 0.16), top + 60 * u, 104 * u);
  });
  lightShaft(painting, place, top + 80 * u);
}

export const classroom: Archetype = { framings: [board, globeDesk] };
