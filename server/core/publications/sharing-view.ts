import type { Context } from "@/server/core/context";
import { findOwnFilm } from "@/server/core/edits/find-own-film";
import { titleOf } from "@/server/core/films/film-view";
import type { FilmResult } from "@/server/core/sessions/finish-film";
import { PublishedFilm } from "@/server/schemas/publications";
import { Timeline } from "@/server/schemas/timeline";
import { pageUrl } from "./publication-urls";
import { isLive } from "./published-fields";

/** A film's publication as its maker sees it, or what would be said if it were published now. */
export interface SharingView {
  /** The address of its page; null while nobody else can watch it. */
  url: string | null;
  /** The file that is shown is not the newest one. */
  isBehind: boolean;
  /** There is a file to publish. */
  canPublish: boolean;
  /** What comes before the last part of an address. */
  place: string;
  title: string;
  description: string;
  tags: readonly string[];
  /** Empty until it was published once: then the title decides. */
  slug: string;
  creatorHandle: string;
  allowsDownload: boolean;
  /** Storage key of the picture that was chosen; null is the film's own poster. */
  splashKey: string | null;
  /** Storage keys of the pictures to choose from. The poster is the first. */
  pictures: readonly string[];
}

export async function getSharing(ctx: Context, filmId: string): Promise<SharingView> {
  const film = await findOwnFilm(ctx, filmId);
  const { publication, status, archivedAt } = film;
  const result = status === "COMPLETED" ? (film.result as unknown as FilmResult) : null;
  const shown = publication && PublishedFilm.parse(publication.film);
  return {
    url: isLive(publication) ? pageUrl(ctx, publication.slug) : null,
    isBehind: isLive(publication) && shown?.key !== result?.key,
    canPublish: result !== null && archivedAt === null,
    place: pageUrl(ctx, ""),
    title: publication?.title ?? titleOf(film),
    description: publication?.description ?? "",
    tags: publication?.tags ?? [],
    slug: publication?.slug ?? "",
    creatorHandle: publication?.creatorHandle ?? "",
    allowsDownload: publication?.allowsDownload ?? true,
    splashKey: publication?.splashKey ?? null,
    pictures: withChosen(picturesOf(film.timeline, result), publication?.splashKey),
  };
}

/** One that came from elsewhere, or was edited away since, can be kept. */
const withChosen = (pictures: string[], chosen: string | null | undefined): string[] =>
  chosen && !pictures.includes(chosen) ? [...pictures, chosen] : pictures;

/** The film's own pictures, each once. */
export function picturesOf(timeline: unknown, result: { posterKey: string } | null): string[] {
  const scenes = timeline ? Timeline.parse(timeline).scenes : [];
  const keys = [result?.posterKey, ...scenes.map((scene) => scene.image?.key)].filter((key) => key !== undefined);
  return [...new Set(keys)];
}
