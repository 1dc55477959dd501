const NUMBERS = [
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"],
  ...["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
];
const ORDINALS = [
  ...["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
];

/** A number as a sentence says it: in digits or in words; null where it is none. */
export function readNumber(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/^#/, "").replace(",", ".");
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word === "half a" || word === "half" || word === "a half") return 0.5;
  const at = NUMBERS.indexOf(word);
  return at < 0 ? null : at + 1;
}

/** As a part of a pattern: what `readNumber` reads. */
export const NUMBER = `#?\\d+(?:[.,]\\d+)?|half an?|an?|${NUMBERS.join("|")}`;
const ORDINAL = `${ORDINALS.join("|")}|last|\\d+(?:st|nd|rd|th)`;
/** As a part of a pattern: how a scene is named, with one group around it. */
export const SCENE = `((?:the )?scenes? (?:number )?(?:#?\\d+|${NUMBERS.join("|")})|the (?:${ORDINAL}) scene|(?:${ORDINAL}) scene)`;

/** The number, counted from 1, of a scene that is named as `SCENE` says; null where there is none. */
export function sceneNumber(text: string, count: number): number | null {
  const name = text.toLowerCase();
  const plain = /scenes? (?:number )?(#?\w+)/.exec(name)?.[1];
  const number = plain ? readNumber(plain) : null;
  if (number !== null) return number;
  const ordinal = new RegExp(`(${ORDINAL}) scene`).exec(name)?.[1];
  if (!ordinal) return null;
  if (ordinal === "last") return count;
  const at = ORDINALS.indexOf(ordinal);
  return at < 0 ? Number.parseInt(ordinal, 10) : at + 1;
}
