import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError } from "@/server/core/errors";
import { damages } from "@/server/core/fetching/damages.fixture";
import { createLocalStorage } from "@/server/providers/storage";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import { randomFrom } from "@/server/sound/random";
import type { StageDeps } from "./deps";
import { ingestVideo } from "./ingest-video";

/** security.md Z6, for videos. `HOSTILE_VIDEOS` sets another number. */
const FILES = Number(process.env.HOSTILE_VIDEOS ?? 600);
const AT_ONCE = 2;
const REFUSALS = new Set(["invalid_request", "unsupported_media_type", "payload_too_large"]);
const SLOWEST_SECONDS = 60;
const SECRET = "a line of a file of this machine";
const { signal } = new AbortController();

/** A second of bars that wander, as raw frames through FFmpeg's standard input. */
async function encode(path: string, [width, height]: [number, number], options: string[]): Promise<Buffer> {
  const frame = (number: number) =>
    Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 3 + number * 40) & 255));
  const from = ["-f", "image2pipe", "-framerate", "25", "-c:v", "rawvideo", "-pixel_format", "rgb24"];
  const sized = ["-video_size", `${width}x${height}`, "-frame_size", String(width * height * 3), "-i", "pipe:0"];
  const input = Buffer.concat(Array.from({ length: 25 }, (_, number) => frame(number)));
  await runFfmpeg(["-y", ...from, ...sized, ...options, path], { signal, input });
  return readFile(path);
}
const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1"];

/** Real videos of every kind that is taken. */
async function seeds(folder: string): Promise<Buffer[]> {
  const yuv = ["-pix_fmt", "yuv420p"];
  const kinds: [string, [number, number], string[]][] = [
    ["plain.mp4", [160, 120], [...sound, "-c:v", "libx264", ...yuv, "-c:a", "libfdk_aac"]],
    ["index-first.mp4", [128, 72], ["-c:v", "libx264", ...yuv, "-movflags", "+faststart"]],
    [
      "pieces.mp4",
      [96, 96],
      [...sound, "-c:v", "libx264", ...yuv, "-c:a", "libfdk_aac", "-movflags", "+frag_keyframe+empty_moov"],
    ],
    ["hevc.mov", [128, 128], ["-c:v", "libx265", ...yuv, "-x265-params", "log-level=none"]],
    ["studio.mov", [64, 64], [...sound, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le", "-c:a", "libfdk_aac"]],
    ["vp8.webm", [160, 90], [...sound, "-c:v", "libvpx", ...yuv, "-c:a", "libopus"]],
    ["vp9.webm", [90, 160], ["-c:v", "libvpx-vp9", ...yuv, "-cpu-used", "8", "-deadline", "realtime"]],
    ["plain.mkv", [120, 160], [...sound, "-c:v", "libx264", ...yuv, "-c:a", "libopus"]],
  ];
  const made: Buffer[] = [];
  for (const [name, size, options] of kinds) made.push(await encode(join(folder, name), size, options));
  return made;
}

/** Files that want something of the machine that reads them. */
async function traps(folder: string): Promise<Buffer[]> {
  const secret = join(folder, "secret.txt");
  await writeFile(secret, SECRET);
  const large = await encode(join(folder, "large.mp4"), [4800, 64], ["-c:v", "libx264", "-pix_fmt", "yuv420p"]);
  const soundOnly = join(folder, "sound-only.mp4");
  await runFfmpeg(["-y", ...sound, "-c:a", "libfdk_aac", soundOnly], { signal });
  return [
    Buffer.from(`#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile://${secret}\n#EXT-X-ENDLIST\n`),
    Buffer.from(`ffconcat version 1.0\nfile '${secret}'\n`),
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
    large,
    await readFile(soundOnly),
    Buffer.alloc(0),
    Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "latin1"),
  ];
}

test(`${FILES} hostile videos are taken in whole or refused in words; no process dies, none goes on for ever`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "kinora-videos-"));
  const storage = createLocalStorage(join(folder, "media"));
  await mkdir(join(folder, "media"));
  const publicUrl = "http://127.0.0.1:1";
  const deps = { storage, publicUrl, allowPrivateHosts: [] } as unknown as StageDeps;
  const random = randomFrom(20_261_130);
  const originals = await seeds(folder);
  const made = [...originals, ...(await traps(folder))];
  const outcomes: Record<string, number> = {};
  let next = 0;
  let slowest = 0;
  const file = (): Buffer => {
    const fixed = made[next];
    if (fixed) return fixed;
    const pick = () => originals[Math.floor(random() * originals.length)]!;
    return damages[next % damages.length]!(pick(), pick(), random);
  };
  const lane = async (number: number) => {
    while (next < FILES) {
      const isOriginal = next < originals.length;
      const bytes = file();
      next++;
      const work = join(folder, `lane-${number}`);
      await mkdir(work);
      await writeFile(join(folder, "media", `upload-${number}`), bytes);
      const began = performance.now();
      const url = `${publicUrl}/media/upload-${number}`;
      const outcome = await ingestVideo(deps, { url, folder: work, signal }).catch((error: unknown) => error);
      slowest = Math.max(slowest, (performance.now() - began) / 1000);
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(AppError);
        const { code, message } = outcome as AppError;
        expect([REFUSALS.has(code), message], String(outcome.cause)).toEqual([true, expect.stringMatching(/^The video/)]);
        expect(isOriginal, `${next}: ${message}`).toBe(false);
        outcomes[code] = (outcomes[code] ?? 0) + 1;
      } else {
        await expectWhole(outcome as Awaited<ReturnType<typeof ingestVideo>>);
        outcomes.taken = (outcomes.taken ?? 0) + 1;
      }
      await rm(work, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => lane(number)));
  process.stdout.write(`${FILES} videos, slowest ${slowest.toFixed(1)} s: ${JSON.stringify(outcomes)}\n`);
  expect((await readdir(folder)).filter((name) => name.startsWith("lane-"))).toEqual([]);
  expect(slowest).toBeLessThan(SLOWEST_SECONDS);
  await rm(folder, { recursive: true });
}, 1_800_000);

/** What was taken in can be shown: a picture of some size, for some time, and nothing of the machine in it. */
async function expectWhole(video: Awaited<ReturnType<typeof ingestVideo>>): Promise<void> {
  expect(Math.min(video.width, video.height)).toBeGreaterThan(1);
  expect(video.durationSeconds).toBeGreaterThan(0);
  const { streams } = await probe(video.path, { signal });
  expect(streams.map(({ codec_type, codec_name }) => [codec_type, codec_name])).toEqual([["video", "h264"]]);
  expect((await readFile(video.picturePath)).length).toBeGreaterThan(100);
  for (const path of [video.path, video.picturePath]) expect((await readFile(path)).includes(SECRET)).toBe(false);
  if (video.soundPath) expect((await readFile(video.soundPath)).subarray(0, 4).toString()).toBe("RIFF");
}
