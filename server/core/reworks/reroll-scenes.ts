import type { Context } from "@/server/core/context";
import { rerollPrice } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import { secondsOfScene } from "@/server/core/timeline/scene-seconds";
import type { AnyStage } from "@/server/schemas/stages";
import type { Scene } from "@/server/schemas/timeline";
import { createRework, type ReworkCall } from "./create-rework";
import { type FinishedFilm, findFinished } from "./finished-film";

/** What another try at some scenes costs, in the contract's words (§10.3). `layerIndexes` count from 1. */
export async function quoteReroll(ctx: Context, { sourceId, layers }: RerollRequest) {
  const source = await findFinished(ctx, sourceId);
  const scenes = chosenScenes(source, layers);
  const price = priceOf(source, scenes);
  const each = (scene: Scene) => {
    const own = priceOf(source, [scene]);
    const durationSeconds = secondsOfScene(scene);
    return {
      layerIndex: scene.index + 1,
      durationSeconds,
      imageCredits: own.pictures,
      aiVideoCredits: own.clips,
      totalCredits: own.total,
    };
  };
  return {
    session_id: source.id,
    request_id: source.id,
    creditQuote: {
      layerCount: scenes.length,
      layerIndexes: scenes.map((scene) => scene.index + 1),
      aspectRatio: source.request.aspectRatio,
      imageModel: source.request.imageModel,
      videoModel: source.request.videoModel,
      imageCreditsPerLayer: price.perPicture,
      aiVideoCreditsPerSecond: price.perSecond,
      durationSeconds: Number(scenes.reduce((sum, scene) => sum + secondsOfScene(scene), 0).toFixed(3)),
      imageCredits: price.pictures,
      aiVideoCredits: price.clips,
      totalCredits: price.total,
      layers: scenes.map(each),
    },
  };
}

export interface RerollRequest {
  sourceId: string;
  /** Scenes, counted from 1. */
  layers: readonly number[];
}

/** The same film with other pictures and clips in the chosen scenes; supplied pictures stay and only move otherwise. */
export async function rerollScenes(ctx: Context, { sourceId, layers }: RerollRequest, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId);
  const chosen = new Set(chosenScenes(source, layers).map((scene) => scene.index));
  const isSupplied = source.request.imageUrls !== undefined;
  const timeline = {
    ...source.timeline,
    scenes: source.timeline.scenes.map((scene) =>
      chosen.has(scene.index) ? { ...scene, clips: {}, chosenClip: null, ...(!isSupplied && { image: null }) } : scene,
    ),
  };
  const stages: AnyStage[] = ["image_generation", "ai_video_generation", "frame_generation", "video_generation"];
  const { total } = priceOf(
    source,
    [...chosen].map((index) => source.timeline.scenes[index]!),
  );
  return createRework(ctx, { kind: "reroll_layers", sources: [source], timeline, stages, credits: total }, call);
}

function chosenScenes({ timeline }: FinishedFilm, layers: readonly number[]): Scene[] {
  const count = timeline.scenes.length;
  if (layers.length === 0) throw new AppError("invalid_request", "layer_indexes must name at least one scene, counted from 1.");
  const unknown = layers.find((layer) => !Number.isInteger(layer) || layer < 1 || layer > count);
  if (unknown !== undefined) {
    throw new AppError("invalid_request", `layer_indexes must be whole numbers from 1 to ${count}; ${unknown} is not.`);
  }
  return [...new Set(layers)].sort((a, b) => a - b).map((layer) => timeline.scenes[layer - 1]!);
}

function priceOf({ request }: FinishedFilm, scenes: readonly Scene[]) {
  const isSupplied = request.imageUrls !== undefined;
  return rerollPrice(isSupplied ? { ...request, imageModel: null } : request, scenes.map(secondsOfScene));
}
