import { expect, test } from "vitest";
import { applyEdit } from "@/server/editing/apply-edit";
import { talkingFilm } from "@/server/editing/testing/talking-film";
import { keepIdentity } from "./keep-identity";

const film = talkingFilm();
const [first, second] = film.scenes;

test("a film that streamed in as it was shown is the very same object", () => {
  expect(keepIdentity(film, structuredClone(film))).toBe(film);
});

test("of a change, all that it leaves is kept, in whatever order it comes", () => {
  const renamed = applyEdit(structuredClone(film), { kind: "film.title", title: "Another" });
  const kept = keepIdentity(film, renamed);
  expect([kept.title, kept === film]).toEqual(["Another", false]);
  expect(kept.scenes).toBe(film.scenes);
  expect(kept.captions).toBe(film.captions);

  const locked = applyEdit(structuredClone(film), { kind: "scene.lock", sceneId: first!.id, locked: true });
  const other = keepIdentity(film, locked);
  expect(other.scenes[0]).not.toBe(first);
  expect(other.scenes[1]).toBe(second);

  const turned = structuredClone({ ...film, audio: film.audio.toReversed() });
  expect(keepIdentity(film, turned).audio.at(-1)).toBe(film.audio[0]);
});
