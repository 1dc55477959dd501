import type { Pen } from "@/server/providers/image/local/painting";
import type { Patch } from "./patches";
import { isUpright, type Placement } from "./place-layer";
import type { Shot } from "./shot";

/**
 * Lets the pen paint only where the patches lie in the frame, in whole pixels: an edge of half a pixel would show. `x`, `y` is
 * where on the layer the patches are counted from. False when none of them is in the frame.
 *
 * This runs a thousand times for a frame: it makes no objects.
 */
export function clipToPatches(pen: Pen, shot: Shot, patches: readonly Patch[], placed: Placement, x: number, y: number): boolean {
  const { a, b, c, d, e, f } = placed;
  const upright = isUpright(placed);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.beginPath();
  let any = false;
  for (const { x: patchX, y: patchY, width, height } of patches) {
    let left = a * (patchX + x) + c * (patchY + y) + e;
    let top = b * (patchX + x) + d * (patchY + y) + f;
    let right = left + a * width;
    let bottom = top + d * height;
    if (upright) {
      // Every edge is rounded the same way, so that neighbours touch and never share a pixel.
      right = Math.round(a * (patchX + width + x) + e);
      bottom = Math.round(d * (patchY + height + y) + f);
      left = Math.round(left);
      top = Math.round(top);
    } else {
      // The upright rectangle around the four corners; neighbours overlap.
      const [across, down] = [c * height, b * width];
      const [x0, x1, y0, y1] = [left, right, top, bottom];
      left = Math.floor(Math.min(x0, x1, x0 + across, x1 + across));
      right = Math.ceil(Math.max(x0, x1, x0 + across, x1 + across));
      top = Math.floor(Math.min(y0, y1, y0 + down, y1 + down));
      bottom = Math.ceil(Math.max(y0, y1, y0 + down, y1 + down));
    }
    if (left < 0) left = 0;
    if (top < 0) top = 0;
    if (right > shot.width) right = shot.width;
    if (bottom > shot.height) bottom = shot.height;
    if (right <= left || bottom <= top) continue;
    pen.rect(left, top, right - left, bottom - top);
    any = true;
  }
  if (any) pen.clip();
  return any;
}
