import { loadAv } from "@/server/media/av";
import { ClipReader } from "../composite/clip-reader";

export interface PictureLikeness {
  frames: number;
  /** Structural similarity (SSIM, all planes, as FFmpeg's filter weighs them) of the least alike frame, and of all. */
  least: number;
  leastAt: number;
  mean: number;
}

/** Compares two films frame by frame up to `frames`: the same frame number shows the same moment. */
export async function comparePictures(
  path: string,
  reference: string,
  film: { width: number; height: number; fps: number; frames: number },
  from = 0,
): Promise<PictureLikeness> {
  const av = await loadAv();
  if (!av) throw new Error("Comparing pictures needs node-av.");
  const graph = new av.FilterGraph();
  graph.alloc();
  const add = (name: string, id: string, args: string | null) => graph.createFilter(av.Filter.getByName(name)!, id, args)!;
  const frameArgs = `video_size=${film.width}x${film.height}:pix_fmt=yuv420p:time_base=1/${film.fps}:colorspace=bt709:range=tv`;
  const sources = ["ours", "reference"].map((id) => add("buffer", id, frameArgs));
  const ssim = add("ssim", "ssim", null);
  const sink = add("buffersink", "sink", null);
  for (const [i, source] of sources.entries()) av.FFmpegError.throwIfError(source.link(0, ssim, i));
  av.FFmpegError.throwIfError(ssim.link(0, sink, 0));
  av.FFmpegError.throwIfError(graph.configSync());
  const readers = await Promise.all([path, reference].map((file) => ClipReader.open(av, file, film, 0)));
  const scores: number[] = [];
  try {
    for (let n = from; n < film.frames; n++) {
      for (const [i, reader] of readers.entries()) {
        const frame = (await reader.frameAt(n / film.fps)).clone()!;
        frame.pts = BigInt(n);
        frame.timeBase = new av.Rational(1, film.fps);
        frame.colorSpace = av.AVCOL_SPC_BT709;
        frame.colorRange = av.AVCOL_RANGE_MPEG;
        av.FFmpegError.throwIfError(await sources[i]!.buffersrcAddFrame(frame));
        frame.free();
      }
      const judged = new av.Frame();
      judged.alloc();
      while ((await sink.buffersinkGetFrame(judged)) >= 0) {
        scores.push(Number(judged.getMetadata().getAll()["lavfi.ssim.All"]));
        judged.unref();
      }
      judged.free();
    }
  } finally {
    for (const reader of readers) await reader.close();
    graph.free();
  }
  const least = Math.min(...scores);
  return {
    frames: scores.length,
    least,
    leastAt: from + scores.indexOf(least),
    mean: scores.reduce((a, b) => a + b, 0) / scores.length,
  };
}
