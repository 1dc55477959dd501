import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { logEdit } from "@/server/core/timeline/edit-timeline";
import { Timeline } from "@/server/schemas/timeline";
import { authorOf } from "./commit-edit";
import { findOwnFilm, identifyOwnFilm, NO_FILM } from "./find-own-film";

export interface Version {
  id: string;
  name: string;
  revision: number;
  createdAt: Date;
}

const MOST_VERSIONS = 200;

/** Keeps the film as it is now under a name. */
export async function createVersion(ctx: Context, { filmId, name }: { filmId: string; name: string }): Promise<Version> {
  const { id: sessionId, timeline, revision } = await findOwnFilm(ctx, filmId);
  if (!timeline) throw new AppError("conflict", "This film has no scenes yet.");
  const count = await ctx.db.filmVersion.count({ where: { sessionId } });
  if (count >= MOST_VERSIONS) throw new AppError("invalid_request", `A film keeps ${MOST_VERSIONS} versions. Delete some first.`);
  const data = { id: createObjectId(ctx.now()), sessionId, name, revision, timeline, createdAt: ctx.now() };
  return ctx.db.filmVersion.create({ data, select: shown });
}

const shown = { id: true, name: true, revision: true, createdAt: true } as const;

export async function listVersions(ctx: Context, filmId: string): Promise<Version[]> {
  const { id: sessionId } = await identifyOwnFilm(ctx, filmId);
  return ctx.db.filmVersion.findMany({ where: { sessionId }, select: shown, orderBy: { createdAt: "desc" } });
}

/** Brings a version back, as an edit that can be undone. */
export async function restoreVersion(ctx: Context, { filmId, versionId }: { filmId: string; versionId: string }) {
  const film = await identifyOwnFilm(ctx, filmId);
  const version = await ctx.db.filmVersion.findFirst({ where: { id: versionId, sessionId: film.id } });
  if (!version) throw new AppError("not_found", NO_FILM);
  const timeline = Timeline.parse(version.timeline);
  return ctx.db.$transaction(async (tx) => {
    const as = { kind: "edit", label: `Restore “${version.name}”` } as const;
    const { revision } = await logEdit(tx, { sessionId: film.id, author: authorOf(ctx), as }, () => timeline);
    await tx.videoSession.update({ where: { id: film.id }, data: { title: timeline.title } });
    return { revision };
  });
}

export async function deleteVersion(ctx: Context, { filmId, versionId }: { filmId: string; versionId: string }): Promise<void> {
  const film = await identifyOwnFilm(ctx, filmId);
  await ctx.db.filmVersion.deleteMany({ where: { id: versionId, sessionId: film.id } });
}
