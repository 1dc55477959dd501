import { filmFonts } from "@/remotion/fonts/film-text";
import { outroPalette } from "@/remotion/outro/outro-palettes";
import { placePicture } from "@/remotion/outro/place-picture";
import type { Outro, Timeline } from "@/server/schemas/timeline";
import { span } from "./frames";
import type { Overlay } from "./overlay";

const ENTER_SECONDS = 0.5;
/** The camera's way to the focus area: a look per frame, so it is short and its end is eased long. */
const PUSH_SECONDS = 23 / 30;

/** How far an outro has come at a frame, 0 to 1; 1 is at rest. Null when it is not on screen. */
export function outroProgress(outro: Outro, frame: number, fps: number): number | null {
  const { from, durationInFrames } = span(outro.startSeconds, outro.endSeconds, fps);
  if (frame < from || frame >= from + durationInFrames) return null;
  if (!outro.animated || (outro.kind === "image" && !outro.focusArea)) return 1;
  const seconds = outro.kind === "image" ? PUSH_SECONDS : ENTER_SECONDS;
  return Math.min(1, (frame - from) / Math.max(1, Math.round(seconds * fps)));
}

/** An outro has a look for each frame in which something still moves, and one for all the rest. */
export function outroOverlay(timeline: Timeline): Overlay | null {
  const { outro, width, height, fps } = timeline;
  if (!outro) return null;
  const seen = seenOf(outro, timeline);
  return {
    name: "outro",
    box: { x: 0, y: 0, width, height },
    lookAt(frame) {
      const progress = outroProgress(outro, frame, fps);
      return progress === null ? null : seen(progress);
    },
  };
}

function seenOf(outro: Outro, timeline: Timeline): (progress: number) => object {
  const { width, height, aspectRatio, title } = timeline;
  const { kind } = outro;
  if (kind === "image") {
    const { image, focusArea } = outro;
    const { zoom } = placePicture(image, timeline, focusArea);
    return (progress) => ({ kind, image, focusArea, width, height, scale: pushed(zoom, progress) });
  }
  const { centreImage, topText, bottomText, logo, language } = outro;
  const { outroTitle, outro: text } = filmFonts(timeline);
  const common = {
    ...{ kind, centreImage, topText, bottomText, logo, language, width, height, aspectRatio },
    palette: outroPalette(outro, title),
    fonts: [outroTitle, text],
    url: centreImage ? null : outro.url,
  };
  return (progress) => ({ ...common, progress });
}

/** Scale of a picture towards which the camera moves. */
export const pushed = (zoom: number, progress: number): number => 1 + (zoom - 1) * (1 - (1 - progress) ** 3);

/** How far one of `count` parts has come in; each begins a little after the one above it. */
export function entered(progress: number, order: number, count: number): number {
  const begins = count > 1 ? (0.4 * order) / (count - 1) : 0;
  const share = Math.min(1, Math.max(0, (progress - begins) / 0.6));
  return 1 - (1 - share) ** 3;
}
