import { expect, test } from "vitest";
import { Resolution } from "@/server/schemas/encoding";
import type { RenderPartFacts } from "./film-facts";
import { filmResolution } from "./film-scale";
import { aRequest, aTimeline, finished, someFacts } from "./testing/film-facts.fixture";
import { toRender } from "./to-render";

const start = new Date("2026-11-28T10:00:00.000Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const part = (changes: Partial<RenderPartFacts>): RenderPartFacts => ({
  ...{ kind: "segment", units: 100, doneUnits: 0, reused: false, startedAt: null, completedAt: null },
  ...changes,
});
const done = part({ doneUnits: 100, startedAt: start, completedAt: after(5) });
const half = part({ doneUnits: 50, startedAt: after(2) });
const reused = part({ doneUnits: 100, reused: true, completedAt: start });
const sound = part({ kind: "sound", units: 50 });

test("before the rendering is planned there is nothing to tell", () => {
  expect(toRender(someFacts(8), start)).toBeUndefined();
});

test("parts are counted, and progress is the share of the work that there was to do", () => {
  const facts = someFacts(8, { parts: [done, half, part({}), reused, sound] });
  expect(toRender(facts, after(10))).toEqual({
    segments: 4,
    reused_segments: 1,
    finished_segments: 2,
    progress: Number((150 / 350).toFixed(3)),
    eta_seconds: Math.ceil((10 * 200) / 150) + 1,
    width: 1280,
    height: 720,
    resolution: "720p",
    encoding_preset: "standard",
  });
});

test("no time is announced before there is a pace, and none when nobody waits", () => {
  const barely = someFacts(8, { parts: [part({ doneUnits: 2, startedAt: start }), part({}), sound] });
  expect(toRender(barely, after(4))).not.toHaveProperty("eta_seconds");
  const ended = { ...finished, parts: [done, done] };
  expect(toRender(ended, after(60))).toMatchObject({ progress: 1, finished_segments: 2 });
  expect(toRender(ended, after(60))).not.toHaveProperty("eta_seconds");
});

test("a film of nothing but reused parts only has to be joined", () => {
  expect(toRender(someFacts(8, { parts: [reused, reused] }), after(1))).toMatchObject({
    reused_segments: 2,
    progress: 0.99,
    eta_seconds: 1,
  });
});

const withPictures = (width: number, height: number) => ({
  ...aTimeline,
  scenes: aTimeline.scenes.map((scene) => ({ ...scene, image: { ...scene.image!, width, height } })),
});

test.each<[number, number, Resolution, Resolution]>([
  [3840, 2160, "4k", "4k"],
  [1920, 1080, "4k", "4k"],
  [1600, 900, "4k", "1080p"],
  [1280, 720, "4k", "1080p"],
  [800, 450, "4k", "720p"],
  [800, 450, "1080p", "720p"],
  [320, 180, "1080p", "720p"],
  // Upright in a wide film: its width has to cover the frame.
  [1000, 4000, "4k", "1080p"],
  [3840, 2160, "720p", "720p"],
])("pictures of %i×%i carry a film asked for in %s as %s", (width, height, asked, made) => {
  expect(filmResolution(withPictures(width, height), asked)).toBe(made);
});

test("media of unknown size are no reason to make less; a smaller film says why", () => {
  for (const asked of Resolution.options) expect(filmResolution(aTimeline, asked)).toBe(asked);
  const facts = someFacts(8, {
    parts: [done],
    timeline: withPictures(1280, 720),
    request: { ...aRequest, resolution: "4k", encodingPreset: "master" },
  });
  expect(toRender(facts, after(5))).toMatchObject({
    ...{ width: 1920, height: 1080, resolution: "1080p", encoding_preset: "master" },
    note: "The pictures are too small for 4k; the film is rendered at 1080p.",
  });
});
