import type { AudioLayer, Timeline } from "@/server/schemas/timeline";

export type HeardLayer = Pick<AudioLayer, "id" | "type" | "startSeconds" | "endSeconds" | "volume" | "asset" | "offsetSeconds">;

/** All that may be heard of a film. A video over the scenes sounds like an effect: it steps back under speech. */
export const heardLayers = ({ audio, globalVideos }: Pick<Timeline, "audio" | "globalVideos">): HeardLayer[] => [
  ...audio,
  ...globalVideos.filter(({ volume }) => volume > 0).map((video) => ({ ...video, type: "effect" as const })),
];
