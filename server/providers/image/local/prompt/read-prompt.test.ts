import { expect, test } from "vitest";
import { readPrompt } from "./read-prompt";

const cases: [
  prompt: string,
  archetype: string,
  expected?: { time?: string; weather?: string; season?: string; subject?: string },
][] = [
  ["a mountain lake at dawn", "mountains", { time: "dawn", subject: "lake" }],
  ["snowy alpine peak above the clouds", "mountains", { season: "winter", weather: "snow" }],
  ["a lonely lighthouse in a storm at night", "coast", { time: "night", weather: "storm", subject: "lighthouse" }],
  ["drone shot of a tropical beach at sunrise", "coast", { time: "dawn", subject: "palm" }],
  ["fishing boats in a quiet harbour", "coast", { subject: "harbour" }],
  ["a sailboat on the open sea", "sea", { subject: "sailboat" }],
  ["a cargo ship between icebergs in the fog", "sea", { weather: "fog", subject: "ship" }],
  ["a whale in the deep ocean", "underwater", { subject: "whale" }],
  ["a turtle over a coral reef", "underwater", { subject: "turtle" }],
  ["autumn forest path in the mist", "forest", { season: "autumn", weather: "fog" }],
  ["a tent and a campfire in the woods at midnight", "forest", { time: "night", subject: "tent" }],
  ["camels crossing the dunes of the Sahara at sunset", "desert", { time: "sunset", subject: "camel" }],
  ["elephants on the savanna", "desert", { subject: "savanna" }],
  ["neon cyberpunk city in the rain", "skyline", { time: "night", weather: "rain", subject: "neon" }],
  ["a city skyline at dusk", "skyline", { time: "dusk" }],
  ["a quiet street in the old neighbourhood", "street"],
  ["commuters with umbrellas on a wet street", "street", { weather: "rain", subject: "umbrella" }],
  ["a dark bedroom, someone staring at the ceiling", "room", { subject: "bed" }],
  ["a family on the sofa in the living room", "room", { subject: "sofa" }],
  ["a laptop on a desk in a bright office", "desk", { subject: "laptop" }],
  ["a phone showing a fitness tracker app", "desk", { subject: "phone" }],
  ["a dashboard with charts on a monitor", "desk", { subject: "monitor" }],
  ["a cup of coffee in a small café", "table", { subject: "coffee" }],
  ["a chef cooking ramen in a kitchen", "table", { subject: "kitchen" }],
  ["product launch of a linen shirt", "podium", { subject: "shirt" }],
  ["unboxing a new pair of headphones", "podium"],
  ["an astronaut on Mars", "space", { subject: "astronaut" }],
  ["a rocket lifting off into orbit", "space", { subject: "rocket" }],
  ["hot air balloons in the morning sky", "sky", { time: "dawn", subject: "balloon" }],
  ["an airplane above the clouds", "sky", { subject: "airplane" }],
  ["a farmer on a tractor in a wheat field", "farm", { subject: "tractor" }],
  ["a garden full of tulips in spring", "farm", { season: "spring", subject: "garden" }],
  ["wind turbines over green fields in the countryside", "farm", { subject: "turbine" }],
  ["a small village with cottages on Christmas", "village", { season: "winter" }],
  ["a castle in a medieval kingdom", "village", { subject: "castle" }],
  ["a teacher at the blackboard of a classroom", "classroom", { subject: "board" }],
  ["a scientist in a laboratory with a microscope", "laboratory", { subject: "microscope" }],
  ["runners on the track of a stadium", "sports", { subject: "runner" }],
  ["a band on stage at a concert", "concert", { subject: "band" }],
  ["fruit stalls on a farmers market", "market", { subject: "fruit" }],
  ["old books in a library", "library"],
  ["a car on the road through the hills", "road", { subject: "car" }],
  ["a cyclist on a winding road", "road", { subject: "bike" }],
  ["a network of connections, artificial intelligence", "abstract", { subject: "network" }],
  ["growth of compound interest", "abstract", { subject: "chart" }],
  ["a brave little robot", "character", { subject: "robot" }],
];

test.each(cases)("%s → %s", (prompt, archetype, expected = {}) => {
  const reading = readPrompt(prompt);
  expect(reading.archetypes[0]?.name).toBe(archetype);
  const { subject, ...conditions } = expected;
  expect(reading).toMatchObject(conditions);
  if (subject) expect(reading.subjects).toContain(subject);
});

test("time and weather are read apart from each other", () => {
  expect(readPrompt("storm at night")).toMatchObject({ time: "night", weather: "storm" });
  expect(readPrompt("rain at dawn in winter")).toMatchObject({ time: "dawn", weather: "rain", season: "winter" });
});

test("what a prompt denies is not shown", () => {
  expect(readPrompt("an empty road, no cars, without people").subjects).not.toContain("car");
});

test("a prompt without a known word names no archetype and leaves everything open", () => {
  expect(readPrompt("xyzzy")).toEqual({
    archetypes: [],
    time: undefined,
    weather: undefined,
    season: undefined,
    subjects: [],
    things: [],
  });
});
