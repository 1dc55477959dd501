import type { Viseme, VisemeSpan, Word } from "@/server/schemas/timeline";

/** A speech sound as a speech engine reports it. */
export interface TimedPhone {
  phone: string;
  startSeconds: number;
  endSeconds: number;
}

/** No mouth shape is shorter: two frames of a film, a little more than 60 ms. */
export const HOLD_SECONDS = 2 / 30;
const NOTHING = 1e-6;

/** What a viewer misses first when it is left out; the rest gives way. Lips that meet matter most. */
const WEIGHTS: Record<Viseme, number> = {
  closed: 4,
  bite: 3,
  pucker: 2,
  round: 2,
  open: 2,
  wide: 1,
  tongue: 1,
  mid: 0,
  teeth: 0,
  rest: -1,
};

/**
 * Mouth shapes for timed phones, in the order of time. Each is held for `HOLD_SECONDS` at least, so that none flickers: of
 * sounds that follow faster, the one seen best stays. Pauses are left out, for between shapes the mouth rests; gaps too short to
 * rest in are closed.
 */
export function toVisemes(phones: readonly TimedPhone[], visemeOf: (phone: string) => Viseme): VisemeSpan[] {
  const held: VisemeSpan[] = [];
  for (const phone of phones.toSorted((a, b) => a.startSeconds - b.startSeconds)) {
    const viseme = visemeOf(phone.phone);
    if (viseme === "rest") continue;
    const last = held.at(-1);
    const startSeconds = Math.max(phone.startSeconds, last?.endSeconds ?? phone.startSeconds);
    const endSeconds = phone.endSeconds;
    if (last && startSeconds - last.endSeconds < HOLD_SECONDS - NOTHING) {
      const begins = last.endSeconds;
      if (viseme === last.viseme) {
        last.endSeconds = Math.max(begins, endSeconds);
        continue;
      }
      if (endSeconds - begins < HOLD_SECONDS - NOTHING && WEIGHTS[viseme] <= WEIGHTS[last.viseme]) {
        last.endSeconds = Math.max(begins, endSeconds);
        continue;
      }
      held.push({ viseme, startSeconds: begins, endSeconds: Math.max(endSeconds, begins + HOLD_SECONDS) });
    } else {
      held.push({ viseme, startSeconds, endSeconds: Math.max(endSeconds, startSeconds + HOLD_SECONDS) });
    }
  }
  return held;
}

/** For voices that tell no phones: the letters of each word share its time. */
export const visemesOfWords = (words: readonly Word[]): VisemeSpan[] =>
  toVisemes(
    words.flatMap(({ text, startSeconds, endSeconds }) => {
      const letters = [...text.toLowerCase()];
      const each = (endSeconds - startSeconds) / letters.length;
      return letters.map((phone, i) => ({
        phone,
        startSeconds: startSeconds + i * each,
        endSeconds: startSeconds + (i + 1) * each,
      }));
    }),
    ipaViseme,
  );

/** Of a phone in ARPAbet, with or without a digit for its stress, in any case. */
export const arpabetViseme = (phone: string): Viseme => ARPABET[phone.toLowerCase().replace(/\d+$/, "")] ?? "rest";

/** Of a phone in the International Phonetic Alphabet: the first letter of it that has a shape; marks say nothing of the lips. */
export function ipaViseme(phone: string): Viseme {
  const letters = phone.normalize("NFD").replace(/[^\p{L}]/gu, "");
  for (const letter of letters) {
    const viseme = IPA[letter];
    if (viseme) return viseme;
  }
  return letters === "" ? "rest" : "mid";
}

const table = (rows: Partial<Record<Viseme, string>>): Record<string, Viseme> =>
  Object.fromEntries(Object.entries(rows).flatMap(([viseme, phones]) => phones.split(" ").map((p) => [p, viseme as Viseme])));

const ARPABET = table({
  closed: "p b m em",
  bite: "f v",
  tongue: "th dh l el",
  teeth: "t d n s z sh zh ch jh dx nx en",
  pucker: "w uw uh wh r ux",
  round: "ao ow oy er axr",
  wide: "iy ih ey y ix",
  open: "aa ae ay aw",
  mid: "eh ah ax k g ng hh q ax-h eng",
});

const IPA = table({
  closed: "p b m ɓ ʙ β ɸ",
  bite: "f v ʋ ɱ ⱱ",
  tongue: "θ ð l ɫ ʎ ɭ ɬ ɮ ɺ",
  teeth: "t d n s z ʃ ʒ ɕ ʑ ʂ ʐ ʈ ɖ ɗ ɳ ɲ ɾ r ɽ c ɟ ç ʝ ʦ ʣ ʧ ʤ",
  pucker: "w u ʊ y ʏ ʍ ɥ ɹ ɻ ɯ ᵿ",
  round: "o ɔ ɒ ø œ ɶ ɜ ɝ ɞ ɚ ɵ ɤ ʌ",
  wide: "i ɪ e j ɨ ᵻ ʉ",
  open: "a ɑ æ ɐ",
  mid: "ə ɛ ɘ k g ɡ ŋ h ɦ x ɣ q ɢ χ ʁ ʀ ħ ʕ ɰ ɴ ʔ ʜ ʢ ʟ ɧ",
});
