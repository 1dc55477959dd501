import { rename, rm } from "node:fs/promises";
import { runFfmpeg } from "@/server/render/ffmpeg";

export interface Encoding {
  width: number;
  height: number;
  fps: number;
  outputPath: string;
  signal: AbortSignal;
}

/**
 * Raw RGBA frames to H.264 High, yuv420p, BT.709 in limited range and labelled so, closed groups of one second, index in front.
 * The file appears under its name only when whole.
 */
export async function encodeClip(
  frames: AsyncIterable<Uint8Array>,
  { width, height, fps, outputPath, signal }: Encoding,
): Promise<void> {
  const temporary = `${outputPath}.part`;
  const colour = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];
  const args = [
    ...["-f", "image2pipe", "-framerate", String(fps), "-c:v", "rawvideo", "-pixel_format", "rgba"],
    // Primaries and transfer are taken from the frames, so they are said of the input; as output options alone they get lost.
    ...["-color_primaries", "bt709", "-color_trc", "bt709"],
    ...["-video_size", `${width}x${height}`, "-frame_size", String(width * height * 4), "-i", "pipe:0"],
    // Without the two scale options the matrix would be BT.601 and the range the input's full one.
    ...["-vf", "scale=out_range=tv:out_color_matrix=bt709:flags=area+accurate_rnd,format=yuv420p"],
    ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-profile:v", "high"],
    ...[
      "-g",
      String(Math.round(fps)),
      "-flags",
      "+cgop",
      ...colour,
      "-an",
      "-movflags",
      "+faststart",
      "-f",
      "mp4",
      "-y",
      temporary,
    ],
  ];
  try {
    await runFfmpeg(args, { signal, input: frames });
    await rename(temporary, outputPath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
