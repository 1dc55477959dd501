import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { indoors } from "./interior";
import { glow } from "./light-effects";
import { at, box, disc, line, oval, path, polygon } from "./shapes";

/** A made-up app inside a rectangle: cards, bars and rings, no letters. */
export function appScreen(
  painting: Painting,
  pen: Pen,
  area: { x: number; y: number; width: number; height: number; radius: number },
  kind: number,
) {
  const { look } = painting;
  const { x, y, width: w, height: h } = area;
  const dark = painting.recipe.look === "violet" || painting.recipe.time === "night";
  const page = dark ? "#1c2036" : "#f6f8fc";
  const card = dark ? "#2a3050" : "#ffffff";
  const ink = dark ? "#8f97bd" : "#c3cad8";
  const [a, b, c] = look.accents;
  pen.save();
  box(pen, page, x, y, w, h, area.radius);
  pen.clip();
  const pad = Math.min(w, h) * 0.06;
  const rows = (fx: number, fy: number, fw: number, count: number, step: number) => {
    for (let i = 0; i < count; i++)
      box(
        pen,
        alpha(ink, i === 0 ? 0.95 : 0.6),
        fx,
        fy + i * step,
        fw * (i === 0 ? 0.62 : 0.9 - (i % 3) * 0.14),
        step * 0.36,
        step * 0.18,
      );
  };
  const curve = (cx: number, cy: number, cw: number, ch: number) => {
    const points = [0.82, 0.7, 0.76, 0.52, 0.56, 0.34, 0.38, 0.12].map((v, i): [number, number] => [
      cx + (cw * i) / 7,
      cy + ch * v,
    ]);
    const d = points.map(([px, py], i) => (i ? `L${px} ${py}` : `M${px} ${py}`)).join(" ");
    path(pen, alpha(c, 0.22), `${d} L${cx + cw} ${cy + ch} L${cx} ${cy + ch} Z`);
    line(pen, c, Math.max(1.5, pad * 0.22), d);
    disc(pen, a, points[7]![0], points[7]![1], pad * 0.3);
  };
  const bars = (cx: number, cy: number, cw: number, ch: number) =>
    [0.4, 0.62, 0.5, 0.8, 0.68, 1].forEach((v, i) => {
      box(pen, i === 5 ? a : mix(b, c, i / 6), cx + (cw / 6) * i, cy + ch * (1 - v), (cw / 6) * 0.62, ch * v, pad * 0.15);
    });
  const ring = (cx: number, cy: number, r: number) => {
    for (const [from, to, colour] of [
      [0, 6.283, alpha(ink, 0.4)],
      [-1.57, 2.4, a],
      [-1.57, 0.2, b],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = r * 0.3;
      pen.lineCap = "round";
      pen.beginPath();
      pen.arc(cx, cy, r, from, to);
      pen.stroke();
    }
  };
  if (h > w) {
    const head = pen.createLinearGradient(x, y, x + w, y + h * 0.34);
    head.addColorStop(0, c);
    head.addColorStop(1, mix(c, a, 0.6));
    box(pen, head, x, y, w, h * 0.36);
    if (kind % 2) curve(x + pad, y + h * 0.12, w - 2 * pad, h * 0.19);
    else {
      ring(x + w / 2, y + h * 0.2, w * 0.19);
    }
    for (let i = 0; i < 3; i++) {
      const cy = y + h * (0.4 + i * 0.16);
      box(pen, card, x + pad, cy, w - 2 * pad, h * 0.13, pad * 0.7);
      disc(pen, look.accents[i]!, x + pad + h * 0.065, cy + h * 0.065, h * 0.036);
      rows(x + pad + h * 0.125, cy + h * 0.034, w - 3 * pad - h * 0.125, 2, h * 0.045);
    }
    box(pen, a, x + w * 0.2, y + h * 0.895, w * 0.6, h * 0.06, h * 0.03);
  } else {
    box(pen, dark ? "#151930" : mix(look.accents[4], "#ffffff", 0.08), x, y, w * 0.17, h);
    for (let i = 0; i < 5; i++)
      box(pen, i === 1 ? a : alpha("#ffffff", 0.35), x + w * 0.04, y + h * (0.12 + i * 0.13), w * 0.09, h * 0.045, h * 0.02);
    rows(x + w * 0.22, y + h * 0.08, w * 0.4, 1, h * 0.1);
    for (let i = 0; i < 3; i++) {
      box(pen, card, x + w * (0.22 + i * 0.255), y + h * 0.18, w * 0.235, h * 0.2, h * 0.03);
      disc(pen, look.accents[i]!, x + w * (0.26 + i * 0.255), y + h * 0.28, h * 0.045);
      rows(x + w * (0.3 + i * 0.255), y + h * 0.24, w * 0.14, 2, h * 0.07);
    }
    box(pen, card, x + w * 0.22, y + h * 0.42, w * 0.49, h * 0.5, h * 0.03);
    if (kind % 2) bars(x + w * 0.26, y + h * 0.5, w * 0.41, h * 0.36);
    else curve(x + w * 0.25, y + h * 0.48, w * 0.43, h * 0.38);
    box(pen, card, x + w * 0.73, y + h * 0.42, w * 0.235, h * 0.5, h * 0.03);
    ring(x + w * 0.848, y + h * 0.6, h * 0.09);
    rows(x + w * 0.76, y + h * 0.76, w * 0.17, 2, h * 0.06);
  }
  polygon(pen, "rgba(255,255,255,0.1)", [
    [x + w * 0.62, y],
    [x + w, y],
    [x + w, y + h * 0.5],
    [x + w * 0.42, y + h],
  ]);
  pen.restore();
}

/** A laptop facing the viewer; `foot` is where it stands. */
export function laptop(painting: Painting, pen: Pen, x: number, foot: number, width: number, kind: number) {
  const h = width * 0.6;
  const metal = indoors(painting, "#c9ced8");
  glow(pen, x, foot - h * 0.6, width * 0.9, "#bcd8ff", 0.16 + painting.light.lamps * 0.22);
  oval(pen, "rgba(20,8,20,0.35)", x, foot + width * 0.02, width * 0.66, width * 0.04);
  box(pen, "#20222c", x - width / 2, foot - h - width * 0.04, width, h, width * 0.025);
  appScreen(
    painting,
    pen,
    { x: x - width * 0.475, y: foot - h - width * 0.018, width: width * 0.95, height: h * 0.93, radius: width * 0.01 },
    kind,
  );
  const base = pen.createLinearGradient(0, foot - width * 0.04, 0, foot + width * 0.025);
  base.addColorStop(0, lighter(metal, 0.2));
  base.addColorStop(1, darker(metal, 0.3));
  polygon(pen, base, [
    [x - width * 0.5, foot - width * 0.045],
    [x + width * 0.5, foot - width * 0.045],
    [x + width * 0.6, foot + width * 0.012],
    [x - width * 0.6, foot + width * 0.012],
  ]);
  box(pen, darker(metal, 0.35), x - width * 0.6, foot + width * 0.01, width * 1.2, width * 0.016, width * 0.008);
  polygon(pen, alpha("#2a2c38", 0.6), [
    [x - width * 0.42, foot - width * 0.04],
    [x + width * 0.42, foot - width * 0.04],
    [x + width * 0.46, foot - width * 0.016],
    [x - width * 0.46, foot - width * 0.016],
  ]);
}

/** A phone, upright or tilted by `turn` radians; `y` is its middle. */
export function phone(painting: Painting, pen: Pen, x: number, y: number, height: number, kind: number, turn = 0) {
  const w = height * 0.49;
  at(
    pen,
    x,
    y,
    1,
    () => {
      glow(pen, 0, 0, height * 0.85, "#cfe2ff", 0.18 + painting.light.lamps * 0.16);
      box(pen, "#15161e", -w / 2, -height / 2, w, height, w * 0.15);
      pen.strokeStyle = "rgba(255,255,255,0.35)";
      pen.lineWidth = w * 0.014;
      pen.stroke();
      appScreen(
        painting,
        pen,
        { x: -w * 0.455, y: -height * 0.478, width: w * 0.91, height: height * 0.956, radius: w * 0.115 },
        kind,
      );
      box(pen, "#15161e", -w * 0.14, -height * 0.466, w * 0.28, height * 0.022, height * 0.011);
    },
    { turn },
  );
}

/** A cup with steam; `foot` is where it stands. */
export function mug(painting: Painting, pen: Pen, x: number, foot: number, size: number, colour?: string) {
  const body = indoors(painting, colour ?? painting.look.accents[0]);
  at(pen, x, foot, size / 100, () => {
    oval(pen, "rgba(20,8,20,0.32)", 8, 0, 56, 8);
    pen.strokeStyle = darker(body, 0.15);
    pen.lineWidth = 11;
    pen.beginPath();
    pen.arc(42, -42, 22, -1.4, 1.5);
    pen.stroke();
    const side = pen.createLinearGradient(-42, 0, 42, 0);
    side.addColorStop(0, lighter(body, 0.2));
    side.addColorStop(0.4, body);
    side.addColorStop(1, darker(body, 0.36));
    path(pen, side, "M-42 -80 L42 -80 C42 -30 38 -6 28 0 C16 4 -16 4 -28 0 C-38 -6 -42 -30 -42 -80 Z");
    oval(pen, darker(body, 0.3), 0, -80, 42, 9);
    oval(pen, "#4a2818", 0, -79, 37, 7);
    oval(pen, alpha("#c8925a", 0.7), -4, -79, 24, 4);
  });
}

/** Steam rising from a point: two wavering bands. */
export function steam(pen: Pen, x: number, y: number, size: number) {
  for (const [dx, k] of [
    [-0.16, 1],
    [0.14, 0.8],
    [0, 1.2],
  ] as const) {
    const px = x + dx * size;
    const band = pen.createLinearGradient(0, y - size * k, 0, y);
    band.addColorStop(0, "rgba(255,255,255,0)");
    band.addColorStop(0.6, "rgba(255,255,255,0.3)");
    band.addColorStop(1, "rgba(255,255,255,0.04)");
    line(
      pen,
      band,
      size * 0.085,
      `M${px} ${y} C${px + size * 0.2} ${y - size * 0.3 * k} ${px - size * 0.2} ${y - size * 0.6 * k} ${px + size * 0.1} ${y - size * k}`,
    );
  }
}

/** Books standing on a shelf from `x` to `x + width`, on `foot`; gives up before the end if the next does not fit. */
export function bookRow(painting: Painting, pen: Pen, x: number, foot: number, width: number, height: number) {
  const { look } = painting;
  const colours = [
    look.accents[0],
    look.accents[1],
    look.accents[2],
    look.accents[4],
    "#8a4f3a",
    "#3f5f5a",
    "#d8b27a",
    "#5a3f5f",
    "#b9c0b0",
  ];
  let at0 = x;
  while (at0 < x + width - height * 0.1) {
    const thick = height * painting.between(0.1, 0.24);
    if (at0 + thick > x + width) break;
    const tall = height * painting.between(0.66, 0.98);
    if (painting.chance(0.07)) {
      at0 += thick * 1.6;
      continue;
    }
    const colour = indoors(painting, painting.pick(colours), 0.08);
    const spine = pen.createLinearGradient(at0, 0, at0 + thick, 0);
    spine.addColorStop(0, darker(colour, 0.25));
    spine.addColorStop(0.4, lighter(colour, 0.1));
    spine.addColorStop(1, darker(colour, 0.3));
    box(pen, spine, at0, foot - tall, thick - 1, tall, 1);
    box(pen, alpha("#ffe9b8", 0.45), at0 + thick * 0.16, foot - tall * 0.86, thick * 0.6, tall * 0.04);
    if (painting.chance(0.5)) box(pen, alpha("#ffe9b8", 0.35), at0 + thick * 0.16, foot - tall * 0.2, thick * 0.6, tall * 0.03);
    at0 += thick;
  }
}
