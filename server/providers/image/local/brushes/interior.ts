import { alpha, type Colour, darker, lighter, lit, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { dust, glow, softly } from "./light-effects";
import { box, disc, line, oval, path, polygon } from "./shapes";
import { stars } from "./sky";

const roomLight = { day: "#fffaf2", dawn: "#ffe8d8", sunset: "#ffd8ae", dusk: "#d3aab4", night: "#a98c9c" } as const;

/** A surface indoors: daylight from the window by day, lamps in the evening. */
export function indoors(painting: Painting, colour: Colour, dark = 0): Colour {
  const dim = ["rain", "storm"].includes(painting.recipe.weather) ? "#d4d8e4" : "#ffffff";
  return mix(lit(lit(colour, roomLight[painting.recipe.time]), dim), "#1c0f1e", dark);
}

/** A wall from edge to edge down to `floor`, brighter around `lightX` (share of the width), and the floor below. */
export function wallAndFloor(
  painting: Painting,
  floor: number,
  options: { wall?: Colour; wood?: Colour; lightX?: number; panelled?: boolean } = {},
) {
  const { width: w, height: h, u } = painting;
  const wall = indoors(painting, options.wall ?? painting.look.wall);
  painting.layer(0.1, (pen) => {
    const gradient = pen.createLinearGradient(0, 0, w, 0);
    const at = options.lightX ?? 0.4;
    gradient.addColorStop(0, darker(wall, 0.3));
    gradient.addColorStop(Math.max(0.05, Math.min(0.95, at)), lighter(wall, 0.1));
    gradient.addColorStop(1, darker(wall, 0.34));
    box(pen, gradient, painting.left, painting.top, w + 2 * painting.margin, floor - painting.top);
    const shade = pen.createLinearGradient(0, painting.top, 0, floor);
    shade.addColorStop(0, alpha("#1c0f1e", 0.3));
    shade.addColorStop(0.5, alpha("#1c0f1e", 0));
    shade.addColorStop(1, alpha("#1c0f1e", 0.14));
    box(pen, shade, painting.left, painting.top, w + 2 * painting.margin, floor - painting.top);
    if (options.panelled) {
      const rail = floor - h * 0.26;
      for (let x = painting.left; x < painting.right; x += 64 * u) {
        line(pen, alpha("#1c0f1e", 0.16), 2 * u, `M${x} ${rail} L${x} ${floor}`);
        line(pen, alpha("#ffffff", 0.08), 2 * u, `M${x + 2.4 * u} ${rail} L${x + 2.4 * u} ${floor}`);
      }
      box(pen, darker(wall, 0.22), painting.left, rail - 8 * u, w + 2 * painting.margin, 9 * u);
    }
    box(pen, lighter(darker(wall, 0.3), 0.06), painting.left, floor - 15 * u, w + 2 * painting.margin, 15 * u);
    const wood = indoors(painting, options.wood ?? painting.look.wood);
    const boards = pen.createLinearGradient(0, floor, 0, painting.bottom);
    boards.addColorStop(0, darker(wood, 0.32));
    boards.addColorStop(1, lighter(wood, 0.06));
    box(pen, boards, painting.left, floor, w + 2 * painting.margin, painting.bottom - floor);
    for (let i = -18; i <= 18; i++)
      line(pen, alpha("#1c0f1e", 0.24), 1.5 * u, `M${w / 2 + i * 62 * u} ${floor} L${w / 2 + i * 190 * u} ${painting.bottom}`);
  });
}

export interface WindowPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  arched?: boolean;
  curtains?: boolean;
  view?: "city" | "hills";
  floor?: number;
}

/** A window with the hour, the weather and the season outside, curtains beside it, and what light it lets in. */
export function windowView(painting: Painting, place: WindowPlace) {
  const { light, u } = painting;
  const { x, y, width, height } = place;
  const round = place.arched ? [width * 0.48, width * 0.48, 3, 3] : 4 * u;
  const frame = indoors(painting, place.arched ? darker(painting.look.wood, 0.4) : "#f4efe8", 0.05);
  painting.layer(0.11, (pen) => {
    pen.save();
    box(pen, "#000000", x, y, width, height, round);
    pen.clip();
    const sky = pen.createLinearGradient(0, y, 0, y + height);
    light.sky.forEach((colour, index) => {
      sky.addColorStop(index * 0.3, colour);
    });
    box(pen, sky, x, y, width, height);
    if (light.stars > 0.3) {
      pen.save();
      pen.translate(x, y);
      pen.scale(width / painting.width, height / painting.height);
      stars(painting, pen, 40, painting.height * 0.6);
      pen.restore();
    }
    if (light.altitude !== null) {
      const sx = x + width * 0.7;
      const sy = y + height * (light.altitude > 0.4 ? 0.26 : 0.6);
      glow(pen, sx, sy, width * 0.7, light.glow, 0.75);
      disc(pen, light.sun, sx, sy, width * 0.055);
    }
    if (place.view === "hills") {
      for (const [k, colour, far] of [
        [0.56, "#6f8f8f", 0.8],
        [0.68, painting.growth.ground, 0.45],
        [0.82, painting.growth.groundNear, 0.2],
      ] as const) {
        path(
          pen,
          painting.tone(colour, far),
          `M${x} ${y + height * k} q${width * 0.25} ${-height * 0.1} ${width * 0.5} 0 t${width * 0.5} ${-height * 0.03} V${y + height} H${x} Z`,
        );
      }
    } else {
      for (const [far, low, high] of [
        [0.75, 0.2, 0.5],
        [0.35, 0.1, 0.34],
      ] as const) {
        let bx = x - 10 * u;
        while (bx < x + width) {
          const bw = painting.between(0.07, 0.16) * width;
          const bh = painting.between(low, high) * height;
          box(pen, painting.tone("#4f5a78", far), bx, y + height - bh, bw, bh);
          if (far < 0.5)
            for (let k = 0; k < 9; k++)
              if (painting.chance(light.lamps * 0.7))
                box(
                  pen,
                  "#ffd28a",
                  bx + painting.between(0.1, 0.8) * bw,
                  y + height - painting.between(0.08, 0.94) * bh,
                  3.4 * u,
                  4.4 * u,
                );
          bx += bw + 2 * u;
        }
      }
    }
    if (["rain", "storm"].includes(painting.recipe.weather))
      for (let i = 0; i < 60; i++)
        line(
          pen,
          "rgba(225,238,250,0.3)",
          1.2 * u,
          `M${x + painting.random() * width} ${y + painting.random() * height} l${-5 * u} ${26 * u}`,
        );
    if (painting.recipe.weather === "snow")
      for (let i = 0; i < 60; i++)
        disc(
          pen,
          "rgba(255,255,255,0.85)",
          x + painting.random() * width,
          y + painting.random() * height,
          painting.between(1, 3) * u,
        );
    polygon(pen, "rgba(255,255,255,0.1)", [
      [x + width * 0.1, y + height],
      [x + width * 0.4, y],
      [x + width * 0.55, y],
      [x + width * 0.25, y + height],
    ]);
    pen.restore();
  });
  painting.layer(0.14, (pen) => {
    pen.strokeStyle = frame;
    pen.lineWidth = 11 * u;
    pen.beginPath();
    pen.roundRect(x, y, width, height, round);
    pen.stroke();
    line(pen, frame, 6 * u, `M${x + width / 2} ${y + 2} V${y + height} M${x} ${y + height * 0.44} H${x + width}`);
    box(pen, lighter(frame, 0.1), x - 16 * u, y + height, width + 32 * u, 12 * u, 3);
    if (painting.growth.snow) box(pen, painting.tone("#ffffff"), x + 4, y + height - 8 * u, width - 8, 8 * u, 4);
    glow(
      pen,
      x + width / 2,
      y + height / 2,
      Math.max(width, height) * 0.95,
      light.glow,
      light.isMoon ? 0.12 : light.altitude === null ? 0.1 : 0.3,
    );
    if (place.curtains) curtains(painting, pen, place);
  });
}

function curtains(painting: Painting, pen: Pen, place: WindowPlace) {
  const { u } = painting;
  const { x, y, width, height } = place;
  const cloth = indoors(painting, painting.look.accents[1]);
  const foot = place.floor ?? y + height + 60 * u;
  for (const side of [-1, 1]) {
    const edge = side > 0 ? x + width : x;
    for (let fold = 0; fold < 5; fold++) {
      const from = edge + side * (fold * 15 - 24) * u;
      const to = edge + side * (fold * 15 - 4) * u;
      const gradient = pen.createLinearGradient(from, 0, to, 0);
      gradient.addColorStop(0, darker(cloth, 0.24));
      gradient.addColorStop(0.5, lighter(cloth, 0.12));
      gradient.addColorStop(1, darker(cloth, 0.34));
      path(
        pen,
        gradient,
        `M${from} ${y - 36 * u} L${to} ${y - 36 * u} Q${to + side * 6 * u} ${y + height * 0.6} ${to + side * 3 * u} ${foot - 6 * u} L${from + side * 3 * u} ${foot - 6 * u} Z`,
      );
    }
  }
  box(pen, indoors(painting, "#c89a56"), x - 96 * u, y - 44 * u, width + 192 * u, 8 * u, 4 * u);
}

/** Light through a window, slanting over wall and floor; nothing at night. */
export function lightShaft(painting: Painting, place: WindowPlace, floor: number) {
  const { light, u } = painting;
  if (light.altitude === null || light.isMoon) return;
  painting.layer(
    0.55,
    (pen) =>
      softly(painting, pen, (small) => {
        const colour = alpha(light.glow, 0.3);
        for (const [dx, k] of [
          [0, 0],
          [0.52, 0],
        ] as const) {
          const left = place.x + place.width * dx;
          polygon(small, colour, [
            [left, place.y + place.height * k],
            [left + place.width * 0.46, place.y],
            [left + place.width * 1.5, floor + 160 * u],
            [left + place.width * 0.85, floor + 160 * u],
          ]);
        }
      }),
    { blend: "screen", motion: { pulse: { low: 0.8, period: 5 } } },
  );
  painting.layer(1.1, (pen) => dust(painting, pen, 46, light.sun, 0.34), { blend: "screen", motion: { drift: { x: 5, y: -6 } } });
}

/** A lamp with a shade on a foot; glows as the hour asks. */
export function tableLamp(painting: Painting, pen: Pen, x: number, foot: number, size: number) {
  const on = 0.25 + painting.light.lamps * 0.75;
  const s = size / 100;
  glow(pen, x, foot - 74 * s, 230 * s, "#ffb35a", 0.7 * on);
  box(pen, indoors(painting, "#c89a56"), x - 2.4 * s, foot - 60 * s, 4.8 * s, 60 * s);
  oval(pen, indoors(painting, "#a67c40"), x, foot - 1 * s, 18 * s, 5 * s);
  const shade = pen.createLinearGradient(0, foot - 104 * s, 0, foot - 52 * s);
  shade.addColorStop(0, mix(indoors(painting, painting.look.accents[1]), "#ffd58f", on));
  shade.addColorStop(1, mix(indoors(painting, "#f6ead6"), "#fff6dc", on));
  polygon(pen, shade, [
    [x - 21 * s, foot - 104 * s],
    [x + 21 * s, foot - 104 * s],
    [x + 35 * s, foot - 52 * s],
    [x - 35 * s, foot - 52 * s],
  ]);
  glow(pen, x, foot - 70 * s, 96 * s, "#ffe6b0", 0.75 * on);
}

/** A bulb hanging from the ceiling. */
export function pendant(painting: Painting, pen: Pen, x: number, y: number, size: number) {
  const on = 0.3 + painting.light.lamps * 0.7;
  line(pen, indoors(painting, "#2a1e22"), size * 0.06, `M${x} ${painting.top} L${x} ${y - size}`);
  path(
    pen,
    indoors(painting, painting.look.accents[4]),
    `M${x - size * 0.7} ${y} C${x - size * 0.7} ${y - size * 0.8} ${x + size * 0.7} ${y - size * 0.8} ${x + size * 0.7} ${y} Z`,
  );
  oval(pen, mix("#fff2cc", "#ffe0a0", 0.3), x, y, size * 0.44, size * 0.16);
  glow(pen, x, y + size * 0.2, size * 4.4, "#ffc070", 0.6 * on);
}

/** Pictures on the wall: shapes of land and sun in the film's colours. */
export function wallArt(painting: Painting, pen: Pen, x: number, y: number, width: number, height: number, index: number) {
  const { look } = painting;
  box(pen, indoors(painting, darker(look.wood, 0.2)), x - width * 0.05, y - width * 0.05, width * 1.1, height + width * 0.1, 2);
  box(pen, indoors(painting, "#f6ead8"), x, y, width, height);
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  disc(pen, indoors(painting, look.accents[index % 3]!), x + width * 0.55, y + height * 0.4, width * 0.26);
  path(
    pen,
    indoors(painting, look.accents[(index + 2) % 5]!),
    `M${x} ${y + height} Q${x + width * 0.35} ${y + height * 0.46} ${x + width} ${y + height * 0.76} V${y + height} Z`,
  );
  pen.restore();
}
