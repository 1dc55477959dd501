import { expect, test } from "vitest";
import { archetypeTraits } from "./archetypes/archetype-traits";
import { archetypes } from "./archetypes/archetypes";
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

test("the planner knows as many compositions of each archetype as there are", () => {
  for (const name of archetypeNames) expect(archetypeTraits[name].framings).toHaveLength(archetypes[name].framings.length);
});
