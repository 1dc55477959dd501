import type { Scene } from "@/server/schemas/timeline";

/** The frame in which a scene is first seen whole: after it has faded in. */
export const wholeFrame = (
  { startSeconds, endSeconds, transition, index }: Pick<Scene, "startSeconds" | "endSeconds" | "transition" | "index">,
  fps: number,
): number => {
  const fade = index === 0 || transition.kind === "cut" ? 0 : Math.min(transition.seconds, (endSeconds - startSeconds) / 2) / 2;
  return Math.ceil((startSeconds + fade) * fps);
};
