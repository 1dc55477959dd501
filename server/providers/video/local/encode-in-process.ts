import type { Frame, SoftwareScaleContext } from "node-av/lib";
import { AppError } from "@/server/core/errors";
import type { Av } from "@/server/media/av";
import { limitedBt709, VideoFile } from "@/server/media/video-file";
import { type Encoder, type Encoding, X264 } from "./clip-encoding";

/** Inside this process: frames are read where they were drawn; while one is drawn the last is converted and the one before encoded. */
export const encodeInProcess =
  (av: Av): Encoder =>
  async (frames, encoding) => {
    let file: VideoFile | undefined;
    let adding: Promise<void> = Promise.resolve();
    const converter = new Converter(av, encoding);
    const add = async (to: VideoFile, rgba: Buffer) => {
      const converted = await converter.convert(rgba);
      await to.add(converted, () => converter.giveBack(converted));
    };
    try {
      file = await openFile(av, encoding);
      for await (const rgba of frames) {
        await adding;
        adding = add(file, rgba);
        adding.catch(() => undefined);
      }
      await adding;
      await file.finish();
    } catch (error) {
      encoding.signal.throwIfAborted();
      if (!(error instanceof av.FFmpegError)) throw error;
      throw new AppError("internal", "The video encoder failed; the step is tried again.", { cause: error, retryable: true });
    } finally {
      // What another thread still reads must not be freed.
      await adding.catch(() => undefined);
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
  /** The pixels that `drawn` points into. */
  private source: Buffer | null = null;

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

  async convert(rgba: Buffer): Promise<Frame> {
    const { FFmpegError } = this.av;
    const target = this.free.pop();
    if (!target) throw new Error("More than one frame is being encoded.");
    this.source = rgba;
    FFmpegError.throwIfError(this.drawn.fromBuffer(this.source), "convert");
    FFmpegError.throwIfError(target.makeWritable(), "convert");
    FFmpegError.throwIfError(await this.scaler.scaleFrame(target, this.drawn), "convert");
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
