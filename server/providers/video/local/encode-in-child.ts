import { runFfmpeg } from "@/server/render/ffmpeg";
import { type Encoder, X264 } from "./clip-encoding";

/** Through a pipe into the bundled FFmpeg, for platforms without one in the process: every frame is copied twice on its way. */
export const encodeInChild: Encoder = async (frames, { width, height, fps, outputPath, signal }) => {
  const colour = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];
  const x264 = Object.entries(X264).flatMap(([name, value]) => [`-${name}`, value]);
  const args = [
    ...["-f", "image2pipe", "-framerate", String(fps), "-c:v", "rawvideo", "-pixel_format", "rgba"],
    // Primaries and transfer are taken from the frames, so they are said of the input; as output options alone they get lost.
    ...["-color_primaries", "bt709", "-color_trc", "bt709"],
    ...["-video_size", `${width}x${height}`, "-frame_size", String(width * height * 4), "-i", "pipe:0"],
    // Without the two scale options the matrix would be BT.601 and the range the input's full one.
    ...["-vf", "scale=out_range=tv:out_color_matrix=bt709:flags=area,format=yuv420p"],
    ...["-c:v", "libx264", ...x264, "-g", String(Math.round(fps)), "-flags", "+cgop", ...colour],
    ...["-an", "-movflags", "+faststart", "-f", "mp4", "-y", outputPath],
  ];
  await runFfmpeg(args, { signal, input: kept(frames) });
};

/** A pipe holds several frames at once; each is drawn over the one before the last. */
async function* kept(frames: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield Buffer.from(frame);
}
