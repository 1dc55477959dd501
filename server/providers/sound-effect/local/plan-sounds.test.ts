import { expect, test } from "vitest";
import { planSounds } from "./plan-sounds";

/** Words half a second apart. */
const said = (sentence: string) => sentence.split(" ").map((text, i) => ({ text, startSeconds: 0.3 + i * 0.5 }));
const plan = (prompt: string, sentence: string, language = "en", durationSeconds = 8) =>
  planSounds({ prompt, durationSeconds, language, words: said(sentence) }).map((cue) => [
    cue.prompt,
    Number(cue.startSeconds.toFixed(2)),
    Number(cue.durationSeconds.toFixed(2)),
  ]);

test("a place sounds from cut to cut; a door, a train and a bell on their words", () => {
  expect(plan("city street ambience", "He closed the door behind him.")).toEqual([
    ["city street ambience", 0, 8],
    ["door", 1.8, 2.5],
  ]);
  expect(plan("", "The train left before the bell rang.")).toEqual([
    ["whistle", 0.8, 2.8],
    ["bell", 2.8, 4],
  ]);
});

test("what goes on swells up to its word and stays to the end of the scene", () => {
  expect(plan("", "That night, rain began to fall.")).toEqual([["rain", 0.95, 7.05]]);
});

test("nothing is heard twice: not what the place sounds like, not a word that is said again", () => {
  expect(plan("steady rain", "The rain fell and the rain fell.")).toEqual([["steady rain", 0, 8]]);
  expect(plan("", "One door, another door, a third door.")).toHaveLength(1);
});

test("at most three things a scene, apart from each other, and none that would be cut off at once", () => {
  expect(plan("", "Thunder, then knock, then the bell, then a splash, then an engine.")).toHaveLength(3);
  expect(plan("", "Thunder knock bell")).toEqual([
    ["thunderclap", 0.3, 5],
    ["bell", 1.3, 4],
  ]);
  expect(plan("", "and so at last he came to the door", "en", 4.8)).toEqual([]);
});

test.each([
  "Train your dog in a week.",
  "Our search engine never sleeps.",
  "Sound waves take the city by storm.",
  "Fire up and wind down.",
])("%s makes no noise", (sentence) => {
  expect(plan("", sentence)).toEqual([]);
});

test("words of other languages are heard too, and English words that only look like them are not", () => {
  expect(plan("", "Por la noche llega el tren", "es")).toEqual([["whistle", 2.8, 2.8]]);
  expect(plan("", "बारिश शुरू हुई", "hi")).toEqual([["rain", 0, 8]]);
  expect(plan("", "A vague idea of a vent")).toEqual([]);
});
