import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import type { SpeechLayer } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, skipStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Turns the word times of the narration into caption pages; skipped when no subtitles were asked for. */
export async function runTranscript(deps: StageDeps, input: StageInput): Promise<{ pages: number }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!film.request.enableSubtitles) {
    await skipStage(deps, film, "transcript_generation");
    return { pages: 0 };
  }
  if (!(await startStage(deps, input.sessionId, "transcript_generation"))) return { pages: 0 };
  let pages = 0;
  await finishStage(deps, film, "transcript_generation", {
    renderedBy: "local",
    save: async (tx) => {
      const after = await editTimeline(tx, input.sessionId, "stage:transcript_generation", (t) => ({
        ...t,
        captions: {
          language: t.language,
          fontFamily: fontFamilyFor(t.language, film.request.fontKey ?? undefined),
          pages: toCaptionPages({
            scenes: t.scenes,
            speech: t.audio.filter((a): a is SpeechLayer => a.type === "speech"),
            language: t.language,
            aspectRatio: t.aspectRatio,
          }),
        },
      }));
      pages = after.captions?.pages.length ?? 0;
    },
  });
  return { pages };
}
