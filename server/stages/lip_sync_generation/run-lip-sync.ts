import type { StageDeps, StageInput } from "../deps";
import { skipStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** No scene of the local provider shows a speaking face, so there is nothing to sync: the stage is skipped. */
export async function runLipSync(deps: StageDeps, input: StageInput): Promise<void> {
  await skipStage(deps, await loadFilm(deps, input.sessionId), "lip_sync_generation");
}
