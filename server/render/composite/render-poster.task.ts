import sharp from "sharp";
import type { Task } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { loadAv } from "@/server/media/av";
import { type FramesInput, openFrames } from "./frames";

export interface RenderPosterInput extends Omit<FramesInput, "spriteFolder"> {
  outputPath: string;
}

/** The job's first frame as a JPEG. */
const renderPoster: Task<RenderPosterInput, null> = async ({ job, files, outputPath }) => {
  const av = await loadAv();
  if (!av) throw new AppError("unavailable", "This machine has no FFmpeg bindings.");
  const frames = await openFrames(av, { job, files, spriteFolder: "" });
  const scaler = new av.SoftwareScaleContext();
  const picture = new av.Frame();
  try {
    const { frame, giveBack } = await frames.frameAt(0);
    picture.alloc();
    picture.width = job.width;
    picture.height = job.height;
    picture.format = av.AV_PIX_FMT_RGB24;
    picture.colorSpace = av.AVCOL_SPC_RGB;
    picture.colorRange = av.AVCOL_RANGE_JPEG;
    av.FFmpegError.throwIfError(picture.getBuffer(), "make picture");
    scaler.allocContext();
    av.FFmpegError.throwIfError(await scaler.scaleFrame(picture, frame), "convert picture");
    giveBack();
    const [pixels] = picture.data ?? [];
    const stride = picture.linesize[0] ?? job.width * 3;
    const rows = Buffer.alloc(job.width * job.height * 3);
    for (let y = 0; y < job.height; y++) pixels?.copy(rows, y * job.width * 3, y * stride, y * stride + job.width * 3);
    await sharp(rows, { raw: { width: job.width, height: job.height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toFile(outputPath);
    return null;
  } finally {
    picture.free();
    scaler.freeContext();
    await frames.close();
  }
};
export default renderPoster;
