import { bokeh, dust, glow, rays, verticalGradient } from "../brushes/light-effects";
import { at, disc, line, oval, path } from "../brushes/shapes";
import { paintRidge } from "../brushes/terrain";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

/** Colours of the deep: bright under the sun, violet-black at night, grey-green under a storm. */
function waterColours(painting: Painting) {
  const { time, weather } = painting.recipe;
  const dark = { day: 0, dawn: 0.16, sunset: 0.22, dusk: 0.5, night: 0.66 }[time];
  const grey = weather === "clear" || weather === "cloud" ? 0 : 0.3;
  const shade = (colour: string) => mix(mix(colour, "#4f6a70", grey), "#040a24", dark);
  const glowing = time === "dawn" || time === "sunset" ? "#ffd9a8" : time === "night" ? "#8fb8ff" : "#c8fff2";
  return { shade, glowing, strength: 1 - dark * 0.75 };
}

function water(painting: Painting, sunX: number) {
  const { width: w, height: h, u } = painting;
  const { shade, glowing, strength } = waterColours(painting);
  painting.layer(0.03, (pen) => {
    pen.fillStyle = verticalGradient(pen, painting.top, painting.bottom, [
      [0, shade("#58d6d6")],
      [0.18, shade("#2094b4")],
      [0.45, shade("#11558a")],
      [0.78, shade("#0a2a5e")],
      [1, shade("#061130")],
    ]);
    pen.fillRect(painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * sunX, -30 * u, 640 * u, glowing, 0.9 * strength);
  });
  for (const phase of [0, 0.5])
    painting.layer(
      0.07,
      (pen) =>
        rays(
          painting,
          pen,
          { x: w * sunX, y: -170 * u, length: h * 1.4, direction: Math.PI / 2, spread: 1.5 },
          9,
          glowing,
          0.34 * strength,
          0.045,
        ),
      { blend: "screen", motion: { pulse: { low: 0.45, period: 4.6, phase } } },
    );
  painting.layer(
    0.1,
    (pen) => {
      for (let i = 0; i < 70; i++) {
        const x = painting.between(painting.left, painting.right);
        const y = painting.between(painting.top, h * 0.08);
        line(
          pen,
          alpha(glowing, painting.between(0.06, 0.3) * strength),
          painting.between(1, 3.2) * u,
          `M${x} ${y} q${painting.between(15, 70) * u} ${painting.between(-10, 10) * u} ${painting.between(30, 150) * u} 0`,
        );
      }
    },
    { blend: "screen", motion: { drift: { x: 12, y: 0 } } },
  );
}

function school(painting: Painting, pen: Pen, x: number, y: number, count: number, spread: number, size: number, colour: string) {
  for (let i = 0; i < count; i++) {
    const px = x + (painting.random() + painting.random() - 1) * spread;
    const py = y + (painting.random() + painting.random() - 1) * spread * 0.38;
    at(pen, px, py, size * painting.between(0.7, 1.2), () => {
      path(pen, colour, "M-1 0 C-0.6 -0.45 0.3 -0.45 0.8 0 L1.4 -0.4 L1.3 0 L1.4 0.4 L0.8 0 C0.3 0.45 -0.6 0.45 -1 0 Z");
    });
  }
}

function seabed(painting: Painting, depth: number, base: number, colour: string) {
  painting.layer(depth, (pen) =>
    paintRidge(painting, pen, {
      base,
      rise: 130 * painting.u,
      frequency: 1.9,
      seed: painting.between(0, 80),
      octaves: 4,
      fill: verticalGradient(pen, base - 90 * painting.u, painting.bottom, [
        [0, colour],
        [1, mix(colour, "#040a20", 0.55)],
      ]),
    }),
  );
}

function reef(painting: Painting) {
  const { u, height: h, width: w } = painting;
  const { shade } = waterColours(painting);
  const colours = ["#ff5f7e", "#ff9a4f", "#c95fff", "#ffd166", "#3fd0c0", painting.look.accents[0]];
  painting.layer(0.82, (pen) => {
    paintRidge(painting, pen, { base: h * 0.99, rise: 70 * u, frequency: 2.4, seed: 12, octaves: 3, fill: shade("#0b2450") });
    const branch = (x: number, y: number, angle: number, length: number, wide: number, left: number, colour: string) => {
      if (left === 0 || length < 4 * u) return;
      const ex = x + Math.cos(angle) * length;
      const ey = y + Math.sin(angle) * length;
      line(pen, colour, wide, `M${x} ${y} L${ex} ${ey}`);
      for (let i = 0; i < (painting.chance(0.4) ? 3 : 2); i++)
        branch(
          ex,
          ey,
          angle + painting.between(-0.62, 0.62),
          length * painting.between(0.66, 0.86),
          wide * 0.72,
          left - 1,
          colour,
        );
    };
    const count = painting.byShape(15, 9, 10);
    for (let i = 0; i < count; i++) {
      const x = painting.left + ((w + 2 * painting.margin) * (i + painting.random())) / count;
      const y = h * 1.02;
      const colour = shade(mix(painting.pick(colours), "#0b2a5a", painting.between(0.15, 0.45)));
      const kind = painting.random();
      if (kind < 0.45) branch(x, y, -Math.PI / 2 + painting.between(-0.2, 0.2), painting.between(34, 58) * u, 12 * u, 5, colour);
      else if (kind < 0.72) {
        for (let k = 0; k < 9; k++) {
          const angle = -Math.PI / 2 + (k - 4) * 0.2;
          const length = painting.between(70, 130) * u;
          const [tx, ty] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
          line(pen, colour, 11 * u, `M${x} ${y} Q${x + Math.cos(angle) * length * 0.4} ${y - length * 0.6} ${tx} ${ty}`);
          disc(pen, lighter(colour, 0.35), tx, ty, 6 * u);
        }
      } else {
        const r = painting.between(34, 62) * u;
        disc(pen, colour, x, y - 6 * u, r);
        for (let k = 1; k < 5; k++)
          line(
            pen,
            alpha("#ffffff", 0.2),
            3 * u,
            `M${x - (r * k) / 5} ${y - 6 * u} A${(r * k) / 5} ${r * 0.9} 0 0 1 ${x + (r * k) / 5} ${y - 6 * u}`,
          );
      }
    }
  });
}

function kelp(painting: Painting) {
  const { u, height: h, width: w } = painting;
  const { shade } = waterColours(painting);
  for (const [side, depth] of [
    [-10 * u, 1.05],
    [w * 0.96, 1.1],
  ] as const) {
    painting.layer(
      depth,
      (pen) => {
        for (let i = 0; i < 8; i++) {
          const x = side + (i - 4) * 18 * u;
          const length = painting.between(240, 440) * u;
          const colour = shade(painting.pick(["#0a2038", "#0d2c44", "#0b2a3a"]));
          line(
            pen,
            colour,
            7 * u,
            `M${x} ${h * 1.1} C${x + 40 * u} ${h * 1.1 - length * 0.3} ${x - 40 * u} ${h * 1.1 - length * 0.6} ${x + 14 * u} ${h * 1.1 - length}`,
          );
          for (let k = 2; k < 11; k++)
            oval(pen, colour, x + Math.sin(k * 0.9) * 14 * u, h * 1.1 - (length * k) / 11, 19 * u, 7 * u, k % 2 ? 0.6 : 2.5);
        }
      },
      { motion: { sway: { pivotY: h, slope: 0.09, period: 5 } } },
    );
  }
}

function bubbles(painting: Painting) {
  const { u, height: h, width: w } = painting;
  painting.layer(
    0.9,
    (pen) => {
      for (let i = 0; i < 44; i++) {
        const x = w * painting.pick([0.2, 0.55, 0.88]) + painting.between(-46, 46) * u;
        const y = painting.between(painting.top + 20 * u, painting.bottom - 20 * u);
        const r = painting.between(2, 8) * u;
        disc(pen, "rgba(220,255,255,0.12)", x, y, r);
        pen.strokeStyle = "rgba(220,255,255,0.55)";
        pen.lineWidth = 1.3 * u;
        pen.stroke();
        disc(pen, "rgba(255,255,255,0.8)", x - r * 0.35, y - r * 0.35, r * 0.22);
      }
    },
    { motion: { drift: { x: 0, y: -46 }, wraps: true } },
  );
  painting.layer(
    1.15,
    (pen) => {
      dust(painting, pen, 130, "#d8fff8", 0.42);
      bokeh(painting, pen, 7, ["#7ff0ff"], { top: 0, bottom: h, smallest: 8, largest: 26, strength: 0.12 });
    },
    { blend: "screen", motion: { drift: { x: 5, y: -8 } } },
  );
}

function jellyfish(painting: Painting, pen: Pen, x: number, y: number, r: number, colour: string) {
  const { u } = painting;
  glow(pen, x, y, r * 3, colour, 0.5);
  for (let i = 0; i < 9; i++) {
    const q = x - r * 0.75 + i * r * 0.19;
    line(
      pen,
      alpha(colour, 0.5),
      painting.between(1, 3) * u,
      `M${q} ${y + r * 0.1} C${q + painting.between(-20, 20) * u} ${y + r * 0.9} ${q + painting.between(-30, 30) * u} ${y + r * 1.7} ${q + painting.between(-26, 26) * u} ${y + r * painting.between(2, 3.1)}`,
    );
  }
  const bell = pen.createRadialGradient(x, y - r * 0.3, r * 0.1, x, y, r * 1.05);
  bell.addColorStop(0, alpha("#ffffff", 0.9));
  bell.addColorStop(0.4, alpha(colour, 0.75));
  bell.addColorStop(1, alpha(colour, 0.25));
  at(pen, x, y, 1, () =>
    path(
      pen,
      bell,
      `M${-r} ${r * 0.16} C${-r} ${-r * 1.15} ${r} ${-r * 1.15} ${r} ${r * 0.16} Q${r * 0.83} ${r * 0.36} ${r * 0.66} ${r * 0.16} Q${r * 0.5} ${r * 0.36} ${r * 0.33} ${r * 0.16} Q${r * 0.16} ${r * 0.36} 0 ${r * 0.16} Q${-r * 0.16} ${r * 0.36} ${-r * 0.33} ${r * 0.16} Q${-r * 0.5} ${r * 0.36} ${-r * 0.66} ${r * 0.16} Q${-r * 0.83} ${r * 0.36} ${-r} ${r * 0.16} Z`,
    ),
  );
}

function whaleShape(painting: Painting, pen: Pen) {
  const { shade } = waterColours(painting);
  const body =
    "M-300 10 C-290 -62 -170 -98 -30 -92 C90 -88 170 -50 262 -26 C300 -40 322 -78 350 -92 C352 -60 340 -34 322 -14 C346 0 360 26 362 58 C330 46 300 22 274 2 C190 26 90 70 -40 88 C-160 104 -280 78 -300 10 Z";
  path(
    pen,
    verticalGradient(pen, -100, 100, [
      [0, shade("#5aaacb")],
      [0.4, shade("#22659a")],
      [1, shade("#0c2e60")],
    ]),
    body,
  );
  const belly = pen.createLinearGradient(0, 20, 0, 110);
  belly.addColorStop(0, alpha(shade("#d0ecf4"), 0.1));
  belly.addColorStop(0.45, alpha(shade("#d0ecf4"), 0.75));
  belly.addColorStop(1, alpha(shade("#86bcd6"), 0.6));
  path(pen, belly, "M-296 30 C-180 58 -60 36 60 44 C40 70 0 82 -40 88 C-160 104 -270 80 -296 30 Z");
  for (let i = 0; i < 8; i++)
    line(
      pen,
      alpha(shade("#0e3868"), 0.5),
      2.2,
      `M${-290 + i * 5} ${36 + i * 6} C-180 ${54 + i * 5} -70 ${44 + i * 5} ${44 - i * 12} ${47 + i * 4}`,
    );
  for (let i = 0; i < 12; i++)
    line(
      pen,
      alpha("#aafff0", 0.15),
      6,
      `M${-240 + i * 32} ${-82 + Math.abs(i - 5) * 3} q${painting.between(-10, 24)} 26 ${painting.between(0, 34)} 44`,
    );
  path(pen, shade("#0f3a70"), "M-120 52 C-100 120 -40 170 30 190 C10 140 -20 90 -58 50 Z");
  path(pen, shade("#2a72a4"), "M70 -76 Q110 -110 124 -106 Q116 -84 130 -62 Z");
  disc(pen, shade("#06183a"), -222, 22, 6);
  disc(pen, "#e8ffff", -224, 20, 2);
  line(pen, alpha(shade("#06183a"), 0.6), 3, "M-299 16 C-270 34 -240 40 -205 40");
}

function whale(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.58);
  seabed(painting, 0.18, h * 0.88, shade("#0e3f74"));
  const x = w * painting.byShape(0.42, 0.48, 0.46);
  const y = h * painting.byShape(0.4, 0.38);
  painting.layer(
    0.3,
    (pen) => at(pen, x, y, painting.byShape(1.2, 0.95, 0.95) * u, () => whaleShape(painting, pen), { turn: -0.1 }),
    { motion: { drift: { x: -14, y: 2 }, bob: { y: 6, period: 5.5 } } },
  );
  painting.layer(
    0.38,
    (pen) => {
      school(painting, pen, w * 0.8, h * 0.26, 46, 190 * u, 7 * u, alpha(shade("#b4f0f4"), 0.6));
      school(painting, pen, w * 0.16, h * 0.2, 24, 120 * u, 5 * u, alpha(shade("#b4f0f4"), 0.45));
    },
    { motion: { drift: { x: -24, y: 3 } } },
  );
  seabed(painting, 0.48, h * 0.95, shade("#0f3a6a"));
  painting.layer(
    0.62,
    (pen) => {
      jellyfish(painting, pen, w * painting.byShape(0.84, 0.8), h * 0.6, 44 * u, "#ff8ad8");
      jellyfish(painting, pen, w * painting.byShape(0.72, 0.2), h * 0.72, 27 * u, "#9a8aff");
    },
    { motion: { bob: { y: 10, period: 4.4 } } },
  );
  reef(painting);
  bubbles(painting);
  kelp(painting);
}

function turtle(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.3);
  seabed(painting, 0.2, h * 0.8, shade("#1a5a80"));
  painting.layer(0.34, (pen) => school(painting, pen, w * 0.74, h * 0.34, 70, 230 * u, 8 * u, alpha(shade("#ffd98a"), 0.75)), {
    motion: { drift: { x: -20, y: 0 } },
  });
  seabed(painting, 0.45, h * 0.9, shade("#124a74"));
  const x = w * painting.byShape(0.42, 0.5);
  const y = h * 0.46;
  painting.layer(
    0.58,
    (pen) =>
      at(
        pen,
        x,
        y,
        painting.byShape(1.5, 1.3, 1.25) * u,
        () => {
          const skin = shade("#6fae8a");
          path(pen, darker(skin, 0.25), "M-30 30 C-50 80 -90 110 -130 112 C-110 90 -90 50 -70 22 Z");
          path(pen, darker(skin, 0.2), "M96 28 C120 48 140 70 150 92 C124 84 96 64 80 44 Z");
          path(
            pen,
            verticalGradient(pen, -60, 50, [
              [0, shade("#c8964f")],
              [0.6, shade("#8a5a34")],
              [1, shade("#5a3a2c")],
            ]),
            "M-96 10 C-80 -52 30 -76 112 -6 C120 4 118 14 108 18 C50 44 -50 48 -96 10 Z",
          );
          for (const d of [
            "M-60 -6 L-30 -30 L4 -20 L0 10 L-40 20 Z",
            "M10 -22 L44 -36 L72 -14 L60 10 L8 12 Z",
            "M-24 -38 L10 -50 L36 -42 L6 -26 Z",
            "M68 -8 L92 -4 L96 10 L68 12 Z",
          ]) {
            path(pen, alpha(shade("#e9bd6e"), 0.55), d);
            line(pen, alpha(shade("#4a2f22"), 0.6), 2.5, d);
          }
          path(pen, shade("#e6d9a8"), "M-96 12 C-50 46 50 44 108 18 C70 52 -50 58 -96 12 Z");
          path(pen, skin, "M-88 6 C-112 -14 -142 -16 -154 2 C-160 16 -146 28 -128 26 C-110 26 -96 22 -88 18 Z");
          disc(pen, shade("#10261e"), -138, 2, 5);
          disc(pen, "#ffffff", -139.5, 0.5, 1.7);
          path(pen, lighter(skin, 0.08), "M-40 14 C-90 40 -110 90 -104 140 C-70 116 -36 70 -6 30 Z");
          for (let i = 0; i < 9; i++) oval(pen, alpha(darker(skin, 0.5), 0.3), -82 + i * 8, 96 - i * 8, 7, 4, 0.7);
        },
        { turn: 0.08 },
      ),
    { motion: { bob: { y: 12, x: 6, period: 5 }, drift: { x: -12, y: -2 } } },
  );
  reef(painting);
  bubbles(painting);
  kelp(painting);
}

/** A diver with a lamp before a wreck-dark deep; a submarine or sharks in the distance when asked for. */
function diver(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.74);
  seabed(painting, 0.16, h * 0.78, shade("#123f6e"));
  if (painting.has("shark"))
    for (const [x, y, s] of [
      [0.3, 0.24, 1],
      [0.5, 0.16, 0.6],
    ] as const)
      painting.layer(
        0.25,
        (pen) =>
          at(pen, w * x, h * y, s * u, () =>
            path(
              pen,
              alpha(shade("#2d6a92"), 0.85),
              "M-120 6 C-80 -26 -10 -34 40 -22 L54 -58 C64 -44 70 -28 72 -16 C100 -10 120 -8 138 -34 C140 -14 138 4 146 26 C130 18 118 6 96 6 C60 16 -10 26 -40 20 L-56 50 C-66 36 -66 28 -64 18 C-90 16 -110 14 -120 6 Z",
            ),
          ),
        { motion: { drift: { x: -22, y: 0 } } },
      );
  if (painting.has("submarine"))
    painting.layer(
      0.32,
      (pen) =>
        at(pen, w * 0.3, h * 0.3, 1.1 * u, () => {
          const yellow = shade("#f2b53a");
          path(
            pen,
            yellow,
            "M-120 0 C-120 -44 -60 -50 0 -50 L80 -46 C120 -40 130 -16 150 -8 L150 12 C130 18 110 40 70 44 L-20 48 C-80 48 -120 38 -120 0 Z",
          );
          path(pen, darker(yellow, 0.2), "M-20 -48 L-12 -84 L44 -84 L50 -46 Z");
          for (const x of [-70, -20, 30]) {
            disc(pen, darker(yellow, 0.4), x, -2, 20);
            disc(pen, shade("#c8f4ff"), x, -2, 14);
          }
          glow(pen, -130, 0, 120, "#fff6c8", 0.7);
        }),
      { motion: { drift: { x: -12, y: 2 }, bob: { y: 5, period: 5 } } },
    );
  seabed(painting, 0.44, h * 0.92, shade("#0c3058"));
  painting.layer(
    0.5,
    (pen) => {
      for (const [x, y, r, c] of [
        [0.14, 0.36, 40, "#ff8ad8"],
        [0.26, 0.62, 26, "#6fe0ff"],
        [0.9, 0.3, 30, "#9a8aff"],
        [0.08, 0.7, 22, "#ffd98a"],
      ] as const)
        jellyfish(painting, pen, w * x, h * y, r * u, c);
    },
    { motion: { bob: { y: 11, period: 4.8 } } },
  );
  const x = w * painting.byShape(0.62, 0.54, 0.58);
  const y = h * 0.48;
  painting.layer(
    0.66,
    (pen) => {
      const beam = pen.createRadialGradient(x - 120 * u, y + 30 * u, 0, x - 120 * u, y + 30 * u, 420 * u);
      beam.addColorStop(0, "rgba(255,250,210,0.6)");
      beam.addColorStop(1, "rgba(255,250,210,0)");
      path(pen, beam, `M${x - 120 * u} ${y + 30 * u} L${x - 520 * u} ${y + 60 * u} L${x - 450 * u} ${y + 260 * u} Z`);
    },
    { blend: "screen", motion: { bob: { y: 9, period: 5 } } },
  );
  painting.layer(
    0.68,
    (pen) =>
      at(
        pen,
        x,
        y,
        1.25 * u,
        () => {
          const suit = shade("#1d2c3a");
          const accent = shade(painting.look.accents[0]);
          path(pen, darker(suit, 0.2), "M60 4 C100 -4 140 6 168 30 L160 42 C130 28 100 26 62 30 Z");
          path(pen, accent, "M160 26 C190 30 214 44 230 66 C204 62 176 54 156 44 Z");
          path(pen, suit, "M56 12 C96 18 130 40 150 70 L140 80 C112 60 84 44 50 38 Z");
          path(pen, accent, "M138 66 C164 78 182 98 190 122 C168 112 146 98 132 80 Z");
          path(pen, suit, "M-60 -14 C-30 -30 30 -20 66 2 C76 14 70 36 56 38 C10 38 -40 34 -62 20 Z");
          path(pen, accent, "M-40 -24 C0 -40 40 -30 56 -16 C58 -8 52 -4 44 -4 L-36 -10 Z");
          path(pen, suit, "M-50 10 C-70 26 -90 32 -116 32 L-118 20 C-96 18 -76 6 -60 -6 Z");
          disc(pen, shade("#d9a27c"), -86, -10, 22);
          path(pen, suit, "M-100 -28 C-84 -40 -60 -30 -62 -4 C-66 8 -76 10 -84 8 C-76 -6 -84 -20 -100 -28 Z");
          path(pen, shade("#bdf4ff"), "M-110 -18 C-104 -26 -94 -24 -90 -16 C-88 -8 -94 -2 -102 -2 C-110 -4 -114 -10 -110 -18 Z");
          disc(pen, "#fff8d8", -120, 26, 8);
          line(pen, darker(suit, 0.3), 4, "M-92 4 C-100 20 -60 -30 -20 -24");
        },
        { turn: 0.12 },
      ),
    { motion: { bob: { y: 9, period: 5 }, drift: { x: -7, y: 0 } } },
  );
  reef(painting);
  bubbles(painting);
  kelp(painting);
}

export const underwater: Archetype = { framings: [whale, turtle, diver] };
