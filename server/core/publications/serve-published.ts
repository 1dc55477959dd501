import { writeCaptions, writeChapters } from "@/server/core/films/film-texts";
import { refuseMedia, serveStored, serveText } from "@/server/core/media/serve-media";
import type { Db } from "@/server/db/client";
import { PublishedFilm } from "@/server/schemas/publications";
import { splashOf } from "./publication-view";
import { isLive } from "./published-fields";

interface Deps {
  db: Db;
  mediaDir: string;
}

/** Kept by whoever likes, but asked for each time: what was taken back is not shown from a cache. */
const ASK_EACH_TIME = "public, no-cache";

/**
 * Answers for the files of a publication: `/published/<id>/film.mp4`, `poster.jpg` or `.png`, `captions.vtt`, `chapters.vtt`. Each
 * request asks whether it is published now. Where the files lie is not told.
 */
export async function servePublished(
  request: Request,
  { db, mediaDir }: Deps,
  { id, file }: { id: string; file: string },
): Promise<Response> {
  const row = /^[0-9a-f]{24}$/.test(id) ? await db.publication.findUnique({ where: { id } }) : null;
  if (!isLive(row)) return refuseMedia(404, "This film is not published.");
  const film = PublishedFilm.parse(row.film);
  const stored = { mediaDir, cacheControl: ASK_EACH_TIME };
  switch (file) {
    case "film.mp4":
      return serveStored(request, { ...stored, key: film.key, isDownload: row.allowsDownload });
    case "poster.jpg":
    case "poster.png":
      return serveStored(request, { ...stored, key: splashOf(row), isDownload: false });
    case "captions.vtt":
      return serveText(request, writeCaptions(film.cues), { type: "text/vtt", cacheControl: ASK_EACH_TIME });
    case "chapters.vtt":
      return serveText(request, writeChapters(film.chapters), { type: "text/vtt", cacheControl: ASK_EACH_TIME });
    default:
      return refuseMedia(404, "This file does not exist.");
  }
}
