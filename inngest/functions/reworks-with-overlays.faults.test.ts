import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { cloneVideo } from "@/server/core/reworks/clone-video";
import { joinVideos } from "@/server/core/reworks/join-videos";
import { translateVideo } from "@/server/core/reworks/translate-video";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { runFfmpeg } from "@/server/render/ffmpeg";
import { ReworkBench } from "./testing/rework-bench";
import { shortFilm } from "./testing/workshop";

/** A clip in the upper right corner, over a film with captions, footers, presenter and outro. */
const BOX = { x: 0.6, y: 0.08, width: 0.3, height: 0.3 };
const [FROM, TO] = [1, 4];
const BACKGROUND = { left: 0, top: 60, width: 640, height: 240 };

let bench: ReworkBench;
/** As the source, with the clip over its scenes, rendered whole. */
let base: Awaited<ReturnType<ReworkBench["rework"]>>;
beforeAll(async () => {
  bench = await ReworkBench.open({ killedIn: [] });
  const { workshop, source, ctx } = bench;
  await workshop.db.$transaction(async (tx) => {
    await editTimeline(tx, source, "test", (t) => {
      const asset = t.scenes[1]!.clips.ai_video!;
      const video = { id: createObjectId(), title: "Corner", source: "upload", asset, shape: "rounded" as const };
      return { ...t, globalVideos: [{ ...video, startSeconds: FROM, endSeconds: TO, box: BOX, fadeSeconds: 0, volume: 0 }] };
    });
    // Reworks take a film as its file shows it; the source's own file stays without the clip, to be compared with.
    const { revision } = await tx.videoSession.findUniqueOrThrow({ where: { id: source }, select: { revision: true } });
    await tx.videoSession.update({ where: { id: source }, data: { renderedRevision: revision } });
  });
  base = await bench.rework({ start: () => cloneVideo(ctx, source, {}), price: 0, sound: "same" });
}, 400_000);
afterAll(() => bench.close());

type Region = Record<"left" | "top" | "width" | "height", number>;
const corner: Region = { left: 780, top: 70, width: 360, height: 190 };

async function pixelsAt(path: string, seconds: number, region: Region): Promise<Buffer> {
  const signal = AbortSignal.timeout(60_000);
  const at = ["-ss", seconds.toFixed(3), "-i", path, "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"];
  const { stdout } = await runFfmpeg(at, { signal });
  return sharp(stdout).extract(region).removeAlpha().raw().toBuffer();
}

/** Mean difference of two regions, 0 to 255. */
async function difference(a: [string, number], b: [string, number], region: Region): Promise<number> {
  const [first, second] = [await pixelsAt(...a, region), await pixelsAt(...b, region)];
  return first.reduce((sum, value, i) => sum + Math.abs(value - second[i]!), 0) / first.length;
}

test("the clip is seen in its corner while it lasts, and the rest of the film is as before", async () => {
  const original = await bench.workshop.fileOf(bench.source);
  expect(base.timeline.globalVideos).toHaveLength(1);
  expect(await difference([base.path, 2], [original, 2], corner)).toBeGreaterThan(8);
  expect(await difference([base.path, 2], [original, 2], BACKGROUND)).toBeLessThan(2);
  expect((await bench.likeness(base.path, 0, FROM - 0.1)).least).toBeGreaterThan(0.98);
  expect((await bench.likeness(base.path, TO + 1, 14)).least).toBeGreaterThan(0.98);
});

test("a clone of it is the same, frame by frame", async () => {
  const { ctx } = bench;
  const clone = await bench.rework({ start: () => cloneVideo(ctx, base.id, {}), price: 0, sound: "same", kill: true });
  expect(await bench.likeness(clone.path, 0, 14, base.path)).toMatchObject({ least: 1 });
  expect(clone.timeline.globalVideos[0]!.id).not.toBe(base.timeline.globalVideos[0]!.id);
});

test("joined with another film it is seen as long as in its own, and never over the other", async () => {
  const { ctx } = bench;
  const other = await bench.film({ ...shortFilm, prompt: "Five friends build a boat. On the tenth winter they sail." });
  const start = () => joinVideos(ctx, { sourceIds: [base.id, other], blend: false }, {});
  const joined = await bench.rework({ start, price: 60, sound: "other", kill: true });
  expect(joined.timeline.durationSeconds).toBe(20);
  expect(await bench.likeness(joined.path, 0, 14, base.path)).toMatchObject({ least: 1 });
  expect(await difference([joined.path, 16], [await bench.workshop.fileOf(other), 2], corner)).toBeLessThan(2);
});

test("translated, captions, footer and outro are Spanish, and the clip goes on over its scenes", async () => {
  const { ctx } = bench;
  const asked = { sourceId: base.id, to: "es", subtitles: true, outro: true, footer: true };
  const spanish = await bench.rework({ start: () => translateVideo(ctx, asked, {}), price: 42, sound: "other", kill: true });
  const [clip] = spanish.timeline.globalVideos;
  expect(clip!.endSeconds - clip!.startSeconds).toBeGreaterThanOrEqual(TO - FROM);
  expect(await difference([spanish.path, clip!.startSeconds + 1], [base.path, FROM + 1], corner)).toBeLessThan(2);
  expect(spanish.timeline.captions!.language).toBe("es");
  expect(spanish.timeline.footer.every(({ text }) => text === "Reserva una noche")).toBe(true);
  // Captions say other words, so that the lower part of the frame is another one.
  const lower = { left: 320, top: 520, width: 640, height: 160 };
  expect(await difference([spanish.path, 2], [base.path, 2], lower)).toBeGreaterThan(2);
});
