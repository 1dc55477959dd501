/** A part of a picture, in shares of its width and height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where it stands on a picture that is its parent, as a style. */
export const styleOf = ({ x, y, width, height }: Box) => ({
  ...{ left: inPercent(x), top: inPercent(y) },
  ...{ width: inPercent(width), height: inPercent(height) },
});
const inPercent = (share: number): string => `${share * 100}%`;

/** Corners, by the edges that meet in them. */
export const CORNERS = ["nw", "ne", "sw", "se"] as const;
export type Corner = (typeof CORNERS)[number];

/** Smaller than this nobody can take hold of. */
export const LEAST_SIDE = 0.02;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The same box elsewhere, as far as the picture reaches. */
export const moved = ({ x, y, width, height }: Box, by: Point): Box => ({
  ...{ width, height },
  x: within(x + by.x, 0, 1 - width),
  y: within(y + by.y, 0, 1 - height),
});

/** The box with one corner elsewhere; the opposite one stays. */
export function resized({ x, y, width, height }: Box, corner: Corner, by: Point, least = LEAST_SIDE): Box {
  const [right, bottom] = [x + width, y + height];
  const isWest = corner.endsWith("w");
  const isNorth = corner.startsWith("n");
  const left = isWest ? within(x + by.x, 0, right - least) : x;
  const top = isNorth ? within(y + by.y, 0, bottom - least) : y;
  return {
    ...{ x: left, y: top },
    width: (isWest ? right : within(right + by.x, x + least, 1)) - left,
    height: (isNorth ? bottom : within(bottom + by.y, y + least, 1)) - top,
  };
}

/** The box between two points, wherever they lie. */
export function between(from: Point, to: Point): Box {
  const [left, right] = [within(Math.min(from.x, to.x), 0, 1), within(Math.max(from.x, to.x), 0, 1)];
  const [top, bottom] = [within(Math.min(from.y, to.y), 0, 1), within(Math.max(from.y, to.y), 0, 1)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const STEP = 0.01;
const LARGE_STEP = 0.05;

/** How far an arrow key moves something; null for other keys. */
export function stepOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Point | null {
  const step = shiftKey ? LARGE_STEP : STEP;
  switch (key) {
    case "ArrowLeft":
      return { x: -step, y: 0 };
    case "ArrowRight":
      return { x: step, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -step };
    case "ArrowDown":
      return { x: 0, y: step };
    default:
      return null;
  }
}

/** In words, for those who do not see it. */
export const inWords = ({ x, y, width, height }: Box): string => {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `${percent(x)} from the left, ${percent(y)} from the top, ${percent(width)} wide, ${percent(height)} high`;
};
