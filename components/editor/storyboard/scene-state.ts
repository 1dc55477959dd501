import type { FilmView } from "@/server/core/films/film-view";
import { saidIn } from "@/server/editing/said-in";
import { lacksPicture, playableClip, type Scene, type Timeline } from "@/server/schemas/timeline";

export type SceneState = "drawing" | "moving" | "ready" | "failed" | "unspoken";

export interface SceneStanding {
  state: SceneState;
  label: string;
  /** Why it failed, as a sentence. */
  failure: string | null;
  /** Whether another try can be asked for. */
  canMend: boolean;
}

/** Where a scene stands: what it waits for, what is being done to it, what went wrong. */
export function standingOf(scene: Scene, film: Pick<FilmView, "status" | "failure" | "desk">, timeline: Timeline): SceneStanding {
  const works = film.desk.works.filter((work) => work.sceneId === scene.id);
  const under = works.find((work) => work.status === "PENDING");
  const last = works[0];
  const hasEnded = film.status === "FAILED" || film.status === "CANCELLED";
  const standing = (state: SceneState, label: string, failure: string | null = null) => ({
    ...{ state, label, failure },
    canMend: failure !== null && !hasEnded,
  });
  if (under) return standing("moving", under.kind === "speak" ? "Speaking" : under.kind === "clip" ? "Taking in" : "Drawing");
  if (last?.status === "FAILED") return standing("failed", "Failed", last.failure);
  if (scene.failure)
    return standing("failed", scene.failure.part === "clip" ? "Does not move" : "No picture", scene.failure.reason);
  if (!scene.image && !playableClip(scene)) {
    return hasEnded ? standing("failed", "No picture", film.failure) : standing("drawing", "Being drawn");
  }
  if (isUnspoken(scene, timeline)) return standing("unspoken", "Line not spoken");
  return standing("ready", "Ready");
}

/** Scenes that wait for a picture because theirs could not be drawn: the film goes on when they have one. */
export const scenesToMend = ({ scenes }: Timeline): Scene[] => scenes.filter(lacksPicture);

/** The line was rewritten, or the scene's voice is that of an earlier wording. */
export function isUnspoken(scene: Scene, timeline: Timeline): boolean {
  // Before anything is spoken, all will be spoken as it is written.
  if (!timeline.audio.some((layer) => layer.type === "speech")) return false;
  return saidIn(timeline, scene.index) !== scene.narration.trim();
}
