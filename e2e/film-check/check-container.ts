import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { ffprobeCommand, probe } from "@/server/render/ffmpeg";
import { type Finding, round } from "./finding";

const FPS = 30;
const DURATION_TOLERANCE_SECONDS = 0.5;

export interface ContainerFacts {
  durationSeconds: number;
  width: number;
  height: number;
}

/** The file as a player sees it: codecs, colours, steady frame times, sound format, length, and that it plays while loading. */
export async function checkContainer(
  path: string,
  expected: { durationSeconds?: number | undefined; width?: number | undefined; height?: number | undefined },
): Promise<Finding & { container: ContainerFacts }> {
  const { streams, durationSeconds, sizeBytes } = await probe(path);
  const video = streams.find((s) => s.codec_type === "video");
  const audio = streams.find((s) => s.codec_type === "audio");
  const problems: string[] = [];
  const must = (name: string, found: unknown, wanted: unknown) => {
    if (found !== wanted) problems.push(`${name} is ${found ?? "missing"}, not ${wanted}.`);
  };
  must("The video codec", video?.codec_name, "h264");
  must("The pixel format", video?.pix_fmt, "yuv420p");
  must("The colour range", video?.color_range, "tv");
  must("The colour matrix", video?.color_space, "bt709");
  must("The transfer curve", video?.color_transfer, "bt709");
  must("The primaries", video?.color_primaries, "bt709");
  must("The frame rate", video?.r_frame_rate, `${FPS}/1`);
  if (expected.width) must("The width", video?.width, expected.width);
  if (expected.height) must("The height", video?.height, expected.height);
  must("The sound codec", audio?.codec_name, "aac");
  must("The sample rate", audio?.sample_rate, "48000");
  must("The channel count", audio?.channels, 2);

  const times = video ? await frameTimes(path) : [];
  const uneven = times.findIndex((time, i) => Math.abs(time - times[0]! - i / FPS) > 0.002);
  if (uneven >= 0) problems.push(`Frame ${uneven} is not where ${FPS} steady frames per second put it.`);
  if (expected.durationSeconds && Math.abs(durationSeconds - expected.durationSeconds) > DURATION_TOLERANCE_SECONDS) {
    problems.push(`It lasts ${round(durationSeconds)} s, not ${expected.durationSeconds} s.`);
  }
  const soundSeconds = Number(audio?.duration ?? 0);
  if (audio && Math.abs(soundSeconds - times.length / FPS) > 0.1) {
    problems.push(`Its sound lasts ${round(soundSeconds)} s, its picture ${round(times.length / FPS)} s.`);
  }
  const atoms = await topLevelAtoms(path);
  if (!(atoms.indexOf("moov") >= 0 && atoms.indexOf("moov") < atoms.indexOf("mdat"))) {
    problems.push("It cannot play while it loads: its index comes after its media.");
  }
  const [width, height] = [video?.width ?? 0, video?.height ?? 0];
  return {
    problems,
    container: { durationSeconds, width, height },
    facts: {
      durationSeconds: round(durationSeconds, 3),
      frames: times.length,
      size: `${width}x${height}`,
      megabytes: round(sizeBytes / 1e6),
      kilobitsPerSecond: Math.round((sizeBytes * 8) / 1000 / durationSeconds),
      atoms: atoms.join(" "),
    },
  };
}

/** Presentation times of all frames in seconds, in order. */
async function frameTimes(path: string): Promise<number[]> {
  const { command, env } = ffprobeCommand();
  const args = ["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts_time", "-of", "csv=p=0", path];
  const { stdout } = await promisify(execFile)(command, args, { env, maxBuffer: 64e6 });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => Number.parseFloat(line))
    .sort((a, b) => a - b);
}

/** The names of the file's outermost boxes (ISO 14496-12), in order. */
async function topLevelAtoms(path: string): Promise<string[]> {
  const file = await open(path, "r");
  try {
    const { size: length } = await file.stat();
    const names: string[] = [];
    for (let at = 0; at + 8 <= length && names.length < 100; ) {
      const head = Buffer.alloc(16);
      await file.read(head, 0, 16, at);
      names.push(head.toString("latin1", 4, 8));
      const short = head.readUInt32BE(0);
      // 1 says that a 64-bit size follows, 0 that the box goes to the end.
      const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? length - at : short;
      at += Math.max(8, size);
    }
    return names;
  } finally {
    await file.close();
  }
}
