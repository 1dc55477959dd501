import { sceneSeconds } from "@/server/core/sessions/film-length";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { layOutScenes, neededSpeed, retimeScenes, sceneBorders } from "@/server/core/timeline/lay-out-scenes";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { saidIn } from "@/server/editing/said-in";
import type { SpeechLayer, Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { coverFailures } from "../give-up-scene";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";

/** Faster than this a voice no longer sounds like a narrator. */
const FASTEST = 1.35;
/** A translation rather gets more time than a hurry. */
const FASTEST_TRANSLATION = 1.12;

/** Which scenes have a line to say; none when the stage is done. */
export async function startSpeech(deps: StageDeps, input: StageInput): Promise<{ scenes: number[] }> {
  if (!(await startStage(deps, input.sessionId, "speech_generation"))) return { scenes: [] };
  const timeline = await readTimeline(deps.db, input.sessionId);
  return { scenes: timeline.scenes.filter((scene) => scene.narration.trim() !== "").map((scene) => scene.index) };
}

/** How fast all lines must be read for the film to be as long as asked; 1 when the first reading fits. */
export async function planSpeed(deps: StageDeps, input: StageInput): Promise<{ speed: number }> {
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const { translation } = film.request;
  const room = translation ? scenesSeconds(timeline) : sceneSeconds(film.request);
  const speed = neededSpeed(room, speechSeconds(timeline));
  // A hair more than needed: a faster reading also shortens its pauses, by a little less than in proportion.
  return { speed: speed <= 1.001 ? 1 : Math.min(translation ? FASTEST_TRANSLATION : FASTEST, speed * 1.02) };
}

/**
 * Gives every scene the length its words need, places the words, and ends the stage. Lines that were rewritten, or whose scenes
 * were moved, while they were being spoken may say something else: then the stage goes on, and those scenes are answered. With
 * `asItIs` it ends whatever they say.
 */
export async function layOutSpeech(
  deps: StageDeps,
  input: StageInput & { asItIs?: boolean },
): Promise<{ durationSeconds: number; unspoken: number[] }> {
  const film = await loadFilm(deps, input.sessionId);
  const isRunning = { sessionId: input.sessionId, stage: "speech_generation", status: { not: "COMPLETED" } };
  if (!input.asItIs && (await deps.db.stageRun.count({ where: isRunning })) > 0) {
    const timeline = await readTimeline(deps.db, input.sessionId);
    const unspoken = timeline.scenes.filter(({ index, narration }) => saidIn(timeline, index) !== narration.trim());
    if (unspoken.length > 0) return { durationSeconds: 0, unspoken: unspoken.map(({ index }) => index) };
  }
  const { longestSceneSeconds, translation } = film.request;
  const durationSeconds = sceneSeconds(film.request);
  const provider = deps.providers.speech(film.request.ttsModel);
  await finishStage(deps, film, "speech_generation", {
    renderedBy: provider.name,
    save: async (tx) => {
      await editTimeline(tx, input.sessionId, "stage:speech_generation", (t) =>
        coverFailures(
          translation
            ? retimeScenes(t, speechSeconds(t))
            : layOutScenes(t, sceneBorders(durationSeconds, speechSeconds(t), longestSceneSeconds, t.fps)),
        ),
      );
    },
  });
  return { durationSeconds, unspoken: [] };
}

const scenesSeconds = (timeline: Timeline): number =>
  timeline.scenes.reduce((sum, scene) => sum + scene.endSeconds - scene.startSeconds, 0);

function speechSeconds(timeline: Timeline): number[] {
  const spoken = timeline.audio.filter((layer): layer is SpeechLayer => layer.type === "speech");
  return timeline.scenes.map((scene) => {
    const layer = spoken.find((s) => s.sceneIndex === scene.index);
    return layer ? layer.endSeconds - layer.startSeconds : 0;
  });
}
