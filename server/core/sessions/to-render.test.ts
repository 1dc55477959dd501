import { expect, test } from "vitest";
import { Resolution } from "@/server/schemas/encoding";
import type { RenderPartFacts } from "./film-facts";
import { assetSize, clipScale, drawnScale, filmResolution } from "./film-scale";
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
    eta_seconds: Math.ceil((10 * 150) / 150) + 1,
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

test("time in which the sound was mixed beside the segments counts half", () => {
  const segments = [part({ doneUnits: 60, startedAt: start }), part({})];
  const mixing = part({ kind: "sound", units: 50, doneUnits: 20, startedAt: start });
  const mixed = { ...mixing, doneUnits: 50, completedAt: after(4) };
  const left = (sound: RenderPartFacts) => toRender(someFacts(8, { parts: [...segments, sound] }), after(12))?.eta_seconds;
  expect(left(mixing)).toBe(Math.ceil((6 * 140) / 60) + 1);
  expect(left(mixed)).toBe(Math.ceil((10 * 140) / 60) + 1);
});

test("where only the sound is new, its own pace tells the time", () => {
  const mixing = part({ kind: "sound", units: 50, doneUnits: 20, startedAt: start });
  expect(toRender(someFacts(8, { parts: [reused, mixing] }), after(4))?.eta_seconds).toBe(Math.ceil((4 * 30) / 20) + 1);
  expect(toRender(someFacts(8, { parts: [reused, { ...mixing, doneUnits: 0 }] }), after(4))).not.toHaveProperty("eta_seconds");
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

test.each<[Resolution, number]>([
  ["720p", 1],
  ["1080p", 1.5],
  // Larger drawings take minutes; the film is 4K, and says how large its pictures are.
  ["4k", 1.5],
])("a film asked for in %s is drawn at %d times the timeline", (asked, scale) => expect(drawnScale(asked)).toBe(scale));

test.each<[number, number, Resolution, number]>([
  [3840, 2160, "4k", 3],
  [1920, 1080, "4k", 1.5],
  [2400, 1350, "4k", 3],
  [1600, 900, "4k", 1.5],
  [3840, 2160, "720p", 1],
  [320, 180, "1080p", 1],
])("a clip from a picture of %i×%i for %s is %d times the timeline", (width, height, asked, scale) => {
  const timeline = withPictures(width, height);
  expect(clipScale(timeline, timeline.scenes[0]!.image!, asked)).toBe(scale);
});

test("a film tells the size of what is enlarged most in it, not that of a clip made larger than its picture", () => {
  expect(assetSize(aTimeline)).toBeUndefined();
  const [first, second] = withPictures(1920, 1080).scenes;
  const clips = { ai_video: { ...second!.clips.ai_video!, width: 1920, height: 1080 } };
  const small = { ...second!.image!, width: 1500, height: 900 };
  const timeline = { ...aTimeline, scenes: [first!, { ...second!, image: small, clips }] };
  expect(assetSize(timeline)).toEqual({ width: 1500, height: 900 });
  const render = toRender(someFacts(8, { parts: [done], timeline, request: { ...aRequest, resolution: "1080p" } }), after(5));
  expect(render).toMatchObject({ width: 1920, height: 1080, assets: { width: 1500, height: 900 } });
});

const share = (parts: RenderPartFacts[]) => toRender(someFacts(8, { parts }), after(5))!.progress;
test("progress only grows while parts are made, and is whole only when the film is there", () => {
  const steps = [0, 1, 40, 99, 100].map((doneUnits) => share([part({ doneUnits, startedAt: start }), part({}), reused, sound]));
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  // A part that reports more than its expected work is done, no more.
  expect(share([part({ doneUnits: 400, startedAt: start }), part({})])).toBe(0.5);
  expect(share([done, done, part({ kind: "sound", units: 50, doneUnits: 50, completedAt: after(5) })])).toBe(0.99);
});

test.each(["PAUSED", "CANCELLED", "FAILED"] as const)("a film that is %s promises no time", (status) => {
  expect(toRender(someFacts(8, { status, parts: [half, part({})] }), after(10))).not.toHaveProperty("eta_seconds");
});
