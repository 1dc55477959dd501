import { editTimeline } from "@/server/core/timeline/edit-timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";
import { addFooters } from "./add-footers";
import { addOutro } from "./add-outro";

/** Puts outro and footers into the film; skipped when none were asked for. */
export async function runFrameGeneration(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  const { outro, footer, expressCta = false, takenPictures = [] } = film.request;
  if (!outro && !footer) return skipStage(deps, film, "frame_generation");
  if (!(await startStage(deps, input.sessionId, "frame_generation"))) return;
  const pictures = new Map(takenPictures.map((picture) => [picture.key, picture]));
  await finishStage(deps, film, "frame_generation", {
    renderedBy: "local",
    save: async (tx) => {
      await editTimeline(tx, input.sessionId, "stage:frame_generation", (t) => {
        const framed = footer ? addFooters(t, footer, pictures, { written: expressCta }) : t;
        return outro ? addOutro(framed, outro, pictures) : framed;
      });
    },
  });
}
