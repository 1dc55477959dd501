import { expect, test } from "vitest";
import { aGlobalVideo, bareFilm } from "@/remotion/timing/testing/bare-film";
import { asOwn } from "./copy-media";

test("a copied film has videos over its scenes of its own: another id, a file below its own session", () => {
  const film = bareFilm({ globalVideos: [{ ...aGlobalVideo, asset: { ...aGlobalVideo.asset, key: "sessions/one/clip.mp4" } }] });
  const { timeline, copies } = asOwn(film, "two", () => "new");
  expect([...copies]).toEqual([["sessions/one/clip.mp4", "sessions/two/clip.mp4"]]);
  expect(timeline.globalVideos).toEqual([
    { ...aGlobalVideo, id: "new", asset: { ...aGlobalVideo.asset, key: "sessions/two/clip.mp4" } },
  ]);
});
