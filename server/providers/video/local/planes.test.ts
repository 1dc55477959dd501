import { expect, test } from "vitest";
import { buildScene } from "@/server/providers/image/local/build-scene";
import type { Recipe } from "@/server/providers/image/local/recipe";
import type { CameraMove } from "@/server/schemas/timeline";
import { drawFrames } from "./draw-frames";
import { type Plane, planesOf } from "./planes";
import type { Shot } from "./shot";

const recipe = (rest: Partial<Recipe>): Recipe => ({
  ...{ version: 1, archetype: "forest", framing: 0, mirrored: false, horizon: 0, time: "day", weather: "clear" },
  ...{ season: "summer", look: "amber", subjects: [], icons: [], seed: 7, width: 480, height: 270 },
  ...rest,
});

async function shotOf(camera: CameraMove, rest: Partial<Recipe>) {
  const scene = await buildScene(recipe(rest));
  const shot: Shot = { width: 480, height: 270, margin: scene.margin, frames: 60, fps: 15, camera };
  return { shot, planes: planesOf(scene, shot) };
}

async function* frames(shot: Shot, planes: readonly Plane[]) {
  const drawn = drawFrames(shot, { planes, signal: new AbortController().signal });
  for (let index = 0; index < shot.frames; index++) yield (await drawn.next()).value as Buffer;
}

/** The largest difference of a channel between two pictures. */
function furthest(one: Buffer, other: Buffer): number {
  let most = 0;
  for (let at = 0; at < one.length; at++) most = Math.max(most, Math.abs(one[at]! - other[at]!));
  return most;
}

test.each<[CameraMove, Partial<Recipe>]>([
  ["push_in", { archetype: "mountains" }],
  ["crane_up", { archetype: "forest", weather: "rain" }],
  ["drift_left", { archetype: "sea", time: "night" }],
  ["tilt_down", { archetype: "concert" }],
  ["drift_right", { archetype: "underwater" }],
  ["pull_back", { archetype: "street", weather: "snow", mirrored: true }],
])("%s over %o shows the same with patches as with whole planes", { timeout: 60_000 }, async (camera, rest) => {
  const { shot, planes } = await shotOf(camera, rest);
  const whole = frames(
    shot,
    planes.map(({ patches, ...plane }) => plane),
  );
  for await (const patched of frames(shot, planes))
    expect(furthest(patched, (await whole.next()).value as Buffer)).toBeLessThan(5);
});

test("the patches of a scene are far fewer pixels than its layers, and most need no smoothing", async () => {
  const { shot, planes } = await shotOf("push_in", { archetype: "sky" });
  const pixels = (which: "soft" | "fine") =>
    planes.flatMap(({ patches }) => patches?.[which] ?? []).reduce((sum, { width, height }) => sum + width * height, 0);
  const layer = (shot.width + 2 * shot.margin) * (shot.height + 2 * shot.margin);
  expect(pixels("soft") + pixels("fine")).toBeLessThan(layer * 3);
  expect(pixels("soft")).toBeGreaterThan(pixels("fine"));
});
