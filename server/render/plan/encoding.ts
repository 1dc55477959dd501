import { cpus } from "node:os";
import type { EncodingPreset } from "@/server/schemas/encoding";

/** How the picture is encoded. Whatever changes a byte of the result is in here, so that segments made otherwise are not reused. */
export interface Encoding {
  /** An FFmpeg encoder: `libx264`, or one of the machine's hardware. */
  encoder: string;
  /** x264's preset; hardware encoders have their own and use `crf` only. */
  speed: "ultrafast" | "superfast" | "veryfast" | "slow";
  /** Constant quality, lower is better. */
  crf: number;
}

/** `preview` is for looking at soon and only once. */
export type EncodingCare = EncodingPreset | "preview";

const presets: Record<EncodingCare, Omit<Encoding, "encoder">> = {
  preview: { speed: "ultrafast", crf: 24 },
  draft: { speed: "superfast", crf: 26 },
  // Visually lossless; the file's size follows the film's content.
  standard: { speed: "veryfast", crf: 18 },
  master: { speed: "slow", crf: 14 },
};

/** Of a clip's small copy: what is written and read quickly; how many bytes it takes matters less. */
export const proxyEncoding: Encoding = { encoder: "libx264", speed: "ultrafast", crf: 18 };

export const encodingOf = (preset: EncodingCare, encoder = "libx264"): Encoding => ({ encoder, ...presets[preset] });

/**
 * Frames of a preview's segments. Most of its work is decoding, each segment's on one core: only of many short ones do all cores have
 * some to the end. Otherwise the plan's own limit holds.
 */
export const mostFramesOf = (preset: EncodingCare): number | undefined => (preset === "preview" ? 40 : undefined);

const MOST_THREADS = 4;

/**
 * Threads of an encoder that is one of `atWork` on this machine. Threads of one encoder wait for each other, encoders do not, so
 * cores are shared out among segments first; a segment alone has all of them. More than four only lower the quality of each
 * other's guesses, and what is encoded this fast waits for its frames anyway.
 */
export const threadsFor = ({ speed }: Encoding, atWork: number): number =>
  speed === "ultrafast" ? 1 : Math.min(MOST_THREADS, Math.ceil(cpus().length / atWork));

/** Seconds between key frames at most: where a player may start when it is sought. */
export const KEY_FRAME_SECONDS = 2;

/** The encoder's own options; each family says constant quality in words of its own. */
export function encoderSettings({ encoder, speed, crf }: Encoding): Record<string, string> {
  if (encoder === "libx264") return { preset: speed, crf: String(crf), profile: "high" };
  if (encoder.endsWith("_nvenc")) return { preset: "p4", rc: "vbr", cq: String(crf + 2), profile: "high" };
  if (encoder.endsWith("_videotoolbox")) return { q: String(Math.round(95 - crf * 1.6)), profile: "high" };
  return { qp_i: String(crf), qp_p: String(crf + 2), profile: "high" };
}
