import type { CodecContext, FilterContext, FilterGraph, FormatContext, Frame, Stream } from "node-av/lib";
import { AppError } from "@/server/core/errors";
import type { Av } from "@/server/media/av";

/** Times of frames are rounded to their stream's clock; two of them are never this near. */
const EPSILON_SECONDS = 0.001;

/** How far before a moment a clip is opened, one try after the other; the last is before any. */
const EARLIER_SECONDS = [0, 2, 12, Number.POSITIVE_INFINITY];

interface WantedFrames {
  width: number;
  height: number;
  /** Frames asked for per second of the clip. */
  perSecond?: number;
}

/**
 * Reads a clip's frames in the order of their times, in the film's size and colours: what is larger or of another shape is scaled
 * to cover the frame and cut at its edges. What is exactly twice as large stays so: halving it is the compositor's, who does it
 * faster. Times must not fall.
 */
export class ClipReader {
  private readonly packet;
  private ahead: Frame | null = null;
  private current: Frame | null = null;
  private drained = false;

  private constructor(
    private readonly av: Av,
    private readonly input: FormatContext,
    private readonly stream: Stream,
    private readonly decoder: CodecContext,
    private readonly size: { width: number; height: number },
    private filter: { graph: FilterGraph; source: FilterContext; sink: FilterContext } | null = null,
  ) {
    this.packet = new av.Packet();
    this.packet.alloc();
  }

  /** Opens at a moment of the clip, which is then the earliest that can be read. Throws `conflict` for what no player plays. */
  static async open(av: Av, path: string, size: WantedFrames, startSeconds: number): Promise<ClipReader> {
    const input = new av.FormatContext();
    const decoder = new av.CodecContext();
    try {
      const stream = await openStream(av, input, decoder, path, size);
      const reader = new ClipReader(av, input, stream, decoder, size);
      if (startSeconds > 0) await reader.seek(startSeconds);
      return reader;
    } catch (error) {
      decoder.freeContext();
      await input.closeInput();
      throw error instanceof av.FFmpegError ? unreadable(path, error) : error;
    }
  }

  /**
   * Goes to the last key frame whose pictures can be read from this moment on. Frames before the first key frame are lost where
   * groups lean on the one before; then an earlier one is tried, and in the end the clip is read from its beginning.
   */
  private async seek(startSeconds: number): Promise<void> {
    const { av, input, stream, decoder } = this;
    const { num, den } = stream.timeBase;
    for (const earlier of EARLIER_SECONDS) {
      const target = BigInt(Math.floor((Math.max(0, startSeconds - earlier) * den) / num));
      // A clip that cannot be sought goes on being read where it is: at its beginning.
      await input.seekFrame(stream.index, target, av.AVSEEK_FLAG_BACKWARD).catch(() => undefined);
      decoder.flushBuffers();
      this.drained = false;
      this.current?.free();
      this.current = await this.next();
      if (!this.current || startSeconds <= earlier || this.secondsOf(this.current) <= startSeconds + EPSILON_SECONDS) return;
    }
  }

  /** The frame seen at this moment; it stays the reader's own. Past the end the last one stays, before the beginning the first. */
  async frameAt(seconds: number): Promise<Frame> {
    this.current ??= await this.next();
    if (!this.current) {
      throw unreadable("no frame");
    }
    this.ahead ??= await this.next();
    while (this.ahead && this.secondsOf(this.ahead) <= seconds + EPSILON_SECONDS) {
      this.current.free();
      this.current = this.ahead;
      this.ahead = await this.next();
    }
    return this.current;
  }

  private secondsOf(frame: Frame): number {
    const { num, den } = this.stream.timeBase;
    return (Number(frame.bestEffortTimestamp) * num) / den;
  }

  private async next(): Promise<Frame | null> {
    const { av, decoder } = this;
    const frame = new av.Frame();
    frame.alloc();
    for (;;) {
      const got = decoder.receiveFrameSync(frame);
      if (got >= 0) return this.fitted(frame);
      if (got === av.AVERROR_EOF || this.drained) {
        frame.free();
        return null;
      }
      await this.feed();
    }
  }

  /** Gives the decoder the stream's next packet, or its end. A damaged packet is passed over, as players do. */
  private async feed(): Promise<void> {
    for (;;) {
      if (this.input.readFrameSync(this.packet) < 0) {
        this.decoder.sendPacketSync(null);
        this.drained = true;
        return;
      }
      const isOurs = this.packet.streamIndex === this.stream.index;
      if (isOurs) this.decoder.sendPacketSync(this.packet);
      this.packet.unref();
      if (isOurs) return;
    }
  }

  private async fitted(frame: Frame): Promise<Frame> {
    const { av } = this;
    const { width, height } = this.size;
    const fits =
      [1, 2].some((times) => frame.width === times * width && frame.height === times * height) &&
      frame.format === av.AV_PIX_FMT_YUV420P &&
      frame.colorRange !== av.AVCOL_RANGE_JPEG &&
      (frame.colorSpace === av.AVCOL_SPC_BT709 || frame.colorSpace === av.AVCOL_SPC_UNSPECIFIED);
    if (fits && !this.filter) return frame;
    const time = frame.bestEffortTimestamp;
    this.filter ??= this.openFilter(frame);
    av.FFmpegError.throwIfError(await this.filter.source.buffersrcAddFrame(frame), "scale clip");
    const scaled = new av.Frame();
    scaled.alloc();
    av.FFmpegError.throwIfError(await this.filter.sink.buffersinkGetFrame(scaled), "scale clip");
    frame.free();
    scaled.pts = time;
    scaled.bestEffortTimestamp = time;
    return scaled;
  }

  private openFilter(frame: Frame) {
    const { av, size } = this;
    const graph = new av.FilterGraph();
    graph.alloc();
    const { num, den } = this.stream.timeBase;
    const add = (name: string, args: string | null) => {
      const made = graph.createFilter(av.Filter.getByName(name)!, name, args);
      if (!made)
        throw new AppError("internal", "A clip cannot be fitted into the frame.", { cause: new Error(`${name} ${args}`) });
      return made;
    };
    // What a clip does not say is taken as for one that is not scaled; the scaler would take BT.601, and convert.
    const space = frame.colorSpace === av.AVCOL_SPC_UNSPECIFIED ? av.AVCOL_SPC_BT709 : frame.colorSpace;
    const range = frame.colorRange === av.AVCOL_RANGE_UNSPECIFIED ? av.AVCOL_RANGE_MPEG : frame.colorRange;
    const source = add(
      "buffer",
      `video_size=${frame.width}x${frame.height}:pix_fmt=${frame.format}:time_base=${num}/${den}:colorspace=${space}:range=${range}`,
    );
    // Without exact rounding a conversion of matrices leaves white at 233 of 235.
    const scale = add(
      "scale",
      `w=${size.width}:h=${size.height}:force_original_aspect_ratio=increase:force_divisible_by=2:flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=limited`,
    );
    const crop = add("crop", `${size.width}:${size.height}`);
    const format = add("format", "yuv420p");
    const sink = add("buffersink", null);
    for (const [from, to] of [
      [source, scale],
      [scale, crop],
      [crop, format],
      [format, sink],
    ] as const) {
      av.FFmpegError.throwIfError(from.link(0, to, 0), "link filters");
    }
    av.FFmpegError.throwIfError(graph.configSync(), "configure filters");
    return { graph, source, sink };
  }

  async close(): Promise<void> {
    this.current?.free();
    this.ahead?.free();
    this.packet.free();
    this.filter?.graph.free();
    this.decoder.freeContext();
    await this.input.closeInput();
  }
}

async function openStream(
  av: Av,
  input: FormatContext,
  decoder: CodecContext,
  path: string,
  size: WantedFrames,
): Promise<Stream> {
  const { FFmpegError } = av;
  FFmpegError.throwIfError(await input.openInput(path), "open clip");
  if (!isKnownByHeader(input, av)) FFmpegError.throwIfError(await input.findStreamInfo(), "read clip");
  const stream = videoOf(input, av);
  const codec = stream && av.Codec.findDecoder(stream.codecpar.codecId);
  if (!stream || !codec) throw unreadable(path);
  decoder.allocContext3(codec);
  decoder.parametersToContext(stream.codecpar);
  decoder.pktTimebase = stream.timeBase;
  // The encoder has the cores; a clip much larger than the film needs more than one thread all the same.
  decoder.threadCount = stream.codecpar.height > 1440 ? 0 : 1;
  // What softens the borders of blocks is not seen in a picture of half the size, and is a third of the work.
  const isHalved = stream.codecpar.width >= 2 * size.width && stream.codecpar.height >= 2 * size.height;
  const options = isHalved ? { skip_loop_filter: "all", ...(isThinned(stream, size) && { skip_frame: "noref" }) } : null;
  FFmpegError.throwIfError(await decoder.open2(codec, options && av.Dictionary.fromObject(options)), "open decoder");
  return stream;
}

const videoOf = ({ streams }: FormatContext, { AVMEDIA_TYPE_VIDEO }: Av): Stream | undefined =>
  streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO);

/** An MP4's index says all of its H.264 that finding out would: that decodes the first frames for nothing, some 12 ms a clip. */
function isKnownByHeader(input: FormatContext, av: Av): boolean {
  const stream = videoOf(input, av);
  if (!stream || !input.iformat?.name?.split(",").includes("mp4")) return false;
  return stream.codecpar.codecId === av.AV_CODEC_ID_H264 && stream.codecpar.width > 0 && stream.avgFrameRate.num > 0;
}

/** A preview asks for every other frame: those that no other frame is made from need no decoding. One may be seen a frame early. */
function isThinned({ avgFrameRate: { num, den } }: Stream, { perSecond = Number.POSITIVE_INFINITY }: WantedFrames): boolean {
  return den > 0 && num / den >= 1.9 * perSecond;
}

const unreadable = (path: string, cause: Error = new Error(path)): AppError =>
  new AppError("conflict", "A clip of this film has no picture that can be read; replace it, then render again.", { cause });
