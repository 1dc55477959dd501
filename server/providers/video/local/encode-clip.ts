import { rename, rm } from "node:fs/promises";
import { loadAv } from "@/server/media/av";
import type { Encoder, Encoding } from "./clip-encoding";
import { encodeInChild } from "./encode-in-child";
import { encodeInProcess } from "./encode-in-process";

/**
 * Raw RGBA frames to H.264 High, yuv420p, BT.709 in limited range and labelled so, closed groups of one second, index in front.
 * The file appears under its name only when whole.
 */
export async function encodeClip(frames: AsyncIterable<Buffer>, encoding: Encoding): Promise<void> {
  const temporary = `${encoding.outputPath}.part`;
  const av = await loadAv();
  const encode: Encoder = av ? encodeInProcess(av) : encodeInChild;
  try {
    await encode(frames, { ...encoding, outputPath: temporary });
    await rename(temporary, encoding.outputPath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
