import { AppError } from "@/server/core/errors";

/** Dollars as decimal text, such as `19.99`, to cents. Text, because 19.99 times 100 is not 1999 in binary. */
export function toCents(dollars: string, sentence: string, { least, most }: { least: number; most: number }): number {
  const [, whole = "", fraction = ""] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(dollars) ?? [];
  const cents = Number(`${whole}${fraction.padEnd(2, "0")}`);
  if (whole === "" || cents < least || cents > most) throw new AppError("invalid_request", sentence);
  return cents;
}
