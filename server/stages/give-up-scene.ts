import { AppError } from "@/server/core/errors";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { secondsOfScene } from "@/server/core/timeline/scene-seconds";
import type { AnyStage } from "@/server/schemas/stages";
import type { SceneFailure, Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "./deps";
import { assertAlive } from "./lifecycle";

const stageOf: Record<SceneFailure["part"], AnyStage> = { picture: "image_generation", clip: "ai_video_generation" };

/** Leaves a scene without its picture or its clip, and keeps in it why: somebody can mend it. */
export async function giveUpScene(
  deps: Pick<StageDeps, "db">,
  { sessionId, sceneIndex, part, reason }: StageInput & { sceneIndex: number; part: SceneFailure["part"]; reason: string },
): Promise<void> {
  await assertAlive(deps, sessionId);
  await deps.db.$transaction((tx) =>
    editTimeline(tx, sessionId, `stage:${stageOf[part]}`, (timeline) => {
      const scene = timeline.scenes[sceneIndex];
      // Meanwhile somebody may have given it one.
      if (!scene || (part === "picture" ? scene.image : Object.keys(scene.clips).length > 0)) return timeline;
      scene.failure = { part, reason, paidSeconds: secondsOfScene(scene) };
      return timeline;
    }),
  );
}

/** What a film's price covers of a scene that failed before its line was spoken: the length that its words turned out to need. */
export function coverFailures(timeline: Timeline): Timeline {
  for (const scene of timeline.scenes) if (scene.failure) scene.failure.paidSeconds = secondsOfScene(scene);
  return timeline;
}

/** A film of whose scenes not one could be made has failed, and costs nothing. */
export function assertAnyMade({ scenes }: Timeline, part: SceneFailure["part"]): void {
  const [first, ...others] = scenes.map(({ failure }) => failure);
  if (first?.part === part && others.every((failure) => failure?.part === part)) {
    throw new AppError("provider_failed", first.reason);
  }
}
