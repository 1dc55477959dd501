import type { CodecContext, FormatContext, Frame, Packet, Stream } from "node-av/lib";
import { type Av, findEncoder } from "@/server/media/av";
import { type Encoding, KEY_FRAME_SECONDS } from "../plan/encoding";
import type { PaintedFrame } from "./frames";

export interface EncoderOptions {
  width: number;
  height: number;
  fps: number;
  encoding: Encoding;
  threads: number;
  outputPath: string;
}

/**
 * Encodes frames into an MP4 without sound: H.264, yuv420p, BT.709 limited range, closed groups. While a frame is encoded the
 * caller may already make the next one.
 */
export class SegmentEncoder {
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

  static async open(av: Av, options: EncoderOptions): Promise<SegmentEncoder> {
    const { FFmpegError } = av;
    const encoder = await openEncoder(av, options);
    const output = new av.FormatContext();
    FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", options.outputPath), "make file");
    const stream = output.newStream(null);
    stream.codecpar.fromContext(encoder);
    stream.timeBase = encoder.timeBase;
    FFmpegError.throwIfError(await output.openOutput(), "open file");
    FFmpegError.throwIfError(await output.writeHeader(), "write file");
    return new SegmentEncoder(av, encoder, output, stream);
  }

  /** Takes a frame as the film's next; it is given back once it is encoded. */
  async add({ frame, giveBack }: PaintedFrame): Promise<void> {
    await this.inHand;
    frame.pts = this.count++;
    frame.timeBase = this.encoder.timeBase;
    // A decoded frame remembers what kind it was; the encoder would take that for an order.
    frame.pictType = this.av.AV_PICTURE_TYPE_NONE;
    this.inHand = this.encode(frame).finally(giveBack);
    this.inHand.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.inHand;
    await this.encode(null);
    this.av.FFmpegError.throwIfError(await this.output.writeTrailer(), "finish file");
    await this.close();
  }

  async close(): Promise<void> {
    await this.inHand.catch(() => undefined);
    this.packet.free();
    this.encoder.freeContext();
    await this.output.closeOutput();
  }

  private async encode(frame: Frame | null): Promise<void> {
    const { FFmpegError, AVERROR_EAGAIN, AVERROR_EOF } = this.av;
    FFmpegError.throwIfError(await this.encoder.sendFrame(frame), "encode");
    for (;;) {
      const got = await this.encoder.receivePacket(this.packet);
      if (got === AVERROR_EAGAIN || got === AVERROR_EOF) return;
      FFmpegError.throwIfError(got, "encode");
      this.packet.streamIndex = 0;
      // Without a length of its own the file's last frame lasts no time at all, and players leave it out.
      this.packet.duration = 1n;
      this.packet.rescaleTs(this.encoder.timeBase, this.stream.timeBase);
      FFmpegError.throwIfError(await this.output.writeFrame(this.packet), "write");
      this.packet.unref();
    }
  }
}

async function openEncoder(av: Av, { width, height, fps, encoding, threads }: EncoderOptions): Promise<CodecContext> {
  const codec = findEncoder(av, encoding.encoder);
  if (!codec) throw new Error(`There is no encoder ${encoding.encoder}.`);
  const encoder = new av.CodecContext();
  encoder.allocContext3(codec);
  encoder.width = width;
  encoder.height = height;
  encoder.pixelFormat = av.AV_PIX_FMT_YUV420P;
  encoder.timeBase = new av.Rational(1, fps);
  encoder.framerate = new av.Rational(fps, 1);
  encoder.gopSize = Math.round(fps * KEY_FRAME_SECONDS);
  encoder.threadCount = threads;
  encoder.colorRange = av.AVCOL_RANGE_MPEG;
  encoder.colorSpace = av.AVCOL_SPC_BT709;
  encoder.colorPrimaries = av.AVCOL_PRI_BT709;
  encoder.colorTrc = av.AVCOL_TRC_BT709;
  encoder.setFlags(av.AV_CODEC_FLAG_GLOBAL_HEADER, av.AV_CODEC_FLAG_CLOSED_GOP);
  const options = av.Dictionary.fromObject(optionsOf(encoding));
  av.FFmpegError.throwIfError(await encoder.open2(codec, options), `open ${encoding.encoder}`);
  return encoder;
}

/** Each family of encoders says constant quality in words of its own. */
function optionsOf({ encoder, speed, crf }: Encoding): Record<string, string> {
  if (encoder === "libx264") return { preset: speed, crf: String(crf), profile: "high" };
  if (encoder.endsWith("_nvenc")) return { preset: "p4", rc: "vbr", cq: String(crf + 2), profile: "high" };
  if (encoder.endsWith("_videotoolbox")) return { q: String(Math.round(95 - crf * 1.6)), profile: "high" };
  return { qp_i: String(crf), qp_p: String(crf + 2), profile: "high" };
}
