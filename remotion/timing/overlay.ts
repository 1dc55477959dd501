import type { Box } from "./layout";

/** Everything drawn over the scenes, far to near. */
export const OVERLAYS = ["footer", "narrator", "captions", "outro"] as const;
export type OverlayName = (typeof OVERLAYS)[number];

/**
 * What the film renderer must know of a layer to draw each of its distinct pictures once. Each layer declares its own, beside
 * what decides its timing.
 */
export interface Overlay {
  name: OverlayName;
  /** All pixels of the timeline's frame that the layer may touch, shadows and movement included. */
  box: Box;
  /**
   * All that is seen of the layer at a frame of the film, as plain data; null when nothing is. Frames with equal looks look
   * alike: what changes the picture and is missing here is drawn wrong. No time and no place in the film belongs in it, so
   * that the same look is found again in another film. Media are whole assets: their `key` stands for their content.
   */
  lookAt(frame: number): object | null;
  /**
   * For layers whose looks come in groups, alike but for one marked region each, such as the lit word of a page: the group and
   * the region. A whole group is then drawn as two pictures, with all regions unmarked and all marked (`OverlayProps.marked`), and
   * each look is put together from them. Regions are elements with `data-region`; null marks none.
   */
  regionOf?(look: object): { group: object; region: number | null };
}

export interface LookRun {
  look: object;
  /** First and past-the-last frame of the film. */
  from: number;
  to: number;
}

/** The distinct looks of a layer within [from, to), one run for neighbouring frames that look alike. */
export function lookRuns(overlay: Overlay, from: number, to: number): LookRun[] {
  const runs: (LookRun & { text: string })[] = [];
  for (let frame = from; frame < to; frame++) {
    const look = overlay.lookAt(frame);
    if (!look) continue;
    const last = runs.at(-1);
    const touches = last?.to === frame;
    const text = touches && last.look === look ? last.text : JSON.stringify(look);
    if (touches && last.text === text) last.to = frame + 1;
    else runs.push({ look, from: frame, to: frame + 1, text });
  }
  return runs.map(({ look, from, to }) => ({ look, from, to }));
}
