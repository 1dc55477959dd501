import fc from "fast-check";
import { expect, test } from "vitest";
import { Viseme } from "@/server/schemas/timeline";
import { arpabetViseme, HOLD_SECONDS, ipaViseme, type TimedPhone, toVisemes } from "./visemes";

/** Phones one after the other, lengths in milliseconds. */
function said(...phones: [string, number][]): TimedPhone[] {
  let at = 1;
  return phones.map(([phone, milliseconds]) => {
    const startSeconds = at;
    at += milliseconds / 1000;
    return { phone, startSeconds, endSeconds: at };
  });
}
const shapes = (...phones: [string, number][]) => toVisemes(said(...phones), arpabetViseme).map(({ viseme }) => viseme);

test.each([
  ["P", "closed"],
  ["m", "closed"],
  ["AA1", "open"],
  ["iy0", "wide"],
  ["OW2", "round"],
  ["uw", "pucker"],
  ["V", "bite"],
  ["DH", "tongue"],
  ["s", "teeth"],
  ["AH0", "mid"],
  ["pau", "rest"],
  ["h#", "rest"],
])("ARPAbet %s is %s", (phone, viseme) => expect(arpabetViseme(phone)).toBe(viseme));

test.each([
  ["b", "closed"],
  ["ˈɑː", "open"],
  ["aɪ", "open"],
  ["iː", "wide"],
  ["əʊ", "mid"],
  ["oː", "round"],
  ["ɔ̃", "round"],
  ["y", "pucker"],
  ["ʋ", "bite"],
  ["lʲ", "tongue"],
  ["tʃ", "teeth"],
  ["ɲ", "teeth"],
  ["ʁ", "mid"],
  ["ǃ", "mid"],
  ["", "rest"],
  ["_:", "rest"],
])("IPA %s is %s", (phone, viseme) => expect(ipaViseme(phone)).toBe(viseme));

test("the two alphabets together use every shape", () => {
  const used = new Set([..."p f θ s w o i a ə"].filter((letter) => letter !== " ").map(ipaViseme));
  expect([...used, "rest"].toSorted()).toEqual(Viseme.options.toSorted());
});

test("a word is a shape per sound, equal neighbours are one", () => {
  expect(shapes(["m", 90], ["aa", 120], ["ae", 80], ["f", 100], ["pau", 300], ["s", 90], ["t", 70])).toEqual([
    "closed",
    "open",
    "bite",
    "teeth",
  ]);
});

test("between sounds too fast to be seen, lips that meet stay and the tongue's way there goes", () => {
  expect(shapes(["ae", 120], ["n", 30], ["d", 30], ["iy", 100])).toEqual(["open", "wide"]);
  expect(shapes(["eh", 120], ["m", 30], ["s", 40], ["ow", 150])).toEqual(["mid", "closed", "round"]);
});

test("a pause is a rest, a breath between two sounds is not", () => {
  const breath = toVisemes(said(["aa", 100], ["pau", 40], ["iy", 100]), arpabetViseme);
  expect(breath[0]!.endSeconds).toBe(breath[1]!.startSeconds);
  const pause = toVisemes(said(["aa", 100], ["pau", 200], ["iy", 100]), arpabetViseme);
  expect(pause[1]!.startSeconds - pause[0]!.endSeconds).toBeCloseTo(0.2);
});

test("whatever is said: shapes are held, in order, never overlap, and stay with their sounds", () => {
  const phone = fc.tuple(
    fc.constantFrom("p", "f", "l", "s", "w", "ow", "iy", "aa", "ah", "pau"),
    fc.integer({ min: 5, max: 250 }),
  );
  fc.assert(
    fc.property(fc.array(phone, { minLength: 1, maxLength: 60 }), (phones) => {
      const sounds = said(...phones);
      const visemes = toVisemes(sounds, arpabetViseme);
      for (const [i, { startSeconds, endSeconds, viseme }] of visemes.entries()) {
        expect(viseme).not.toBe("rest");
        expect(endSeconds - startSeconds).toBeGreaterThanOrEqual(HOLD_SECONDS - 1e-6);
        const next = visemes[i + 1];
        if (next) expect(next.startSeconds).toBeGreaterThanOrEqual(endSeconds);
        if (next?.startSeconds === endSeconds) expect(next.viseme).not.toBe(viseme);
        const own = sounds.filter((sound) => arpabetViseme(sound.phone) === viseme);
        expect(Math.min(...own.map((sound) => Math.abs(sound.startSeconds - startSeconds)))).toBeLessThan(0.5);
      }
    }),
  );
});
