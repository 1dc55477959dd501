import { describe, expect, test } from "vitest";
import { writeScript } from "@/server/providers/language/local/write-script";
import { planPictures } from "./plan-pictures";

const films = [
  "Our bakery has been on this corner for years. On Sundays, the whole street smells of cinnamon. They never wrote the recipe down. Come by and say hello.",
  "The lighthouse stands alone on the rocks. Every evening, the keeper climbs two hundred steps. When the fog comes in, the ships listen for the horn.",
  "We sell second-hand books in an old garage. Every book comes with a note from its last reader. Stay as long as you like.",
  "Our yoga studio opens at six. Leave your shoes and your worries at the door. We breathe, we stretch, and we take our time.",
  "The village school has one classroom and eleven children. The teacher rings the bell herself. In winter they learn beside the stove.",
  "how rain forms, explainer",
  "documentary about the deep ocean",
  "Tell the story of a brave little robot who learns to paint",
  "story about an old fisherman who befriends a whale",
  "ad for a coffee brand called Ember",
  "handmade ceramic mugs",
  "why do we sleep?",
];
const planned = (prompt: string, durationSeconds = 45) => {
  const { scenes } = writeScript({
    prompt,
    durationSeconds,
    longestSceneSeconds: 8,
    tone: "grounded",
    language: "auto",
    signal: new AbortController().signal,
  });
  const prompts = scenes.map((scene) => scene.prompt);
  return prompts.map((words, index) => ({ words: words.toLowerCase(), ...planPictures(prompts, 1)[index]! }));
};

/** Pictures that must be asked for by name, and the names that ask. */
const byName: readonly [archetype: string, framing: number | null, words: RegExp][] = [
  ["abstract", null, /\b(?:network|growth|data|interest|algorithm|abstract|economy)\b/],
  ["desk", 2, /\b(?:monitor|dashboard|chart|screen|code|spreadsheets?)\b/],
  ["road", 0, /\b(?:car|cars|van|truck|lorry|taxi|drive)\b/],
  ["road", 2, /\b(?:train|railway|tram)\b/],
  ["sky", 1, /\b(?:airplane|plane|flight|airport|departure)\b/],
  ["desert", null, /\b(?:desert|dunes?|savanna|camels?|cactus)\b/],
  ["underwater", 1, /\b(?:turtle|fish|reef|shoal)\b/],
  ["character", 1, /\b(?:dog|cat|fox|animal|owl|kitten|puppy)\b/],
];

describe.each(films)("the film of %j", (prompt) => {
  test("shows no chart, vehicle or animal that its words do not name", () => {
    for (const { words, archetype, framing } of planned(prompt))
      for (const [name, which, asking] of byName)
        if (archetype === name && (which === null || which === framing)) expect(words).toMatch(asking);
  });

  test("shows no composition twice in a row", () => {
    const keys = planned(prompt).map(({ archetype, framing }) => `${archetype} ${framing}`);
    keys.forEach((key, index) => {
      if (index > 0 && /^(?:abstract|road|sky)/.test(key)) expect(key).not.toBe(keys[index - 1]);
    });
  });
});

test("the hero of a story is in most of its scenes, in the same colours", () => {
  const scenes = planned("Tell the story of a brave little robot who learns to paint");
  const shown = scenes.filter(({ words, subjects }) => words.includes("robot") && subjects.includes("robot"));
  expect(shown.length / scenes.length).toBeGreaterThanOrEqual(0.6);
  expect(shown.filter(({ archetype }) => archetype === "character").length / shown.length).toBeGreaterThanOrEqual(0.7);
  expect(new Set(shown.map(({ look }) => look)).size).toBe(1);
});

test("a sentence that names nothing is shown at the place of its film", () => {
  const scenes = planned(films[0]!, 24);
  expect(scenes.at(-1)!.words).toMatch(/door of the bakery/);
  expect(scenes[2]!.words).toMatch(/recipe/);
  expect(scenes[1]!.archetype).toBe("street");
});
