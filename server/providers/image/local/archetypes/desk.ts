import { indoors, lightShaft, pendant, tableLamp, wallAndFloor, wallArt, windowView } from "../brushes/interior";
import { bokeh, glow } from "../brushes/light-effects";
import { appScreen, bookRow, laptop, mug, phone, steam } from "../brushes/objects";
import { standing } from "../brushes/people";
import { potPlant } from "../brushes/plants";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

function tableTop(painting: Painting, pen: Pen, y: number) {
  const { width: w, u } = painting;
  const wood = indoors(painting, lighter(painting.look.wood, 0.12));
  const top = pen.createLinearGradient(0, y, 0, painting.bottom);
  top.addColorStop(0, lighter(wood, 0.14));
  top.addColorStop(1, darker(wood, 0.35));
  box(pen, top, painting.left, y, w + 2 * painting.margin, painting.bottom - y);
  box(pen, alpha("#ffffff", 0.22), painting.left, y, w + 2 * painting.margin, 3 * u);
  for (let i = 0; i < 26; i++) {
    const ly = y + painting.random() ** 1.4 * (painting.bottom - y);
    line(
      pen,
      alpha(darker(wood, 0.5), 0.12),
      painting.between(1, 3) * u,
      `M${painting.between(painting.left, w)} ${ly} q${painting.between(80, 220) * u} ${painting.between(-5, 5) * u} ${painting.between(200, 520) * u} 0`,
    );
  }
}

function plant(painting: Painting, x: number, foot: number, size: number, depth: number) {
  painting.layer(
    depth,
    (pen) =>
      potPlant(painting, pen, x, foot, size, indoors(painting, painting.look.accents[0]), indoors(painting, "#3f8a5c", 0.06)),
    { motion: { sway: { pivotY: foot, slope: 0.008, period: 4.6 } } },
  );
}

/** A desk by the window: laptop, lamp, cup, plant. */
function byTheWindow(painting: Painting) {
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

/** A phone in the foreground, lights of a room behind it. */
function phoneInFront(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * 0.78;
  wallAndFloor(painting, top + 30 * u, { lightX: 0.62 });
  painting.layer(
    0.2,
    (pen) => {
      bokeh(painting, pen, 22, ["#ffd9a0", painting.look.accents[1], painting.look.accents[3], painting.light.glow], {
        top: 0,
        bottom: top - 60 * u,
        smallest: 24,
        largest: 76,
        strength: 0.2 + painting.light.lamps * 0.16,
      });
    },
    { blend: "screen", motion: { drift: { x: 4, y: -2 } } },
  );
  painting.layer(0.42, (pen) => tableTop(painting, pen, top));
  plant(painting, w * painting.byShape(0.14, 0.06), top + 30 * u, 300 * u, 0.5);
  const x = w * painting.byShape(0.6, 0.52);
  const tall = painting.byShape(540, 800, 520) * u;
  painting.layer(
    0.5,
    (pen) => {
      glow(pen, x, h * 0.46, tall * 0.9, painting.look.accents[2], 0.4);
      for (let i = 0; i < 4; i++) {
        pen.strokeStyle = alpha(lighter(painting.look.accents[3], 0.2), 0.22 - i * 0.04);
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.arc(x, h * 0.46, tall * (0.42 + i * 0.12), 0, 7);
        pen.stroke();
      }
    },
    { motion: { pulse: { low: 0.7, period: 3 } } },
  );
  painting.layer(
    0.66,
    (pen) => {
      oval(pen, "rgba(20,8,20,0.42)", x, h * 0.46 + tall * 0.52, tall * 0.3, 20 * u);
      phone(painting, pen, x, h * 0.46, tall, painting.recipe.seed % 2, 0.07);
    },
    { motion: { bob: { y: 5, period: 4 } } },
  );
  painting.layer(
    0.92,
    (pen) => {
      const card = (cx: number, cy: number, wide: number, index: number) =>
        at(pen, cx, cy, u, () => {
          pen.shadowColor = "rgba(20,8,30,0.4)";
          pen.shadowBlur = 22 * u;
          pen.shadowOffsetY = 9 * u;
          box(pen, "rgba(255,255,255,0.96)", -wide / 2, -42, wide, 84, 20);
          pen.shadowColor = "rgba(0,0,0,0)";
          disc(pen, painting.look.accents[index % 3]!, -wide / 2 + 46, 0, 25);
          if (index === 0) path(pen, "#ffffff", "M-103 0 l8 9 l16 -18 l4 4 l-20 23 l-12 -13 Z");
          box(pen, "#c9cfdd", -wide / 2 + 86, -18, wide * 0.46, 12, 6);
          box(pen, "#e2e6ee", -wide / 2 + 86, 7, wide * 0.34, 12, 6);
        });
      card(x - painting.byShape(290, 150, 190) * u, h * 0.34, 276, 0);
      card(x + painting.byShape(260, 160, 170) * u, h * 0.58, 256, 1);
    },
    { motion: { bob: { y: 8, x: 3, period: 4.6 } } },
  );
}

/** Two screens in the evening, someone at work seen from behind. */
function monitors(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * painting.byShape(0.7, 0.66);
  wallAndFloor(painting, top + 80 * u, { wall: mix(painting.look.wall, painting.look.accents[4], 0.45), lightX: 0.5 });
  if (painting.isLandscape) windowView(painting, { x: w * 0.03, y: h * 0.07, width: w * 0.18, height: h * 0.44 });
  painting.layer(0.2, (pen) => {
    glow(pen, w * 0.5, top - 180 * u, 640 * u, painting.look.accents[2], 0.34);
    for (let i = 0; i < 3; i++)
      if (painting.isLandscape)
        wallArt(painting, pen, w * 0.8 + (i % 2) * 104 * u, h * 0.08 + Math.floor(i / 2) * 130 * u, 84 * u, 108 * u, i);
    pendant(painting, pen, w * painting.byShape(0.27, 0.2), h * 0.14, 40 * u);
  });
  painting.layer(0.4, (pen) => tableTop(painting, pen, top));
  painting.layer(0.52, (pen) => {
    const screen = (x: number, wide: number, kind: number, turn: number) =>
      at(
        pen,
        x,
        top - 26 * u,
        1,
        () => {
          const tall = wide * 0.6;
          box(pen, "#1b1c26", -14 * u, -30 * u, 28 * u, 56 * u);
          oval(pen, "#1b1c26", 0, 28 * u, 84 * u, 12 * u);
          glow(pen, 0, -tall * 0.6, wide * 0.8, "#a8ccff", 0.2 + painting.light.lamps * 0.2);
          box(pen, "#16171f", -wide / 2, -tall - 20 * u, wide, tall, 10 * u);
          appScreen(
            painting,
            pen,
            { x: -wide / 2 + 9 * u, y: -tall - 11 * u, width: wide - 18 * u, height: tall - 18 * u, radius: 4 * u },
            kind,
          );
        },
        { turn },
      );
    if (painting.isPortrait) screen(w * 0.5, w * 0.86, 1, 0);
    else {
      screen(w * 0.34, 400 * u, 0, 0);
      screen(w * 0.67, 400 * u, 1, 0);
    }
  });
  plant(painting, w * painting.byShape(0.9, 0.92), top + 30 * u, 190 * u, 0.56);
  painting.layer(0.62, (pen) => {
    mug(painting, pen, w * painting.byShape(0.16, 0.12), top + 70 * u, 78 * u);
    box(pen, indoors(painting, "#3a3c48"), w * 0.5 - 190 * u, top + 44 * u, 380 * u, 34 * u, 8 * u);
    for (let i = 0; i < 13; i++)
      box(pen, indoors(painting, "#5a5c6a"), w * 0.5 - 180 * u + i * 28 * u, top + 49 * u, 23 * u, 9 * u, 2);
    for (let i = 0; i < 13; i++)
      box(pen, indoors(painting, "#5a5c6a"), w * 0.5 - 180 * u + i * 28 * u, top + 62 * u, 23 * u, 9 * u, 2);
  });
  painting.layer(
    0.95,
    (pen) => {
      // Head and shoulders over the back of a chair, dark against the screens.
      at(pen, w * painting.byShape(0.5, 0.5), h * 1.02, painting.byShape(1.15, 1.3, 1.1) * u, () => {
        const coat = indoors(painting, painting.look.accents[0], 0.35);
        const body = pen.createLinearGradient(-170, -260, 170, 0);
        body.addColorStop(0, lighter(coat, 0.08));
        body.addColorStop(1, darker(coat, 0.4));
        box(pen, indoors(painting, "#c8906c", 0.3), -32, -290, 64, 60);
        path(pen, body, "M-176 40 C-180 -120 -150 -216 -70 -240 C-40 -230 40 -230 70 -240 C150 -216 180 -120 176 40 Z");
        const hair = indoors(painting, "#33221e", 0.25);
        oval(pen, hair, 0, -336, 66, 78);
        path(pen, alpha(painting.light.glow, 0.18), "M-60 -350 C-50 -404 40 -416 58 -360 C30 -396 -30 -394 -60 -350 Z");
        box(pen, indoors(painting, "#2a2c38", 0.2), -130, -160, 260, 220, 46);
        line(pen, "rgba(255,255,255,0.12)", 4, "M-112 -120 C-100 -146 100 -146 112 -120");
      });
    },
    { motion: { bob: { y: 2, period: 4 } } },
  );
}

/** A meeting before a large screen. */
function meeting(painting: Painting) {
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

export const desk: Archetype = { framings: [byTheWindow, phoneInFront, monitors, meeting] };
