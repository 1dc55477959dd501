import type { FilmView } from "@/server/core/films/film-view";
import { playableClip, type Scene, type Timeline } from "@/server/schemas/timeline";

export type SceneState = "drawing" | "moving" | "ready" | "failed" | "unspoken";

export interface SceneStanding {
  state: SceneState;
  label: string;
  /** Why it failed, as a sentence. */
  failure: string | null;
}

/** Where a scene stands: what it waits for, what is being done to it, what went wrong. */
export function standingOf(scene: Scene, film: Pick<FilmView, "status" | "failure" | "desk">, timeline: Timeline): SceneStanding {
  const works = film.desk.works.filter((work) => work.sceneId === scene.id);
  const under = works.find((work) => work.status === "PENDING");
  const last = works[0];
  const standing = (state: SceneState, label: string, failure: string | null = null) => ({ state, label, failure });
  if (under) return standing("moving", under.kind === "speak" ? "Speaking" : under.kind === "clip" ? "Taking in" : "Drawing");
  if (last?.status === "FAILED") return standing("failed", "Failed", last.failure);
  if (!scene.image && !playableClip(scene)) {
    const hasEnded = film.status === "FAILED" || film.status === "CANCELLED";
    return hasEnded ? standing("failed", "No picture", film.failure) : standing("drawing", "Being drawn");
  }
  if (isUnspoken(scene, timeline)) return standing("unspoken", "Line not spoken");
  return standing("ready", "Ready");
}

/** The line was rewritten, or the scene's voice is that of an earlier wording. */
export function isUnspoken(scene: Scene, { audio }: Timeline): boolean {
  const speech = audio.filter((layer) => layer.type === "speech");
  // Before anything is spoken, all will be spoken as it is written.
  if (speech.length === 0) return false;
  const said = speech
    .filter((layer) => layer.sceneIndex === scene.index)
    .map((layer) => layer.text.trim())
    .join(" ");
  return said !== scene.narration.trim();
}
