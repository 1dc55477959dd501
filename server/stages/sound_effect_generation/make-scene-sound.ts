import { join } from "node:path";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import type { SoundCue } from "@/server/providers/sound-effect/sound-effect";
import { type AudioLayer, type EffectLayer, type Scene, SUPPLIED, type Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { assertAlive } from "../lifecycle";
import { type Film, loadFilm, seedOf } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";

const NOTHING_HEARD =
  "No sound is known for this prompt. Name a place or an event that can be heard, such as rain, waves, traffic or a door.";

/** Gives one scene the sound of its place and of what is told in it, each where it belongs. */
export async function makeSceneSound(deps: StageDeps, input: StageInput & { sceneIndex: number }): Promise<{ keys: string[] }> {
  await assertAlive(deps, input.sessionId);
  const film = await loadFilm(deps, input.sessionId);
  const timeline = await readTimeline(deps.db, input.sessionId);
  const scene = timeline.scenes[input.sceneIndex]!;
  const isMade = (a: AudioLayer) => a.type === "effect" && a.sceneIndex === scene.index && a.provider !== SUPPLIED;
  const made = timeline.audio.filter(isMade);
  if (made.length > 0) return { keys: made.map(({ asset }) => asset.key) };

  const layers: EffectLayer[] = [];
  for (const [i, cue] of cuesOf(deps, scene, timeline).entries()) {
    const layer = await makeLayer(deps, film, scene, cue, { name: `${scene.index}-${i}`, signal: input.signal });
    // What rings on stops with the film.
    if (layer) layers.push({ ...layer, endSeconds: Math.min(layer.endSeconds, timeline.durationSeconds) });
  }
  if (layers.length === 0 && film.request.kind === "sound_effect") throw new AppError("unprocessable", NOTHING_HEARD);
  if (layers.length === 0) return { keys: [] };
  await deps.db.$transaction((tx) =>
    editTimeline(tx, input.sessionId, "stage:sound_effect_generation", (t) => ({
      ...t,
      audio: [...t.audio.filter((a) => !isMade(a)), ...layers],
    })),
  );
  return { keys: layers.map(({ asset }) => asset.key) };
}

/** By when it is told and shown: the words of the narration carry their times. */
function cuesOf({ providers }: StageDeps, scene: Scene, { audio, language }: Timeline): SoundCue[] {
  const words = audio.flatMap((layer) =>
    layer.type === "speech" && layer.sceneIndex === scene.index
      ? layer.words.map(({ text, startSeconds }) => ({
          text,
          startSeconds: layer.startSeconds + startSeconds - scene.startSeconds,
        }))
      : [],
  );
  const durationSeconds = scene.endSeconds - scene.startSeconds;
  return providers.soundEffect("local").plan({ prompt: scene.soundEffectPrompt, durationSeconds, language, words });
}

async function makeLayer(
  deps: StageDeps,
  film: Film,
  scene: Scene,
  cue: SoundCue,
  { name, signal }: { name: string; signal: AbortSignal },
): Promise<EffectLayer | null> {
  const provider = deps.providers.soundEffect("local");
  return inScratch(deps, async (folder) => {
    const path = join(folder, "effect");
    const seed = seedOf(film.sessionId, `effect:${name}`);
    const effect = await provider.make({
      ...{ prompt: cue.prompt, seed, durationSeconds: cue.durationSeconds, outputPath: path, signal },
    });
    if (!effect) return null;
    const key = await storeAsset(deps, film, `effect/${name}`, path, effect.mimeType);
    const startSeconds = scene.startSeconds + cue.startSeconds;
    return {
      ...{ type: "effect", id: createObjectId(), sceneIndex: scene.index, startSeconds, volume: effect.volume },
      endSeconds: startSeconds + effect.durationSeconds,
      asset: { key, mimeType: effect.mimeType, durationSeconds: effect.durationSeconds },
      ...{ prompt: effect.description, provider: provider.name },
    };
  });
}
