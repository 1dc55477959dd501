/** `6.5 seconds`, `1 minute 5 seconds`. */
export function saySeconds(seconds: number): string {
  const rounded = Math.round(seconds * 10) / 10;
  const minutes = Math.floor(rounded / 60);
  const rest = Math.round((rounded - minutes * 60) * 10) / 10;
  const parts = [minutes > 0 && plural(minutes, "minute"), (rest > 0 || minutes === 0) && plural(rest, "second")];
  return parts.filter(Boolean).join(" ");
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `0:12` */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** `600 credits (6.00 US dollars)` */
export const sayCredits = (credits: number): string => `${plural(credits, "credit")} (${(credits / 100).toFixed(2)} US dollars)`;

/** One is a cent; a list in words. */
export function sayList(things: readonly string[]): string {
  if (things.length < 2) return things.join("");
  return `${things.slice(0, -1).join(", ")} and ${things.at(-1)}`;
}
