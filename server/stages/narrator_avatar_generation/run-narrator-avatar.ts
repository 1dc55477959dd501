import { spokenVisemes } from "@/remotion/timing/spoken-visemes";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import type { Narrator } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Gives the film a presenter whose mouth follows the narration; skipped when nobody asked for one. */
export async function runNarratorAvatar(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  if (!film.request.narratorAvatar) return skipStage(deps, film, "narrator_avatar_generation");
  if (!(await startStage(deps, input.sessionId, "narrator_avatar_generation"))) return;
  await finishStage(deps, film, "narrator_avatar_generation", {
    renderedBy: "local",
    save: async (tx) => {
      await editTimeline(tx, input.sessionId, "stage:narrator_avatar_generation", (t) => {
        const speech = t.audio.filter((layer) => layer.type === "speech");
        // A film that keeps its presenter keeps the person; only what is said has changed.
        const narrator: Narrator = {
          casts: [],
          ...t.narrator,
          seed: t.narrator?.seed ?? film.sessionId,
          visemes: speech.flatMap(spokenVisemes),
        };
        return { ...t, narrator };
      });
    },
  });
}
