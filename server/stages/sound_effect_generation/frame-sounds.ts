import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { Scene } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Which scenes may be heard: all that show or tell something. */
export async function startSounds(deps: StageDeps, input: StageInput): Promise<{ scenes: number[] }> {
  if (!(await startStage(deps, input.sessionId, "sound_effect_generation"))) return { scenes: [] };
  const timeline = await readTimeline(deps.db, input.sessionId);
  return { scenes: timeline.scenes.filter(isTelling).map((scene) => scene.index) };
}

const isTelling = ({ soundEffectPrompt, narration }: Scene): boolean => `${soundEffectPrompt}${narration}`.trim() !== "";

export async function finishSounds(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  await finishStage(deps, film, "sound_effect_generation", { renderedBy: deps.providers.soundEffect("local").name });
}
