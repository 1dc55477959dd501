import type { Box } from "@/remotion/timing/layout";
import { NARRATOR_HEADROOM } from "@/remotion/timing/layout";
import type { NarratorState } from "@/remotion/timing/narrator-state";

/** The drawings are squares of 64; the disc is as wide as this part of them and touches their lower edge. */
export const DISC = 50;
export const MIDDLE = { x: 32, y: 64 - DISC / 2 };
const TOP = 64 - DISC * (1 + NARRATOR_HEADROOM);
export const VIEW_BOX = `${MIDDLE.x - DISC / 2} ${TOP} ${DISC} ${64 - TOP}`;

/** Where the mouth goes, and how far its strokes may reach. */
const MOUTH = { x: 23, y: 36, width: 18, height: 10 };
export const MOUTH_PLACE = `translate(${MOUTH.x} ${MOUTH.y})`;

/** How far a nod moves the head, in pixels of the film; whole ones, so that the head is as sharp as at rest. */
export const nodPixels = (bob: NarratorState["bob"], unit: number): number => bob * Math.max(1, Math.round(unit));

/** The same in the drawing. `width` is that of the presenter's box. */
export const nod = (bob: NarratorState["bob"], unit: number, width: number): string =>
  `translate(0 ${(nodPixels(bob, unit) * DISC) / width})`;

/** All pixels a mouth may touch, at every depth of a nod. */
export function mouthBox(box: Box, unit: number): Box {
  const scale = box.width / DISC;
  return {
    x: box.x + (MOUTH.x - (MIDDLE.x - DISC / 2)) * scale,
    y: box.y + (MOUTH.y - TOP) * scale,
    width: MOUTH.width * scale,
    height: MOUTH.height * scale + nodPixels(2, unit),
  };
}
