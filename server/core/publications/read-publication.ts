import type { Db } from "@/server/db/client";
import type { Publication } from "@/server/db/generated/client";
import { PublishedFilm } from "@/server/schemas/publications";
import { filePath, posterPath } from "./publication-urls";
import { splashOf } from "./publication-view";
import { isLive } from "./published-fields";

/** What everybody may know about a published film. It names neither the account nor the session it is from. */
export interface PublicFilm {
  id: string;
  slug: string;
  title: string;
  description: string;
  tags: readonly string[];
  creatorHandle: string;
  publishedAt: Date;
  durationSeconds: number;
  width: number;
  height: number;
  language: string;
  captionLanguage: string;
  /** The captions are part of the picture: a second line of them would stand over the first. */
  hasSubtitles: boolean;
  cues: PublishedFilm["cues"];
  chapters: PublishedFilm["chapters"];
  /** Paths of this server. */
  video: string;
  poster: string;
  captions: string;
  chaptersFile: string;
  allowsDownload: boolean;
}

/**
 * The film behind a public address: its slug, or its id, which stays when the slug changes. Null where there is none, and where
 * its maker took it back: which of the two is nobody's business.
 */
export async function readPublication({ db }: { db: Db }, address: string): Promise<PublicFilm | null> {
  const row = await findPublication({ db }, address);
  return isLive(row) ? toPublicFilm(row) : null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

async function findPublication({ db }: { db: Db }, address: string): Promise<Publication | null> {
  const name = address.toLowerCase();
  if (name.length > 100 || !SLUG.test(name)) return null;
  const [bySlug, byId] = await Promise.all([
    db.publication.findUnique({ where: { slug: name } }),
    db.publication.findUnique({ where: { id: name } }),
  ]);
  return bySlug ?? byId;
}

function toPublicFilm(row: Publication): PublicFilm {
  const { key: _key, posterKey: _posterKey, ...film } = PublishedFilm.parse(row.film);
  const { id, slug, title, description, tags, creatorHandle, publishedAt, allowsDownload } = row;
  return {
    ...{ id, slug, title, description, tags, creatorHandle, publishedAt, allowsDownload },
    ...film,
    video: filePath(id, "film.mp4"),
    poster: posterPath(id, splashOf(row)),
    captions: filePath(id, "captions.vtt"),
    chaptersFile: filePath(id, "chapters.vtt"),
  };
}
