import type { FocusArea, MediaAsset } from "@/server/schemas/timeline";

/** How a supplied picture fills a frame. */
export interface PicturePlace {
  /** `cover` fills the frame and loses its edges; `whole` keeps all of it, on a ground made of itself. */
  fit: "cover" | "whole";
  /** Where the part to be kept lies, in shares: CSS `object-position`. */
  position: { x: number; y: number };
  /** The point of the frame that the camera moves towards, in shares. */
  aim: { x: number; y: number };
  /** How close the camera gets. */
  zoom: number;
}

/** A picture that would lose more than this by being cropped is shown whole. */
const MOST_LOST = 0.4;
const ZOOM = 1.07;
const MIDDLE = { x: 0.5, y: 0.5 };

export function placePicture(
  { width, height }: Pick<MediaAsset, "width" | "height">,
  frame: { width: number; height: number },
  focus: FocusArea | null,
): PicturePlace {
  // Without its size all that is known is which way to lean.
  const scale = width && height ? Math.max(frame.width / width, frame.height / height) : null;
  const shown = scale ? { width: scale * width!, height: scale * height! } : frame;
  if (!focus) {
    const kept = (frame.width * frame.height) / (shown.width * shown.height);
    return { fit: kept < 1 - MOST_LOST ? "whole" : "cover", position: MIDDLE, aim: MIDDLE, zoom: 1 };
  }
  const x = along(focus.x, focus.width, shown.width, frame.width);
  const y = along(focus.y, focus.height, shown.height, frame.height);
  // Never so close that the area itself is cropped.
  const zoom = Math.min(ZOOM, Math.max(1, 1 / Math.max(x.fill, y.fill)));
  return { fit: "cover", position: { x: x.position, y: y.position }, aim: { x: x.aim, y: y.aim }, zoom };
}

/**
 * One side: brings an area's middle as near to the frame's middle as the picture's edges allow. The camera then moves towards the
 * point from which all of the area stays in the frame until it fills it.
 */
function along(start: number, size: number, shown: number, frame: number): { position: number; aim: number; fill: number } {
  const spare = shown - frame;
  const middle = (start + size / 2) * shown;
  const hidden = Math.min(spare, Math.max(0, middle - frame / 2));
  const fill = (size * shown) / frame;
  const aim = fill < 1 ? clamp((start * shown - hidden) / frame / (1 - fill)) : 0.5;
  return { position: spare > 0.5 ? hidden / spare : clamp(start + size / 2), aim, fill };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
