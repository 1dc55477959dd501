import { expect, test } from "vitest";
import { bareFilm } from "@/remotion/timing/testing/bare-film";
import { addFooters, callOf } from "./add-footers";

const scene = (index: number, narration: string) => ({ ...bareFilm().scenes[0]!, index, narration });
const film = bareFilm({ scenes: [scene(0, "Boats leave at dawn."), scene(1, ""), scene(2, "They come home.")] });
const none = new Map<string, { key: string; mimeType: string }>();

test("what was not asked for stays, the last item holds for all scenes after it", () => {
  const before = { ...film, footer: [{ sceneIndex: 2, text: "Old", url: "https://old.example", logo: null }] };
  const asked = [
    { text: "First", url: null, logo: null },
    { text: null, url: "https://new.example", logo: null },
  ];
  expect(addFooters(before, asked, none, { written: false }).footer).toEqual([
    { sceneIndex: 0, text: "First", url: null, logo: null },
    { sceneIndex: 1, text: "", url: "https://new.example", logo: null },
    { sceneIndex: 2, text: "Old", url: "https://new.example", logo: null },
  ]);
});

test("written footers say what the scene says; a scene without words or address has none", () => {
  const footer = addFooters(film, [{ text: null, url: null, logo: null }], none, { written: true }).footer;
  expect(footer.map(({ sceneIndex, text }) => [sceneIndex, text])).toEqual([
    [0, "Boats leave at dawn."],
    [2, "They come home."],
  ]);
});

test.each([
  ["Short and good. And more of it.", "Short and good."],
  ["The road bends twice, before it finds the valley and the old stone bridge at last.", "The road bends twice"],
  ["一つの文。もう一つ。", "一つの文。もう一つ。"],
  [`${"word ".repeat(30)}end.`, `${"word ".repeat(12)}word…`.replace("word word…", "word…")],
])("%s", (line, call) => {
  expect(callOf(line).length).toBeLessThanOrEqual(64);
  if (!line.startsWith("word")) expect(callOf(line)).toBe(call);
  else expect(callOf(line).endsWith("word…")).toBe(true);
});
