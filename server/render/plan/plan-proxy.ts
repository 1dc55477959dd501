import { proxyEncoding } from "./encoding";
import { type FrameSize, hashOf } from "./plan-film";
import type { SegmentJob } from "./segment-job";

export type ProxyFormat = FrameSize & { fps: number };

/** Name in the render store of a clip's small copy. The clip is named by the hash of its content, `version` is of the code that draws. */
export const proxyName = (content: string, { width, height, fps }: ProxyFormat, version: string): string =>
  `proxy-${hashOf([version, content, width, height, fps, proxyEncoding])}.mp4`;

/** The whole clip at its own speed, covering the picture as it does in a film of that format. */
export function proxyJob(content: string, durationSeconds: number, { width, height, fps }: ProxyFormat): SegmentJob {
  const frames = Math.max(1, Math.round(durationSeconds * fps));
  const place = { from: 0, to: frames, start: 0, end: frames, fadeFrames: 0 };
  const playback = { startsAt: 0, rate: 1, lastAt: frames - 1 };
  return {
    ...{ width, height, fps, frames, encoding: proxyEncoding, videos: [], sprites: [] },
    shots: [{ kind: "clip", content, place, playback }],
  };
}
