import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "@/server/schemas/edits";
import { Timeline } from "@/server/schemas/timeline";
import { applyEdit } from "./apply-edit";
import { fromBlocks, toBlocks } from "./blocks";
import { changedParts } from "./changed-parts";
import { speakScene, speechOf } from "./edit-captions";
import { EditRefused } from "./refuse";
import { idOf, talkingFilm } from "./testing/talking-film";

const film = talkingFilm();
const [first, second, third, fourth] = film.scenes.map((scene) => scene.id) as [string, string, string, string];

/** Scenes touch, everything names the scene it is in, words lie in their scene, music ends with the film. */
function expectWhole(timeline: Timeline): void {
  expect(Timeline.parse(timeline)).toEqual(timeline);
  let at = 0;
  for (const [i, scene] of timeline.scenes.entries()) {
    expect(scene.index).toBe(i);
    expect(scene.startSeconds).toBeCloseTo(at, 9);
    expect(scene.endSeconds).toBeGreaterThan(scene.startSeconds);
    at = scene.endSeconds;
  }
  expect(timeline.outro?.startSeconds ?? at).toBeCloseTo(at, 9);
  expect(timeline.durationSeconds).toBeCloseTo(timeline.outro?.endSeconds ?? at, 9);
  expect(new Set(timeline.audio.map((layer) => layer.id)).size).toBe(timeline.audio.length);
  expect(new Set(timeline.scenes.map((scene) => scene.id)).size).toBe(timeline.scenes.length);
  for (const layer of timeline.audio) {
    if (layer.type === "music") expect(layer.endSeconds).toBeCloseTo(timeline.durationSeconds, 9);
    if (layer.type !== "speech") continue;
    const scene = timeline.scenes[layer.sceneIndex]!;
    expect(layer.startSeconds).toBeGreaterThanOrEqual(scene.startSeconds - 1e-6);
    expect(layer.endSeconds).toBeLessThanOrEqual(scene.endSeconds + 0.05);
  }
  for (const page of timeline.captions?.pages ?? []) {
    expect(page.endSeconds).toBeGreaterThanOrEqual(page.startSeconds);
    expect(page.endSeconds).toBeLessThanOrEqual(timeline.durationSeconds + 1e-6);
  }
}

const saidIn = (timeline: Timeline) =>
  timeline.audio
    .filter((layer) => layer.type === "speech")
    .toSorted((a, b) => a.startSeconds - b.startSeconds)
    .map((layer) => layer.text)
    .join(" ");

test("taken apart and put together again a film is the same film", () => {
  expect(fromBlocks(film, toBlocks(film))).toEqual(film);
});

describe("scenes", () => {
  test("what a scene lacks is owed to it alone, until somebody gives it that", () => {
    const lacking = structuredClone(film);
    lacking.scenes[0]!.failure = { part: "clip", reason: "The vendor is down.", paidSeconds: 4 };
    const copied = applyEdit(lacking, { kind: "scene.duplicate", sceneId: first, newId: idOf(60) });
    expect(copied.scenes.map(({ failure }) => failure?.part)).toEqual(["clip", ...Array(4).fill(undefined)]);
    const split = applyEdit(lacking, { kind: "scene.split", sceneId: first, atSeconds: 1.5, newId: idOf(61) });
    expect(split.scenes.filter(({ failure }) => failure)).toHaveLength(1);
    const image = { key: "uploads/a/b.jpg", mimeType: "image/jpeg" };
    expect(applyEdit(lacking, { kind: "scene.picture", sceneId: first, image }).scenes[0]?.failure).toBeUndefined();
  });

  test("a moved scene takes its words, captions and footer along", () => {
    const moved = applyEdit(film, { kind: "scene.move", sceneId: fourth, toIndex: 0 });
    expectWhole(moved);
    expect(moved.scenes.map((scene) => scene.id)).toEqual([fourth, first, second, third]);
    expect(speechOf(moved, fourth)).toMatchObject({ startSeconds: expect.closeTo(0.25, 6), sceneIndex: 0 });
    expect(moved.captions?.pages[0]?.lines.flat()[0]?.text).toBe("By");
    expect(moved.footer).toEqual([{ ...film.footer[0], sceneIndex: 0 }]);
  });

  test("a longer scene moves all that follows and the music lasts longer", () => {
    const longer = applyEdit(film, { kind: "scene.retime", sceneId: first, seconds: 5 });
    expectWhole(longer);
    expect(longer.durationSeconds).toBe(16);
    expect(longer.scenes[1]?.startSeconds).toBe(5);
  });

  test("a scene is never shorter than its line", () => {
    const short = applyEdit(film, { kind: "scene.retime", sceneId: second, seconds: 0.5 });
    const line = speechOf(short, second)!;
    expectWhole(short);
    expect(short.scenes[1]!.endSeconds).toBeGreaterThanOrEqual(line.endSeconds - 1e-6);
    expect(short.scenes[1]!.endSeconds).toBeLessThan(7);
  });

  test("a split loses no word and cuts none; the second half goes on in the recording", () => {
    const split = applyEdit(film, { kind: "scene.split", sceneId: second, atSeconds: 5, newId: idOf(900) });
    expectWhole(split);
    expect(split.scenes).toHaveLength(5);
    expect(saidIn(split)).toBe(saidIn(film));
    const [left, right] = [speechOf(split, second)!, speechOf(split, idOf(900))!];
    expect(right.asset).toEqual(left.asset);
    expect(right.offsetSeconds).toBeCloseTo(left.endSeconds - left.startSeconds, 6);
    expect(right.startSeconds).toBeGreaterThanOrEqual(5);
    expect(split.scenes[2]!.narration).toBe(right.text);
  });

  test("a half of a clip goes on where the other half ended", () => {
    const clip = { key: "sessions/s/clip.mp4", mimeType: "video/mp4", durationSeconds: 4 };
    const moving = { ...film, scenes: film.scenes.map((scene) => ({ ...scene, clips: { ai_video: clip } })) };
    const split = applyEdit(moving, { kind: "scene.split", sceneId: second, atSeconds: 5, newId: idOf(900) });
    expect(split.scenes[1]!.clipStartSeconds).toBeUndefined();
    expect(split.scenes[2]!.clipStartSeconds).toBeCloseTo(2, 6);
  });

  test("trimming takes the words of what is cut away", () => {
    const trimmed = applyEdit(film, { kind: "scene.trim", sceneId: second, side: "start", atSeconds: 2 });
    expectWhole(trimmed);
    expect(trimmed.scenes[1]).toMatchObject({ id: second, transition: film.scenes[1]!.transition });
    expect(trimmed.scenes[1]!.endSeconds - trimmed.scenes[1]!.startSeconds).toBeCloseTo(2, 6);
    expect(film.scenes[1]!.narration.endsWith(speechOf(trimmed, second)!.text)).toBe(true);
    expect(speechOf(trimmed, second)!.text.length).toBeLessThan(film.scenes[1]!.narration.length);
  });

  test("the last scene of a film stays, a locked one is left alone", () => {
    const one = [second, third, fourth].reduce((t, sceneId) => applyEdit(t, { kind: "scene.delete", sceneId }), film);
    expectWhole(one);
    expect(() => applyEdit(one, { kind: "scene.delete", sceneId: first })).toThrow(EditRefused);
    const locked = applyEdit(film, { kind: "scene.lock", sceneId: first, locked: true });
    expect(() => applyEdit(locked, { kind: "scene.still", sceneId: first })).toThrow(/locked/);
    expectWhole(applyEdit(locked, { kind: "scene.move", sceneId: first, toIndex: 2 }));
  });
});

describe("captions", () => {
  test("a corrected word keeps the time of the old one", () => {
    const pages = film.captions!.pages;
    const text = pages[0]!.lines
      .flat()
      .map((word) => word.text)
      .join(" ")
      .replace("keeper", "guardian");
    const after = applyEdit(film, { kind: "captions.text", sceneId: first, page: 0, text });
    const [old, now] = [pages[0]!.lines.flat(), after.captions!.pages[0]!.lines.flat()];
    expect(now.map((word) => word.text).join(" ")).toBe(text);
    expect(now.map((word) => word.startSeconds)).toEqual(old.map((word) => word.startSeconds));
    expect(after.captions!.pages.slice(1)).toEqual(pages.slice(1));
  });

  test("another number of words shares the page's time; no words are no page", () => {
    const after = applyEdit(film, { kind: "captions.text", sceneId: first, page: 0, text: "Dusk falls" });
    expect(after.captions!.pages[0]!.lines.flat()).toHaveLength(2);
    expectWhole(after);
    const none = applyEdit(film, { kind: "captions.text", sceneId: first, page: 0, text: " " });
    expect(none.captions!.pages).toHaveLength(film.captions!.pages.length - 1);
  });

  test("hidden and shown again they say what is said", () => {
    const shown = applyEdit(applyEdit(film, { kind: "captions.hide" }), { kind: "captions.show", fontFamily: "Poppins" });
    expect(shown.captions).toEqual(film.captions);
  });
});

test("another reading gives its scene the time it needs and renews that scene's captions alone", () => {
  const line = { ...speechOf(film, second)!, text: "Boats turn.", words: [], endSeconds: 1.2, startSeconds: 0 };
  const after = speakScene(film, second, { ...line, id: idOf(999) });
  expectWhole(after);
  expect(after.durationSeconds).toBeLessThan(film.durationSeconds);
  expect(speechOf(after, second)).toMatchObject({ text: "Boats turn.", id: speechOf(film, second)!.id });
  expect([...changedParts(film, after)].sort()).toEqual(
    [`scene:${second}:captions`, `scene:${second}:length`, `speech:${second}:${idOf(101)}:sound`].sort(),
  );
});

test("an outro begins where the scenes end and the music plays to its end", () => {
  const card = { topText: "Thank you", bottomText: "example.com", url: null, palette: null, animated: true };
  const ended = applyEdit(film, { kind: "outro.set", ...card });
  expectWhole(ended);
  expect(ended.durationSeconds).toBe(22);
  expectWhole(applyEdit(ended, { kind: "scene.retime", sceneId: third, seconds: 6 }));
  expect(applyEdit(ended, { kind: "outro.remove" })).toEqual(film);
});

test("edits of different parts have no part in common, wherever their scenes are pushed to", () => {
  const parts = (edit: Edit) => changedParts(film, applyEdit(film, edit));
  const retimed = parts({ kind: "scene.retime", sceneId: first, seconds: 9 });
  expect([...retimed]).toEqual([`scene:${first}:length`]);
  const caption = parts({ kind: "captions.text", sceneId: fourth, page: 0, text: "Home" });
  expect([...caption]).toEqual([`scene:${fourth}:captions`]);
  expect([...parts({ kind: "sound.level", type: "music", volume: 0.2 })]).toEqual([`music:${idOf(200)}:volume`]);
});

test("any sequence of edits leaves a whole film", () => {
  const scene = fc.nat(8);
  const fraction = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const anEdit = fc.oneof(
    fc.record({ kind: fc.constant("scene.move" as const), scene, toIndex: fc.nat(8) }),
    fc.record({ kind: fc.constant("scene.retime" as const), scene, seconds: fc.double({ min: 0, max: 9, noNaN: true }) }),
    fc.record({ kind: fc.constant("scene.split" as const), scene, fraction }),
    fc.record({
      kind: fc.constant("scene.trim" as const),
      scene,
      fraction,
      side: fc.constantFrom("start" as const, "end" as const),
    }),
    fc.record({ kind: fc.constant("scene.delete" as const), scene }),
    fc.record({ kind: fc.constant("scene.duplicate" as const), scene }),
  );
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 12 }), (asked) => {
      let timeline = film;
      for (const [i, { scene: n, ...rest }] of asked.entries()) {
        const { id: sceneId, startSeconds, endSeconds } = timeline.scenes[n % timeline.scenes.length]!;
        const inside = "fraction" in rest ? rest.fraction * (endSeconds - startSeconds) : 0;
        const edit = {
          ...{ ...rest, sceneId, newId: idOf(5000 + 100 * i) },
          atSeconds: rest.kind === "scene.split" ? startSeconds + inside : inside,
        } as Edit;
        try {
          timeline = applyEdit(timeline, edit);
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
        }
      }
      expectWhole(timeline);
    }),
    { numRuns: 200 },
  );
});
