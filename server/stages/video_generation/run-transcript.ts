import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { guessWords } from "@/remotion/timing/words";
import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
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
  const timeline = await readTimeline(deps.db, input.sessionId);
  const language = film.request.subtitleLanguage ?? timeline.language;
  const spoken = timeline.audio.filter((layer): layer is SpeechLayer => layer.type === "speech");
  const { speech, by } = await speechInLanguage(deps, spoken, { from: timeline.language, to: language }, input.signal);
  let pages = 0;
  await finishStage(deps, film, "transcript_generation", {
    renderedBy: by,
    save: async (tx) => {
      const after = await editTimeline(tx, input.sessionId, "stage:transcript_generation", (t) => ({
        ...t,
        captions: {
          language,
          fontFamily: fontFamilyFor(language, film.request.fontKey ?? undefined),
          pages: toCaptionPages({ scenes: t.scenes, speech, language, aspectRatio: t.aspectRatio }),
        },
      }));
      pages = after.captions?.pages.length ?? 0;
    },
  });
  return { pages };
}

/** The narration as it is read, and who translated it; in another language its words share the time of each line. */
export async function speechInLanguage(
  deps: StageDeps,
  speech: readonly SpeechLayer[],
  { from, to }: { from: string; to: string },
  signal: AbortSignal,
): Promise<{ speech: SpeechLayer[]; by: string }> {
  if (to === from) return { speech: [...speech], by: "local" };
  const translator = await translatorOrRefuse(deps.providers.translator, from, to);
  const texts = await translator.translate({ texts: speech.map((layer) => layer.text), from, to, signal });
  const translated = speech.map((layer, i) => {
    const text = texts[i] ?? layer.text;
    return { ...layer, text, words: guessWords(text, layer.endSeconds - layer.startSeconds, to) };
  });
  return { speech: translated, by: translator.name };
}
