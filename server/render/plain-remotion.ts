import { access } from "node:fs/promises";
import { join } from "node:path";
import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { deliver, rising } from "./deliver";
import { mediaFiles } from "./film-media";
import type { DrawnFilm, RenderFilmInput } from "./render-film.task";
import type { RenderPosterInput } from "./render-poster.task";
import type { FilmRenderer, FilmRequest, PosterRequest } from "./renderer";

export interface PlainRemotionOptions {
  /** The executable wrapper around the unpacked Chromium. */
  chromiumPath: string;
  /** Folder with the built page that draws films (`bundleFilm`). */
  bundleDir: string;
}

const filmTask = new URL("./render-film.task.ts", import.meta.url);
const posterTask = new URL("./render-poster.task.ts", import.meta.url);

/** Draws every frame in Chromium, in a child process. Slow and exact: the reference for any faster renderer. */
export function plainRemotion(options: PlainRemotionOptions): FilmRenderer {
  return {
    parts: async () => null,
    renderFilm: async (request: FilmRequest) => {
      await assertInstalled(options);
      const files = await mediaFiles(request.timeline, request.pathOf);
      return deliver(request.outputPath, "film.mp4", async (folder) => {
        const input: RenderFilmInput = {
          ...options,
          timeline: request.timeline,
          files,
          soundtrackPath: request.soundtrackPath,
          folder,
          scale: request.scale ?? 1,
          preset: request.preset ?? "standard",
        };
        const say = rising(request.onProgress);
        const film = await runTask<RenderFilmInput, DrawnFilm>(filmTask, input, {
          lane: "browser",
          signal: request.signal,
          onProgress: say,
        });
        say(1);
        return { ...film, segments: 1, reusedSegments: 0 };
      });
    },
    makeProxy: async () => undefined,
    renderPoster: async (request: PosterRequest) => {
      await assertInstalled(options);
      const files = await mediaFiles(request.timeline, request.pathOf);
      const atSeconds = request.atSeconds ?? Math.min(1, request.timeline.durationSeconds / 2);
      return deliver(request.outputPath, "poster.jpg", (folder) =>
        runTask<RenderPosterInput, { width: number; height: number }>(
          posterTask,
          { ...options, timeline: request.timeline, files, folder, atSeconds },
          { lane: "browser", signal: request.signal },
        ),
      );
    },
  };
}

export async function assertInstalled({ chromiumPath, bundleDir }: PlainRemotionOptions): Promise<void> {
  for (const path of [chromiumPath, join(bundleDir, "index.html")]) {
    await access(path).catch((cause: unknown) => {
      throw new AppError(
        "unavailable",
        "The film renderer is not set up on this machine: run npm start once, which unpacks it.",
        { cause },
      );
    });
  }
}
