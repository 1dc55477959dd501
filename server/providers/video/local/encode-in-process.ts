import type { Frame, SoftwareScaleContext } from "node-av/lib";
import { AppError } from "@/server/core/errors";
import type { Av } from "@/server/media/av";
import { limitedBt709, VideoFile } from "@/server/media/video-file";
import { type Encoder, type Encoding, X264 } from "./clip-encoding";

/** Inside this process: frames are read where they were drawn, and one is encoded on another thread while the next is drawn. */
export const encodeInProcess =
  (av: Av): Encoder =>
  async (frames, encoding) => {
    let file: VideoFile | undefined;
    const converter = new Converter(av, encoding);
    try {
      file = await openFile(av, encoding);
      for await (const rgba of frames) {
        const converted = converter.convert(rgba);
        await file.add(converted, () => converter.giveBack(converted));
      }
      await file.finish();
    } catch (error) {
      encoding.signal.throwIfAborted();
      if (!(error instanceof av.FFmpegError)) throw error;
      throw new AppError("internal", "The video encoder failed; the step is tried again.", { cause: error, retryable: true });
    } finally {
      await file?.close();
      converter.close();
    }
  };

const openFile = (av: Av, { width, height, fps, outputPath }: Encoding): Promise<VideoFile> =>
  VideoFile.open(av, {
    ...{ width, height, fps, outputPath, encoder: "libx264", settings: X264, indexFirst: true },
    keyFrames: Math.round(fps),
    // Drawing takes the other core, or another clip does.
    threads: 1,
  });

/** RGBA to the planes of the file; one picture is encoded while the next is converted. */
class Converter {
  private readonly drawn: Frame;
  private readonly free: Frame[];
  private readonly all: Frame[];
  private readonly scaler: SoftwareScaleContext;

  constructor(
    private readonly av: Av,
    { width, height }: Encoding,
  ) {
    const full = { colorRange: av.AVCOL_RANGE_JPEG, colorSpace: av.AVCOL_SPC_RGB };
    const planes = { width, height, format: av.AV_PIX_FMT_YUV420P, ...limitedBt709(av) };
    this.drawn = this.frame({ ...planes, format: av.AV_PIX_FMT_RGBA, ...full });
    this.all = [this.frame(planes), this.frame(planes)];
    this.free = [...this.all];
    this.scaler = new av.SoftwareScaleContext();
    this.scaler.allocContext();
    av.FFmpegError.throwIfError(this.scaler.setOption("sws_flags", "area"), "convert");
  }

  convert(rgba: Buffer): Frame {
    const { FFmpegError } = this.av;
    const target = this.free.pop();
    if (!target) throw new Error("More than one frame is being encoded.");
    // The frame points into the buffer from here on; converting it now, on this thread, is done before the buffer can go.
    FFmpegError.throwIfError(this.drawn.fromBuffer(rgba), "convert");
    FFmpegError.throwIfError(target.makeWritable(), "convert");
    FFmpegError.throwIfError(this.scaler.scaleFrameSync(target, this.drawn), "convert");
    return target;
  }

  giveBack(frame: Frame): void {
    this.free.push(frame);
  }

  close(): void {
    this.scaler.freeContext();
    for (const frame of [this.drawn, ...this.all]) frame.free();
  }

  private frame(properties: Partial<Frame>): Frame {
    const frame = new this.av.Frame();
    frame.alloc();
    Object.assign(frame, properties);
    this.av.FFmpegError.throwIfError(frame.getBuffer(), "make frame");
    return frame;
  }
}
