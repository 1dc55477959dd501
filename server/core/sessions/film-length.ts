import type { AcceptedVideo } from "@/server/schemas/videos";

export const OUTRO_SECONDS = 8;

type Asked = Pick<AcceptedVideo, "kind" | "durationSeconds" | "outro">;

/** Seconds of a film's scenes, without its outro. A film from words has its outro on top of what was asked and priced. */
export const sceneSeconds = ({ kind, durationSeconds, outro }: Asked): number =>
  kind === "image_list_to_video" && outro ? durationSeconds - OUTRO_SECONDS : durationSeconds;

/** Seconds of the whole film. */
export const filmSeconds = (asked: Asked): number => sceneSeconds(asked) + (asked.outro ? OUTRO_SECONDS : 0);
