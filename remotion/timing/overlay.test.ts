import { describe, expect, test } from "vitest";
import type { CaptionPage, FooterItem, Timeline } from "@/server/schemas/timeline";
import { captionsOverlay } from "./captions-overlay";
import { filmOverlays } from "./film-overlays";
import { footerOverlay } from "./footer-overlay";
import { AT_REST, lookRuns, OVERLAYS, type Overlay } from "./overlay";

const box = { x: 0, y: 0, width: 4, height: 4 };
const overlay = (lookAt: Overlay["lookAt"]): Overlay => ({ name: "captions", box, lookAt });
/** One letter per frame, a dot where nothing is seen; every look an object of its own. */
const spelt = (frames: string) => overlay((frame) => (frames[frame] === "." ? null : { letter: frames[frame] }));
const shown = (runs: ReturnType<typeof lookRuns>) =>
  runs.map(({ look, from, to }) => `${(look as { letter: string }).letter}${from}-${to}`).join(" ");

describe("runs of equal looks", () => {
  test.each([
    ["nothing seen", "....", 0, 4, ""],
    ["one look throughout", "aaaa", 0, 4, "a0-4"],
    ["neighbours that look alike are one, others are not", "aabba", 0, 5, "a0-2 b2-4 a4-5"],
    ["gaps stay gaps, also between equal looks", "aa.a..bb.", 0, 9, "a0-2 a3-4 b6-8"],
    ["only what is asked for", "aaabbb", 2, 4, "a2-3 b3-4"],
    ["no frames", "aaaa", 2, 2, ""],
  ])("%s", (_, frames, from, to, expected) => {
    expect(shown(lookRuns(spelt(frames), from, to))).toBe(expected);
  });

  test("count by what is in a look, not by which object it is", () => {
    const one = { letter: "a", words: [1, 2] };
    const runs = lookRuns(
      overlay((frame) => (frame < 2 ? one : structuredClone(one))),
      0,
      4,
    );
    expect(runs).toEqual([{ look: one, entrance: AT_REST, from: 0, to: 4 }]);
  });
});

const scene = (index: number, startSeconds: number, endSeconds: number) =>
  ({ index, startSeconds, endSeconds, transition: { kind: "cut", seconds: 0 } }) as Timeline["scenes"][number];

const film = (parts: Partial<Timeline>): Timeline => ({
  version: 1,
  title: "Example",
  aspectRatio: "16:9",
  ...{ width: 1280, height: 720, fps: 30, durationSeconds: 12, language: "en" },
  scenes: [scene(0, 0, 4), scene(1, 4, 8), scene(2, 8, 12)],
  audio: [],
  captions: null,
  footer: [],
  narrator: null,
  outro: null,
  globalVideos: [],
  interludes: [],
  music: { mood: "", prompt: "" },
  ...parts,
});

const looksOf = (layer: Overlay | null, frames = 360) => {
  const runs = layer ? lookRuns(layer, 0, frames) : [];
  return { runs, distinct: new Set(runs.map(({ look }) => JSON.stringify(look))).size };
};

/** A page that appears a little before its first word is said, each word taking half a second. */
function page(startSeconds: number, lines: string[][]): CaptionPage {
  let at = startSeconds + 0.2;
  const timed = lines.map((line) =>
    line.map((text) => {
      const word = { text, startSeconds: at, endSeconds: at + 0.4 };
      at += 0.5;
      return word;
    }),
  );
  return { startSeconds, endSeconds: at + 0.3, lines: timed };
}
const captions = (...pages: CaptionPage[]): Partial<Timeline> => ({
  captions: { language: "en", fontFamily: "Montserrat", pages },
});

describe("captions", () => {
  const pages = [
    page(0.1, [["One", "two", "three"]]),
    page(3, [
      ["Four", "five"],
      ["six", "seven"],
    ]),
  ];

  test("have a look per word and one per page before its first word", () => {
    const { runs, distinct } = looksOf(captionsOverlay(film(captions(...pages))));
    expect(runs).toHaveLength(7 + 2);
    expect(distinct).toBe(7 + 2);
  });

  test("that say the same words again look the same again", () => {
    const again = pages.map((said) =>
      page(
        said.startSeconds + 6,
        said.lines.map((line) => line.map(({ text }) => text)),
      ),
    );
    const { runs, distinct } = looksOf(captionsOverlay(film(captions(...pages, ...again))));
    expect(runs).toHaveLength(2 * (7 + 2));
    expect(distinct).toBe(7 + 2);
  });

  test("broken into other lines look different", () => {
    const layer = captionsOverlay(film(captions(page(0, [["One", "two"]]), page(6, [["One"], ["two"]]))));
    expect(looksOf(layer).distinct).toBe(2 * 3);
  });

  test("move up when a footer comes into the film: another look", () => {
    const footer: FooterItem[] = [{ sceneIndex: 2, text: "Come", url: null, logo: null }];
    const [plain, above] = [film(captions(...pages)), film({ ...captions(...pages), footer })].map((timeline) =>
      JSON.stringify(captionsOverlay(timeline)!.lookAt(10)),
    );
    expect(plain).not.toBe(above);
  });

  test("name a page as the group of its looks, and the lit word as its region", () => {
    const layer = captionsOverlay(film(captions(...pages)))!;
    const parts = lookRuns(layer, 0, 360).map(({ look }) => layer.regionOf!(look));
    expect(parts.map(({ region }) => region)).toEqual([null, 0, 1, 2, null, 0, 1, 2, 3]);
    expect(new Set(parts.map(({ group }) => JSON.stringify(group))).size).toBe(2);
  });

  test("are no layer in a film without any", () => {
    expect(captionsOverlay(film({}))).toBeNull();
    expect(captionsOverlay(film(captions()))).toBeNull();
  });
});

describe("a footer", () => {
  const item = (sceneIndex: number, text = "Come and see"): FooterItem => ({ sceneIndex, text, url: null, logo: null });
  const ENTRANCE_FRAMES = 12;

  test("has one look, which comes in frame by frame and then stays", () => {
    const { runs, distinct } = looksOf(footerOverlay(film({ footer: [item(1)] })));
    expect(distinct).toBe(1);
    expect(runs).toHaveLength(ENTRANCE_FRAMES + 1);
    expect(runs.map(({ from, to }) => to - from)).toEqual([...Array(ENTRANCE_FRAMES).fill(1), 120 - ENTRANCE_FRAMES]);
    expect([runs[0]!.from, runs.at(-1)!.to]).toEqual([120, 240]);
    const entrances = runs.map(({ entrance }) => entrance);
    expect(entrances[0]!.opacity).toBe(0);
    expect(entrances.at(-1)).toEqual(AT_REST);
    for (const [i, { opacity, down }] of entrances.slice(1).entries()) {
      expect(opacity).toBeGreaterThan(entrances[i]!.opacity);
      expect(down).toBeLessThanOrEqual(entrances[i]!.down);
      expect(down % 2).toBe(0);
    }
  });

  test("stays through neighbouring scenes and does not enter anew", () => {
    const { runs } = looksOf(footerOverlay(film({ footer: [item(0), item(1), item(2)] })));
    expect(runs).toHaveLength(ENTRANCE_FRAMES + 1);
    expect(runs.at(-1)).toMatchObject({ from: ENTRANCE_FRAMES, to: 360 });
  });

  test("that comes again enters again, and looks as it did", () => {
    const { runs, distinct } = looksOf(footerOverlay(film({ footer: [item(0), item(2)] })));
    expect(runs).toHaveLength(2 * (ENTRANCE_FRAMES + 1));
    expect(distinct).toBe(1);
  });

  test("followed by another has a look of its own", () => {
    const { distinct } = looksOf(footerOverlay(film({ footer: [item(0), item(1, "Or do not")] })));
    expect(distinct).toBe(2);
  });

  test("of a scene shorter than its entrance is never seen at rest", () => {
    const scenes = [scene(0, 0, 0.2), scene(1, 0.2, 12)];
    const { runs } = looksOf(footerOverlay(film({ scenes, footer: [item(0)] })));
    expect(runs.map(({ from, to }) => [from, to])).toEqual([0, 1, 2, 3, 4, 5].map((frame) => [frame, frame + 1]));
  });
});

test("a film has the layers that show something, far to near", () => {
  const outro: NonNullable<Timeline["outro"]> = {
    ...{ kind: "generated", startSeconds: 10, endSeconds: 12, animated: true, url: null, centreImage: null, logo: null },
    ...{ topText: "The end", bottomText: "", language: "en", palette: null },
  };
  const footer: FooterItem[] = [{ sceneIndex: 0, text: "Come", url: null, logo: null }];
  const full = film({ ...captions(page(0, [["One"]])), footer, outro, narrator: { seed: "ann", visemes: [], casts: [] } });
  const names = (timeline: Timeline) => filmOverlays(timeline).map(({ name }) => name);
  expect(names(film({}))).toEqual([]);
  expect(names(film({ footer }))).toEqual(["footer"]);
  // A card without a logo, and without an address or a picture in its middle, and without a second text.
  const missing = ["outro_logo", "outro_middle", "outro_text"];
  expect(names(full)).toEqual(OVERLAYS.filter((name) => !missing.includes(name)));
});
