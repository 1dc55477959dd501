import { expect, test } from "vitest";
import { applyEdit } from "@/server/editing/apply-edit";
import { idOf, talkingFilm } from "@/server/editing/testing/talking-film";
import { chaptersOf, filmTexts } from "./film-texts";

const film = talkingFilm();

test("subtitles number their pages and tell times as players read them", () => {
  const srt = filmTexts["captions.srt"].write(film);
  expect(srt).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0\d,\d{3}\nThe keeper/);
  expect(srt.match(/-->/g)).toHaveLength(film.captions!.pages.length);
  const vtt = filmTexts["captions.vtt"].write(film);
  expect(vtt).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> /);
});

test("what would be markup in a subtitle is written as text", () => {
  const odd = applyEdit(film, { kind: "captions.text", sceneId: idOf(1), page: 0, text: "A <b> & C" });
  expect(filmTexts["captions.vtt"].write(odd)).toContain("A &lt;b&gt; &amp; C");
});

test("chapters are the scenes until there are markers, and begin at the beginning", () => {
  expect(chaptersOf(film).map(({ title }) => title)).toContain("Scene 3");
  const marked = applyEdit(film, { kind: "marker.set", id: idOf(77), seconds: 4, label: "Boats & co" });
  expect(chaptersOf(marked)).toEqual([
    { startSeconds: 0, endSeconds: 4, title: "Beginning" },
    { startSeconds: 4, endSeconds: 14, title: "Boats & co" },
  ]);
  expect(filmTexts["chapters.txt"].write(marked)).toBe("00:00 Beginning\n00:04 Boats & co\n");
  expect(filmTexts["chapters.vtt"].write(marked)).toContain("Boats &amp; co");
});
