import type { Task } from "@/server/children/run-task";
import { findEncoder, loadAv } from "@/server/media/av";

export interface TranscodeInput {
  path: string;
  speed: string;
  crf: number;
}

/** A bare decode and encode of a film's picture, FFmpeg choosing its threads: the limit of any renderer that encodes. */
const transcode: Task<TranscodeInput, { frames: number; seconds: number }> = async ({ path, speed, crf }) => {
  const av = (await loadAv())!;
  const { FFmpegError } = av;
  const started = performance.now();
  const input = new av.FormatContext();
  FFmpegError.throwIfError(await input.openInput(path));
  FFmpegError.throwIfError(await input.findStreamInfo());
  const stream = input.streams.find((s) => s.codecpar.codecType === av.AVMEDIA_TYPE_VIDEO)!;
  const codec = av.Codec.findDecoder(stream.codecpar.codecId)!;
  const decoder = new av.CodecContext();
  decoder.allocContext3(codec);
  decoder.parametersToContext(stream.codecpar);
  decoder.threadCount = 0;
  FFmpegError.throwIfError(await decoder.open2(codec, null));
  const encoderCodec = findEncoder(av, "libx264")!;
  const encoder = new av.CodecContext();
  encoder.allocContext3(encoderCodec);
  encoder.width = stream.codecpar.width;
  encoder.height = stream.codecpar.height;
  encoder.pixelFormat = av.AV_PIX_FMT_YUV420P;
  encoder.timeBase = new av.Rational(1, 30);
  encoder.gopSize = 60;
  encoder.threadCount = 0;
  const options = av.Dictionary.fromObject({ preset: speed, crf: String(crf), profile: "high" });
  FFmpegError.throwIfError(await encoder.open2(encoderCodec, options));
  const [packet, out, frame] = [new av.Packet(), new av.Packet(), new av.Frame()];
  packet.alloc();
  out.alloc();
  frame.alloc();
  let frames = 0;
  const drain = async () => {
    while ((await encoder.receivePacket(out)) >= 0) out.unref();
  };
  const decoded = async () => {
    while ((await decoder.receiveFrame(frame)) >= 0) {
      frame.pts = BigInt(frames++);
      frame.pictType = av.AV_PICTURE_TYPE_NONE;
      FFmpegError.throwIfError(await encoder.sendFrame(frame));
      frame.unref();
      await drain();
    }
  };
  while ((await input.readFrame(packet)) >= 0) {
    if (packet.streamIndex === stream.index) {
      await decoder.sendPacket(packet);
      await decoded();
    }
    packet.unref();
  }
  await decoder.sendPacket(null);
  await decoded();
  await encoder.sendFrame(null);
  await drain();
  await input.closeInput();
  return { frames, seconds: (performance.now() - started) / 1000 };
};
export default transcode;
