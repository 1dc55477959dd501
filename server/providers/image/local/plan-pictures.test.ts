import { expect, test } from "vitest";
import { archetypeTraits } from "./archetypes/archetype-traits";
import { archetypes } from "./archetypes/archetypes";
import { isFood } from "./icons/thing-icon";
import { planPictures } from "./plan-pictures";
import { archetypeNames } from "./recipe";

const story = [
  "A little robot in a meadow.",
  "The robot wanted to paint.",
  "At night it dreamed of the stars.",
  "A storm came over the sea.",
  "At last, a sky full of colours.",
];

test("the same prompts, seed and mood give the same plan", () => {
  expect(planPictures(story, 7, "warm")).toEqual(planPictures(story, 7, "warm"));
});

test("all pictures of a film share one look", () => {
  expect(new Set(planPictures(story, 1).map(({ look }) => look)).size).toBe(1);
});

test("another seed changes a picture's details but keeps its place and hour", () => {
  const [first, second] = [planPictures(story, 1)[3]!, planPictures(story, 2)[3]!];
  expect(second.seed).not.toBe(first.seed);
  expect(second).toMatchObject({ archetype: first.archetype, time: first.time, weather: "storm" });
});

test("what the words ask for is kept even when the place was shown before", () => {
  const plans = planPictures(Array(6).fill("a mountain lake in a storm at night"), 1);
  for (const plan of plans) expect(plan).toMatchObject({ time: "night", weather: "storm" });
});

test("twelve equal prompts give twelve different compositions", () => {
  const plans = planPictures(Array(12).fill("a city skyline"), 3);
  const keys = plans.map(
    ({ archetype, framing, mirrored, horizon, time }) => `${archetype} ${framing} ${mirrored} ${horizon} ${time}`,
  );
  expect(new Set(keys).size).toBe(12);
});

test("scenes keep different compositions whatever seed each of them is drawn again with", () => {
  const prompts = ["the mountains", "mountains again", "a path through the forest", "the forest"];
  for (let first = 0; first < 4; first++) {
    for (let second = 0; second < 4; second++) {
      const [a, b] = [planPictures(prompts, first)[0]!, planPictures(prompts, second)[1]!];
      expect(`${a.archetype} ${a.framing}`).not.toBe(`${b.archetype} ${b.framing}`);
    }
  }
});

test("curves are never mirrored: growth must not look like decline", () => {
  const plans = planPictures(
    ["growth", "growth of sales", "a chart of growth", "a teacher explains growth on the blackboard", "a dashboard"],
    1,
  );
  for (const plan of plans) if (archetypeTraits[plan.archetype].fixedSides) expect(plan.mirrored).toBe(false);
  expect(plans.some((plan) => archetypeTraits[plan.archetype].fixedSides)).toBe(true);
});

test("the planner knows as many compositions of each archetype as there are", () => {
  for (const name of archetypeNames) expect(archetypeTraits[name].framings).toHaveLength(archetypes[name].framings.length);
});

test.each([
  "A sleep tracker, breathing, seen from above on a wooden table",
  "A cordless drill on a wooden table",
  "A letter on a table by a window",
])("%s is not laid with food", (prompt) => {
  const [plan] = planPictures([prompt], 1);
  expect(plan!.icons.filter(isFood)).toEqual([]);
});

test("a laid table has food on its plates, whatever the words name", () => {
  expect(planPictures(["A dinner table for friends"], 1)[0]!.icons.filter(isFood).length).toBeGreaterThan(0);
});
