import type { Scene } from "@/server/schemas/timeline";

/** How long a scene is, in seconds to the millisecond: so it is told and paid. */
export const secondsOfScene = ({ startSeconds, endSeconds }: Pick<Scene, "startSeconds" | "endSeconds">): number =>
  Number((endSeconds - startSeconds).toFixed(3));
