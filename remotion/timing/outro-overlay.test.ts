import { expect, test } from "vitest";
import { type GeneratedOutro, type ImageOutro, Outro, Timeline } from "@/server/schemas/timeline";
import { entered, OUTRO_PARTS, outroOverlay, outroPartOverlay } from "./outro-overlay";
import { lookRuns } from "./overlay";
import { bareFilm } from "./testing/bare-film";

const span = { startSeconds: 2, endSeconds: 10, animated: true };
const card = (parts: Partial<GeneratedOutro> = {}): Timeline => {
  const words = { topText: "Come and see", bottomText: "Scan to book", language: "en", palette: null };
  const outro: Outro = {
    kind: "generated",
    ...span,
    ...words,
    url: "https://example.com",
    centreImage: null,
    logo: null,
    ...parts,
  };
  return bareFilm({ outro });
};
const picture = (parts: Partial<ImageOutro> = {}): Timeline =>
  bareFilm({ outro: { kind: "image", ...span, image, focusArea: null, ...parts } });
const image = { key: "outro.jpg", mimeType: "image/jpeg", width: 1600, height: 900 };
const focusArea = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 };
const looks = (timeline: Timeline) => {
  const runs = lookRuns(outroOverlay(timeline)!, -10, 400);
  return { runs, distinct: new Set(runs.map(({ look }) => JSON.stringify(look))).size };
};

test.each([
  ["the ground of a card", card(), 1, 0],
  ["a card at rest", card({ animated: false }), 1, 0],
  ["a picture without a focus", picture(), 1, 0],
  ["a picture the camera moves into", picture({ focusArea }), 24, 0.8],
  ["a picture with a focus, at rest", picture({ focusArea, animated: false }), 1, 0],
  ["a focus as large as the picture", picture({ focusArea: { x: 0, y: 0, width: 1, height: 1 } }), 1, 0],
])("%s: still after its entrance, on screen for its span and no frame more", (_, film, mostLooks, seconds) => {
  const { runs, distinct } = looks(film);
  expect(distinct).toBeLessThanOrEqual(mostLooks);
  expect(runs.length).toBe(distinct);
  expect(runs[0]!.from).toBe(60);
  expect(runs.at(-1)!.from).toBeLessThanOrEqual(60 + Math.ceil(30 * seconds));
  expect(runs.at(-1)!.to).toBe(300);
});

test("a film without an outro has none, and an old film parses as such", () => {
  const film = bareFilm();
  expect(outroOverlay(film)).toBeNull();
  const { outro: _, narrator: __, ...old } = film;
  expect(Timeline.parse(old)).toEqual(film);
});

test("what is not seen is not in the look; what is seen is", () => {
  const film = card({ centreImage: image });
  const last = (timeline: Timeline) =>
    JSON.stringify(
      [outroOverlay(timeline), ...OUTRO_PARTS.map((part) => outroPartOverlay(part, timeline))].map((o) => o?.lookAt(200)),
    );
  const changed = (outro: Partial<Outro>) => last({ ...film, outro: Outro.parse({ ...film.outro, ...outro }) });
  expect(changed({ url: "https://example.com/other" })).toBe(last(film));
  expect(changed({ startSeconds: 3, endSeconds: 12 })).toBe(last(film));
  expect(changed({ topText: "Another text" })).not.toBe(last(film));
  expect(changed({ palette: "plum" })).not.toBe(changed({ palette: "mist" }));
  expect(changed({ centreImage: null })).not.toBe(last(film));
});

test("the words choose the palette, an asked one wins", () => {
  const palettes = Array.from({ length: 60 }, (_, i) => {
    const film = card({ topText: `Title ${i}` });
    const [a, b] = [film, structuredClone(film)].map((f) => outroOverlay(f)!.lookAt(200) as { palette: string });
    expect(a).toEqual(b);
    return a!.palette;
  });
  expect(new Set(palettes).size).toBe(8);
});

test("each part of a card has one look, which comes in and then rests", () => {
  for (const part of OUTRO_PARTS) {
    const overlay = outroPartOverlay(part, card());
    if (part === "logo") {
      expect(overlay).toBeNull();
      continue;
    }
    const runs = lookRuns(overlay!, -10, 400);
    expect(new Set(runs.map(({ look }) => JSON.stringify(look))).size).toBe(1);
    expect([runs[0]!.from, runs.at(-1)!.to]).toEqual([60, 300]);
    expect(runs.at(-1)!.entrance).toEqual({ opacity: 1, down: 0 });
    expect(runs.at(-1)!.from).toBeLessThanOrEqual(75);
    expect(runs[0]!.entrance.opacity).toBe(0);
    expect(runs.every(({ entrance }) => entrance.down % 2 === 0)).toBe(true);
  }
  expect(lookRuns(outroPartOverlay("title", card({ animated: false }))!, -10, 400)).toHaveLength(1);
});

test("parts come in one after the other and all are there at the end", () => {
  for (const count of [1, 2, 5]) {
    const at = (progress: number) => Array.from({ length: count }, (_, order) => entered(progress, order, count));
    expect(at(0)).toEqual(Array(count).fill(0));
    expect(at(1).every((share) => share === 1)).toBe(true);
    expect(at(0.5)).toEqual(at(0.5).toSorted((a, b) => b - a));
  }
});
