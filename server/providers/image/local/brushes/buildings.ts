import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { glow } from "./light-effects";
import { box, disc, polygon } from "./shapes";

const lampColours = ["#ffd27a", "#ffe9b8", "#ffc06a", "#fff0cf"] as const;

export interface House {
  x: number;
  foot: number;
  width: number;
  height: number;
  roof: "gable" | "flat" | "steep";
  wall: string;
  windows: number;
  distance?: number;
  chimney?: boolean;
  roofColour?: string;
}

/** A small house seen from the front; windows glow as much as the hour asks. */
export function building(painting: Painting, pen: Pen, house: House) {
  const { light, u } = painting;
  const { x, foot, width, height } = house;
  const far = house.distance ?? 0.12;
  const wall = painting.tone(house.wall, far);
  const left = x - width / 2;
  const gradient = pen.createLinearGradient(left, 0, left + width, 0);
  gradient.addColorStop(0, lighter(wall, 0.08));
  gradient.addColorStop(1, mix(wall, light.shadow, 0.2));
  const roof = painting.tone(house.roofColour ?? painting.pick(["#a8503c", "#8c4a3e", "#5d6470", "#b5653f"]), far);
  const rise = house.roof === "steep" ? width * 0.8 : house.roof === "gable" ? width * 0.42 : 0;
  if (house.chimney) {
    box(pen, darker(roof, 0.25), x + width * 0.2, foot - height - rise * 0.85, width * 0.12, rise * 0.6);
    if (painting.growth.snow)
      box(pen, painting.tone("#ffffff", far), x + width * 0.18, foot - height - rise * 0.88, width * 0.16, rise * 0.1, 2);
  }
  box(pen, gradient, left, foot - height, width, height + 2);
  if (rise > 0) {
    polygon(pen, wall, [
      [left, foot - height],
      [x, foot - height - rise],
      [left + width, foot - height],
    ]);
    const over = width * 0.07;
    polygon(pen, roof, [
      [left - over, foot - height + over * 0.5],
      [x, foot - height - rise - over * 0.4],
      [x, foot - height - rise + over * 1.7],
      [left + over, foot - height + over * 0.5],
    ]);
    polygon(pen, darker(roof, 0.3), [
      [left + width + over, foot - height + over * 0.5],
      [x, foot - height - rise - over * 0.4],
      [x, foot - height - rise + over * 1.7],
      [left + width - over, foot - height + over * 0.5],
    ]);
    if (painting.growth.snow || painting.recipe.weather === "snow") {
      const snow = painting.tone("#f8fbff", far);
      polygon(pen, snow, [
        [left - over, foot - height + over * 0.2],
        [x, foot - height - rise - over * 1.4],
        [left + width + over, foot - height + over * 0.2],
        [left + width - over * 0.2, foot - height + over * 0.4],
        [x, foot - height - rise + over * 0.9],
        [left + over * 0.2, foot - height + over * 0.4],
      ]);
    }
  } else {
    box(pen, darker(wall, 0.2), left - 2 * u, foot - height - 4 * u, width + 4 * u, 6 * u);
  }
  const rows = Math.max(1, Math.round(height / (width * 0.48)));
  const pane = width * 0.17;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < house.windows; column++) {
      const wx = left + width * ((column + 0.5) / house.windows) - pane / 2;
      const wy = foot - height + (height * (row + 0.22)) / rows;
      if (row === rows - 1 && column === Math.floor(house.windows / 2)) {
        box(pen, painting.tone(painting.look.wood, far), wx - pane * 0.05, foot - pane * 2, pane * 1.1, pane * 2, [
          pane * 0.4,
          pane * 0.4,
          0,
          0,
        ]);
        continue;
      }
      const isLit = light.lamps > 0.2 && painting.chance(0.3 + light.lamps * 0.5);
      const glass = isLit
        ? mix(painting.tone("#3d5568", far), painting.pick(lampColours), 0.4 + light.lamps * 0.6)
        : painting.tone(mix("#3d5568", light.sky[2], 0.35), far);
      box(pen, darker(wall, 0.25), wx - pane * 0.1, wy - pane * 0.1, pane * 1.2, pane * 1.5, 1);
      box(pen, glass, wx, wy, pane, pane * 1.3);
      box(pen, darker(wall, 0.3), wx + pane * 0.46, wy, pane * 0.08, pane * 1.3);
      if (isLit && light.lamps > 0.6 && pane > 6 * u) glow(pen, wx + pane / 2, wy + pane * 0.6, pane * 2.4, "#ffc56e", 0.4);
    }
  }
}

export interface TowerRow {
  foot: number;
  narrow: number;
  wide: number;
  low: number;
  high: number;
  distance: number;
  colour: string;
  /** Size of a window; 0 leaves walls plain. */
  window: number;
  /** Colours besides warm lamps that light up windows and crowns. */
  neon?: readonly string[];
  from?: number;
  to?: number;
}

/** A row of high-rise buildings of different build: slabs, steps, spires, rounded crowns. */
export function towers(painting: Painting, pen: Pen, row: TowerRow) {
  const { u, light } = painting;
  let x = row.from ?? painting.left - 30 * u;
  const end = row.to ?? painting.right;
  while (x < end) {
    const width = painting.between(row.narrow, row.wide) * u;
    const height = painting.between(row.low, row.high) ** 1.1;
    const top = row.foot - height;
    const base = painting.tone(painting.chance(0.3) ? mix(row.colour, painting.look.accents[2], 0.3) : row.colour, row.distance);
    const side = pen.createLinearGradient(x, 0, x + width, 0);
    side.addColorStop(0, lighter(base, 0.1));
    side.addColorStop(0.7, base);
    side.addColorStop(1, mix(base, light.shadow, 0.3 * (1 - row.distance)));
    const kind = painting.random();
    if (kind < 0.2) {
      box(pen, side, x + width * 0.18, top - height * 0.1, width * 0.64, height * 0.3);
      box(pen, side, x + width * 0.36, top - height * 0.17, width * 0.28, height * 0.2);
    } else if (kind < 0.36) {
      polygon(pen, side, [
        [x, top],
        [x + width, top - width * 0.55],
        [x + width, top + 4],
        [x, top + 4],
      ]);
    } else if (kind < 0.5) {
      box(pen, side, x, top - width * 0.2, width, width * 0.6, [width * 0.5, width * 0.5, 0, 0]);
    } else if (kind < 0.72) {
      box(pen, side, x + width * 0.47, top - height * 0.22, Math.max(1.4 * u, width * 0.04), height * 0.24);
      if (light.lamps > 0.4) {
        disc(pen, "#ff5a64", x + width * 0.49, top - height * 0.22, 2.2 * u);
        glow(pen, x + width * 0.49, top - height * 0.22, 12 * u, "#ff5a64", 0.6);
      }
    } else {
      box(pen, side, x + width * 0.2, top - 7 * u, width * 0.3, 9 * u);
    }
    box(pen, side, x, top, width, painting.bottom - top);
    if (row.window > 0) windows(painting, pen, { x, top, width, foot: row.foot, base, row });
    x += width + painting.between(0, 8) * u;
  }
}

function windows(
  painting: Painting,
  pen: Pen,
  tower: { x: number; top: number; width: number; foot: number; base: string; row: TowerRow },
) {
  const { light, u } = painting;
  const size = tower.row.window * u;
  const tall = painting.chance(0.4) ? size * 0.7 : size * 1.2;
  const stepX = size * painting.pick([1.55, 1.8]);
  const stepY = tall + size * 0.9;
  const glass = mix(tower.base, light.sky[2], 0.28);
  const share = light.lamps * 0.48;
  for (let y = tower.top + size * 1.4; y < tower.foot - size; y += stepY) {
    for (let x = tower.x + size * 0.8; x < tower.x + tower.width - size * 1.4; x += stepX) {
      const on = painting.chance(share);
      if (!on && light.lamps > 0.9 && painting.chance(0.5)) continue;
      pen.fillStyle = on
        ? alpha(
            painting.pick(tower.row.neon && painting.chance(0.35) ? tower.row.neon : lampColours),
            painting.between(0.5, 0.98),
          )
        : alpha(glass, 0.75);
      pen.fillRect(x, y, size, tall);
    }
  }
}
