import type { Task } from "@/server/children/run-task";
import { type Av, findEncoder, loadAv } from "@/server/media/av";

export interface MachineFacts {
  /** Whether films can be composited here at all. */
  hasBindings: boolean;
  /** Hardware encoders that took a frame, best first. */
  hardwareEncoders: string[];
}

/** Those that take frames from ordinary memory, as the compositor has them. */
const HARDWARE = ["h264_nvenc", "h264_videotoolbox", "h264_amf"] as const;

/** What this machine's FFmpeg can do, found out by doing it: a compiled-in encoder says nothing about the hardware. */
const probeMachine: Task<null, MachineFacts> = async () => {
  const av = await loadAv();
  if (!av) return { hasBindings: false, hardwareEncoders: [] };
  av.Log.setLevel(av.AV_LOG_QUIET);
  const hardwareEncoders: string[] = [];
  for (const name of HARDWARE) if (await works(av, name)) hardwareEncoders.push(name);
  av.Log.setLevel(av.AV_LOG_ERROR);
  return { hasBindings: true, hardwareEncoders };
};
export default probeMachine;

async function works(av: Av, name: (typeof HARDWARE)[number]): Promise<boolean> {
  const codec = findEncoder(av, name);
  if (!codec) return false;
  const [width, height] = [640, 360];
  const encoder = new av.CodecContext();
  const frame = new av.Frame();
  try {
    encoder.allocContext3(codec);
    encoder.width = width;
    encoder.height = height;
    encoder.pixelFormat = av.AV_PIX_FMT_YUV420P;
    encoder.timeBase = new av.Rational(1, 30);
    if ((await encoder.open2(codec, null)) < 0) return false;
    frame.alloc();
    frame.width = width;
    frame.height = height;
    frame.format = av.AV_PIX_FMT_YUV420P;
    frame.pts = 0n;
    return frame.getBuffer() >= 0 && (await encoder.sendFrame(frame)) >= 0 && (await encoder.sendFrame(null)) >= 0;
  } catch {
    return false;
  } finally {
    frame.free();
    encoder.freeContext();
  }
}
