import { filmLayout } from "@/remotion/timing/layout";
import { runFfmpeg } from "@/server/render/ffmpeg";
import type { Timeline } from "@/server/schemas/timeline";
import { clock, type Finding, round } from "./finding";

const FPS = 30;
const WIDTH = 384;
const TOLERANCE_SECONDS = 0.08;
/** Words that follow each other faster than this light up as one for any eye and for this check. */
const TOGETHER_SECONDS = 0.07;
/** Share of the caption box that turns accent-coloured when a word lights up; a one-letter word makes about twice this. */
const EVENT_SHARE = 0.0006;

/**
 * Proves from the film's own frames that words light up on time: within the caption box it looks for the moments at which
 * pixels turn to the accent colour, and wants one within 80 ms of each word's time. It does not listen: that the times fit
 * the voice is for the speech provider's tests.
 */
export async function checkCaptions(path: string, timeline: Timeline, filmWidth: number): Promise<Finding> {
  const words = (timeline.captions?.pages ?? []).flatMap((page) => page.lines.flat());
  if (words.length === 0) return { facts: { captionWords: 0 }, problems: [] };
  const events = await accentEvents(path, timeline, filmWidth);
  const problems: string[] = [];
  let worst = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const near = events.reduce(
      (best, at) => (Math.abs(at - word.startSeconds) < Math.abs(best - word.startSeconds) ? at : best),
      -1e9,
    );
    const off = Math.abs(near - word.startSeconds);
    const together = word.startSeconds - previous < TOGETHER_SECONDS;
    previous = word.startSeconds;
    if (off > TOLERANCE_SECONDS && !together)
      problems.push(`“${word.text}” at ${clock(word.startSeconds)} does not light up on time.`);
    else if (!together) worst = Math.max(worst, off);
  }
  return {
    problems,
    facts: { captionWords: words.length, highlights: events.length, worstHighlightMilliseconds: round(worst * 1000, 0) },
  };
}

/** Moments in seconds at which a noticeable part of the caption box turns to the accent colour. */
async function accentEvents(path: string, timeline: Timeline, filmWidth: number): Promise<number[]> {
  const scale = filmWidth / timeline.width;
  const { captions: box } = filmLayout(timeline);
  const even = (value: number) => 2 * Math.floor((value * scale) / 2);
  const [x, y, w, h] = [even(box.x), even(box.y), even(box.width), even(box.height)];
  const height = 2 * Math.round((WIDTH * h) / w / 2);
  const filter = `crop=${w}:${h}:${x}:${y},scale=${WIDTH}:${height}:flags=area`;
  const { stdout } = await runFfmpeg(
    ["-i", path, "-vf", filter, "-f", "image2pipe", "-c:v", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"],
    {
      signal: new AbortController().signal,
    },
  );
  const pixels = WIDTH * height;
  const events: number[] = [];
  for (let frame = 1; frame < Math.floor(stdout.length / (3 * pixels)); frame++) {
    let turned = 0;
    for (let i = 0; i < pixels; i++) {
      const at = 3 * (frame * pixels + i);
      if (isAccent(stdout, at) && !isAccent(stdout, at - 3 * pixels)) turned++;
    }
    if (turned > EVENT_SHARE * pixels) events.push(frame / FPS);
  }
  return events;
}

/** Amber, also where a thin stroke is mixed with the plate behind it. */
const isAccent = (bytes: Uint8Array, at: number): boolean =>
  bytes[at]! > 150 && bytes[at]! - bytes[at + 2]! > 75 && bytes[at + 1]! > 110;
