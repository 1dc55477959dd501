import { assertFills } from "@/server/core/sessions/assert-fills";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";
import { addFooters } from "./add-footers";
import { addOutro } from "./add-outro";
import { takeInPictures } from "./take-in-pictures";

/** Puts outro and footers into the film; skipped when none were asked for. */
export async function runFrameGeneration(deps: StageDeps, input: StageInput): Promise<void> {
  const film = await loadFilm(deps, input.sessionId);
  const { outro, footer, expressCta = false } = film.request;
  if (!outro && !footer) return skipStage(deps, film, "frame_generation");
  if (!(await startStage(deps, input.sessionId, "frame_generation"))) return;
  const pictures = await takeInPictures(deps, film, input.signal);
  if (outro?.kind === "image") assertFills(pictures.get(outro.image)!, await readTimeline(deps.db, input.sessionId));
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
