import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { localImage } from "@/server/providers/image/local/local-image";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import { CameraMove } from "@/server/schemas/timeline";
import type { ClipRequest } from "../video";
import { cameraAt } from "./camera-path";
import { localVideo } from "./local-video";
import { photoPlanes } from "./photo-planes";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clips-"));
});
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});

const live = () => new AbortController().signal;
const clip = (rest: Partial<ClipRequest>): ClipRequest => ({
  ...{ picture: { path: "", mimeType: "image/jpeg" }, prompt: "", camera: "push_in", seed: 1 },
  ...{ durationSeconds: 0.5, width: 192, height: 108, fps: 30, outputPath: join(folder, "clip.mp4"), signal: live() },
  ...rest,
});
async function illustration(width: number, height: number) {
  const path = join(folder, `${width}x${height}.jpg`);
  const prompts = ["a sailboat on the sea in the rain"];
  const { mimeType, recipe } = await localImage.draw({
    prompts,
    index: 0,
    mood: "",
    seed: 1,
    width,
    height,
    outputPath: path,
    signal: live(),
  });
  return { path, mimeType, recipe };
}
/** The first frame of a clip as RGB pixels. */
async function firstFrame(path: string, width: number, height: number) {
  const { stdout } = await runFfmpeg(["-i", path, "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"], {
    signal: live(),
  });
  const { data, info } = await sharp(stdout).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width, height });
  return (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

test("a clip has exactly the frames asked for, the size, and BT.709 limited range labels", { timeout: 60_000 }, async () => {
  const shares: number[] = [];
  const made = await localVideo.animate(
    clip({ picture: await illustration(192, 108), durationSeconds: 0.71, onProgress: (share) => shares.push(share) }),
  );
  expect(made).toEqual({ mimeType: "video/mp4", width: 192, height: 108, durationSeconds: 21 / 30 });
  const { streams } = await probe(join(folder, "clip.mp4"), { countFrames: true });
  expect(streams).toHaveLength(1);
  expect(streams[0]).toMatchObject({
    ...{
      codec_name: "h264",
      profile: "100",
      pix_fmt: "yuv420p",
      width: 192,
      height: 108,
      r_frame_rate: "30/1",
      nb_read_packets: "21",
    },
    ...{ color_range: "tv", color_space: "bt709", color_primaries: "bt709", color_transfer: "bt709" },
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThanOrEqual(21);
  expect(shares.at(-1)).toBe(1);
});

test.each(CameraMove.options)("%s moves the picture and never shows past its edge", (move) => {
  const margin = 0.09;
  const [start, end] = [cameraAt(move, 0), cameraAt(move, 1)];
  expect(start).not.toEqual(end);
  for (let step = 0; step <= 20; step++) {
    const camera = cameraAt(move, step / 20);
    expect(camera.zoom).toBeGreaterThanOrEqual(1);
    for (const depth of [0.05, 0.5, 1.15]) {
      expect(Math.abs(camera.x * depth * margin * 0.85)).toBeLessThan(margin);
      expect(Math.abs(camera.y * depth * margin * 0.6)).toBeLessThan(margin * (9 / 16) * 1.7);
    }
  }
});

test("an upright photo in a wide film is shown whole and keeps its shape", async () => {
  const path = join(folder, "tall.png");
  const side = 300;
  const circle = Buffer.from(
    `<svg width="${side}" height="600"><rect width="100%" height="100%" fill="#204080"/><circle cx="150" cy="300" r="100" fill="#fff"/></svg>`,
  );
  await sharp(circle).png().toFile(path);
  const [behind, whole] = await photoPlanes(path, 320, 180, 29);
  expect(behind!.width / behind!.height).toBeCloseTo((320 + 58) / (180 + 58), 2);
  expect(whole!.width / whole!.height).toBeCloseTo(0.5, 1);
  expect(whole!.height).toBeLessThan(180);
});

test("a photo that lies on its side by EXIF is turned upright and a colour stays that colour", { timeout: 60_000 }, async () => {
  const path = join(folder, "turned.jpg");
  // Stored 320×180 with the left half red; orientation 3 turns it by 180 degrees: red is then on the right.
  const left = await sharp({ create: { width: 160, height: 180, channels: 3, background: "#c83232" } })
    .png()
    .toBuffer();
  await sharp({ create: { width: 320, height: 180, channels: 3, background: "#3232c8" } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation: 3 })
    .jpeg({ quality: 95 })
    .toFile(path);
  await localVideo.animate(
    clip({
      picture: { path, mimeType: "image/jpeg" },
      camera: "hold",
      width: 320,
      height: 180,
      outputPath: join(folder, "turned.mp4"),
    }),
  );
  const pixel = await firstFrame(join(folder, "turned.mp4"), 320, 180);
  const near = (found: number[], wanted: number[]) => found.every((value, channel) => Math.abs(value - wanted[channel]!) < 14);
  expect(near(pixel(260, 90), [200, 50, 50])).toBe(true);
  expect(near(pixel(60, 90), [50, 50, 200])).toBe(true);
});

test("an aborted clip ends with the reason and leaves no file", { timeout: 60_000 }, async () => {
  const abort = new AbortController();
  const outputPath = join(folder, "aborted.mp4");
  const picture = await illustration(192, 108);
  const started = localVideo.animate(
    clip({
      picture,
      durationSeconds: 60,
      outputPath,
      signal: abort.signal,
      onProgress: (share) => share > 0.05 && abort.abort(new Error("enough")),
    }),
  );
  await expect(started).rejects.toThrow("enough");
  expect((await readdir(folder)).filter((name) => name.startsWith("aborted"))).toEqual([]);
});

test("an unreadable picture and an impossible size are refused with words", { timeout: 60_000 }, async () => {
  await expect(
    localVideo.animate(clip({ picture: { path: join(folder, "absent.jpg"), mimeType: "image/jpeg" } })),
  ).rejects.toThrow(/could not be read/);
  await expect(localVideo.animate(clip({ width: 191 }))).rejects.toThrow(AppError);
});
