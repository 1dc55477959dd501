import type { CodecContext, FormatContext, Frame, Packet, Stream } from "node-av/lib";
import { type Av, findEncoder } from "./av";

export interface VideoFileOptions {
  width: number;
  height: number;
  fps: number;
  /** FFmpeg's name of the encoder, and its own options. */
  encoder: string;
  settings: Record<string, string>;
  /** Frames between key frames at most. */
  keyFrames: number;
  threads: number;
  outputPath: string;
  /** Puts the index in front, for players that read while they load. */
  indexFirst?: boolean;
}

/**
 * An MP4 of one picture stream, written frame by frame: H.264, yuv420p, BT.709 limited range, closed groups. While a frame is
 * encoded the caller may already make the next one.
 */
export class VideoFile {
  private readonly packet: Packet;
  private inHand: Promise<void> = Promise.resolve();
  private count = 0n;

  private constructor(
    private readonly av: Av,
    private readonly encoder: CodecContext,
    private readonly output: FormatContext,
    private readonly stream: Stream,
  ) {
    this.packet = new av.Packet();
    this.packet.alloc();
  }

  static async open(av: Av, options: VideoFileOptions): Promise<VideoFile> {
    const { FFmpegError } = av;
    const encoder = await openEncoder(av, options);
    const output = new av.FormatContext();
    FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", options.outputPath), "make file");
    const stream = output.newStream(null);
    FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), "describe stream");
    stream.timeBase = encoder.timeBase;
    FFmpegError.throwIfError(await output.openOutput(), "open file");
    const flags = options.indexFirst ? av.Dictionary.fromObject({ movflags: "+faststart" }) : null;
    FFmpegError.throwIfError(await output.writeHeader(flags), "write file");
    return new VideoFile(av, encoder, output, stream);
  }

  /** Takes a frame as the next one; `giveBack` is called once it is encoded. A failure is told by the next call. */
  async add(frame: Frame, giveBack: () => void): Promise<void> {
    await this.inHand;
    frame.pts = this.count++;
    frame.timeBase = this.encoder.timeBase;
    // A decoded frame remembers what kind it was; the encoder would take that for an order.
    frame.pictType = this.av.AV_PICTURE_TYPE_NONE;
    this.inHand = this.encode(frame).finally(giveBack);
    this.inHand.catch(() => undefined);
  }

  /** Writes what is left; the file is whole then, and still to be closed. */
  async finish(): Promise<void> {
    await this.inHand;
    await this.encode(null);
    this.av.FFmpegError.throwIfError(await this.output.writeTrailer(), "finish file");
  }

  async close(): Promise<void> {
    await this.inHand.catch(() => undefined);
    this.packet.free();
    this.encoder.freeContext();
    await this.output.closeOutput();
    this.output.freeContext();
  }

  private async encode(frame: Frame | null): Promise<void> {
    const { FFmpegError, AVERROR_EAGAIN, AVERROR_EOF } = this.av;
    FFmpegError.throwIfError(await this.encoder.sendFrame(frame), "encode");
    for (;;) {
      const got = this.encoder.receivePacketSync(this.packet);
      if (got === AVERROR_EAGAIN || got === AVERROR_EOF) return;
      FFmpegError.throwIfError(got, "encode");
      this.packet.streamIndex = 0;
      // Without a length of its own the file's last frame lasts no time at all, and players leave it out.
      this.packet.duration = 1n;
      this.packet.rescaleTs(this.encoder.timeBase, this.stream.timeBase);
      FFmpegError.throwIfError(this.output.writeFrameSync(this.packet), "write");
      this.packet.unref();
    }
  }
}

/** What frames of such a file are. */
export const limitedBt709 = (av: Av) => ({
  ...{ colorRange: av.AVCOL_RANGE_MPEG, colorSpace: av.AVCOL_SPC_BT709 },
  ...{ colorPrimaries: av.AVCOL_PRI_BT709, colorTrc: av.AVCOL_TRC_BT709 },
});

async function openEncoder(av: Av, options: VideoFileOptions): Promise<CodecContext> {
  const { width, height, fps, keyFrames, threads } = options;
  const codec = findEncoder(av, options.encoder);
  if (!codec) throw new Error(`There is no encoder ${options.encoder}.`);
  const encoder = new av.CodecContext();
  encoder.allocContext3(codec);
  Object.assign(encoder, { width, height, pixelFormat: av.AV_PIX_FMT_YUV420P, gopSize: keyFrames, threadCount: threads });
  // In thousandths, for rates that are no whole number.
  encoder.framerate = new av.Rational(Math.round(fps * 1000), 1000);
  encoder.timeBase = new av.Rational(1000, Math.round(fps * 1000));
  Object.assign(encoder, limitedBt709(av));
  encoder.setFlags(av.AV_CODEC_FLAG_GLOBAL_HEADER, av.AV_CODEC_FLAG_CLOSED_GOP);
  av.FFmpegError.throwIfError(await encoder.open2(codec, av.Dictionary.fromObject(options.settings)), `open ${options.encoder}`);
  return encoder;
}
