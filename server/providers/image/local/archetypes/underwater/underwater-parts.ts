import { bokeh, dust, glow, rays, verticalGradient } from "../../brushes/light-effects";
import { at, disc, line, oval, path } from "../../brushes/shapes";
import { paintRidge } from "../../brushes/terrain";
import { alpha, lighter, mix } from "../../colour";
import type { Painting, Pen } from "../../painting";

/** Colours of the deep: bright under the sun, violet-black at night, grey-green under a storm. */
export function waterColours(painting: Painting) {
  const { time, weather } = painting.recipe;
  const dark = { day: 0, dawn: 0.16, sunset: 0.22, dusk: 0.5, night: 0.66 }[time];
  const grey = weather === "clear" || weather === "cloud" ? 0 : 0.3;
  const shade = (colour: string) => mix(mix(colour, "#4f6a70", grey), "#040a24", dark);
  const glowing = time === "dawn" || time === "sunset" ? "#ffd9a8" : time === "night" ? "#8fb8ff" : "#c8fff2";
  return { shade, glowing, strength: 1 - dark * 0.75 };
}

export function water(painting: Painting, sunX: number) {
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

export function school(
  painting: Painting,
  pen: Pen,
  x: number,
  y: number,
  count: number,
  spread: number,
  size: number,
  colour: string,
) {
  for (let i = 0; i < count; i++) {
    const px = x + (painting.random() + painting.random() - 1) * spread;
    const py = y + (painting.random() + painting.random() - 1) * spread * 0.38;
    at(pen, px, py, size * painting.between(0.7, 1.2), () => {
      path(pen, colour, "M-1 0 C-0.6 -0.45 0.3 -0.45 0.8 0 L1.4 -0.4 L1.3 0 L1.4 0.4 L0.8 0 C0.3 0.45 -0.6 0.45 -1 0 Z");
    });
  }
}

export function seabed(painting: Painting, depth: number, base: number, colour: string) {
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

export function reef(painting: Painting) {
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

export function kelp(painting: Painting) {
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

export function bubbles(painting: Painting) {
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

export function jellyfish(painting: Painting, pen: Pen, x: number, y: number, r: number, colour: string) {
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
