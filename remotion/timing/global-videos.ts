import type { GlobalVideo, Timeline } from "@/server/schemas/timeline";
import { type ClipPlayback, clipPlayback } from "./clip-playback";
import { TIE, toFrame } from "./frames";
import type { Box } from "./layout";
import { opacityAt, type SceneSpan } from "./scene-spans";

/** Edges lie on multiples of this, so that they do on even pixels of a file of half, 1.5 or whole size. */
const GRID = 4;
/** Radius of rounded corners, in shares of the shorter side. */
const ROUNDING = 0.1;

export interface GlobalVideoPlace {
  /** When it is seen; both ends are as long in coming and going. */
  span: SceneSpan;
  playback: ClipPlayback;
  /** Pixels of the timeline's frame. */
  box: Box;
  /** Of all corners; half of the side makes a circle. */
  radius: number;
}

export function placeGlobalVideo(
  video: GlobalVideo,
  { width, height, fps }: Pick<Timeline, "width" | "height" | "fps">,
): GlobalVideoPlace {
  const start = toFrame(video.startSeconds, fps);
  const end = Math.max(start, toFrame(video.endSeconds, fps));
  const fadeFrames = Math.floor(Math.min(video.fadeSeconds * fps, (end - start) / 2) + TIE);
  const span = { from: start, to: end, start, end, fadeFrames };
  const playback = clipPlayback("global", video.asset.durationSeconds, span, fps);
  const { box, shape } = video;
  const part = { x: box.x * width, y: box.y * height, width: box.width * width, height: box.height * height };
  const frame = { width, height };
  if (shape === "circle") {
    const circle = onGrid(squareWithin(part), frame);
    return { span, playback, box: circle, radius: circle.width / 2 };
  }
  const placed = onGrid(part, frame);
  return { span, playback, box: placed, radius: shape === "rounded" ? ROUNDING * Math.min(placed.width, placed.height) : 0 };
}

/** How much is seen of it at a frame, 0 to 1: it goes as it came. */
export function globalVideoOpacityAt(span: SceneSpan, frame: number): number {
  return Math.min(opacityAt(span, frame), opacityAt(span, span.from + span.to - 1 - frame));
}

function squareWithin({ x, y, width, height }: Box): Box {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

/** The nearest place on the grid that lies in the frame. A square stays one. */
function onGrid({ x, y, width, height }: Box, frame: { width: number; height: number }): Box {
  const near = (value: number, least: number, most: number) =>
    Math.max(least, Math.min(GRID * Math.floor(most / GRID), GRID * Math.round(value / GRID)));
  const [wide, high] = [near(width, GRID, frame.width), near(height, GRID, frame.height)];
  return { x: near(x, 0, frame.width - wide), y: near(y, 0, frame.height - high), width: wide, height: high };
}
