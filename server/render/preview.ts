import type { Timeline } from "@/server/schemas/timeline";
import type { PictureRequest } from "./renderer";

const LONGER_SIDE = 640;

/** The whole film as it is watched before it is rendered: 640 pixels at its longer side, every other frame, quickly encoded. */
export const asPreview = (timeline: Timeline): Pick<PictureRequest, "timeline" | "scale" | "preset"> => ({
  timeline: { ...timeline, fps: 15 },
  scale: LONGER_SIDE / Math.max(timeline.width, timeline.height),
  preset: "preview",
});
