import type { Context } from "@/server/core/context";
import { findOwnFilm } from "@/server/core/edits/find-own-film";
import { AppError } from "@/server/core/errors";
import type { FilmRow } from "@/server/core/sessions/film-facts";
import type { Tx } from "@/server/db/client";
import type { Publication } from "@/server/db/generated/client";
import type { PublicationFields } from "@/server/schemas/publications";
import { filmToPublish } from "./film-to-publish";
import { isLive } from "./published-fields";
import { assertFree, changePublication, createPublication } from "./save-publication";
import { picturesOf } from "./sharing-view";
import { takeSplash } from "./take-splash";
import { unpublish } from "./unpublish";

export const REQUEST_NOT_FOUND = "Request not found.";
type OwnFilm = Awaited<ReturnType<typeof findOwnFilm>>;

const NOT_PUBLISHED = "This film is not published.";
const ARCHIVED_MEANWHILE = "This film was put into the archive meanwhile.";

export interface AskedPublication {
  fields: PublicationFields;
  /** A picture somewhere, for the moment before the film plays. */
  splashImage?: string | undefined;
  /** One that we have: a choice of the studio. Null is the film's own poster. */
  splashKey?: string | null | undefined;
}

export interface Published {
  session: FilmRow;
  publication: Publication;
  /** It could not be watched before. */
  created: boolean;
}

/**
 * Shows a finished film to everybody who has its address. Asked again, it is the same publication, with the film's newest file;
 * of what it says only what is given changes. Throws 409 while there is no finished file, and when the address is taken.
 */
export async function publishFilm(ctx: Context, filmId: string, asked: AskedPublication): Promise<Published> {
  const session = await findOwnFilm(ctx, filmId, REQUEST_NOT_FOUND);
  const film = await filmToPublish(ctx, session);
  const change = { fields: asked.fields, film, splashKey: await splashKeyOf(ctx, session, asked) };
  return withFreeSlug(ctx, session, asked, async (tx) => {
    await lockUnarchived(tx, session.id);
    const known = await tx.publication.findUnique({ where: { sessionId: session.id } });
    if (!known) return { session, publication: await createPublication(tx, ctx, session, change), created: true };
    const written = await changePublication(tx, session, known.id, change);
    if (isLive(known)) return { session, publication: written, created: false };
    const data = { revokedAt: null, publishedAt: ctx.now() };
    return { session, publication: await tx.publication.update({ where: { id: known.id }, data }), created: true };
  });
}

/** Says something else about a published film; what is played stays. Throws 409 for a film that is not published. */
export async function editPublication(ctx: Context, filmId: string, asked: AskedPublication): Promise<Published> {
  const session = await findOwnFilm(ctx, filmId, REQUEST_NOT_FOUND);
  const change = { fields: asked.fields, splashKey: await splashKeyOf(ctx, session, asked) };
  return withFreeSlug(ctx, session, asked, async (tx) => {
    await lockUnarchived(tx, session.id);
    const known = await tx.publication.findUnique({ where: { sessionId: session.id } });
    if (!isLive(known)) throw new AppError("conflict", NOT_PUBLISHED);
    return { session, publication: await changePublication(tx, session, known.id, change), created: false };
  });
}

/** Takes a film back at once: its page and its files answer no more. A film that is not published stays so. */
export async function revokePublication(ctx: Context, filmId: string): Promise<{ session: FilmRow; revoked: boolean }> {
  const session = await findOwnFilm(ctx, filmId, REQUEST_NOT_FOUND);
  const count = await ctx.db.$transaction((tx) => unpublish(tx, { sessionId: session.id }, ctx.now()));
  return { session, revoked: count > 0 };
}

async function splashKeyOf(ctx: Context, session: OwnFilm, { splashImage, splashKey }: AskedPublication) {
  if (splashImage !== undefined) return takeSplash(ctx, splashImage, session);
  if (!splashKey || splashKey === session.publication?.splashKey) return splashKey;
  const isOwn = picturesOf(session.timeline, session.result as { posterKey: string } | null).includes(splashKey);
  if (!isOwn) throw new AppError("invalid_request", "This is not one of the film's pictures.");
  return splashKey;
}

/** An archived film is not published, however the two meet. */
async function lockUnarchived(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ archived_at: Date | null }[]>`
    SELECT archived_at FROM video_sessions WHERE id = ${id} FOR UPDATE`;
  if (row?.archived_at) throw new AppError("conflict", ARCHIVED_MEANWHILE);
}

/** Two who want one address at the same moment: the database tells the second, and we tell them. */
async function withFreeSlug<T>(
  ctx: Context,
  session: FilmRow,
  { fields }: AskedPublication,
  write: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await ctx.db.$transaction(write);
  } catch (error) {
    await assertFree(ctx.db, fields.slug, session.id);
    throw error;
  }
}
