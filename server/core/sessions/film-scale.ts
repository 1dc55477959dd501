import { pixelScales, type Resolution } from "@/server/schemas/encoding";
import { type MediaAsset, type PictureAsset, playableClip, type Timeline } from "@/server/schemas/timeline";

/** A picture blown up to more than twice its size shows no more than a smaller film would, only softer. */
const MOST_ENLARGEMENT = 2;

/** A picture of the local illustrator takes a second up to this size and up to two minutes at 4K; the renderer enlarges it. */
const LARGEST_DRAWN = pixelScales["1080p"];

/**
 * The largest size of a film, up to the one asked for, that its pictures carry. A scene's picture counts before its clip, which
 * was made from it; media of unknown size are taken to be large enough.
 */
export function filmResolution(timeline: Timeline | null, asked: Resolution): Resolution {
  const carried = (resolution: Resolution) =>
    (timeline?.scenes ?? []).every((scene) => {
      const asset = sized(scene.image ?? playableClip(scene)?.asset);
      return !timeline || !asset || pixelScales[resolution] / scaleOf(timeline, asset) <= MOST_ENLARGEMENT;
    });
  const sizes = Object.keys(pixelScales) as Resolution[];
  return sizes.slice(0, sizes.indexOf(asked) + 1).findLast(carried) ?? "720p";
}

/** How many pixels of a drawn picture stand for one of the timeline. */
export const drawnScale = (asked: Resolution): number => Math.min(LARGEST_DRAWN, pixelScales[asked]);

/** The same for a clip: large enough to show all of its picture, as far as the film does. */
export function clipScale(timeline: Timeline, image: PictureAsset, asked: Resolution): number {
  const most = pixelScales[filmResolution(timeline, asked)];
  const picture = sized(image);
  const needed = picture ? Math.min(most, scaleOf(timeline, picture)) : most;
  return Object.values(pixelScales).find((scale) => scale >= needed) ?? most;
}

/** The size of the picture or clip that is enlarged most; undefined while no size is known. */
export function assetSize(timeline: Timeline): Size | undefined {
  const shown = timeline.scenes.flatMap((scene) => [sized(scene.image), sized(playableClip(scene)?.asset)]);
  const known = shown.flatMap((asset) => asset ?? []);
  return known.sort((a, b) => scaleOf(timeline, a) - scaleOf(timeline, b))[0];
}

interface Size {
  width: number;
  height: number;
}

const sized = (asset: MediaAsset | null | undefined): Size | undefined =>
  asset?.width && asset.height ? { width: asset.width, height: asset.height } : undefined;

/** Pixels of an asset for one of the timeline. It covers the frame: the tighter of both directions decides. */
const scaleOf = (timeline: Timeline, { width, height }: Size): number =>
  Math.min(width / timeline.width, height / timeline.height);
