/** Sums of seconds miss exact halves by less than this; without it the same film would be rounded otherwise at another place. */
export const TIE = 1e-6;

/** The frame that shows a moment. Both edges of a span are rounded this way, so neighbours touch without gap or overlap. */
export const toFrame = (seconds: number, fps: number): number => Math.round(seconds * fps + TIE);

export interface FrameSpan {
  /** First frame shown. */
  from: number;
  /** Count of frames. */
  durationInFrames: number;
}

export function span(startSeconds: number, endSeconds: number, fps: number): FrameSpan {
  const from = toFrame(startSeconds, fps);
  return { from, durationInFrames: Math.max(0, toFrame(endSeconds, fps) - from) };
}

export const isWithin = ({ from, durationInFrames }: FrameSpan, frame: number): boolean =>
  frame >= from && frame < from + durationInFrames;

/** A film is never shorter than one frame, else no player opens it. */
export const filmFrames = (timeline: { durationSeconds: number; fps: number }): number =>
  Math.max(1, toFrame(timeline.durationSeconds, timeline.fps));
