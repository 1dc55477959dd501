import { join } from "node:path";
import { AppError } from "@/server/core/errors";
import { type FilmResult, finishFilm } from "@/server/core/sessions/finish-film";
import { mixSoundtrack } from "@/server/render/mix-soundtrack";
import type { PictureRequest } from "@/server/render/renderer";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { type Film, loadFilm } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { throttledProgress } from "../throttled-progress";
import { openRendering, pictureRequest } from "./plan-render";
import { makeSound } from "./render-part";
import { readSnapshot } from "./render-snapshot";

/** Share of a rendering in one piece that goes to the soundtrack; the picture takes the rest. */
const MIX_SHARE = 0.08;

/** Makes the film from its parts, or in one piece where there are none, stores it with its poster and ends the session. */
export async function runVideoGeneration(deps: StageDeps, input: StageInput): Promise<{ key: string | null }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!(await startStage(deps, input.sessionId, "video_generation"))) return { key: null };
  const { revision, result } = await makeFilm(deps, film, input);
  await finishStage(deps, film, "video_generation", {
    renderedBy: "local",
    save: (tx) => finishFilm(tx, film.sessionId, result, revision),
  });
  return { key: result.key };
}

/** Makes the film's file and its poster and stores both. `part` names the file among the film's others. */
export async function makeFilm(
  deps: StageDeps,
  film: Film,
  input: StageInput,
  part: "film" | "captionless" = "film",
): Promise<{ revision: number; result: FilmResult }> {
  const { revision, timeline } = await readSnapshot(deps, input);
  const request = pictureRequest(deps, film, timeline);
  return inScratch(deps, async (folder) => {
    const filmPath = join(folder, "film.mp4");
    const durationSeconds = await makeFile(deps, input, request, filmPath, folder);
    const posterPath = join(folder, "poster.jpg");
    await deps.renderer.renderPoster({ ...request, outputPath: posterPath, signal: input.signal });
    const result = {
      key: await storeAsset(deps, film, part, filmPath, "video/mp4"),
      posterKey: await storeAsset(deps, film, "poster", posterPath, "image/jpeg"),
      durationSeconds,
      hasSubtitles: timeline.captions !== null,
      hasFooter: timeline.footer.length > 0,
      language: timeline.language,
    };
    return { revision, result };
  });
}

async function makeFile(
  deps: StageDeps,
  input: StageInput,
  request: PictureRequest,
  outputPath: string,
  folder: string,
): Promise<number> {
  const { sessionId, signal } = input;
  const rendering = await openRendering(deps, input);
  if (!rendering) return makeInOnePiece(deps, sessionId, request, outputPath, folder, signal);
  const { renderer, soundKey } = rendering;
  // Both are there, unless other films needed the room: then they are made again.
  await makeSound(deps, rendering, signal);
  if (!(await renderer.join(rendering.prepared, soundKey, outputPath, signal))) {
    const software = await renderer.prepare(request, { software: true });
    if (!(await renderer.join(software, soundKey, outputPath, signal))) {
      throw new AppError("internal", "The parts of the film do not fit together; the step is tried again.", { retryable: true });
    }
  }
  return rendering.prepared.plan.frames / rendering.prepared.plan.fps;
}

async function makeInOnePiece(
  deps: StageDeps,
  sessionId: string,
  request: PictureRequest,
  outputPath: string,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  const say = throttledProgress(deps, sessionId, "video_generation");
  const soundtrackPath = join(folder, "soundtrack.wav");
  await mixSoundtrack({ ...request, outputPath: soundtrackPath, signal, onProgress: (share) => say(share * MIX_SHARE) });
  const { durationSeconds } = await deps.renderer.renderFilm({
    ...request,
    soundtrackPath,
    outputPath,
    signal,
    onProgress: (share) => say(MIX_SHARE + share * (1 - MIX_SHARE)),
  });
  return durationSeconds;
}
