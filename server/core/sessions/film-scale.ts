import { pixelScales, type Resolution } from "@/server/schemas/encoding";
import { playableClip, type Timeline } from "@/server/schemas/timeline";

/** A picture blown up to more than twice its size shows no more than a smaller film would, only softer. */
const MOST_ENLARGEMENT = 2;

/**
 * The largest size of a film, up to the one asked for, that its pictures carry. A scene's picture counts before its clip, which
 * was made from it; media of unknown size are taken to be large enough.
 */
export function filmResolution(timeline: Timeline | null, asked: Resolution): Resolution {
  const carried = (resolution: Resolution) =>
    (timeline?.scenes ?? []).every((scene) => {
      const asset = scene.image ?? playableClip(scene)?.asset;
      if (!timeline || !asset?.width || !asset.height) return true;
      // Pictures cover the frame: the tighter of both directions decides.
      const enlargement = pixelScales[resolution] * Math.max(timeline.width / asset.width, timeline.height / asset.height);
      return enlargement <= MOST_ENLARGEMENT;
    });
  const sizes = Object.keys(pixelScales) as Resolution[];
  return sizes.slice(0, sizes.indexOf(asked) + 1).findLast(carried) ?? "720p";
}
