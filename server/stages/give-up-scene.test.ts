import { expect, test } from "vitest";
import { talkingFilm } from "@/server/editing/testing/talking-film";
import { coverFailures } from "./give-up-scene";

test("a scene that failed before its line was spoken is paid for as long as the line made it", () => {
  const film = talkingFilm();
  const [first, second] = film.scenes;
  first!.failure = { part: "picture", reason: "The vendor refuses it.", paidSeconds: 0.5 };
  const covered = coverFailures(structuredClone(film));
  expect(covered.scenes[0]!.failure!.paidSeconds).toBeCloseTo(first!.endSeconds - first!.startSeconds, 3);
  expect(covered.scenes[1]).toEqual(second);
});
