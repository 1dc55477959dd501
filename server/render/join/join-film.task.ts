import { open } from "node:fs/promises";
import type { FormatContext, Packet, Stream } from "node-av/lib";
import type { Task } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { type Av, loadAv } from "@/server/media/av";
import type { FilmFacts } from "../film-facts";
import { readFacts } from "./read-facts";

export interface JoinFilmInput {
  /** In the order of the film; made with the same encoder and settings. */
  segments: { path: string; frames: number }[];
  /** An AAC file as long as the picture. */
  soundPath: string;
  fps: number;
  title: string;
  outputPath: string;
}
export interface JoinFilmOutput {
  /** The film as it was written, read again; null when the segments do not belong together, and nothing was. */
  facts: FilmFacts | null;
}

/**
 * Copies segments and sound into one MP4 that plays while it loads. Nothing is decoded, nothing encoded. Packets are small and lie in
 * the machine's memory: handing each to another thread would take longer than copying it, so only parts are waited for.
 */
const joinFilm: Task<JoinFilmInput, JoinFilmOutput> = async (input, { signal, onProgress }) => {
  const av = await loadAv();
  if (!av) throw new AppError("unavailable", "This machine has no FFmpeg bindings; films are rendered by plain Remotion here.");
  const sound = await Track.open(av, input.soundPath, av.AVMEDIA_TYPE_AUDIO);
  const output = new av.FormatContext();
  try {
    const target = await openOutput(av, output, input, sound);
    if (!target) return { facts: null };
    let first = 0;
    for (const [i, segment] of input.segments.entries()) {
      signal.throwIfAborted();
      const picture = await Track.open(av, segment.path, av.AVMEDIA_TYPE_VIDEO);
      try {
        for (const packet of picture.packets()) {
          packet.rescaleTs(picture.stream.timeBase, target.picture.timeBase);
          const offset = ticks(first / input.fps, target.picture.timeBase);
          packet.pts += offset;
          packet.dts += offset;
          packet.streamIndex = target.picture.index;
          sound.copyUntil(seconds(packet.dts, target.picture.timeBase), output, target.sound);
          av.FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), "write");
        }
      } finally {
        await picture.close();
      }
      first += segment.frames;
      onProgress((i + 1) / input.segments.length);
    }
    sound.copyUntil(Number.POSITIVE_INFINITY, output, target.sound);
    av.FFmpegError.throwIfError(await output.writeTrailer(), "finish film");
    await output.closeOutput();
  } finally {
    await sound.close();
  }
  const file = await open(input.outputPath, "r+");
  await file.sync().finally(() => file.close());
  return { facts: await readFacts(av, input.outputPath) };
};
export default joinFilm;

/** Null when a segment was made with other settings than the first: one film has one set of them. */
async function openOutput(av: Av, output: FormatContext, input: JoinFilmInput, sound: Track) {
  const { FFmpegError } = av;
  let picture: Stream | null = null;
  let settings: Buffer | null = null;
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", input.outputPath), "make film");
  for (const { path } of input.segments) {
    const track = await Track.open(av, path, av.AVMEDIA_TYPE_VIDEO);
    const { codecpar, timeBase } = track.stream;
    const own = Buffer.from(codecpar.extradata ?? []);
    if (!picture) {
      picture = output.newStream(null);
      codecpar.copy(picture.codecpar);
      picture.codecpar.codecTag = 0;
      picture.timeBase = timeBase;
      settings = own;
    }
    await track.close();
    if (!settings?.equals(own)) return null;
  }
  if (!picture) throw new Error("A film has at least one segment.");
  const audio = output.newStream(null);
  sound.stream.codecpar.copy(audio.codecpar);
  audio.codecpar.codecTag = 0;
  audio.timeBase = sound.stream.timeBase;
  output.metadata = av.Dictionary.fromObject({ title: input.title });
  FFmpegError.throwIfError(await output.openOutput(), "open film");
  FFmpegError.throwIfError(await output.writeHeader(av.Dictionary.fromObject({ movflags: "+faststart" })), "write film");
  return { picture, sound: audio };
}

/** One stream of a file, packet by packet. */
class Track {
  private readonly packet: Packet;
  private pending = false;

  private constructor(
    private readonly av: Av,
    private readonly input: FormatContext,
    readonly stream: Stream,
  ) {
    this.packet = new av.Packet();
    this.packet.alloc();
  }

  static async open(av: Av, path: string, type: number): Promise<Track> {
    const input = new av.FormatContext();
    av.FFmpegError.throwIfError(await input.openInput(path), "open part");
    const stream = input.streams.find((s) => s.codecpar.codecType === type);
    if (!stream) throw new Error(`${path} lacks its stream.`);
    return new Track(av, input, stream);
  }

  /** Each packet is valid until the next is asked for. */
  *packets(): Generator<Packet> {
    while (this.read()) {
      yield this.packet;
      this.packet.unref();
      this.pending = false;
    }
  }

  /** Copies packets that are due before a moment. */
  copyUntil(end: number, output: FormatContext, target: Stream): void {
    while (this.read() && seconds(this.packet.dts, this.stream.timeBase) < end) {
      this.packet.rescaleTs(this.stream.timeBase, target.timeBase);
      this.packet.streamIndex = target.index;
      this.av.FFmpegError.throwIfError(output.interleavedWriteFrameSync(this.packet), "write");
      this.packet.unref();
      this.pending = false;
    }
  }

  private read(): boolean {
    while (!this.pending) {
      if (this.input.readFrameSync(this.packet) < 0) return false;
      this.pending = this.packet.streamIndex === this.stream.index;
      if (!this.pending) this.packet.unref();
    }
    return true;
  }

  async close(): Promise<void> {
    this.packet.free();
    await this.input.closeInput();
  }
}

interface TimeBase {
  num: number;
  den: number;
}
const seconds = (at: bigint, { num, den }: TimeBase): number => (Number(at) * num) / den;
const ticks = (at: number, { num, den }: TimeBase): bigint => BigInt(Math.round((at * den) / num));
