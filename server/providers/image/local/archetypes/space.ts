import { createCanvas } from "@napi-rs/canvas";
import { bokeh, dust, glow, verticalGradient } from "../brushes/light-effects";
import { standing } from "../brushes/people";
import { at, box, disc, line, oval, path, polygon } from "../brushes/shapes";
import { paintSky, stars, wisps } from "../brushes/sky";
import { paintRange, paintRidge } from "../brushes/terrain";
import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import type { Archetype } from "./archetype";

/** Hues of the deep by time of day, so that scenes of one film can differ though space has no hours. */
const depths = {
  dawn: ["#1a0f33", "#5a2a5e", "#e07a6a"],
  day: ["#060d2a", "#123a6e", "#3fa0c8"],
  sunset: ["#1a0a24", "#6a1f3e", "#f0803f"],
  dusk: ["#0d0a2c", "#3a2278", "#b45fd0"],
  night: ["#03050f", "#0c1a44", "#2f6fb0"],
} as const;

function deepSpace(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const [black, mid, bright] = depths[painting.recipe.time];
  painting.layer(0.02, (pen) => {
    pen.fillStyle = verticalGradient(pen, painting.top, painting.bottom, [
      [0, black],
      [0.55, mix(black, mid, 0.5)],
      [1, mix(black, mid, 0.85)],
    ]);
    pen.fillRect(painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    glow(pen, w * 0.3, h * 0.7, 620 * u, mid, 0.8);
    glow(pen, w * 0.8, h * 0.2, 420 * u, bright, 0.3);
  });
  painting.layer(
    0.05,
    (pen) =>
      wisps(painting, pen, { top: painting.top, bottom: painting.bottom, cover: 0.62, lit: bright, shade: mid, strength: 0.5 }),
    { motion: { drift: { x: 3, y: 0 } }, blend: "screen" },
  );
  for (const phase of [0, 0.5])
    painting.layer(0.06, (pen) => stars(painting, pen, 190, painting.bottom * 3), {
      motion: { pulse: { low: 0.65, period: 3.3, phase } },
    });
  return { black, mid, bright };
}

/** A shaded globe with bands or seas; `turn` tilts it. */
function globe(
  painting: Painting,
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  kind: "bands" | "seas" | "rock",
  colours: readonly [string, string, string],
  ring = false,
) {
  const { u } = painting;
  const size = Math.min(700, Math.round(radius * 2));
  const canvas = createCanvas(size, size);
  const g = canvas.getContext("2d");
  const pixels = g.createImageData(size, size);
  const rgb = colours.map((c) => Number.parseInt(c.slice(1), 16));
  const seed = painting.between(0, 90);
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const dx = (px + 0.5) / size - 0.5;
      const dy = (py + 0.5) / size - 0.5;
      const d = Math.sqrt(dx * dx + dy * dy) * 2;
      if (d > 1) continue;
      const dz = Math.sqrt(1 - d * d);
      const lon = Math.atan2(dx * 2, dz);
      const lat = Math.asin(dy * 2);
      let v: number;
      if (kind === "bands") v = 0.5 + 0.5 * Math.sin(lat * 11 + painting.noise(lon * 1.4 + seed, lat * 5) * 1.5 + seed);
      else
        v = Math.max(
          0,
          Math.min(
            1,
            (painting.fbm(lon * 1.2 + seed, lat * 1.6 + seed, 5) + (kind === "seas" ? 0.02 : 0.25)) * (kind === "seas" ? 9 : 1.8),
          ),
        );
      const cloud = kind === "seas" ? Math.max(0, painting.fbm(lon * 1.6 + seed * 2, lat * 3.4, 4) * 1.7 - 0.1) : 0;
      const sun = Math.max(0, dx * -1.35 + dy * -1.1 + dz * 0.72);
      const shade = 0.05 + Math.min(1, sun * 1.25) * 0.95;
      const at4 = (py * size + px) * 4;
      for (let c = 0; c < 3; c++) {
        const shift = 16 - c * 8;
        const a = (rgb[0]! >> shift) & 255;
        const b = (rgb[1]! >> shift) & 255;
        const base = a + (b - a) * v;
        pixels.data[at4 + c] = (base + (255 - base) * Math.min(0.9, cloud)) * shade;
      }
      pixels.data[at4 + 3] = 255 * Math.min(1, (1 - d) * size * 0.4);
    }
  }
  g.putImageData(pixels, 0, 0);
  glow(pen, x - radius * 0.2, y - radius * 0.2, radius * 1.55, colours[2], 0.4);
  const halfRing = (front: boolean) => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(-0.34);
    for (let i = 0; i < 9; i++) {
      pen.strokeStyle = alpha(mix(colours[1], colours[2], i / 9), 0.3 + 0.4 * (i % 3 === 0 ? 0.3 : 1));
      pen.lineWidth = radius * 0.045;
      pen.beginPath();
      pen.ellipse(
        0,
        0,
        radius * (1.35 + i * 0.055),
        radius * (0.34 + i * 0.014),
        0,
        front ? 0 : Math.PI,
        front ? Math.PI : Math.PI * 2,
      );
      pen.stroke();
    }
    pen.restore();
  };
  if (ring) halfRing(false);
  pen.save();
  pen.imageSmoothingQuality = "high";
  pen.drawImage(canvas, x - radius, y - radius, radius * 2, radius * 2);
  pen.restore();
  if (ring) halfRing(true);
  pen.strokeStyle = alpha(colours[2], 0.35);
  pen.lineWidth = 2 * u;
  pen.beginPath();
  pen.arc(x, y, radius, Math.PI * 0.8, Math.PI * 1.7);
  pen.stroke();
}

const rusty = ["#c06a3c", "#f0b37a", "#ffcf9a"] as const;
const earthly = ["#1c5fa8", "#5f9a52", "#9fd8ff"] as const;

/** A large planet, its moon, and something in orbit. */
function orbit(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { bright } = deepSpace(painting);
  const isEarth = painting.has("globe") || painting.recipe.subjects.includes("satellite") || painting.chance(0.4);
  painting.layer(0.12, (pen) => globe(painting, pen, w * 0.2, h * 0.24, 56 * u, "rock", ["#6a6470", "#b8b0a8", bright]));
  painting.layer(0.24, (pen) =>
    globe(
      painting,
      pen,
      w * painting.byShape(0.66, 0.56, 0.62),
      h * painting.byShape(0.56, 0.5),
      painting.byShape(230, 250, 220) * u,
      isEarth ? "seas" : "bands",
      isEarth ? earthly : rusty,
      !isEarth,
    ),
  );
  painting.layer(
    0.6,
    (pen) =>
      at(pen, w * painting.byShape(0.3, 0.3), h * painting.byShape(0.64, 0.78), 1.15 * u, () => satellite(painting, pen), {
        turn: -0.3,
      }),
    { motion: { drift: { x: 10, y: -5 }, spin: { x: w * 0.3, y: h * 0.66, angle: 0.05, period: 9 } } },
  );
  asteroids(painting);
}

function asteroids(painting: Painting) {
  const { width: w, height: h, u } = painting;
  painting.layer(
    0.95,
    (pen) => {
      for (let i = 0; i < 9; i++) {
        const x = painting.between(painting.left, painting.right);
        const y = h * (0.84 + 0.2 * painting.random()) - Math.abs(x / w - 0.5) * 60 * u;
        const r = painting.between(8, 34) * u;
        const rock = mix("#5a5262", depths[painting.recipe.time][0], 0.4);
        const points = Array.from({ length: 9 }, (_, k): [number, number] => {
          const d = r * painting.between(0.75, 1.05);
          return [x + Math.cos((k / 9) * 6.283) * d, y + Math.sin((k / 9) * 6.283) * d * 0.8];
        });
        polygon(pen, rock, points);
        oval(pen, alpha(lighter(rock, 0.4), 0.4), x - r * 0.3, y - r * 0.3, r * 0.45, r * 0.3, -0.5);
        oval(pen, alpha("#000000", 0.3), x + r * 0.25, y + r * 0.1, r * 0.2, r * 0.15);
      }
    },
    { motion: { drift: { x: -12, y: 2 } } },
  );
  painting.layer(
    1.1,
    (pen) => {
      dust(painting, pen, 60, "#ffffff", 0.4);
      bokeh(painting, pen, 6, ["#9fd8ff", "#ffc89a"], { top: 0, bottom: h, smallest: 8, largest: 22, strength: 0.1 });
    },
    { blend: "screen" },
  );
}

function satellite(painting: Painting, pen: Pen) {
  const gold = painting.look.accents[1];
  for (const side of [-1, 1]) {
    line(pen, "#aab4c0", 4, `M${side * 26} 0 L${side * 50} 0`);
    for (let k = 0; k < 3; k++) {
      const x = side > 0 ? 50 + k * 40 : -88 - k * 40;
      box(pen, "#1f3f86", x, -30, 38, 60, 2);
      for (let i = 1; i < 4; i++) line(pen, "rgba(160,200,255,0.5)", 1, `M${x} ${-30 + i * 15} h38 M${x + i * 9.5} -30 v60`);
    }
  }
  const hull = pen.createLinearGradient(-26, -34, 26, 34);
  hull.addColorStop(0, lighter(gold, 0.3));
  hull.addColorStop(1, darker(gold, 0.5));
  box(pen, hull, -26, -34, 52, 68, 5);
  path(pen, "#dfe6ee", "M-22 34 C-16 56 16 56 22 34 Z");
  line(pen, "#dfe6ee", 2, "M0 50 L0 68");
  disc(pen, "#ff6a5a", 0, 70, 3);
  box(pen, "rgba(255,255,255,0.35)", -20, -28, 8, 56, 3);
}

/** An astronaut on another world, or on the moon with the earth above. */
function otherWorld(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const onMoon = painting.has("moon") && !painting.has("mars");
  const { black, mid, bright } = deepSpace(painting);
  const ground = onMoon ? "#a9adb8" : "#c4623a";
  const night = { day: 0, dawn: 0.15, sunset: 0.15, dusk: 0.35, night: 0.5 }[painting.recipe.time];
  const shade = (colour: string, far = 0) => mix(mix(colour, black, night), mix(mid, bright, 0.3), far);
  painting.layer(0.1, (pen) =>
    onMoon
      ? globe(painting, pen, w * 0.74, h * 0.26, 96 * u, "seas", earthly)
      : globe(
          painting,
          pen,
          w * painting.byShape(0.78, 0.7),
          h * 0.22,
          painting.byShape(100, 110) * u,
          "bands",
          ["#8a5a8c", "#e0a88a", "#ffd0b0"],
          true,
        ),
  );
  const horizon = painting.horizonAt(painting.byShape(0.62, 0.62));
  painting.layer(0.16, (pen) => glow(pen, w * 0.4, horizon, 560 * u, bright, onMoon ? 0.15 : 0.45), { blend: "screen" });
  [
    [0.18, 150, 0.5, 1.4],
    [0.26, 110, 0.28, 1.9],
  ].forEach(([depth, rise, far, frequency], i) => {
    painting.layer(depth!, (pen) =>
      paintRidge(painting, pen, {
        base: horizon + i * 16 * u,
        rise: rise! * u,
        frequency: frequency!,
        seed: painting.between(0, 60),
        sharp: true,
        fill: verticalGradient(pen, horizon - 90 * u, horizon + 60 * u, [
          [0, shade(ground, far!)],
          [1, shade(lighter(ground, 0.1), far! + 0.1)],
        ]),
      }),
    );
  });
  painting.layer(0.4, (pen) => {
    paintRidge(painting, pen, {
      base: horizon + 46 * u,
      rise: 20 * u,
      frequency: 0.9,
      seed: 7,
      octaves: 3,
      fill: verticalGradient(pen, horizon + 20 * u, painting.bottom, [
        [0, shade(lighter(ground, 0.12), 0.15)],
        [1, shade(darker(ground, 0.4))],
      ]),
    });
    for (let i = 0; i < 26; i++) {
      const t = painting.random() ** 1.4;
      const y = horizon + 60 * u + t * (painting.bottom - horizon - 60 * u);
      const x = painting.between(painting.left, painting.right);
      const r = (8 + t * 56) * u;
      oval(pen, alpha(shade(darker(ground, 0.45)), 0.6), x, y, r, r * 0.22);
      oval(pen, alpha(shade(lighter(ground, 0.2)), 0.45), x, y + r * 0.1, r * 0.94, r * 0.16);
    }
  });
  painting.layer(0.5, (pen) =>
    at(pen, w * 0.2, horizon + 64 * u, 1.1 * u, () => {
      for (const [x, r] of [
        [0, 56],
        [92, 38],
      ] as const) {
        const dome = pen.createLinearGradient(x - r, -r, x + r, 0);
        dome.addColorStop(0, "#f4f1ec");
        dome.addColorStop(1, shade("#8a8694"));
        path(pen, dome, `M${x - r} 0 A${r} ${r} 0 0 1 ${x + r} 0 Z`);
        for (let k = -2; k < 3; k++)
          line(pen, "rgba(60,50,70,0.25)", 1.6, `M${x + k * r * 0.36} 0 Q${x + k * r * 0.3} ${-r * 0.8} ${x} ${-r}`);
        box(pen, "#ffd98a", x - 9, -22, 18, 22, [9, 9, 0, 0]);
        glow(pen, x, -10, 40, "#ffcf7a", 0.7);
      }
      line(pen, "#d8d4de", 3, "M150 0 L150 -76");
      disc(pen, "#ff6a5a", 150, -78, 4);
    }),
  );
  painting.layer(
    0.7,
    (pen) => astronaut(painting, pen, w * painting.byShape(0.56, 0.54), h * 0.88, painting.byShape(1.3, 1.35, 1.2) * u),
    { motion: { bob: { y: 3, period: 2.6 } } },
  );
  painting.layer(1.05, (pen) =>
    paintRidge(painting, pen, {
      base: h * 1.03,
      rise: 60 * u,
      frequency: 1.6,
      seed: 21,
      octaves: 4,
      fill: shade(darker(ground, 0.75)),
    }),
  );
  painting.layer(1.12, (pen) => dust(painting, pen, 80, onMoon ? "#ffffff" : "#ffcf9a", 0.4), {
    blend: "screen",
    motion: { drift: { x: 18, y: -3 } },
  });
}

function astronaut(painting: Painting, pen: Pen, x: number, foot: number, scale: number) {
  const suit = "#f3f1f6";
  const fold = "#b9b6c8";
  const accent = painting.look.accents[0];
  at(pen, x, foot, scale, () => {
    oval(pen, "rgba(10,4,16,0.45)", 14, 2, 92, 12);
    box(pen, fold, -62, -214, 124, 116, 22);
    box(pen, darker(fold, 0.2), -62, -160, 124, 8);
    const cloth = pen.createLinearGradient(-60, 0, 70, 0);
    cloth.addColorStop(0, "#ffffff");
    cloth.addColorStop(0.55, suit);
    cloth.addColorStop(1, "#9d9ab4");
    for (const side of [-1, 1]) {
      box(pen, cloth, side > 0 ? 4 : -46, -78, 42, 70, [16, 16, 8, 8]);
      box(pen, accent, side > 0 ? 2 : -50, -22, 48, 24, [8, 8, 12, 12]);
      line(pen, fold, 3, `M${side * 25 - 18} -50 q18 8 36 0`);
    }
    line(pen, "#aaa7bd", 36, "M-52 -172 L-84 -132 L-80 -96");
    line(pen, suit, 34, "M-52 -172 L-86 -132 L-82 -98");
    line(pen, "#aaa7bd", 36, "M52 -172 L90 -196 L112 -236");
    line(pen, suit, 34, "M52 -174 L88 -198 L110 -238");
    disc(pen, accent, -81, -88, 20);
    disc(pen, accent, 114, -246, 20);
    box(pen, cloth, -56, -196, 112, 130, 34);
    box(pen, "#33344a", -30, -148, 60, 36, 8);
    for (const [px, colour] of [
      [-18, "#ff6a5a"],
      [-2, "#ffd45f"],
      [14, "#5fe0a0"],
    ] as const)
      disc(pen, colour, px, -136, 5);
    box(pen, "#6fd8ff", -20, -126, 40, 6, 3);
    line(pen, accent, 6, "M-50 -98 L50 -98");
    disc(pen, "#e6e3ee", 0, -240, 64);
    const glass = pen.createLinearGradient(-44, -280, 44, -200);
    glass.addColorStop(0, "#2a3a6a");
    glass.addColorStop(0.5, "#141a3a");
    glass.addColorStop(1, "#f0a04f");
    oval(pen, painting.look.accents[1], 0, -238, 51, 47);
    oval(pen, glass, 0, -238, 46, 42);
    path(pen, "rgba(255,255,255,0.55)", "M-34 -250 C-30 -268 -14 -276 2 -276 C-12 -270 -24 -262 -28 -246 Z");
    line(pen, "#e6e3ee", 4, "M42 -290 L50 -322");
    disc(pen, "#ff6a5a", 51, -326, 7);
    glow(pen, 51, -326, 26, "#ff6a5a", 0.8);
  });
}

/** A rocket rising on its fire. */
function launch(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const horizon = painting.horizonAt(0.84);
  paintSky(painting, { horizon, sunX: 0.16 });
  if (painting.light.stars === 0) painting.layer(0.05, (pen) => stars(painting, pen, 60, h * 0.3));
  painting.layer(0.2, (pen) =>
    paintRidge(painting, pen, {
      base: horizon,
      rise: 60 * u,
      frequency: 1.5,
      seed: 4,
      octaves: 4,
      fill: painting.tone("#5f7080", 0.5),
    }),
  );
  const x = w * painting.byShape(0.62, 0.54);
  const y = h * painting.byShape(0.5, 0.46);
  painting.layer(
    0.5,
    (pen) => {
      glow(pen, x, y + 170 * u, 460 * u, "#ffb45a", 0.85);
      const plume = pen.createLinearGradient(0, y + 120 * u, 0, h);
      plume.addColorStop(0, "#fff6d0");
      plume.addColorStop(0.2, "#ffb347");
      plume.addColorStop(0.6, alpha("#ff7a3a", 0.7));
      plume.addColorStop(1, alpha("#c8c0c8", 0.2));
      path(
        pen,
        plume,
        `M${x - 26 * u} ${y + 126 * u} C${x - 30 * u} ${y + 240 * u} ${x - 50 * u} ${h * 0.9} ${x - 120 * u} ${painting.bottom} L${x + 120 * u} ${painting.bottom} C${x + 50 * u} ${h * 0.9} ${x + 30 * u} ${y + 240 * u} ${x + 26 * u} ${y + 126 * u} Z`,
      );
    },
    { motion: { pulse: { low: 0.8, period: 0.5 } } },
  );
  painting.layer(
    0.6,
    (pen) => {
      const smoke = painting.tone("#f0ebe8");
      for (let i = 0; i < 90; i++) {
        const t = painting.random();
        const r = painting.between(30, 84) * u * (0.6 + t * 0.7);
        const px = x + (painting.random() + painting.random() - 1) * w * 0.5 * (0.35 + t);
        const py = h * 1.02 - (1 - Math.abs(px - x) / w) * 130 * u * painting.random();
        const puff = pen.createRadialGradient(px - r * 0.3 * Math.sign(px - x), py - r * 0.3, r * 0.1, px, py, r);
        puff.addColorStop(0, mix(smoke, "#ffc98a", Math.max(0, 0.7 - Math.abs(px - x) / (w * 0.3))));
        puff.addColorStop(0.85, mix(smoke, painting.light.shadow, 0.28));
        puff.addColorStop(1, alpha(mix(smoke, painting.light.shadow, 0.3), 0));
        disc(pen, puff, px, py, r);
      }
    },
    { motion: { bob: { y: 4, x: 6, period: 2.4 } } },
  );
  painting.layer(
    0.72,
    (pen) =>
      at(
        pen,
        x,
        y,
        painting.byShape(1.05, 1.2, 1) * u,
        () => {
          const hull = pen.createLinearGradient(-44, 0, 44, 0);
          hull.addColorStop(0, "#ffffff");
          hull.addColorStop(0.5, "#e9e6ee");
          hull.addColorStop(1, "#8f8ba4");
          const red = painting.look.accents[0];
          path(pen, darker(red, 0.15), "M-40 60 C-84 84 -88 120 -84 150 L-36 116 Z");
          path(pen, darker(red, 0.35), "M40 60 C84 84 88 120 84 150 L36 116 Z");
          path(pen, "#55526a", "M-26 116 L26 116 L32 138 L-32 138 Z");
          path(pen, hull, "M0 -210 C46 -160 58 -60 38 118 L-38 118 C-58 -60 -46 -160 0 -210 Z");
          path(pen, red, "M0 -210 C24 -184 38 -150 44 -118 L-44 -118 C-38 -150 -24 -184 0 -210 Z");
          path(pen, "rgba(255,255,255,0.3)", "M-10 -196 C-30 -160 -38 -120 -38 -60 L-26 -60 C-28 -120 -20 -160 -4 -198 Z");
          disc(pen, "#55526a", 0, -56, 27);
          disc(pen, "#8fdcff", 0, -56, 20);
          path(pen, "rgba(255,255,255,0.6)", "M-14 -62 A16 16 0 0 1 4 -71 A24 24 0 0 0 -14 -62 Z");
          box(pen, red, -44, 40, 88, 12);
          path(pen, red, "M-6 70 L6 70 L8 150 L-8 150 Z");
        },
        { turn: 0.04 },
      ),
    { motion: { bob: { y: 2, x: 1.2, period: 0.34 }, drift: { x: 1, y: -22 } } },
  );
}

/** Someone with a telescope under the milky way. */
function stargazer(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { bright, mid, black } = deepSpace(painting);
  painting.layer(0.09, (pen) => {
    pen.save();
    pen.translate(w * 0.56, h * 0.36);
    pen.rotate(-0.7);
    for (let i = 0; i < 5; i++) {
      const g = pen.createLinearGradient(0, -130 * u, 0, 130 * u);
      g.addColorStop(0, alpha(bright, 0));
      g.addColorStop(0.5, alpha(mix(bright, "#ffffff", 0.4), 0.11));
      g.addColorStop(1, alpha(bright, 0));
      pen.fillStyle = g;
      pen.fillRect(-1200 * u, -130 * u, 2400 * u, 260 * u);
    }
    for (let i = 0; i < 420; i++)
      disc(
        pen,
        alpha("#ffffff", painting.between(0.2, 0.9)),
        painting.between(-900, 900) * u,
        (painting.random() + painting.random() + painting.random() - 1.5) * 110 * u,
        painting.between(0.4, 1.5) * u,
      );
    pen.restore();
    line(pen, "rgba(255,255,255,0.85)", 2 * u, `M${w * 0.22} ${h * 0.16} l${-110 * u} ${46 * u}`);
    glow(pen, w * 0.22, h * 0.16, 22 * u, "#ffffff", 0.9);
  });
  const horizon = h * 0.78;
  painting.layer(0.2, (pen) =>
    paintRange(painting, pen, {
      base: horizon,
      rise: 200 * u,
      frequency: 1.3,
      seed: painting.between(0, 50),
      distance: 0.5,
      rock: mix(mid, "#30344a", 0.5),
      snowLine: 0.2,
      sunX: 0.5,
    }),
  );
  painting.layer(0.6, (pen) =>
    paintRidge(painting, pen, { base: h * 0.86, rise: 44 * u, frequency: 0.8, seed: 3, octaves: 3, fill: mix(black, mid, 0.35) }),
  );
  const x = w * painting.byShape(0.62, 0.56);
  painting.layer(0.75, (pen) => {
    const dark = mix(black, "#000000", 0.2);
    paintRidge(painting, pen, { base: h * 0.95, rise: 50 * u, frequency: 0.7, seed: 9, octaves: 2, fill: mix(black, mid, 0.16) });
    const foot = h * 0.93;
    standing(painting, pen, { x: x + 60 * u, foot, height: 200 * u, pose: "hold", facing: -1, dark: 0.75 });
    line(
      pen,
      dark,
      6 * u,
      `M${x - 30 * u} ${foot - 120 * u} L${x - 74 * u} ${foot} M${x - 30 * u} ${foot - 120 * u} L${x - 26 * u} ${foot + 4 * u} M${x - 30 * u} ${foot - 120 * u} L${x + 10 * u} ${foot}`,
    );
    line(
      pen,
      mix(painting.look.accents[0], dark, 0.45),
      26 * u,
      `M${x + 16 * u} ${foot - 132 * u} L${x - 96 * u} ${foot - 204 * u}`,
    );
    line(pen, mix("#ffffff", dark, 0.4), 32 * u, `M${x - 92 * u} ${foot - 201 * u} L${x - 104 * u} ${foot - 209 * u}`);
  });
}

export const space: Archetype = { framings: [orbit, otherWorld, launch, stargazer] };
