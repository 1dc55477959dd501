import type { Stream } from "node-av/lib";
import type { Av } from "@/server/media/av";
import type { FilmFacts, VideoFacts } from "../film-facts";

/** Facts of a file as it lies on the disk; every packet is read. */
export async function readFacts(av: Av, path: string): Promise<FilmFacts> {
  const input = new av.FormatContext();
  try {
    av.FFmpegError.throwIfError(await input.openInput(path), "read film");
    av.FFmpegError.throwIfError(await input.findStreamInfo(), "read film");
    const of = (type: number) => input.streams.find(({ codecpar }) => codecpar.codecType === type);
    const video = of(av.AVMEDIA_TYPE_VIDEO);
    const audio = of(av.AVMEDIA_TYPE_AUDIO);
    const packet = new av.Packet();
    packet.alloc();
    let packets = 0;
    while (input.readFrameSync(packet) >= 0) {
      if (packet.streamIndex === video?.index) packets++;
      packet.unref();
    }
    packet.free();
    return {
      durationSeconds: Number(input.duration) / av.AV_TIME_BASE,
      video: video ? pictureOf(av, video, packets) : null,
      audio: audio ? { codec: codecOf(av, audio), channels: audio.codecpar.channels } : null,
    };
  } finally {
    await input.closeInput();
  }
}

function pictureOf(av: Av, stream: Stream, packets: number): VideoFacts {
  const { codecpar, timeBase, duration } = stream;
  const ranges: Record<number, string> = { [av.AVCOL_RANGE_MPEG]: "tv", [av.AVCOL_RANGE_JPEG]: "pc" };
  return {
    codec: codecOf(av, stream),
    pixelFormat: av.avGetPixFmtName(codecpar.format as Parameters<typeof av.avGetPixFmtName>[0]) ?? "",
    range: ranges[codecpar.colorRange] ?? "",
    matrix: codecpar.colorSpace === av.AVCOL_SPC_BT709 ? "bt709" : "",
    ...{ width: codecpar.width, height: codecpar.height, packets },
    durationSeconds: (Number(duration) * timeBase.num) / timeBase.den,
  };
}

const codecOf = (av: Av, { codecpar }: Stream): string => av.avGetCodecName(codecpar.codecId) ?? "";
