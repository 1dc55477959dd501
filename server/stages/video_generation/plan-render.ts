import { createHash } from "node:crypto";
import { heardLayers } from "@/remotion/audio/heard-layers";
import { hashOfFile } from "@/server/render/plan/content-hash";
import type { PreparedFilm } from "@/server/render/prepare-film";
import type { PictureRequest } from "@/server/render/renderer";
import type { SegmentRenderer } from "@/server/render/segment-renderer";
import type { Timeline } from "@/server/schemas/timeline";
import type { StageDeps, StageInput } from "../deps";
import { startStage } from "../lifecycle";
import { type Film, filmScale, loadFilm } from "../load-film";
import { saveParts, soundIndex } from "./render-parts";
import { readSnapshot, takeSnapshot } from "./render-snapshot";

/** What every part of a rendering starts from. */
export interface Rendering {
  film: Film;
  request: PictureRequest;
  renderer: SegmentRenderer;
  prepared: PreparedFilm;
  soundKey: string;
}

/** Null where films are rendered in one piece. */
export async function openRendering(deps: StageDeps, input: Pick<StageInput, "sessionId" | "workId">): Promise<Rendering | null> {
  const renderer = await deps.renderer.parts();
  if (!renderer) return null;
  const film = await loadFilm(deps, input.sessionId);
  const request = pictureRequest(deps, film, (await readSnapshot(deps, input)).timeline);
  const prepared = await renderer.prepare(request);
  return { film, request, renderer, prepared, soundKey: await soundKeyOf(request) };
}

export const pictureRequest = (deps: StageDeps, film: Film, timeline: Timeline): PictureRequest => ({
  timeline,
  pathOf: (key) => deps.storage.localPath(key),
  scale: filmScale(film, timeline),
  preset: film.request.encodingPreset ?? "standard",
});

/** Raised when the mixer or the encoder of the sound changes what it makes. */
const SOUND_VERSION = 4;

/** Everything the soundtrack depends on; layers count by what they sound like, not by where they are stored. */
export async function soundKeyOf({ timeline, pathOf }: PictureRequest): Promise<string> {
  const { durationSeconds, fps, ducking = 1 } = timeline;
  const layers = await Promise.all(
    heardLayers(timeline).map(async ({ type, startSeconds, endSeconds, volume, asset, offsetSeconds }) => {
      const place = [type, startSeconds, endSeconds, volume, await hashOfFile(await pathOf(asset.key))];
      // What most films do not have is left out, so that their sound keeps its name.
      return offsetSeconds ? [...place, offsetSeconds] : place;
    }),
  );
  const hash = createHash("sha256").update(
    JSON.stringify([SOUND_VERSION, layers, durationSeconds, fps, ...(ducking === 1 ? [] : [ducking])]),
  );
  return `sound-${hash.digest("hex").slice(0, 40)}.m4a`;
}

/** Which parts are to be made; null where the film is rendered in one piece. An ended stage has none. */
export async function planRender(deps: StageDeps, input: StageInput): Promise<{ parts: number[] | null }> {
  if (!(await startStage(deps, input.sessionId, "video_generation"))) return { parts: [] };
  await takeSnapshot(deps, input.sessionId);
  const rendering = await openRendering(deps, input);
  if (!rendering) return { parts: null };
  const { renderer, prepared, soundKey } = rendering;
  const segments = await renderer.missing(prepared);
  const sound = !(await renderer.hasSound(soundKey));
  await saveParts(deps.db, input.sessionId, prepared, { segments, soundKey, sound });
  // The sound first: it takes one core from its beginning to its end.
  return { parts: [...(sound ? [soundIndex(prepared)] : []), ...segments] };
}
