import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Task } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import { encodeSound } from "./encode-sound";
import { probeFacts, verifyFilm } from "./film-facts";
import type { MediaFile } from "./film-media";
import { joinSound } from "./join-sound";
import { startMediaServer } from "./media-server";
import type { EncodingCare } from "./plan/encoding";
import { renderPicture } from "./render-picture";
import type { RenderedFilm } from "./renderer";

export type DrawnFilm = Omit<RenderedFilm, "segments" | "reusedSegments">;

export interface RenderFilmInput {
  timeline: Timeline;
  files: Record<string, MediaFile>;
  soundtrackPath: string;
  /** Empty scratch folder; the finished film is `film.mp4` in it. */
  folder: string;
  scale: number;
  preset: EncodingCare;
  chromiumPath: string;
  bundleDir: string;
}

/** Progress is honest: drawing is nearly all of the time, joining and checking the rest. */
const DRAWN = 0.96;
const JOINED = 0.98;

const renderFilmTask: Task<RenderFilmInput, DrawnFilm> = async (input, { signal, onProgress }) => {
  const { timeline, folder, scale, preset, chromiumPath, bundleDir } = input;
  const media = await startMediaServer(input.files);
  const picturePath = join(folder, "picture.mp4");
  const outputPath = join(folder, "film.mp4");
  try {
    const props = { timeline, mediaBase: media.base };
    const picture = await renderPicture(
      { props, scale, preset, chromiumPath, bundleDir, outputPath: picturePath },
      { signal, onProgress: (share) => onProgress(share * DRAWN) },
    );
    const soundPath = join(folder, "sound.m4a");
    const { frames } = picture;
    await encodeSound({ soundtrackPath: input.soundtrackPath, frames, fps: timeline.fps, outputPath: soundPath }, signal);
    await joinSound({ picturePath, soundPath, outputPath, title: timeline.title }, signal);
    onProgress(JOINED);
    const facts = await probeFacts(outputPath, signal);
    verifyFilm(facts, { ...picture, fps: timeline.fps });
    const file = await open(outputPath, "r+");
    await file.sync().finally(() => file.close());
    return { ...picture, durationSeconds: facts.durationSeconds };
  } finally {
    await media.close();
  }
};
export default renderFilmTask;
