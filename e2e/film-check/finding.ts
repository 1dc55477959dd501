/** What a part of the check found: measured facts by name, and what is wrong, each a sentence with its moment or figure. */
export interface Finding {
  facts: Record<string, string | number>;
  problems: string[];
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
export const clock = (seconds: number): string => `${seconds.toFixed(2)} s`;
