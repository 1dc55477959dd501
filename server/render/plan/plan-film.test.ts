import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipPlayback } from "@/remotion/timing/clip-playback";
import { filmOverlays } from "@/remotion/timing/film-overlays";
import { filmFrames, toFrame } from "@/remotion/timing/frames";
import { globalVideoOpacityAt, placeGlobalVideo } from "@/remotion/timing/global-videos";
import { opacityAt, sceneSpans } from "@/remotion/timing/scene-spans";
import { aGlobalVideo } from "@/remotion/timing/testing/bare-film";
import {
  AspectRatio,
  CameraMove,
  type CaptionPage,
  type FooterItem,
  type GlobalVideo,
  type Timeline,
} from "@/server/schemas/timeline";
import { exampleTimeline } from "../testing/example-film";
import { encodingOf } from "./encoding";
import { type FilmPlan, type PlanOptions, planFilm, planFrame } from "./plan-film";

const FPS = 30;
const MOST_FRAMES = 150;
const LEAST_FRAMES = 8;
const options: PlanOptions = {
  scale: 1,
  encoding: encodingOf("standard"),
  version: "one",
  contentOf: (key) => `content of ${key}`,
};

interface SceneIdea {
  frames: number;
  /** 0 is a cut. */
  fadeSeconds: number;
  words: number;
  footer: string | null;
  /** Names picture, words and camera: the scene is the same wherever it stands. */
  name: number;
}

const ideas = (minFrames: number, fadeSeconds: fc.Arbitrary<number>): fc.Arbitrary<SceneIdea[]> =>
  fc
    .array(
      fc.record({
        frames: fc.integer({ min: minFrames, max: 300 }),
        fadeSeconds,
        words: fc.integer({ min: 0, max: 9 }),
        footer: fc.constantFrom(null, null, "Come and see", "Or stay at home"),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((scenes) => scenes.map((scene, name) => ({ ...scene, name })));
const noFade = fc.constant(0);
const anyFilm = ideas(1, fc.oneof(noFade, fc.double({ min: 0.01, max: 2, noNaN: true })));
const runs = { numRuns: 15 };

function filmOf(scenes: readonly SceneIdea[], aspectRatio: AspectRatio = "16:9"): Timeline {
  const timeline = exampleTimeline({
    aspectRatio,
    scenes: scenes.map(({ frames, fadeSeconds, name }) => ({
      ...{ narration: "", seconds: frames / FPS, fadeSeconds, camera: CameraMove.options[name % 7]! },
    })),
  });
  return {
    ...timeline,
    scenes: timeline.scenes.map((scene, i) => ({
      ...scene,
      image: { key: `picture/${scenes[i]!.name}.jpg`, mimeType: "image/jpeg" },
    })),
    captions: {
      ...timeline.captions!,
      pages: timeline.scenes.flatMap(({ startSeconds }, i) => pagesOf(scenes[i]!, startSeconds)),
    },
    footer: scenes.flatMap(({ footer }, sceneIndex): FooterItem[] =>
      footer === null ? [] : [{ sceneIndex, text: footer, url: null, logo: null }],
    ),
  };
}

/** Up to four words a page, evenly spread over a scene, each a third of a frame after a frame begins. */
function pagesOf({ frames, words, name }: SceneIdea, startSeconds: number): CaptionPage[] {
  const step = Math.floor((frames - 1) / (words + 1));
  if (step < 2) return [];
  const at = (frame: number) => startSeconds + (frame + 1 / 3) / FPS;
  const firsts = Array.from({ length: Math.ceil(words / 4) }, (_, page) => 4 * page);
  const appears = (first: number) => at((first + 1) * step - Math.floor(step / 2));
  return firsts.map((first, page) => ({
    startSeconds: appears(first),
    endSeconds: page + 1 < firsts.length ? appears(first + 4) : at(frames - 1),
    lines: [
      Array.from({ length: Math.min(4, words - first) }, (_, i) => ({
        text: `word${"abcdefgh"[name]}${"klmnopqrs"[first + i]}`,
        startSeconds: at((first + i + 1) * step),
        endSeconds: at((first + i + 2) * step - 1),
      })),
    ],
  }));
}

const keysOf = ({ segments }: FilmPlan) => segments.map(({ key }) => key);
const overlap = (segment: { from: number; frames: number }, from: number, to: number) =>
  segment.from < to && from < segment.from + segment.frames;
/** Indices of the segments that differ; both films are cut alike. */
function changed(before: FilmPlan, after: FilmPlan): number[] {
  expect(after.segments.map(({ from, frames }) => [from, frames])).toEqual(
    before.segments.map(({ from, frames }) => [from, frames]),
  );
  return before.segments.flatMap(({ key }, i) => (after.segments[i]!.key === key ? [] : [i]));
}
const seenWithin = (plan: FilmPlan, from: number, to: number) =>
  plan.segments.flatMap((segment, i) => (overlap(segment, from, to) ? [i] : []));

describe("segments", () => {
  test("cover any film exactly, none longer or shorter than they may be", () => {
    fc.assert(
      fc.property(anyFilm, (scenes) => {
        const timeline = filmOf(scenes);
        const { segments, frames, width, height, fps } = planFilm(timeline, options);
        expect({ frames, width, height, fps }).toEqual({ frames: filmFrames(timeline), width: 1280, height: 720, fps: FPS });
        let from = 0;
        for (const segment of segments) {
          expect(segment.from).toBe(from);
          expect(segment.job).toMatchObject({ width, height, fps, frames: segment.frames });
          expect(segment.frames).toBeLessThanOrEqual(MOST_FRAMES);
          expect(segment.frames).toBeGreaterThanOrEqual(Math.min(LEAST_FRAMES, frames));
          from += segment.frames;
        }
        expect(from).toBe(frames);
      }),
      runs,
    );
  });

  test("show at each frame what the film shows then, as opaque as there", () => {
    fc.assert(
      fc.property(anyFilm, (scenes) => {
        const timeline = filmOf(scenes);
        const places = sceneSpans(timeline.scenes, FPS);
        for (const { from, job } of planFilm(timeline, options).segments) {
          for (let frame = 0; frame < job.frames; frame++) {
            const shown = job.shots
              .map(({ content, place }) => ({ content, opacity: opacityAt(place, frame) }))
              .filter(({ opacity }) => opacity > 0);
            const due = timeline.scenes
              .map((scene, i) => ({ content: `content of ${scene.image!.key}`, opacity: opacityAt(places[i]!, from + frame) }))
              .filter(({ opacity }) => opacity > 0);
            expect(shown).toEqual(due);
          }
        }
      }),
      runs,
    );
  });

  test("a transition is a segment of its own, and no other shows two scenes", () => {
    fc.assert(
      fc.property(ideas(40, fc.oneof(noFade, fc.double({ min: 0.3, max: 2, noNaN: true }))), (scenes) => {
        const timeline = filmOf(scenes);
        const fades = sceneSpans(timeline.scenes, FPS)
          .filter(({ fadeFrames }) => fadeFrames > 0)
          .map(({ from, fadeFrames }) => [from, fadeFrames]);
        const { segments } = planFilm(timeline, options);
        const ofTwo = segments.filter(({ job }) => job.shots.length > 1);
        expect(ofTwo.map(({ from, frames }) => [from, frames])).toEqual(fades);
        for (const { job } of segments) expect(job.shots.length).toBeLessThanOrEqual(2);
        for (const { job } of segments) expect(job.shots.length).toBeGreaterThanOrEqual(1);
      }),
      runs,
    );
  });

  test("a long scene is cut into pieces of like length", () => {
    const { segments } = planFilm(filmOf([{ frames: 1001, fadeSeconds: 0, words: 0, footer: null, name: 0 }]), options);
    const lengths = segments.map(({ frames }) => frames);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    expect(lengths.length).toBeGreaterThanOrEqual(5);
  });

  test("a film of one frame is one segment", () => {
    const { segments } = planFilm({ ...filmOf([{ frames: 1, fadeSeconds: 0, words: 0, footer: null, name: 0 }]) }, options);
    expect(segments.map(({ frames }) => frames)).toEqual([1]);
  });

  test("a clip plays in its segments as in the film", () => {
    const timeline = filmOf([0, 1].map((name) => ({ frames: 300, fadeSeconds: 1, words: 0, footer: null, name })));
    const clip = { key: "clip.mp4", mimeType: "video/mp4", durationSeconds: 8 };
    timeline.scenes[1]!.clips = { ai_video: clip };
    const place = sceneSpans(timeline.scenes, FPS)[1]!;
    const playback = clipPlayback("ai_video", 8, place, FPS);
    const shots = planFilm(timeline, options).segments.flatMap(({ from, job }) =>
      job.shots.filter(({ kind }) => kind === "clip").map((shot) => ({ ...shot, from })),
    );
    expect(shots).toHaveLength(3);
    for (const shot of shots) {
      expect(shot).toMatchObject({ content: "content of clip.mp4", playback });
      expect(shot.place).toEqual({
        ...place,
        from: place.from - shot.from,
        to: place.to - shot.from,
        start: place.start - shot.from,
        end: place.end - shot.from,
      });
    }
  });

  test("a file larger or smaller than the timeline has even sides", () => {
    fc.assert(
      fc.property(fc.constantFrom(...AspectRatio.options), fc.double({ min: 0.5, max: 3, noNaN: true }), (ratio, scale) => {
        const timeline = filmOf([{ frames: 30, fadeSeconds: 0, words: 0, footer: null, name: 0 }], ratio);
        const { width, height } = planFilm(timeline, { ...options, scale });
        expect([width % 2, height % 2]).toEqual([0, 0]);
        expect(Math.abs(width - timeline.width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(height - timeline.height * scale)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test("one frame alone shows the scenes that the film's segment shows then, and no words", () => {
    const timeline = filmOf([0, 1, 2].map((name) => ({ frames: 90, fadeSeconds: 1, words: 5, footer: "Come", name })));
    const { segments } = planFilm(timeline, options);
    for (let frame = 0; frame < 270; frame += 5) {
      const job = planFrame(timeline, frame, options);
      expect(job).toMatchObject({ frames: 1, sprites: [], width: 1280, height: 720 });
      const segment = segments.findLast(({ from }) => from <= frame)!;
      const seen = (shots: typeof job.shots, at: number) =>
        shots.map(({ content, place }) => [content, opacityAt(place, at)]).filter(([, opacity]) => opacity !== 0);
      expect(seen(job.shots, 0)).toEqual(seen(segment.job.shots, frame - segment.from));
    }
  });
});

describe("keys", () => {
  test("of the same film planned twice are the same, and so is the rest of the plan", () => {
    fc.assert(
      fc.property(anyFilm, (scenes) => {
        expect(planFilm(structuredClone(filmOf(scenes)), options)).toEqual(planFilm(filmOf(scenes), options));
      }),
      runs,
    );
  });

  test("of segments that show different things differ", () => {
    fc.assert(
      fc.property(ideas(8, noFade), (scenes) => {
        const keys = keysOf(planFilm(filmOf(scenes), options));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  test("change for one changed word exactly where its page is seen", () => {
    fc.assert(
      fc.property(anyFilm, fc.nat(), fc.nat(), (scenes, somePage, someWord) => {
        const timeline = filmOf(scenes);
        const { pages } = timeline.captions!;
        fc.pre(pages.length > 0);
        const number = somePage % pages.length;
        const page = pages[number]!;
        const words = page.lines.flat();
        const word = words[someWord % words.length]!;
        const lines = page.lines.map((line) => line.map((own) => (own === word ? { ...own, text: "other" } : own)));
        const captions = { ...timeline.captions!, pages: pages.with(number, { ...page, lines }) };
        const before = planFilm(timeline, options);
        const after = planFilm({ ...timeline, captions }, options);
        const [from, to] = [toFrame(page.startSeconds, FPS), toFrame(page.endSeconds, FPS)];
        expect(changed(before, after)).toEqual(seenWithin(before, from, to));
      }),
      runs,
    );
  });

  test("change for a word said at another moment exactly where that is seen", () => {
    const timeline = filmOf([0, 1, 2].map((name) => ({ frames: 90, fadeSeconds: 0, words: 6, footer: null, name })));
    const later = structuredClone(timeline);
    const said = later.captions!.pages.find(({ startSeconds }) => startSeconds > 3)!.lines[0]![2]!;
    said.startSeconds += 0.1;
    expect(changed(planFilm(timeline, options), planFilm(later, options))).toEqual([1]);
  });

  test("change for a changed footer exactly where it is seen", () => {
    fc.assert(
      fc.property(anyFilm, fc.nat(), fc.boolean(), (scenes, some, isUrl) => {
        const timeline = filmOf(scenes);
        fc.pre(timeline.footer.length > 0);
        const number = some % timeline.footer.length;
        const old = timeline.footer[number]!;
        // A neighbour with the same words: the footer would enter anew there.
        const isAlone = timeline.footer.every(
          ({ sceneIndex, text }) => Math.abs(sceneIndex - old.sceneIndex) !== 1 || text !== old.text,
        );
        fc.pre(isAlone);
        const other = { ...old, ...(isUrl ? { url: "https://example.com" } : { text: "Another footer" }) };
        const before = planFilm(timeline, options);
        const after = planFilm({ ...timeline, footer: timeline.footer.with(number, other) }, options);
        const { start, end } = sceneSpans(timeline.scenes, FPS)[old.sceneIndex]!;
        expect(changed(before, after)).toEqual(seenWithin(before, start, end));
      }),
      runs,
    );
  });

  test("change for another logo, and stay for the same one stored elsewhere", () => {
    const timeline = filmOf([0, 1, 2].map((name) => ({ frames: 90, fadeSeconds: 0, words: 6, footer: null, name })));
    const withLogo = (key: string): Timeline => ({
      ...timeline,
      footer: [{ sceneIndex: 1, text: "Come", url: null, logo: { key, mimeType: "image/png" } }],
    });
    const contentOf = (key: string) => key.replace(/^.*\//, "");
    const plan = (key: string) => planFilm(withLogo(key), { ...options, contentOf });
    expect(changed(plan("a/star.png"), plan("b/moon.png"))).toEqual([1]);
    expect(changed(plan("a/star.png"), plan("b/star.png"))).toEqual([]);
  });

  test("stay for whatever is not seen: sound, titles, prompts, ids, media that are not shown", () => {
    const timeline = filmOf([0, 1, 2].map((name) => ({ frames: 90, fadeSeconds: 0.5, words: 6, footer: "Come", name })));
    const other: Timeline = {
      ...timeline,
      title: "Another title",
      audio: [],
      music: { mood: "wild", prompt: "drums" },
      scenes: timeline.scenes.map((scene) => ({
        ...scene,
        ...{ id: scene.id.replace("0", "f"), prompt: "x", videoPrompt: "y", soundEffectPrompt: "z", mood: "dark", narration: "" },
      })),
    };
    expect(changed(planFilm(timeline, options), planFilm(other, options))).toEqual([]);
  });

  test("change for another picture, camera or transition exactly where it is seen", () => {
    const timeline = filmOf(
      [0, 1, 2, 3].map((name) => ({ frames: 90, fadeSeconds: name === 2 ? 1 : 0, words: 6, footer: null, name })),
    );
    const before = planFilm(timeline, options);
    const place = sceneSpans(timeline.scenes, FPS)[2]!;
    const withScene = (part: Partial<Timeline["scenes"][number]>): Timeline => ({
      ...timeline,
      scenes: timeline.scenes.with(2, { ...timeline.scenes[2]!, ...part }),
    });
    const seen = seenWithin(before, place.from, place.to);
    expect(seen).toHaveLength(2);
    for (const part of [{ image: { key: "new.jpg", mimeType: "image/jpeg" } }, { camera: "hold" as const }]) {
      expect(changed(before, planFilm(withScene(part), options))).toEqual(seen);
    }
  });

  test("all change with the encoding, the size and the code that draws", () => {
    fc.assert(
      fc.property(anyFilm, (scenes) => {
        const timeline = filmOf(scenes);
        const plans = [
          options,
          { ...options, encoding: encodingOf("draft") },
          { ...options, encoding: encodingOf("standard", "h264_nvenc") },
          { ...options, scale: 1.5 },
          { ...options, version: "two" },
        ].map((own) => planFilm(timeline, own));
        const keys = plans.flatMap((plan) => [...new Set(keysOf(plan))]);
        expect(new Set(keys).size).toBe(keys.length);
        // A look is drawn for a size by some code; how the film is encoded is nothing to it.
        const [own, draft, , larger, newer] = plans.map(({ sprites }) => [...sprites.keys()]);
        expect(draft).toEqual(own);
        expect([...larger!, ...newer!].filter((key) => own!.includes(key))).toEqual([]);
      }),
      runs,
    );
  });

  test("go with a scene to any other place, and into any other film that stores it elsewhere", () => {
    const shuffled = ideas(8, noFade).chain((scenes) =>
      fc.tuple(fc.constant(scenes), fc.shuffledSubarray(scenes, { minLength: 1 })),
    );
    fc.assert(
      fc.property(shuffled, (films) => {
        const [whole, part] = films.map((scenes) => scenes.map((scene) => ({ ...scene, footer: null })));
        const stored = (timeline: Timeline): Timeline => ({
          ...timeline,
          title: "Another film",
          scenes: timeline.scenes.map((scene) => ({
            ...scene,
            image: { ...scene.image!, key: `elsewhere/${scene.image!.key}` },
          })),
        });
        const contentOf = (key: string) => key.replace("elsewhere/", "");
        const known = new Set(keysOf(planFilm(filmOf(whole!), { ...options, contentOf })));
        const moved = planFilm(stored(filmOf(part!)), { ...options, contentOf });
        expect(keysOf(moved).filter((key) => !known.has(key))).toEqual([]);
      }),
      runs,
    );
  });

  test("of reordered scenes change only at borders that fade otherwise than before", () => {
    /** How a scene borders on its neighbours, in frames. All scenes are long enough for whole fades. */
    const surroundings = (scenes: readonly SceneIdea[], i: number) => {
      const fade = (n: number) => (n > 0 ? 2 * Math.floor(((scenes[n]?.fadeSeconds ?? 0) * FPS) / 2) : 0);
      return [fade(i), fade(i + 1)];
    };
    const shuffled = ideas(40, fc.constantFrom(0, 0, 0.3, 0.5)).chain((scenes) =>
      fc.tuple(fc.constant(scenes), fc.shuffledSubarray(scenes, { minLength: scenes.length })),
    );
    fc.assert(
      fc.property(shuffled, (films) => {
        const [before, after] = films.map((scenes) => scenes.map((scene) => ({ ...scene, footer: null })));
        const known = new Set(keysOf(planFilm(filmOf(before!), options)));
        const timeline = filmOf(after!);
        const places = sceneSpans(timeline.scenes, FPS);
        for (const { from, frames, key, job } of planFilm(timeline, options).segments) {
          if (job.shots.length > 1) continue;
          const i = places.findIndex((place) => place.from <= from && from + frames <= place.to);
          const was = surroundings(
            before!,
            before!.findIndex(({ name }) => name === after![i]!.name),
          );
          const is = surroundings(after!, i);
          expect(known.has(key)).toBe(was.join() === is.join());
        }
      }),
      { numRuns: 40 },
    );
  });

  test("go with a scene whose words begin between two frames", () => {
    const scenes = (before: number): SceneIdea[] => [
      { frames: before, fadeSeconds: 0, words: 0, footer: null, name: 0 },
      { frames: 60, fadeSeconds: 0, words: 0, footer: null, name: 1 },
    ];
    const keys = Array.from({ length: 60 }, (_, i) => {
      const timeline = filmOf(scenes(i + LEAST_FRAMES));
      const { startSeconds, endSeconds } = timeline.scenes[1]!;
      // Half a frame after a frame: recognisers tell times in steps of 50 ms, and every third of those is such.
      const word = { text: "now", startSeconds: startSeconds + 0.35, endSeconds: startSeconds + 0.55 };
      const captions = { ...timeline.captions!, pages: [{ startSeconds, endSeconds, lines: [[word]] }] };
      return keysOf(planFilm({ ...timeline, captions }, options)).at(-1);
    });
    expect(new Set(keys).size).toBe(1);
  });

  test("go with two scenes whose fade takes all the room they have", () => {
    const keys = Array.from({ length: 60 }, (_, i) => {
      const scenes = [i + LEAST_FRAMES, 80, 80].map((frames, name) => ({ frames, fadeSeconds: name === 2 ? 2 : 0, name }));
      const { segments } = planFilm(filmOf(scenes.map((scene) => ({ ...scene, words: 0, footer: null }))), options);
      return segments.slice(-3).map(({ key, frames }) => `${frames} ${key}`);
    });
    expect(new Set(keys.map((own) => own.join())).size).toBe(1);
  });
});

describe("videos over the scenes", () => {
  const plain = filmOf([0, 1, 2].map((name) => ({ frames: 120, fadeSeconds: 0, words: 0, footer: null, name })));
  const over = { ...aGlobalVideo, startSeconds: 3, endSeconds: 9, fadeSeconds: 0.4 };
  const planWith = (...globalVideos: GlobalVideo[]) => planFilm({ ...plain, globalVideos }, options);

  test("are seen in the segments of their time and in no other, at the same moments as in the film", () => {
    const { span } = placeGlobalVideo(over, plain);
    for (const { from, job } of planWith(over).segments) {
      for (let frame = 0; frame < job.frames; frame++) {
        const seen = job.videos.map(({ clip }) => globalVideoOpacityAt(clip.place, frame));
        const due = globalVideoOpacityAt(span, from + frame);
        expect(seen).toEqual(from >= span.from && from < span.to ? [due] : []);
      }
    }
  });

  test("cut the film where they come and go; what lies outside is made no other than without them", () => {
    const [without, within] = [planWith(), planWith(over)];
    expect(within.segments.map(({ from }) => from)).toEqual([0, 90, 120, 240, 270]);
    const shared = keysOf(within).filter((key) => keysOf(without).includes(key));
    expect(shared).toEqual([]);
    expect(keysOf(within).at(-1)).toBe(keysOf(planWith({ ...over, shape: "circle" })).at(-1));
  });

  test.each<[string, Partial<GlobalVideo>]>([
    ["place", { box: { x: 0, y: 0, width: 0.3, height: 0.3 } }],
    ["shape", { shape: "circle" }],
    ["fade", { fadeSeconds: 0 }],
    ["clip", { asset: { ...over.asset, key: "other.mp4" } }],
  ])("of another %s change exactly the segments in which they are seen", (_, other) => {
    const before = planWith(over);
    expect(changed(before, planWith({ ...over, ...other }))).toEqual(seenWithin(before, 90, 270));
  });

  test("that go on for longer, or sound or are called otherwise, leave alone what does not show it", () => {
    const before = planWith(over);
    expect(changed(before, planWith({ ...over, title: "Another", source: "link", volume: 1, id: "other" }))).toEqual([]);
    const longer = planWith({ ...over, endSeconds: 12 });
    expect(keysOf(longer).slice(0, 3)).toEqual(keysOf(before).slice(0, 3));
  });

  test("lie on even pixels of a preview too", () => {
    for (const ratio of AspectRatio.options) {
      const film = { ...filmOf([{ frames: 60, fadeSeconds: 0, words: 0, footer: null, name: 0 }], ratio), globalVideos: [over] };
      const early = { ...film, globalVideos: [{ ...over, startSeconds: 0 }] };
      const { segments, width, height } = planFilm(early, { ...options, scale: 640 / Math.max(film.width, film.height) });
      const { box } = segments[0]!.job.videos[0]!;
      for (const value of Object.values(box)) expect(value % 2).toBe(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });
});

describe("looks", () => {
  test("are each ordered once, for the first frame that shows them, and every run's is there", () => {
    fc.assert(
      fc.property(anyFilm, (scenes) => {
        const timeline = filmOf(scenes);
        const overlays = filmOverlays(timeline);
        const { segments, sprites } = planFilm(timeline, options);
        /** The sprite and its marked region by what is seen. */
        const lookOf = new Map<string, string>();
        const shown = new Set<string>();
        for (const { from, job } of segments) {
          for (const run of job.sprites) {
            expect(sprites.has(run.sprite)).toBe(true);
            expect(run.from).toBeGreaterThanOrEqual(0);
            expect(run.to).toBeGreaterThan(run.from);
            expect(run.to).toBeLessThanOrEqual(job.frames);
          }
          for (let frame = 0; frame < job.frames; frame++) {
            const seen = job.sprites.filter((run) => run.from <= frame && frame < run.to);
            const due = overlays.flatMap(({ name, lookAt }) => {
              const look = lookAt(from + frame);
              return look ? [{ name, text: JSON.stringify([name, look]) }] : [];
            });
            expect(seen.map(({ sprite }) => sprites.get(sprite)!.overlay)).toEqual(due.map(({ name }) => name));
            for (const [i, { text }] of due.entries()) {
              const { sprite, region } = seen[i]!;
              if (!shown.has(sprite)) expect(sprites.get(sprite)!.frame).toBe(from + frame);
              shown.add(sprite);
              const look = JSON.stringify([sprite, region]);
              expect(lookOf.get(text) ?? look).toBe(look);
              lookOf.set(text, look);
            }
          }
        }
        expect(new Set(lookOf.values()).size).toBe(lookOf.size);
        expect([...sprites.keys()].toSorted()).toEqual([...shown].toSorted());
      }),
      runs,
    );
  });

  test("lie in boxes within the frame, on the grid, that hold all their layer may touch of it", () => {
    fc.assert(
      fc.property(anyFilm, fc.constantFrom(...AspectRatio.options), (scenes, ratio) => {
        const timeline = filmOf(scenes, ratio);
        const boxes = new Map(filmOverlays(timeline).map(({ name, box }) => [name, box]));
        for (const { overlay, box } of planFilm(timeline, options).sprites.values()) {
          for (const value of Object.values(box)) expect(value % 4).toBe(0);
          const own = boxes.get(overlay)!;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x).toBeLessThanOrEqual(Math.max(0, own.x));
          expect(box.y).toBeLessThanOrEqual(Math.max(0, own.y));
          expect(box.x + box.width).toBeLessThanOrEqual(timeline.width);
          expect(box.y + box.height).toBeLessThanOrEqual(timeline.height);
          expect(box.x + box.width).toBeGreaterThanOrEqual(Math.min(timeline.width, own.x + own.width));
          expect(box.y + box.height).toBeGreaterThanOrEqual(Math.min(timeline.height, own.y + own.height));
        }
      }),
      runs,
    );
  });

  test("of a page are one group, shown with one word after the other marked; a footer's are drawn one by one", () => {
    const timeline = filmOf([0, 1].map((name) => ({ frames: 120, fadeSeconds: 0, words: 5, footer: "Come", name })));
    const { segments, sprites } = planFilm(timeline, options);
    const ordered = (overlay: string) => [...sprites].filter(([, order]) => order.overlay === overlay);
    expect(ordered("captions").length).toBeGreaterThan(0);
    for (const [key, { isGroup }] of ordered("captions")) {
      expect(isGroup).toBe(true);
      const regions = segments.flatMap(({ job }) => job.sprites.filter(({ sprite }) => sprite === key).map((run) => run.region));
      const marked = regions.filter((region) => region !== null);
      expect(marked.length).toBeGreaterThan(0);
      expect(marked).toEqual([...new Set(marked)].toSorted((a, b) => a - b));
    }
    expect(ordered("footer").map(([, { isGroup }]) => isGroup)).not.toContain(true);
  });
});
