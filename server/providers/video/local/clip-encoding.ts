export interface Encoding {
  width: number;
  height: number;
  fps: number;
  outputPath: string;
  signal: AbortSignal;
}

/** Raw RGBA frames to `outputPath`. */
export type Encoder = (frames: AsyncIterable<Buffer>, encoding: Encoding) => Promise<void>;

/**
 * What superfast leaves out of a faster preset's work is mostly looking ahead. With that, files are as small and as good as
 * those of veryfast at crf 18, for 60 % of its time.
 */
export const X264 = { preset: "superfast", crf: "17.5", profile: "high", "x264-params": "rc-lookahead=10:mbtree=1" };
