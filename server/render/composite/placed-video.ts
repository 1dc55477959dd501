import sharp from "sharp";
import { globalVideoOpacityAt } from "@/remotion/timing/global-videos";
import type { PlacedVideo } from "../plan/segment-job";
import type { PlacedLook } from "./planes";
import { openClip, type ShotOptions } from "./shots";

/** A clip as a look that is another one in every frame. */
export interface OpenPlacedVideo {
  /** Empty where it is not seen. Frames must not fall. */
  at(frame: number): Promise<PlacedLook[]>;
  close(): Promise<void>;
}

/** The clip is decoded in the size of its box, painted as a scene is, and cut to its shape. */
export async function openPlacedVideo(
  { clip, box, radius }: PlacedVideo,
  options: Omit<ShotOptions, "width" | "height">,
): Promise<OpenPlacedVideo> {
  const { x, y, width, height } = box;
  const mask = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="${radius}" fill="#fff"/></svg>`,
    ),
  )
    .ensureAlpha()
    .raw()
    .toBuffer();
  const { picture, cutOut } = options.memory.openShape(mask, width, height);
  const { paint, close } = openClip(clip, { ...options, width, height });
  return {
    async at(frame) {
      const opacity = globalVideoOpacityAt(clip.place, frame);
      if (opacity === 0) return [];
      await paint(frame, picture);
      return [{ planes: cutOut(), x, y, opacity }];
    },
    close,
  };
}
