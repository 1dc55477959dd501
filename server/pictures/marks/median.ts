/** The value in the middle, of two the greater; `none` where there are no values. */
export function median(values: readonly number[], none: number): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? none;
}
