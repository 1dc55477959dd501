import { join } from "node:path";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { type AudioLayer, type EffectLayer, SUPPLIED } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive } from "../lifecycle";
import { loadFilm, seedOf } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";

const NOTHING_HEARD =
  "No sound is known for this prompt. Name a place or an event that can be heard, such as rain, waves, traffic or a door.";

/** Gives one scene the sound of its place, where it has one. */
export async function makeSceneSound(
  deps: StageDeps,
  input: StageInput & { sceneIndex: number },
): Promise<{ key: string | null }> {
  await assertAlive(deps, input.sessionId);
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes[input.sceneIndex]!;
  if (scene.soundEffectPrompt.trim() === "") return { key: null };
  const isMade = (a: AudioLayer) => a.type === "effect" && a.sceneIndex === input.sceneIndex && a.provider !== SUPPLIED;
  const made = timeline.audio.find(isMade);
  if (made) return { key: made.asset.key };

  const provider = deps.providers.soundEffect("local");
  const layer = await inScratch(deps, async (folder): Promise<EffectLayer | null> => {
    const path = join(folder, "effect");
    const effect = await provider.make({
      prompt: scene.soundEffectPrompt,
      seed: seedOf(film.sessionId, `effect:${input.sceneIndex}`),
      durationSeconds: scene.endSeconds - scene.startSeconds,
      outputPath: path,
      signal: input.signal,
    });
    if (!effect) return null;
    const key = await storeAsset(deps, film, `effect/${input.sceneIndex}`, path, effect.mimeType);
    return {
      type: "effect",
      id: createObjectId(),
      sceneIndex: input.sceneIndex,
      startSeconds: scene.startSeconds,
      endSeconds: scene.startSeconds + effect.durationSeconds,
      volume: effect.volume,
      asset: { key, mimeType: effect.mimeType, durationSeconds: effect.durationSeconds },
      prompt: effect.description,
      provider: provider.name,
    };
  });
  if (!layer && film.request.kind === "sound_effect") throw new AppError("unprocessable", NOTHING_HEARD);
  if (!layer) return { key: null };
  await deps.db.$transaction((tx) =>
    editTimeline(tx, input.sessionId, "stage:sound_effect_generation", (t) => {
      return { ...t, audio: [...t.audio.filter((a) => !isMade(a)), layer] };
    }),
  );
  return { key: layer.asset.key };
}
