import type { CodecContext, FormatContext, Frame, Packet, SoftwareScaleContext, Stream } from "node-av/lib";
import { AppError } from "@/server/core/errors";
import type { Av } from "@/server/media/av";
import { type Encoder, type Encoding, X264 } from "./clip-encoding";

/** Inside this process: frames are read where they were drawn, and one is encoded on another thread while the next is drawn. */
export const encodeInProcess =
  (av: Av): Encoder =>
  async (frames, encoding) => {
    let clip: Clip | undefined;
    try {
      clip = await openClip(av, encoding);
      for await (const rgba of frames) await clip.add(rgba);
      await clip.finish();
    } catch (error) {
      encoding.signal.throwIfAborted();
      if (!(error instanceof av.FFmpegError)) throw error;
      throw new AppError("internal", "The video encoder failed; the step is tried again.", { cause: error, retryable: true });
    } finally {
      await clip?.close();
    }
  };

async function openClip(av: Av, encoding: Encoding): Promise<Clip> {
  const encoder = await openEncoder(av, encoding);
  const file = new av.FormatContext();
  check(av, file.allocOutputContext2(null, "mp4", encoding.outputPath));
  const stream = file.newStream(null);
  check(av, stream.codecpar.fromContext(encoder));
  stream.timeBase = encoder.timeBase;
  check(av, await file.openOutput());
  check(av, await file.writeHeader(av.Dictionary.fromObject({ movflags: "+faststart" })));
  const scaler = new av.SoftwareScaleContext();
  scaler.allocContext();
  check(av, scaler.setOption("sws_flags", "area"));
  return new Clip(av, encoding, encoder, file, stream, scaler);
}

async function openEncoder(av: Av, { width, height, fps }: Encoding): Promise<CodecContext> {
  const codec = av.Codec.findEncoderByName(av.FF_ENCODER_LIBX264);
  if (!codec) throw new Error("FFmpeg was built without x264.");
  const encoder = new av.CodecContext();
  encoder.allocContext3(codec);
  Object.assign(encoder, { width, height, pixelFormat: av.AV_PIX_FMT_YUV420P, gopSize: Math.round(fps) });
  encoder.framerate = new av.Rational(Math.round(fps * 1000), 1000);
  encoder.timeBase = new av.Rational(1000, Math.round(fps * 1000));
  // Drawing takes the other core, or another clip does.
  encoder.threadCount = 1;
  Object.assign(encoder, limitedBt709(av));
  encoder.setFlags(av.AV_CODEC_FLAG_GLOBAL_HEADER, av.AV_CODEC_FLAG_CLOSED_GOP);
  check(av, await encoder.open2(codec, av.Dictionary.fromObject(X264)));
  return encoder;
}

const limitedBt709 = (av: Av) => ({
  ...{ colorRange: av.AVCOL_RANGE_MPEG, colorSpace: av.AVCOL_SPC_BT709 },
  ...{ colorPrimaries: av.AVCOL_PRI_BT709, colorTrc: av.AVCOL_TRC_BT709 },
});

class Clip {
  private readonly drawn: Frame;
  private readonly converted: Frame;
  private readonly packet: Packet;
  private inHand: Promise<void> = Promise.resolve();
  private count = 0n;

  constructor(
    private readonly av: Av,
    { width, height }: Encoding,
    private readonly encoder: CodecContext,
    private readonly file: FormatContext,
    private readonly stream: Stream,
    private readonly scaler: SoftwareScaleContext,
  ) {
    const full = { colorRange: av.AVCOL_RANGE_JPEG, colorSpace: av.AVCOL_SPC_RGB };
    this.drawn = this.frame({ width, height, format: av.AV_PIX_FMT_RGBA, ...limitedBt709(av), ...full });
    this.converted = this.frame({ width, height, format: av.AV_PIX_FMT_YUV420P, ...limitedBt709(av) });
    this.packet = new av.Packet();
    this.packet.alloc();
  }

  /** Takes a picture as the next frame. */
  async add(rgba: Buffer): Promise<void> {
    await this.inHand;
    // The frame points into the buffer from here on; converting it now, on this thread, is done before the buffer can go.
    check(this.av, this.drawn.fromBuffer(rgba));
    check(this.av, this.converted.makeWritable());
    check(this.av, this.scaler.scaleFrameSync(this.converted, this.drawn));
    this.converted.pts = this.count++;
    this.inHand = this.encode(this.converted);
    // A failure is told by the next call.
    this.inHand.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.inHand;
    await this.encode(null);
    check(this.av, await this.file.writeTrailer());
  }

  async close(): Promise<void> {
    await this.inHand.catch(() => undefined);
    await this.file.closeOutput();
    this.file.freeContext();
    this.encoder.freeContext();
    this.scaler.freeContext();
    for (const held of [this.drawn, this.converted, this.packet]) held.free();
  }

  private async encode(frame: Frame | null): Promise<void> {
    const { av, packet } = this;
    check(av, await this.encoder.sendFrame(frame));
    for (;;) {
      const got = this.encoder.receivePacketSync(packet);
      if (got === av.AVERROR_EAGAIN || got === av.AVERROR_EOF) return;
      check(av, got);
      packet.streamIndex = 0;
      // The encoder leaves it out, and players then leave out the last frame.
      packet.duration = 1n;
      packet.rescaleTs(this.encoder.timeBase, this.stream.timeBase);
      check(av, this.file.interleavedWriteFrameSync(packet));
      packet.unref();
    }
  }

  private frame(properties: Partial<Frame>): Frame {
    const frame = new this.av.Frame();
    frame.alloc();
    Object.assign(frame, properties);
    check(this.av, frame.getBuffer());
    return frame;
  }
}

function check(av: Av, code: number): void {
  av.FFmpegError.throwIfError(code, "encode a clip");
}
