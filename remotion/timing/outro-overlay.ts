import { filmFonts } from "@/remotion/fonts/film-text";
import { outroPalette } from "@/remotion/outro/outro-palettes";
import { placePicture } from "@/remotion/outro/place-picture";
import type { GeneratedOutro, ImageOutro, Outro, Timeline } from "@/server/schemas/timeline";
import { span } from "./frames";
import { AT_REST, type Entrance, type Overlay } from "./overlay";
import { withoutEmoji } from "./words";

const ENTER_SECONDS = 0.5;
/** The camera's way to the focus area: a look per frame, so it is short and its end is eased long. */
const PUSH_SECONDS = 23 / 30;
/** How far below its place a part of a card starts, in pixels of a frame whose shorter side is 720. */
const RISE = 22;

/** Parts of a card from top to bottom, each of which comes in by itself. */
export const OUTRO_PARTS = ["logo", "title", "middle", "text"] as const;
export type OutroPart = (typeof OUTRO_PARTS)[number];

/** All outros of a film, those of films that it was joined from among them. */
export const outrosOf = ({ interludes, outro }: Pick<Timeline, "interludes" | "outro">): Outro[] => [
  ...interludes,
  ...(outro ? [outro] : []),
];

/** The outro on screen at a frame of the film. */
export const outroAt = (film: Pick<Timeline, "interludes" | "outro" | "fps">, frame: number): Outro | null =>
  outrosOf(film).find(({ startSeconds, endSeconds }) => {
    const { from, durationInFrames } = span(startSeconds, endSeconds, film.fps);
    return from <= frame && frame < from + durationInFrames;
  }) ?? null;

/** The parts that a card has. */
export const partsOf = (outro: GeneratedOutro): OutroPart[] => {
  const has: Record<OutroPart, boolean> = {
    logo: outro.logo !== null,
    title: withoutEmoji(outro.topText).trim() !== "",
    middle: outro.centreImage !== null || outro.url !== null,
    text: withoutEmoji(outro.bottomText).trim() !== "",
  };
  return OUTRO_PARTS.filter((part) => has[part]);
};

/** How far the outro on screen has come at a frame, 0 to 1; 1 is at rest. */
export function outroProgress(outro: Outro, frame: number, fps: number): number {
  const { from } = span(outro.startSeconds, outro.endSeconds, fps);
  if (!outro.animated || (outro.kind === "image" && !outro.focusArea)) return 1;
  const seconds = outro.kind === "image" ? PUSH_SECONDS : ENTER_SECONDS;
  return Math.min(1, (frame - from) / Math.max(1, Math.round(seconds * fps)));
}

/** How far a part of a card has come; each begins a little after the one above it. */
export function partEntrance(outro: GeneratedOutro, part: OutroPart, frame: number, film: Sized): Entrance {
  const parts = partsOf(outro);
  const share = entered(outroProgress(outro, frame, film.fps), parts.indexOf(part), parts.length);
  const unit = Math.min(film.width, film.height) / 720;
  return { opacity: share, down: 2 * Math.round(((1 - share) * RISE * unit) / 2) };
}
type Sized = Pick<Timeline, "width" | "height" | "fps">;

/** The ground of a card, which never moves, or a supplied picture, which has a look for each frame in which the camera does. */
export function outroOverlay(timeline: Timeline): Overlay | null {
  const { width, height, fps } = timeline;
  if (outrosOf(timeline).length === 0) return null;
  return {
    name: "outro",
    box: { x: 0, y: 0, width, height },
    lookAt(frame) {
      const outro = outroAt(timeline, frame);
      if (!outro) return null;
      return outro.kind === "image"
        ? pictureLook(outro, outroProgress(outro, frame, fps), timeline)
        : groundLook(outro, timeline);
    },
  };
}

/** A part of a card: one look, which comes in. */
export function outroPartOverlay(part: OutroPart, timeline: Timeline): Overlay | null {
  const { width, height } = timeline;
  const cards = outrosOf(timeline).filter((outro): outro is GeneratedOutro => outro.kind === "generated");
  if (!cards.some((card) => partsOf(card).includes(part))) return null;
  const cardAt = (frame: number) => {
    const outro = outroAt(timeline, frame);
    return outro?.kind === "generated" && partsOf(outro).includes(part) ? outro : null;
  };
  return {
    name: `outro_${part}`,
    box: { x: 0, y: 0, width, height },
    lookAt(frame) {
      const outro = cardAt(frame);
      return outro && { ...cardLook(outro, timeline), part };
    },
    entranceAt(frame) {
      const outro = cardAt(frame);
      return outro ? partEntrance(outro, part, frame, timeline) : AT_REST;
    },
  };
}

function pictureLook({ kind, image, focusArea }: ImageOutro, progress: number, timeline: Timeline): object {
  const { width, height } = timeline;
  const { zoom } = placePicture(image, timeline, focusArea);
  return { kind, image, focusArea, width, height, scale: pushed(zoom, progress) };
}

const groundLook = (outro: GeneratedOutro, { width, height, title }: Timeline): object => ({
  ...{ kind: outro.kind, width, height, palette: outroPalette(outro, title) },
});

/** Where a part stands depends on all the others. */
function cardLook(outro: GeneratedOutro, timeline: Timeline): object {
  const { width, height, aspectRatio, title } = timeline;
  const { kind, centreImage, topText, bottomText, logo, language } = outro;
  const { outroTitle, outro: text } = filmFonts(timeline);
  return {
    ...{ kind, centreImage, topText, bottomText, logo, language, width, height, aspectRatio },
    palette: outroPalette(outro, title),
    fonts: [outroTitle, text],
    url: centreImage ? null : outro.url,
  };
}

/** Scale of a picture towards which the camera moves. */
export const pushed = (zoom: number, progress: number): number => 1 + (zoom - 1) * (1 - (1 - progress) ** 3);

/** How far one of `count` parts has come in; each begins a little after the one above it. */
export function entered(progress: number, order: number, count: number): number {
  const begins = count > 1 ? (0.4 * order) / (count - 1) : 0;
  const share = Math.min(1, Math.max(0, (progress - begins) / 0.6));
  return 1 - (1 - share) ** 3;
}
