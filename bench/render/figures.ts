/** A figure beside its bar. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  bar: number;
  /** Whether the value must be at least or at most the bar; a figure without is only told. */
  must?: "least" | "most";
}

export const holds = ({ value, bar, must }: Figure): boolean =>
  must === undefined || (must === "least" ? value >= bar : value <= bar);

export function print(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { what, value, unit, bar, must } = figure;
    const wanted = must ? `${must === "least" ? "≥" : "≤"} ${bar} ${unit}` : "";
    const verdict = must ? (holds(figure) ? "ok" : "MISSED") : "";
    console.log(`${what.padEnd(66)} ${format(value).padStart(9)} ${unit.padEnd(4)} ${wanted.padEnd(16)} ${verdict}`);
  }
}

const format = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) < 1 ? 4 : 2);
