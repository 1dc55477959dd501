import type { Box } from "./layout";

/** Everything drawn over the scenes, far to near. */
export const OVERLAYS = [
  "footer",
  "narrator",
  "mouth",
  "captions",
  "outro",
  "outro_logo",
  "outro_title",
  "outro_middle",
  "outro_text",
] as const;
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
  /**
   * For layers that come in as one piece, faded and moved: how far they have come. Their looks are drawn at rest
   * (`OverlayProps.atRest`), once, and are faded and moved when they are laid over the film. `box` is that of the layer at rest.
   */
  entranceAt?(frame: number): Entrance;
}

export interface Entrance {
  /** 0 to 1. */
  opacity: number;
  /** How far below its place it still is, in pixels of the timeline; even, as the film's colours are half its size. */
  down: number;
}

export const AT_REST: Entrance = { opacity: 1, down: 0 };

export interface LookRun {
  look: object;
  entrance: Entrance;
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
    const entrance = overlay.entranceAt?.(frame) ?? AT_REST;
    const text = JSON.stringify([look, entrance]);
    if (touches && last.text === text) last.to = frame + 1;
    else runs.push({ look, entrance, from: frame, to: frame + 1, text });
  }
  return runs.map(({ text: _, ...run }) => run);
}
