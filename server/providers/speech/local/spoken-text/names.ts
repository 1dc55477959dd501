import { alsoWords, caseSensitive, dotted, fixed } from "./abbreviations";
import { acronym } from "./acronyms";
import type { Around } from "./around";
import { cardinal, ordinal, romanValue } from "./number-words";

const REGAL =
  /^(Henry|Louis|Edward|George|William|Richard|James|Charles|Elizabeth|Mary|Philip|Frederick|Friedrich|Napoleon|Paul|John|Pius|Benedict|Gregory|Leo|Clement|Innocent|Alexander|Nicholas|Peter|Catherine|Ivan|Ramses|Ramesses|Ptolemy|Cleopatra|Otto|Carl|Gustav|Christian|Haakon|Olav|Ferdinand|Alfonso|Francis|Leopold|Victoria|Margrethe|Xerxes|Darius|Constantine|Thutmose|Amenhotep)$/;
const COUNTED =
  /^(Chapter|Part|Act|Scene|Volume|Vol|Book|War|Type|Phase|Episode|Season|Section|Class|Bowl|Level|Stage|Mark|Title|Article|Appendix|Figure|Table|Division|Group|Step)$/i;

/** Roman numerals: an ordinal after a ruler's name, a number after a chapter or any other capitalised name. */
export function romanNumerals({ core, previous, next }: Around): string[] | null {
  const value = romanValue(core);
  if (value === null || previous === "") return null;
  if (
    REGAL.test(previous) &&
    !(core === "I" && /^[a-z]/.test(next) && /^(am|was|have|had|think|know|love|saw|will|would|can|could)$/.test(next))
  ) {
    return ["the", ...ordinal(String(value))];
  }
  if (COUNTED.test(previous) && /^[A-Z]/.test(previous)) return cardinal(String(value));
  return core.length > 1 && /^\p{Lu}\p{Ll}/u.test(previous) && core !== "XL" ? cardinal(String(value)) : null;
}

const SAINT = /^(\p{Lu}\p{Ll}+)$/u;

/** Dotted short forms, with what their neighbours say about the ambiguous ones. */
export function abbreviations({ core, after, previous, next, opensSentence }: Around): string[] | null {
  const plain = core.toLowerCase();
  const hasDot = after.startsWith(".");
  if (hasDot && /^(St|st)$/.test(core))
    return [SAINT.test(next) && (opensSentence || !/^\p{Lu}\p{Ll}+$/u.test(previous)) ? "saint" : "street"];
  if (hasDot && /^nos?$/i.test(core) && /^#?\d/.test(next)) return [plain === "no" ? "number" : "numbers"];
  if (hasDot && plain === "p" && /^\d/.test(next)) return ["page"];
  if (hasDot && plain === "al" && previous.toLowerCase() === "et") return ["others"];
  if (plain === "et" && next.toLowerCase() === "al") return ["and"];
  if (plain === "sq" && /^(ft|m|km|mi)$/i.test(next)) return ["square"];
  const word = Object.hasOwn(dotted, plain) ? dotted[plain] : undefined;
  if (word && hasDot && !(alsoWords.has(plain) && !/^[\p{Lu}\d]/u.test(next))) return word.split(" ");
  if (/^(Dr|Mr|Mrs|Ms|Prof|Jr|Sr)$/.test(core) || plain === "etc") return dotted[plain]!.split(" ");
  const known = Object.hasOwn(fixed, plain) ? fixed[plain] : undefined;
  if (known && !(caseSensitive.has(plain) && core !== core.toUpperCase())) return known.split(" ");
  if (/^([A-Za-z]\.)+[A-Za-z]$/.test(core)) return core.toUpperCase().split(".");
  if (hasDot && /^[A-Z]$/.test(core) && core !== "I") return [core];
  return null;
}

/** Words in capitals, and single capital letters that are letters and not words. */
export function capitals({ core, shouting, opensSentence }: Around): string[] | null {
  if (/^[B-HJ-Z]$/.test(core)) return [core];
  if (core === "A") return opensSentence || shouting ? ["a"] : ["A"];
  return acronym(core, shouting);
}
