import { join } from "node:path";
import { later } from "@/remotion/timing/later";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { SpeechLayer, Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive, reportProgress } from "../lifecycle";
import { type Film, loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";

/** The catalogue's first voice; the seed's own example. */
export const DEFAULT_VOICE = "alloy";

/**
 * Speaks the line of one scene at `speed` (1 = the voice's own pace) and puts it into the timeline in place of any earlier
 * reading. Answers its length in seconds, 0 for a silent scene, from which an earlier reading is taken away.
 */
export async function speakScene(
  deps: StageDeps,
  input: StageInput & { sceneIndex: number; speed: number },
): Promise<{ durationSeconds: number }> {
  await assertAlive(deps, input.sessionId);
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes[input.sceneIndex];
  if (!scene) return { durationSeconds: 0 };
  const layer = await speakLine(deps, film, { ...input, timeline });
  await deps.db.$transaction(async (tx) => {
    const after = await editTimeline(tx, input.sessionId, "stage:speech_generation", (t) => {
      // By its id: scenes may have been moved or deleted meanwhile.
      const now = t.scenes.find(({ id }) => id === scene.id);
      if (!now) return t;
      const others = t.audio.filter((a) => !(a.type === "speech" && a.sceneIndex === now.index));
      if (!layer) return { ...t, audio: others };
      const placed = later({ ...layer, sceneIndex: now.index }, now.startSeconds - scene.startSeconds);
      return { ...t, audio: [...others, placed] };
    });
    const spoken = after.audio.filter((a) => a.type === "speech").length;
    await reportProgress({ db: tx }, input.sessionId, "speech_generation", spoken / after.scenes.length);
  });
  return { durationSeconds: layer ? layer.endSeconds - layer.startSeconds : 0 };
}

interface Line {
  timeline: Timeline;
  sceneIndex: number;
  speed: number;
  signal: AbortSignal;
}

/** Speaks the line of a scene and stores the recording; null for a silent scene. */
export async function speakLine(
  deps: StageDeps,
  film: Film,
  { timeline, sceneIndex, speed, signal }: Line,
): Promise<SpeechLayer | null> {
  const scene = timeline.scenes[sceneIndex]!;
  const text = scene.narration.trim();
  if (text === "") return null;
  const speaker = film.request.speaker ?? DEFAULT_VOICE;
  const provider = deps.providers.speech(film.request.ttsModel);
  return inScratch(deps, async (folder): Promise<SpeechLayer> => {
    const path = join(folder, "speech");
    const speech = await provider.speak({
      text,
      language: timeline.language,
      voice: speaker,
      speed,
      outputPath: path,
      signal,
    });
    const key = await storeAsset(deps, film, `speech/${sceneIndex}`, path, speech.mimeType);
    return {
      type: "speech",
      id: createObjectId(),
      sceneIndex,
      startSeconds: scene.startSeconds,
      endSeconds: scene.startSeconds + speech.durationSeconds,
      volume: 1,
      asset: { key, mimeType: speech.mimeType, durationSeconds: speech.durationSeconds },
      text,
      speaker,
      provider: provider.name,
      words: [...speech.words],
      visemes: [...speech.visemes],
    };
  });
}
