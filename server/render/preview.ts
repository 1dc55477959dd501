import type { Timeline } from "@/server/schemas/timeline";
import { type FrameSize, pictureSize } from "./plan/plan-film";
import type { PictureRequest } from "./renderer";

const LONGER_SIDE = 640;
const FPS = 15;

/** The whole film as it is watched before it is rendered: 640 pixels at its longer side, every other frame, quickly encoded. */
export const asPreview = (timeline: Timeline): Pick<PictureRequest, "timeline" | "scale" | "preset"> => ({
  timeline: { ...timeline, fps: FPS },
  scale: scaleOf(timeline),
  preset: "preview",
});

/** What a preview shows of a film of this size. */
export const previewFormat = (frame: FrameSize): FrameSize & { fps: number } => ({
  ...pictureSize(frame, scaleOf(frame)),
  fps: FPS,
});

const scaleOf = ({ width, height }: FrameSize): number => LONGER_SIDE / Math.max(width, height);
