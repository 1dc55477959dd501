import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import { createFilmRenderer } from "../film-renderer";
import { plainRemotion } from "../plain-remotion";
import type { FilmRenderer } from "../renderer";
import { comparePictures } from "./compare-pictures";
import { writePictures } from "./example-film";
import { writeTone } from "./media-samples";
import { renderTools } from "./render-tools";

/** What the film renderer must reach against the reference, frame by frame and on average. */
const LEAST = 0.98;
const MEAN = 0.99;

interface Parity {
  /** For media of the tests' own; gone at the end. */
  folder: string;
  /** Renders a film with both renderers and compares every frame. */
  expectAlike(timeline: Timeline): Promise<{ ours: string; reference: string }>;
}

/** Both renderers, for the tests of one file. */
export function bothRenderers(): Parity {
  let tools: Awaited<ReturnType<typeof renderTools>>;
  let ours: FilmRenderer;
  let reference: FilmRenderer;
  beforeAll(async () => {
    tools = await renderTools();
    ours = createFilmRenderer({ ...tools, storeDir: join(tools.folder, "store"), storeBytes: 1e9, encoder: "software" });
    reference = plainRemotion(tools);
    await writeTone(join(tools.folder, "tone.wav"), 2);
  }, 60_000);
  afterAll(async () => {
    stopChildren();
    await rm(tools.folder, { recursive: true, force: true });
  });

  return {
    get folder() {
      return tools.folder;
    },
    async expectAlike(timeline) {
      const pathOf = await writePictures(timeline, tools.folder);
      const soundtrackPath = join(tools.folder, "tone.wav");
      const { signal } = new AbortController();
      // The best preset, so that what differs is the drawing and not the encoding.
      const request = { timeline, pathOf, soundtrackPath, signal, preset: "master" } as const;
      const paths = { ours: join(tools.folder, "ours.mp4"), reference: join(tools.folder, "reference.mp4") };
      const { frames } = await ours.renderFilm({ ...request, outputPath: paths.ours });
      await reference.renderFilm({ ...request, outputPath: paths.reference });
      const { width, height, fps } = timeline;
      const likeness = await comparePictures(paths.ours, paths.reference, { width, height, fps, frames });
      expect(likeness.frames).toBe(frames);
      expect(likeness.least).toBeGreaterThanOrEqual(LEAST);
      expect(likeness.mean).toBeGreaterThanOrEqual(MEAN);
      return paths;
    },
  };
}
