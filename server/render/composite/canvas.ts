import type { Frame } from "node-av/lib";
import type { Av } from "@/server/media/av";
import { limitedBt709 } from "@/server/media/video-file";

/**
 * A frame with pixels of its own and a lasting view of them. Looking into each decoded frame instead would have V8 account for its
 * megabytes and collect garbage several times a second.
 */
export interface Canvas {
  frame: Frame;
  data: readonly Uint8Array[];
  strides: readonly number[];
}

export function makeCanvas(av: Av, width: number, height: number): Canvas {
  const frame = new av.Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  av.FFmpegError.throwIfError(frame.getBuffer(), "make frame");
  // The encoder complains of frames whose colours are not those it was opened with.
  Object.assign(frame, limitedBt709(av));
  return { frame, data: frame.data ?? [], strides: frame.linesize };
}
