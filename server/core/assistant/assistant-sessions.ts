import type { z } from "zod";
import { owned, ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { identifyOwnFilm } from "@/server/core/edits/find-own-film";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { AssistantSession } from "@/server/db/generated/client";
import type { OpenSession, SessionAnswer } from "@/server/schemas/assistant";

const NO_SESSION = "Assistant session not found.";
const DEFAULT_NAME = "Assistant session";

/** Begins a conversation. Metadata that names a film of the caller's, as `session_id` or `request_id`, binds it to that film. */
export async function openAssistantSession(
  ctx: Context,
  { session_name, metadata }: OpenSession,
  id = createObjectId(ctx.now()),
): Promise<z.input<typeof SessionAnswer>> {
  const data = { id, ...ownerOf(ctx.actor), name: session_name || DEFAULT_NAME, metadata: (metadata ?? {}) as object };
  return toAnswer(await ctx.db.assistantSession.create({ data: { ...data, createdAt: ctx.now() } }));
}

/** The studio's conversation about a film of the caller's own; null while nothing was asked. */
export async function findFilmAssistant(ctx: Context, filmId: string): Promise<AssistantSession | null> {
  const film = await identifyOwnFilm(ctx, filmId);
  return lastAbout(ctx, film.id);
}

/** The same, begun when there is none. */
export async function openFilmAssistant(ctx: Context, filmId: string): Promise<AssistantSession> {
  const film = await identifyOwnFilm(ctx, filmId);
  const known = await lastAbout(ctx, film.id);
  if (known) return known;
  const own = { ...ownerOf(ctx.actor), filmId: film.id, name: film.title || "About this film" };
  const data = { id: createObjectId(ctx.now()), ...own, metadata: { request_id: filmId }, createdAt: ctx.now() };
  return ctx.db.assistantSession.create({ data });
}

const lastAbout = ({ db, actor }: Context, filmId: string): Promise<AssistantSession | null> =>
  db.assistantSession.findFirst({ where: { ...ownerOf(actor), filmId }, orderBy: { createdAt: "desc" } });

/** Throws `not_found` for anybody else's, too. */
export async function findAssistantSession(ctx: Context, id: string): Promise<AssistantSession> {
  const session = await ctx.db.assistantSession.findFirst({ where: { id, ...owned(ctx.actor) } });
  if (!session) throw new AppError("not_found", NO_SESSION);
  return session;
}

const toAnswer = ({ id, name, metadata, createdAt, updatedAt }: AssistantSession): z.input<typeof SessionAnswer> => ({
  ...{ session_id: id, request_id: id, session_type: "assistant", session_name: name },
  metadata: metadata as Record<string, unknown>,
  ...{ created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() },
});
