import type { Around, Rule } from "./around";
import { datesAndTimes } from "./dates-and-times";
import { money } from "./money";
import { abbreviations, capitals, romanNumerals } from "./names";
import { numbers, phoneNumbers } from "./numbers";
import { webAddress } from "./web-address";

/** The first rule that answers wins: the special before the general. */
const rules: Rule[] = [money, phoneNumbers, datesAndTimes, abbreviations, numbers, romanNumerals, capitals];

/** Says one written word; an empty answer means that it has no sound of its own. */
export function sayWord(around: Around): string[] {
  const address = webAddress(around.core);
  if (address) return address.flatMap((piece) => sayPart(piece, around.shouting));
  for (const rule of rules) {
    const words = rule(around);
    if (words) return words;
  }
  return sayCompound(around);
}

const sayPart = (core: string, shouting: boolean) =>
  sayWord({ core, after: "", previous: "", next: "", nextButOne: "", shouting, opensSentence: false });

/** Words joined by hyphens, slashes, dashes or signs are said one after another; what remains is an ordinary word. */
function sayCompound({ core, shouting }: Around): string[] {
  const dashed = core.split(/(?:—|–|\.\.\.|…)/).filter(Boolean);
  if (dashed.length > 1) {
    return dashed.flatMap((piece, i) => {
      const words = sayPart(piece, shouting);
      return i < dashed.length - 1 && words.length > 0 ? [...words.slice(0, -1), `${words.at(-1)},`] : words;
    });
  }
  if (/^[^\s/]+\/[^\s/]+$/.test(core)) {
    const [left, right] = core.split("/");
    const joiner = /^(and|or)$/i.test(right!) || /^(and)$/i.test(left!) ? [] : ["or"];
    return [...sayPart(left!, shouting), ...joiner, ...sayPart(right!, shouting)];
  }
  const pieces = core.split(/[-‐‑_/\\|]+/).filter(Boolean);
  if (pieces.length > 1) return pieces.flatMap((piece) => sayPart(piece, shouting));
  const signs = core.split(/([&+=@])/).filter(Boolean);
  if (signs.length > 1) return signs.flatMap((piece) => sayPart(piece, shouting));
  const mixed = core.match(/\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? [];
  if (mixed.length > 1) return mixed.flatMap((piece) => sayPart(piece, shouting));
  const word = plainLetters(mixed[0] ?? "");
  // The voice was made for words; what is longer than any of them is said in pieces.
  return word.match(/.{1,40}/g) ?? [];
}

/** The voice knows the 26 letters and the apostrophe: café → cafe, straße → strasse. */
function plainLetters(word: string): string {
  return word
    .replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae")
    .replace(/[œŒ]/g, "oe")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .normalize("NFD")
    .replace(/[’]/g, "'")
    .replace(/[^A-Za-z']/g, "")
    .toLowerCase();
}
