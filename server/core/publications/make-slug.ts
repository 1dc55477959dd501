import { randomInt } from "node:crypto";

const MOST_TITLE_LETTERS = 50;
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const SUFFIX = 6;
/** Letters that are no letter and an accent. */
const latin: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/**
 * An address made of a title. The end of it is chance: two films of one title have two addresses, and nobody finds a film by
 * guessing what it is called.
 */
export function makeSlug(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => latin[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_TITLE_LETTERS)
    .replace(/^-+|-+$/g, "");
  const suffix = Array.from({ length: SUFFIX }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return `${words || "film"}-${suffix}`;
}
