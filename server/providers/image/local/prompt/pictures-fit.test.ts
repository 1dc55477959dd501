import { expect, test } from "vitest";
import { archetypeTraits } from "../archetypes/archetype-traits";
import { planPictures } from "../plan-pictures";

/** Pictures a film-maker chose for these words, as archetype and composition. */
const pairs: readonly (readonly [prompt: string, archetype: string, composition?: number])[] = [
  ["an octopus on a rocky sea floor, close-up", "underwater", 3],
  ["pale particles drifting down through dark water", "underwater", 3],
  ["glowing jellyfish in black water", "underwater", 3],
  ["a humpback whale in deep blue water with light rays", "underwater", 0],
  ["a sea turtle gliding over a sandy sea floor", "underwater", 1],
  ["a tall kelp forest swaying, green light from above", "underwater"],
  ["looking up at the bright surface from below, a diver rising", "underwater", 2],
  ["rain falling over a green valley", "mountains", 1],
  ["mist rising from a calm lake, early morning", "mountains", 0],
  ["a mountain top under a cold blue sky", "mountains", 2],
  ["a boat in thick fog on a river, dawn", "mountains", 0],
  ["a blank white page on a desk under a lamp", "desk", 0],
  ["hands folding a letter under a desk lamp, night", "desk", 0],
  ["a pencil line on tracing paper, close-up", "desk", 0],
  ["a pencil writing in a small notebook, close-up", "desk", 0],
  ["a stained handwritten recipe card, kitchen light", "table", 3],
  ["an open handwritten recipe book and a loaf of bread on a floury wooden table, close-up", "table", 3],
  ["a blank white canvas on an easel, morning light", "character", 3],
  ["a painter's hand mixing colours on a palette, north light", "character", 3],
  ["a small robot at an easel by a window", "character", 3],
  ["a small robot on a street, evening", "character", 4],
  ["a small robot looking up at a sky full of stars", "character", 2],
  ["a brave little robot in a meadow", "character", 0],
  ["a fox standing still on a hilltop, golden light", "character", 2],
  ["an old fisherman looking out of a window at first light", "character", 3],
  ["a cat on a window sill looking at a garden", "character", 3],
  ["a happy dog beside a hand holding a lead", "character", 1],
  ["a bakery window lit before dawn", "street", 0],
  ["a street of old houses before the bakery, people walking, warm morning sun", "street"],
  ["the open door of the bakery, warm light in the hallway, evening", "room", 3],
  ["a row of shop shutters closing at dusk", "street"],
  ["rain running from a stone gutter", "street"],
  ["many umbrellas on a crossing seen from above, rain", "street", 1],
  ["bread rising behind an oven window, amber glow", "table"],
  ["hands kneading dough on a floured table", "table", 1],
  ["a barista wiping a wooden counter, morning light", "table", 0],
  ["an old key on a wooden counter, low sun", "table", 3],
  ["a single coin on a wooden table, hard side light", "table", 3],
  ["a magnifying glass over a small wooden part", "table", 3],
  ["two dice in mid-air above a table, close-up", "table", 3],
  ["a clay wall rising between fingers, close-up", "table", 3],
  ["a needle stitching a seam, macro view", "table", 3],
  ["tape drawn over a cardboard box, close-up", "table", 3],
  ["a small brass padlock, close-up", "table", 3],
  ["an open door with evening light falling in", "room", 3],
  ["a long corridor of open doors, light at the end", "room", 3],
  ["a row of coats on hooks in a bright hallway", "room", 3],
  ["a curtain being drawn in a bright room, morning", "room"],
  ["grey dawn light on crumpled sheets", "room", 0],
  ["a lit window in a dark house, late night", "village", 0],
  ["a long blank concrete wall, grey sky", "room"],
  ["construction cranes against a pale sunrise", "skyline"],
  ["power lines over a grey plain", "skyline"],
  ["a winding road through green hills, noon", "road", 1],
  ["a train leaving a small station, low sun", "road", 2],
  ["a car on a dusty plain road, wide view", "road", 0],
  ["a large white cloud against blue sky", "sky", 2],
  ["a weathercock against a moving sky", "sky", 2],
  ["swallows flying low over a field, dark sky", "sky", 2],
  ["an airplane wing above clouds at sunrise", "sky", 1],
  ["hot air balloons over the hills", "sky", 0],
  ["a hillside of vines at sunrise, mist", "farm", 2],
  ["solar panels on a tiled roof, low sun", "farm"],
  ["dark soil crumbling in a hand, close-up", "farm", 1],
  ["a spider web with dew drops, macro view, low sun", "forest"],
  ["a clear stream over mossy stones, dappled light", "forest", 2],
  ["a person standing still among tall trees, last light", "forest"],
  ["a small village school with a bell, morning", "village"],
  ["children at their desks in a sunny classroom", "classroom", 1],
  ["the word why in chalk on a blackboard", "classroom", 0],
  ["a telescope on a roof under stars", "space", 3],
  ["a small blue planet in black space", "space", 0],
  ["a runner crossing a bridge at sunrise", "sports", 0],
  ["hands on piano keys, side light", "concert", 1],
  ["fishing boats in a small harbour at sunrise", "coast", 2],
  ["a lighthouse on a rocky coast at dusk, beam of light", "coast", 1],
  ["tall shelves of old books in a small bookshop", "library"],
];

test.each(pairs)("%s → %s %s", (prompt, archetype, composition) => {
  const plan = planPictures([`${prompt}, natural light`], 1)[0]!;
  expect(plan.archetype).toBe(archetype);
  if (composition !== undefined) expect(plan.framing).toBe(composition);
});

test("a composition of one particular thing is shown only for words that name it", () => {
  const empty = [
    "a quiet street",
    "a wide sky",
    "the open sea",
    "a road",
    "a forest",
    "a table",
    "the coast",
    "a room",
    "a desk",
  ];
  for (const prompt of empty) {
    for (const { archetype, framing, subjects } of planPictures(Array(4).fill(prompt), 1)) {
      const { loud, framings } = archetypeTraits[archetype];
      if (loud?.includes(framing))
        expect(
          framings[framing]!.some((name) => subjects.includes(name)),
          prompt,
        ).toBe(true);
    }
  }
});

test("rain that falls is shown falling", () => {
  expect(planPictures(["rain falling over a green valley"], 1)[0]!.weather).toBe("rain");
  expect(planPictures(["a small house in the rain, dusk"], 1)[0]!.weather).toBe("rain");
});

test("a prompt that names nothing shows the place of its film", () => {
  const plans = planPictures(["a coral reef", "a diver in deep water", "hello, my friend"], 1);
  expect(["underwater", "sea", "coast"]).toContain(plans[2]!.archetype);
});

test("the thing a prompt names is the hero of its still life", () => {
  expect(planPictures(["a single coin on a wooden table"], 1)[0]!.icons[0]).toBe("coin");
  expect(planPictures(["an octopus on the rocks of the sea floor"], 1)[0]!.icons).toContain("octopus");
});
