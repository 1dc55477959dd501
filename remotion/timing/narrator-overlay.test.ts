import { expect, test } from "vitest";
import type { Narrator, Outro, Timeline } from "@/server/schemas/timeline";
import { filmFrames } from "./frames";
import { mouthOverlay, narratorOverlay } from "./narrator-overlay";
import { type NarratorState, narratorStates } from "./narrator-state";
import { bareFilm } from "./testing/bare-film";
import { ipaViseme, toVisemes } from "./visemes";

/** Five minutes of sentences, a breath after each. */
const LETTERS = [
  ..."the harbour wakes before the sun, and first boats slip out of the fog to where the fish are; joy and very thin worry meet",
];
const visemes = Array.from({ length: 30 }, (_, sentence) =>
  toVisemes(
    LETTERS.map((phone, i) => ({ phone, startSeconds: 10 * sentence + 0.07 * i, endSeconds: 10 * sentence + 0.07 * (i + 1) })),
    ipaViseme,
  ),
).flat();
const SCENES_SECONDS = 300;
const film = (seed: string): Timeline & { narrator: Narrator } => {
  const outro: Outro = {
    ...{ kind: "image", image: { key: "end.jpg", mimeType: "image/jpeg" }, focusArea: null },
    ...{ startSeconds: SCENES_SECONDS, endSeconds: SCENES_SECONDS + 8, animated: false },
  };
  const narrator = { seed, visemes, casts: [] };
  return { ...bareFilm({ durationSeconds: SCENES_SECONDS + 8, outro }), narrator };
};
const statesOf = (seed: string) => {
  const stateAt = narratorStates(film(seed));
  return Array.from({ length: SCENES_SECONDS * 30 }, (_, frame) => stateAt(frame)!);
};

test("a long film has few looks, one per state, and none in its outro or outside of it", () => {
  const timeline = film("Nora");
  const overlay = narratorOverlay(timeline)!;
  const outro = SCENES_SECONDS * 30;
  const seen = new Set(Array.from({ length: outro }, (_, frame) => JSON.stringify(overlay.lookAt(frame))));
  const statesSeen = (of: (state: NarratorState) => object) =>
    new Set(statesOf("Nora").map((state) => JSON.stringify(of(state))));
  expect(seen.size).toBeLessThan(10);
  expect(seen.size).toBe(statesSeen(({ lids, bob }) => ({ lids, bob })).size);
  const mouths = new Set(Array.from({ length: outro }, (_, frame) => JSON.stringify(mouthOverlay(timeline)!.lookAt(frame))));
  expect(mouths.size).toBeLessThan(40);
  expect(mouths.size).toBe(statesSeen(({ viseme, bob }) => ({ viseme, bob })).size);
  expect([-1, outro, filmFrames(timeline) - 1, filmFrames(timeline)].map((frame) => overlay.lookAt(frame))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("no mouth shape is shorter than two frames", () => {
  const shapes = statesOf("Nora").map(({ viseme }) => viseme);
  let length = 0;
  for (const [i, viseme] of shapes.entries()) {
    length++;
    if (i + 1 < shapes.length && shapes[i + 1] !== viseme) {
      expect(length).toBeGreaterThanOrEqual(2);
      length = 0;
    }
  }
});

test("people blink every two to seven seconds, four frames long, each in their own rhythm", () => {
  const blinksOf = (seed: string) =>
    statesOf(seed).flatMap(({ lids }, frame, all) => (lids > 0 && !all[frame - 1]?.lids ? [frame] : []));
  const blinks = blinksOf("Nora");
  for (const [i, blink] of blinks.slice(1).entries()) {
    const seconds = (blink - blinks[i]!) / 30;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(7.5);
  }
  expect(
    statesOf("Nora")
      .slice(blinks[0], blinks[0]! + 5)
      .map(({ lids }) => lids),
  ).toEqual([1, 2, 2, 1, 0]);
  expect(blinksOf("Nora")).toEqual(blinks);
  expect(blinksOf("Omar")).not.toEqual(blinks);
});

test("the head nods while speaking, a pixel at a time, and is up when silent", () => {
  const states = statesOf("Nora");
  const bobs = states.map(({ bob }) => bob);
  expect(new Set(bobs)).toEqual(new Set([0, 1, 2]));
  expect(bobs.every((bob, i) => i === 0 || Math.abs(bob - bobs[i - 1]!) <= 1)).toBe(true);
  const stateAt = narratorStates({ ...bareFilm(), narrator: { seed: "Nora", visemes: [], casts: [] } });
  for (let frame = 0; frame < 150; frame++) expect(stateAt(frame)).toMatchObject({ bob: 0, viseme: "rest" });
});

test("a film without a presenter has none", () => expect(narratorOverlay(bareFilm())).toBeNull());
