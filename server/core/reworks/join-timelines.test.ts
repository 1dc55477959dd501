import { expect, test } from "vitest";
import { exampleTimeline } from "@/server/render/testing/example-film";
import type { Timeline } from "@/server/schemas/timeline";
import { joinTimelines } from "./join-timelines";

const film = (narration: string[], more: { narrator?: string; outro?: boolean } = {}): Timeline =>
  exampleTimeline({
    scenes: narration.map((text) => ({ narration: text, seconds: 4 })),
    footer: narration[0]!,
    ...(more.narrator && { narrator: more.narrator }),
    ...(more.outro && { outro: { kind: "generated" as const } }),
  });

test("everything of the second film is later by the first, scenes go on counting", () => {
  const [a, b] = [film(["One two three.", "Four five."]), film(["Six seven."])];
  const joined = joinTimelines([a, b], { blend: false });
  expect(joined.durationSeconds).toBe(12);
  expect(joined.scenes.map(({ index, startSeconds, endSeconds }) => [index, startSeconds, endSeconds])).toEqual([
    [0, 0, 4],
    [1, 4, 8],
    [2, 8, 12],
  ]);
  expect(joined.footer.map(({ sceneIndex, text }) => [sceneIndex, text])).toEqual([
    [0, "One two three."],
    [1, "One two three."],
    [2, "Six seven."],
  ]);
  const [first, last] = [b.audio[0]!, joined.audio.at(-1)!];
  expect(last).toMatchObject({ sceneIndex: 2, startSeconds: first.startSeconds + 8, endSeconds: first.endSeconds + 8 });
  const page = joined.captions!.pages.at(-1)!;
  expect(page.startSeconds).toBeCloseTo(b.captions!.pages[0]!.startSeconds + 8, 6);
  expect(page.lines[0]![0]!.startSeconds).toBeCloseTo(b.captions!.pages[0]!.lines[0]![0]!.startSeconds + 8, 6);
});

test("outros in the middle stay in the middle; the last one ends the film", () => {
  const joined = joinTimelines([film(["One."], { outro: true }), film(["Two."], { outro: true }), film(["Three."])], { blend: true });
  expect(joined.interludes.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [4, 12],
    [16, 24],
  ]);
  expect(joined.outro).toBeNull();
  expect(joined.durationSeconds).toBe(28);
  // Nothing fades out of an outro.
  expect(joined.scenes.map((scene) => scene.transition.kind)).toEqual(["cut", "cut", "cut"]);
});

test("blended films fade from scene to scene", () => {
  const joined = joinTimelines([film(["One.", "Two."]), film(["Three."])], { blend: true });
  expect(joined.scenes.map((scene) => scene.transition.kind)).toEqual(["cut", "fade", "fade"]);
});

test("each presenter is seen in their own film only", () => {
  const joined = joinTimelines([film(["One."], { narrator: "ann" }), film(["Two."]), film(["Three."], { narrator: "bob" })], {
    blend: false,
  });
  expect(joined.narrator!.casts).toEqual([
    { startSeconds: 0, endSeconds: 4, seed: "ann" },
    { startSeconds: 8, endSeconds: 12, seed: "bob" },
  ]);
});
