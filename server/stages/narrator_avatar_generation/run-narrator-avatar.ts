import type { StageDeps, StageInput } from "../deps";
import { skipStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** No accepted request asks for an avatar yet (the routes drop or refuse the field), so the stage is skipped. */
export async function runNarratorAvatar(deps: StageDeps, input: StageInput): Promise<void> {
  await skipStage(deps, await loadFilm(deps, input.sessionId), "narrator_avatar_generation");
}
