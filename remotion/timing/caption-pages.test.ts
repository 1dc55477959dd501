import fc from "fast-check";
import { expect, test } from "vitest";
import type { AspectRatio, SpeechLayer } from "@/server/schemas/timeline";
import { lineText, lineUnits, unitsPerLine } from "./caption-lines";
import { toCaptionPages } from "./caption-pages";
import { guessWords } from "./words";

const speech = (text: string, startSeconds: number, seconds: number, language = "en", sceneIndex = 0): SpeechLayer => ({
  type: "speech",
  id: "0".repeat(24),
  startSeconds,
  endSeconds: startSeconds + seconds,
  volume: 1,
  asset: { key: "a.wav", mimeType: "audio/wav" },
  sceneIndex,
  text,
  speaker: "narrator",
  provider: "local",
  words: guessWords(text, seconds, language),
  visemes: [],
});

const shown = (text: string, aspectRatio: AspectRatio = "16:9", language = "en") =>
  toCaptionPages({
    speech: [speech(text, 0, text.length / 14, language)],
    scenes: [{ startSeconds: 0, endSeconds: 600 }],
    language,
    aspectRatio,
  }).map((page) => page.lines.map((line) => lineText(line, language)));

test("pages end at sentences and clauses, lines are balanced", () => {
  expect(
    shown("The harbour wakes before the sun. By noon, the market is loud with colour and the laughter of old friends."),
  ).toEqual([
    ["The harbour wakes before the sun."],
    ["By noon, the market is loud with", "colour and the laughter of old friends."],
  ]);
});

test("no line ends in a short word that belongs to the next one, where there is a choice", () => {
  const lines = shown("We walked along the river to the old mill and then over the hill").flat();
  for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/ (the|to|and|of|a)$/);
});

test.each([
  ["ja", "港は太陽よりも早く目を覚まし、最初の船が銀色の海へと滑り出していきます。"],
  ["zh", "港口在太阳之前醒来，第一批船只滑向银色的大海。"],
  ["th", "ท่าเรือตื่นก่อนพระอาทิตย์ขึ้นและเรือลำแรกก็แล่นออกสู่ทะเลสีเงิน"],
])("%s is wrapped without spaces, and no line begins with a punctuation mark", (language, text) => {
  for (const aspectRatio of ["16:9", "9:16", "1:1"] as const) {
    const lines = shown(text, aspectRatio, language).flat();
    expect(lines.join("")).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[、，。」]/);
  }
});

test("a whole sentence given as one word is still cut into lines, in a script without spaces", () => {
  const text = "港は太陽よりも早く目を覚まし、最初の船が銀色の海へと滑り出していきます。";
  const layer = { ...speech(text, 0, 6, "ja"), words: [{ text, startSeconds: 0, endSeconds: 6 }] };
  const pages = toCaptionPages({
    speech: [layer],
    scenes: [{ startSeconds: 0, endSeconds: 7 }],
    language: "ja",
    aspectRatio: "9:16",
  });
  expect(pages.length).toBeGreaterThan(1);
  for (const line of pages.flatMap((p) => p.lines)) expect(lineUnits(line, "ja")).toBeLessThanOrEqual(unitsPerLine("9:16", "ja"));
});

test("an endless word is hyphenated instead of drawn tiny", () => {
  const lines = shown("Die Donaudampfschifffahrtsgesellschaftskapitänsmütze", "9:16", "de").flat();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("").replaceAll("-", "")).toContain("schifffahrtsgesellschaftskapitänsmütze");
});

test("emoji are left out", () => {
  expect(shown("Sail away ⛵️ with us 👨‍👩‍👧!").flat().join(" ")).toBe("Sail away with us !");
});

test("a page goes when its scene does, and at most 0.6 s after its last word", () => {
  const scenes = [
    { startSeconds: 0, endSeconds: 3 },
    { startSeconds: 3, endSeconds: 10 },
  ];
  const layers = [speech("Up to the border.", 1, 1.9), speech("And on.", 4, 1, "en", 1)];
  const [first, second] = toCaptionPages({ speech: layers, scenes, language: "en", aspectRatio: "16:9" });
  expect(first!.endSeconds).toBe(3);
  expect(second!.startSeconds).toBeCloseTo(3.9);
  expect(second!.endSeconds).toBeCloseTo(5.6);
});

test("for any text: every word once and in order, two lines that fit, pages that never overlap nor leave their scene", () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom(..."abcdefgh,.-"), minLength: 1, maxLength: 18 }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      text,
      fc.constantFrom<AspectRatio>("16:9", "9:16", "1:1"),
      fc.double({ min: 0.5, max: 40, noNaN: true }),
      (words, ratio, seconds) => {
        const layers = [speech(words.join(" "), 0.3, seconds), speech(words.join(" "), seconds + 1, seconds, "en", 1)];
        const scenes = [
          { startSeconds: 0, endSeconds: seconds + 0.6 },
          { startSeconds: seconds + 0.6, endSeconds: 2 * seconds + 1.1 },
        ];
        const pages = toCaptionPages({ speech: layers, scenes, language: "en", aspectRatio: ratio });
        expect(pages.flatMap((p) => p.lines.flat().map((w) => w.text))).toEqual([...words, ...words]);
        for (const [i, page] of pages.entries()) {
          expect(page.lines.length).toBeLessThanOrEqual(2);
          for (const line of page.lines) expect(lineUnits(line, "en")).toBeLessThanOrEqual(unitsPerLine(ratio, "en"));
          expect(page.startSeconds).toBeGreaterThanOrEqual(pages[i - 1]?.endSeconds ?? 0);
          expect(page.endSeconds).toBeGreaterThan(page.startSeconds);
          const scene = scenes[page.startSeconds < scenes[1]!.startSeconds ? 0 : 1]!;
          expect(page.endSeconds).toBeLessThanOrEqual(scene.endSeconds + 1e-9);
          expect(page.lines[0]![0]!.startSeconds).toBeGreaterThanOrEqual(page.startSeconds - 1e-9);
        }
      },
    ),
    { numRuns: 60 },
  );
});
