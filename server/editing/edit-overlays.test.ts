import { expect, test } from "vitest";
import type { GlobalVideo } from "@/server/schemas/timeline";
import { applyEdit } from "./apply-edit";
import { cornerFor } from "./edit-overlays";
import { EditRefused } from "./refuse";
import { idOf, talkingFilm } from "./testing/talking-film";

const film = talkingFilm();
const video: GlobalVideo = {
  ...{
    id: idOf(80),
    title: "Boat",
    source: "upload",
    startSeconds: 2,
    endSeconds: 5,
    shape: "rounded",
    fadeSeconds: 0.3,
    volume: 0,
  },
  asset: { key: "sessions/a/overlay-1.mp4", mimeType: "video/mp4", width: 1280, height: 720, durationSeconds: 3 },
  box: { x: 0.6, y: 0.04, width: 0.3, height: 0.3 },
};
const set = (change: Partial<GlobalVideo> = {}, timeline = film) =>
  applyEdit(timeline, { kind: "overlay.set", video: { ...video, ...change } });

test("a video is put over the film, changed where it lies, and taken away", () => {
  const added = set();
  expect(added.globalVideos).toEqual([video]);
  expect(set({ shape: "circle" }, added).globalVideos).toEqual([{ ...video, shape: "circle" }]);
  expect(applyEdit(added, { kind: "overlay.remove", id: video.id }).globalVideos).toEqual([]);
});

test("it lies within the film and the frame", () => {
  const [placed] = set({ endSeconds: 999, box: { x: 0.9, y: 0.95, width: 0.3, height: 0.3 } }).globalVideos;
  expect(placed?.endSeconds).toBe(film.durationSeconds);
  expect(placed?.box).toEqual({ x: 0.7, y: 0.7, width: 0.3, height: 0.3 });
  expect(() => set({ startSeconds: 4, endSeconds: 4.2 })).toThrow(EditRefused);
});

test.each([
  ["wide", { width: 1920, height: 1080 }, 1],
  ["tall", { width: 1080, height: 1920 }, 9 / 16 / (16 / 9)],
  ["square", { width: 500, height: 500 }, 9 / 16],
])("a %s video first stands in a corner, in its own shape", (_, size, shape) => {
  const box = cornerFor({ ...video.asset, ...size }, { width: 1280, height: 720 });
  expect(box.width / box.height).toBeCloseTo(shape);
  expect(box.x + box.width).toBeLessThan(1);
});
