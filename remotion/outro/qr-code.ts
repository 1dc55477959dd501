import { encode } from "uqr";

/** A QR code as SVG path data in modules, its quiet zone included. */
export interface QrCode {
  /** Modules per side with the quiet zone. */
  modules: number;
  path: string;
}

/** Modules of free space on each side that the standard asks for. */
const QUIET = 4;
/** Codes with more modules give up error correction for larger modules: a film's pixels are the scarcer good. */
const FINE = 53;
const FINDER = 7;

export function qrCode(text: string): QrCode {
  const robust = encode(text, { ecc: "M", border: 0 });
  const { data, size } = robust.size > FINE ? encode(text, { ecc: "L", border: 0 }) : robust;
  const corners: [number, number][] = [
    [0, 0],
    [size - FINDER, 0],
    [0, size - FINDER],
  ];
  const isFinder = (x: number, y: number) => corners.some(([left, top]) => inside(x - left) && inside(y - top));
  const runs: string[] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      if (!row[x] || isFinder(x, y)) continue;
      const from = x;
      while (row[x + 1] && !isFinder(x + 1, y)) x++;
      runs.push(`M${QUIET + from} ${QUIET + y}h${x + 1 - from}v1h${from - x - 1}z`);
    }
  }
  const finders = corners.map(([x, y]) => finder(QUIET + x, QUIET + y));
  return { modules: size + 2 * QUIET, path: [...runs, ...finders].join("") };
}

const inside = (offset: number): boolean => offset >= 0 && offset < FINDER;

/** The three eyes have soft corners; readers look at their proportions only. */
const finder = (x: number, y: number): string =>
  rounded(x, y, FINDER, 1.6) + rounded(x + 1, y + 1, FINDER - 2, 0.9) + rounded(x + 2, y + 2, FINDER - 4, 0.7);

const rounded = (x: number, y: number, side: number, radius: number): string => {
  const straight = side - 2 * radius;
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return `M${x + radius} ${y}h${straight}${arc(radius, radius)}v${straight}${arc(-radius, radius)}h${-straight}${arc(-radius, -radius)}v${-straight}${arc(radius, -radius)}z`;
};
