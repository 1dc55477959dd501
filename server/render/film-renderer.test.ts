import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import { createFilmRenderer } from "./film-renderer";
import type { FilmRenderer } from "./renderer";
import { RenderStore } from "./store/render-store";
import { comparePictures } from "./testing/compare-pictures";
import { descendants, processorTicks } from "./testing/descendants";
import { exampleTimeline, writePictures } from "./testing/example-film";
import { decodeFrames, writeTone } from "./testing/media-samples";
import { renderTools } from "./testing/render-tools";

const size = { width: 320, height: 180 };
const signal = new AbortController().signal;
let tools: Awaited<ReturnType<typeof renderTools>>;
let pathOf: (key: string) => Promise<string>;
let renderer: FilmRenderer;
let films = 0;

beforeAll(async () => {
  tools = await renderTools();
  pathOf = await writePictures(film(), tools.folder);
  await writeTone(join(tools.folder, "tone.wav"), 5);
}, 60_000);
afterAll(async () => {
  stopChildren();
  await rm(tools.folder, { recursive: true, force: true });
});

const words = ["The harbour wakes", "before the sun", "and nobody speaks", "until the kettle sings"];
const film = (seconds = 1, narrations = words): Timeline => ({
  ...exampleTimeline({ scenes: narrations.map((narration) => ({ narration, seconds })), footer: "Come and see" }),
  ...size,
});

/** A renderer whose store is empty. */
function freshRenderer(storeBytes = 1e9): FilmRenderer {
  films++;
  return createFilmRenderer({ ...tools, storeDir: join(tools.folder, `store-${films}`), storeBytes, encoder: "software" });
}

async function render(timeline: Timeline, options: { signal?: AbortSignal; onProgress?: (share: number) => void } = {}) {
  const out = join(tools.folder, `out-${films++}`);
  await mkdir(out);
  const outputPath = join(out, "film.mp4");
  const soundtrackPath = join(tools.folder, "tone.wav");
  const rendered = await renderer.renderFilm({ timeline, pathOf, soundtrackPath, outputPath, signal, ...options });
  return { ...rendered, outputPath };
}

test("what did not change is not made again, in this film or another", async () => {
  renderer = freshRenderer();
  expect(await render(film())).toMatchObject({ segments: 4, reusedSegments: 0 });
  expect(await render(film())).toMatchObject({ segments: 4, reusedSegments: 4 });
  const changed = await render(film(1, words.with(2, "and nobody sings")));
  expect(changed).toMatchObject({ segments: 4, reusedSegments: 3 });
  const footerless = { ...film(), footer: [] };
  expect(await render(footerless)).toMatchObject({ segments: 4, reusedSegments: 0 });
  const joined = await render(twice(film()));
  // The footer enters with the first film and stays: the second one's first scene has it at rest.
  expect(joined).toMatchObject({ segments: 8, reusedSegments: 7 });
}, 90_000);

test("a film made of parts of others shows the same pictures as one made at once", async () => {
  renderer = freshRenderer();
  await render(film());
  const patched = await render(film(1, words.with(1, "long before dawn")));
  renderer = freshRenderer();
  const whole = await render(film(1, words.with(1, "long before dawn")));
  // Chromium smooths letters a little differently from one place of a sheet to another.
  const likeness = await comparePictures(patched.outputPath, whole.outputPath, { ...size, fps: 30, frames: 120 });
  expect(likeness).toMatchObject({ frames: 120, least: expect.closeTo(1, 2) });
}, 90_000);

test("two renders of one film at the same time make each part once and both succeed", async () => {
  renderer = freshRenderer();
  const made = new Set<string>();
  const both = await Promise.all([render(film(2)), render(film(2))]);
  for (const { outputPath } of both) made.add((await decodeFrames(outputPath, "gray", size)).length.toString());
  expect([...made]).toEqual(["240"]);
}, 90_000);

test("a store too small for the film still gives the film, and is small again afterwards", async () => {
  renderer = freshRenderer(60_000);
  const store = join(tools.folder, `store-${films}`);
  expect(await render(film(2))).toMatchObject({ frames: 240 });
  await new RenderStore(store, 60_000, 0).evict();
  const sizes = await Promise.all(
    (await readdir(store)).filter((name) => !name.startsWith(".")).map(async (name) => (await stat(join(store, name))).size),
  );
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  expect(await render(film(2))).toMatchObject({ frames: 240 });
}, 90_000);

test("killed processes cost the parts in their hands and another try, and the film comes all the same", async () => {
  renderer = freshRenderer();
  const store = join(tools.folder, `store-${films}`);
  const finished = new Map<string, number>();
  let killed = false;
  const rendering = render(film(3), {
    onProgress: async (share) => {
      if (killed || share < 0.55) return;
      killed = true;
      for (const name of await readdir(store)) {
        if (name.endsWith(".mp4") && !name.startsWith(".")) finished.set(name, (await stat(join(store, name))).ino);
      }
      const children = descendants().filter(({ commandLine }) => commandLine.includes("children/child.ts"));
      for (const { pid } of children) process.kill(pid, "SIGKILL");
    },
  });
  expect(await rendering).toMatchObject({ frames: 360, reusedSegments: 0 });
  expect(killed).toBe(true);
  for (const [name, inode] of finished) expect((await stat(join(store, name))).ino).toBe(inode);
}, 90_000);

test.each([0, 0.3])(
  "an abort at %f of the work ends it, drawing and encoding, within five seconds",
  async (at) => {
    // Also what is on its way to its first work, and the browser that it starts, must end.
    if (at === 0) stopChildren();
    renderer = freshRenderer();
    const controller = new AbortController();
    let abortedAt = 0;
    const rendering = render(film(20), {
      signal: controller.signal,
      onProgress: (share) => {
        if (share < at || abortedAt > 0) return;
        abortedAt = performance.now();
        controller.abort(new Error("cancelled"));
      },
    });
    await expect(rendering).rejects.toThrow("cancelled");
    // What stays is warm and idle: less than a tenth of a core over half a second.
    const used = () => processorTicks(descendants().map(({ pid }) => pid));
    const idle = async () => {
      const before = used();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return used() - before;
    };
    await expect.poll(idle, { timeout: 5_000, interval: 50 }).toBeLessThan(5);
    expect(performance.now() - abortedAt).toBeLessThan(6_000);
  },
  60_000,
);

/** A film and the same film once more, as joining does. */
function twice(timeline: Timeline): Timeline {
  const by = timeline.durationSeconds;
  const later = <T extends { startSeconds: number; endSeconds: number }>(item: T): T => ({
    ...item,
    startSeconds: item.startSeconds + by,
    endSeconds: item.endSeconds + by,
  });
  const { scenes, footer } = timeline;
  const captions = timeline.captions!;
  return {
    ...timeline,
    durationSeconds: 2 * by,
    scenes: [
      ...scenes,
      ...scenes.map((scene) => ({ ...later(scene), id: `b${scene.id.slice(1)}`, index: scene.index + scenes.length })),
    ],
    captions: {
      ...captions,
      pages: [
        ...captions.pages,
        ...captions.pages.map((page) => ({ ...later(page), lines: page.lines.map((line) => line.map(later)) })),
      ],
    },
    footer: [...footer, ...footer.map((item) => ({ ...item, sceneIndex: item.sceneIndex + scenes.length }))],
  };
}
