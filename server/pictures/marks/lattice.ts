/** How far a mark is moved to lie on one that is like it. */
export interface Shift {
  x: number;
  y: number;
}

/** How exactly marks of a pattern keep their distance, in pixels. */
export const EXACT = 3;
/** So many pairs must be apart by one distance for it to be the pattern's. */
const LEAST_PAIRS = 3;

/** The distances that lie between three or more pairs: the vectors of the lattice on which a mark is tiled. */
export function stepsOf(placed: readonly Shift[]): Shift[] {
  const steps: (Shift & { count: number })[] = [];
  for (const [index, a] of placed.entries()) {
    for (const b of placed.slice(index + 1)) {
      const same = steps.find((step) => isStep(a, b, step));
      if (same) same.count++;
      else steps.push({ x: b.x - a.x, y: b.y - a.y, count: 1 });
    }
  }
  return steps.filter(({ count }) => count >= LEAST_PAIRS);
}

export function isStep(a: Shift, b: Shift, { x, y }: Shift): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return Math.hypot(dx - x, dy - y) <= EXACT || Math.hypot(dx + x, dy + y) <= EXACT;
}

export const isNear = (a: Shift, b: Shift, { x, y }: Shift): boolean => Math.abs(a.x - b.x) < x && Math.abs(a.y - b.y) < y;

/** Where the lattice has a place one step from those that are taken, and nothing was seen. */
export function untakenPlaces(taken: readonly Shift[], apart: Shift): Shift[] {
  const places: Shift[] = [];
  for (const step of stepsOf(taken)) {
    for (const from of taken) {
      for (const sign of [1, -1]) {
        const place = { x: from.x + sign * step.x, y: from.y + sign * step.y };
        if (![...taken, ...places].some((other) => isNear(place, other, apart))) places.push(place);
      }
    }
  }
  return places;
}
