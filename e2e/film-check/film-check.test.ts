import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runFfmpeg } from "@/server/render/ffmpeg";
import { checkFilm } from "../film-check";

const size = { width: 320, height: 180 };
const signal = new AbortController().signal;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "film-check-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const BT709 = "zscale=matrix=709:range=limited:primariesin=709:primaries=709:transferin=709:transfer=709,format=yuv420p";
const tags = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];

/** Four seconds of a texture under a steady pan, black or still where asked, with a tone at the given volume. */
async function makeFilm(
  name: string,
  options: { black?: boolean; still?: boolean; volume?: number; silentFrom?: number; flags?: string[] } = {},
) {
  const texture = await sharp({
    create: { width: 600, height: 180, channels: 3, background: "#000", noise: { type: "gaussian", mean: 120, sigma: 50 } },
  })
    .blur(3)
    .png()
    .toBuffer();
  const path = join(folder, `${name}.mp4`);
  async function* pictures() {
    for (let n = 0; n < 120; n++) {
      const left = options.still ? 0 : n;
      const picture = sharp(texture).extract({ left, top: 0, ...size });
      yield await (options.black && n > 60 && n < 80 ? picture.linear(0, 4) : picture).jpeg({ quality: 95 }).toBuffer();
    }
  }
  const volume = options.volume ?? 0.66;
  const cut = options.silentFrom === undefined ? "" : `,atrim=end=${options.silentFrom},apad=whole_dur=4`;
  await runFfmpeg(
    [
      ...["-y", "-f", "image2pipe", "-framerate", "30", "-c:v", "mjpeg", "-i", "pipe:0"],
      ...["-f", "lavfi", "-i", `sine=frequency=440:duration=4,volume=${volume * 4}${cut}`],
      ...["-c:v", "libx264", "-vf", BT709, ...tags, "-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2"],
      ...(options.flags ?? ["-movflags", "+faststart"]),
      path,
    ],
    { signal, input: pictures() },
  );
  return path;
}

test("a sound film passes, and its sheet is written", async () => {
  const sheetPath = join(folder, "sheet.png");
  const report = await checkFilm(await makeFilm("good"), { durationSeconds: 4, ...size, sheetPath });
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ passed: true, facts: { frames: 120, size: "320x180" } });
  expect((await sharp(sheetPath).metadata()).format).toBe("png");
});

test.each([
  ["black for a moment", "black", { black: true }, /black at 2\.\d\d s/],
  ["frozen", "frozen", { still: true }, /stands still/],
  ["too quiet", "quiet", { volume: 0.2 }, /loudness is -2/],
  ["silent in the middle of the narration", "silent", { silentFrom: 1 }, /silent for [23]\.\d\d s from 1\.0\d s/],
  ["not ready to play while loading", "slow", { flags: [] }, /plays? while it loads/],
])("a film that is %s is found out", async (_, name, options, problem) => {
  const report = await checkFilm(await makeFilm(name, options), { durationSeconds: 4 });
  expect(report.passed).toBe(false);
  expect(report.problems).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
});

test("a film of another length or size is found out", async () => {
  const report = await checkFilm(await makeFilm("short"), { durationSeconds: 5, width: 1280 });
  expect(report.problems).toEqual([expect.stringMatching(/width is 320, not 1280/), expect.stringMatching(/lasts 4 s, not 5 s/)]);
});
