import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { titleOf } from "@/server/core/films/film-view";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { FilmRow } from "@/server/core/sessions/film-facts";
import type { Tx } from "@/server/db/client";
import type { Publication } from "@/server/db/generated/client";
import type { PublicationFields, PublishedFilm } from "@/server/schemas/publications";
import { AcceptedVideo } from "@/server/schemas/videos";
import { makeSlug } from "./make-slug";

/** What to write of a publication; what is not there stays as it is. */
export interface Change {
  fields: PublicationFields;
  /** Storage key of the picture before it plays; null is the film's own poster. */
  splashKey?: string | null | undefined;
  /** What is played from now on. */
  film?: PublishedFilm;
}

/** Writes a publication that is there. */
export async function changePublication(tx: Tx, session: FilmRow, id: string, change: Change): Promise<Publication> {
  await assertFree(tx, change.fields.slug, session.id);
  return tx.publication.update({ where: { id }, data: columnsOf(session, change) });
}

/** A film's first publication, with the film's own words where none were said. */
export async function createPublication(
  tx: Tx,
  { now }: Pick<Context, "now">,
  session: FilmRow,
  change: Change & { film: PublishedFilm },
): Promise<Publication> {
  await assertFree(tx, change.fields.slug, session.id);
  const request = AcceptedVideo.parse(session.input);
  const { title, slug, ...said } = columnsOf(session, change);
  const name = title ?? titleOf(session);
  return tx.publication.create({
    data: {
      ...{ id: createObjectId(now()), sessionId: session.id, title: name, slug: slug ?? makeSlug(name), publishedAt: now() },
      ...{ imageModel: request.imageModel, videoModel: request.videoModel, originalPrompt: request.prompt },
      ...{ sessionLanguage: change.film.language, aspectRatio: request.aspectRatio },
      ...said,
      film: change.film,
    },
  });
}

function columnsOf(session: FilmRow, { fields, splashKey, film }: Change) {
  const columns = {
    title: fields.title === "" ? titleOf(session) : fields.title,
    ...{ description: fields.description, tags: fields.tags, slug: fields.slug },
    ...{ creatorHandle: fields.creator_handle, allowsDownload: fields.allow_download, splashKey },
    ...{ imageHash: fields.image_hash, imageModel: fields.image_model, videoModel: fields.video_model },
    ...{ originalPrompt: fields.original_prompt, sessionLanguage: fields.session_language },
    ...{ languageString: fields.language_string, aspectRatio: fields.aspect_ratio, film },
  };
  const said = Object.entries(columns).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Name in keyof typeof columns]?: Exclude<(typeof columns)[Name], undefined> };
}

/** Addresses are never handed on, not even of films that were taken back. */
export async function assertFree(tx: Pick<Tx, "publication">, slug: string | undefined, sessionId: string): Promise<void> {
  if (slug === undefined) return;
  const other = await tx.publication.findUnique({ where: { slug }, select: { sessionId: true } });
  if (other && other.sessionId !== sessionId) {
    throw new AppError("conflict", `The address “${slug}” is taken. Choose another slug.`);
  }
}
