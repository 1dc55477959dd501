import { expect, test } from "vitest";
import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { aGlobalVideo, bareFilm } from "@/remotion/timing/testing/bare-film";
import { guessWords } from "@/remotion/timing/words";
import type { Outro, SpeechLayer, Timeline } from "@/server/schemas/timeline";
import { joinTimelines } from "./join-timelines";

const SCENE_SECONDS = 4;

function film(narration: string[], more: { narrator?: string; outro?: boolean } = {}): Timeline {
  const [any] = bareFilm().scenes;
  const times = (index: number) => ({ startSeconds: index * SCENE_SECONDS, endSeconds: (index + 1) * SCENE_SECONDS });
  const scenes = narration.map((text, index) => ({ ...any!, index, ...times(index), narration: text }));
  const speech = narration.map(
    (text, index): SpeechLayer => ({
      ...{ type: "speech", id: `${index}`, ...times(index), volume: 1, asset: { key: "a.wav", mimeType: "audio/wav" } },
      ...{ sceneIndex: index, text, speaker: "alloy", provider: "local", words: guessWords(text, 3, "en"), visemes: [] },
    }),
  );
  const end = narration.length * SCENE_SECONDS;
  const outro: Outro = {
    ...{ kind: "generated", startSeconds: end, endSeconds: end + 8, animated: true, url: null, centreImage: null },
    ...{ topText: "The end", bottomText: "", logo: null, language: "en", palette: null },
  };
  return bareFilm({
    ...{ title: narration[0]!, durationSeconds: more.outro ? end + 8 : end, scenes, audio: speech },
    captions: {
      ...{ language: "en", fontFamily: "Montserrat" },
      pages: toCaptionPages({ scenes, speech, language: "en", aspectRatio: "16:9" }),
    },
    footer: scenes.map(({ index }) => ({ sceneIndex: index, text: narration[0]!, url: null, logo: null })),
    narrator: more.narrator ? { seed: more.narrator, visemes: [], casts: [] } : null,
    outro: more.outro ? outro : null,
  });
}

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

test("captions of another language keep it, and so their direction", () => {
  const b = film(["Zwei."]);
  const joined = joinTimelines([film(["One."]), { ...b, captions: { ...b.captions!, language: "ar" } }], { blend: false });
  expect(joined.captions!.language).toBe("en");
  expect(joined.captions!.pages.map((page) => page.language)).toEqual([undefined, "ar"]);
});

test("outros in the middle stay in the middle; the last one ends the film", () => {
  const joined = joinTimelines([film(["One."], { outro: true }), film(["Two."], { outro: true }), film(["Three."])], {
    blend: true,
  });
  expect(joined.interludes.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [4, 12],
    [16, 24],
  ]);
  expect(joined.outro).toBeNull();
  // Colours that follow a film's title stay those of its own.
  expect(joined.interludes.map((end) => end.kind === "generated" && end.palette)).not.toContain(null);
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

test("a video over the scenes stays over its own", () => {
  const over = { ...aGlobalVideo, startSeconds: 1, endSeconds: 9 };
  const withVideo = (text: string): Timeline => ({ ...film([text]), globalVideos: [over] });
  const joined = joinTimelines([withVideo("One."), withVideo("Two.")], { blend: false });
  expect(joined.globalVideos.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [1, 4],
    [5, 13],
  ]);
});
