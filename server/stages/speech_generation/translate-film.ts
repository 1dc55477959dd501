import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Translates what a film says, and what its outro and footers show where that was asked for. Once: a repeat finds it done. */
export async function translateFilm(deps: StageDeps, input: StageInput): Promise<{ texts: number }> {
  await assertAlive(deps, input.sessionId);
  const { request } = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const { translation } = request;
  if (!translation || timeline.language === translation.to) return { texts: 0 };
  const translator = await translatorOrRefuse(deps.providers.translator, timeline.language, translation.to);
  const places = textsOf(timeline, translation);
  const texts = await translator.translate({
    ...{ texts: places.map((place) => place.text), from: timeline.language, to: translation.to, signal: input.signal },
  });
  const said = new Map(places.map((place, i) => [place.name, texts[i] ?? place.text]));
  await deps.db.$transaction((tx) =>
    editTimeline(tx, input.sessionId, "stage:speech_generation", (t) => ({
      ...withTexts(t, said, translation.to),
      translatedBy: translator.name,
    })),
  );
  return { texts: texts.length };
}

interface Place {
  name: string;
  text: string;
}

function textsOf({ scenes, outro, footer }: Timeline, asked: { outro: boolean; footer: boolean }): Place[] {
  const card = asked.outro && outro?.kind === "generated" ? outro : null;
  return [
    ...scenes.map((scene) => ({ name: `scene ${scene.index}`, text: scene.narration })),
    ...(card ? [{ name: "outro top", text: card.topText }] : []),
    // Addresses are the same everywhere.
    ...(card && /\s/.test(card.bottomText) ? [{ name: "outro bottom", text: card.bottomText }] : []),
    ...(asked.footer ? footer.map((item) => ({ name: `footer ${item.sceneIndex}`, text: item.text })) : []),
  ];
}

function withTexts(timeline: Timeline, said: ReadonlyMap<string, string>, language: string): Timeline {
  const { outro } = timeline;
  return {
    ...timeline,
    language,
    captions: null,
    scenes: timeline.scenes.map((scene) => ({ ...scene, narration: said.get(`scene ${scene.index}`) ?? scene.narration })),
    footer: timeline.footer.map((item) => ({ ...item, text: said.get(`footer ${item.sceneIndex}`) ?? item.text })),
    outro:
      outro?.kind === "generated" && said.has("outro top")
        ? { ...outro, language, topText: said.get("outro top")!, bottomText: said.get("outro bottom") ?? outro.bottomText }
        : outro,
  };
}
