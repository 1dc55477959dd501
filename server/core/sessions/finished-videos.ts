import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { findFilm, mediaUrl, publicIdOf } from "./film-facts";
import type { FilmResult } from "./finish-film";

/** A film's newest file; `isReady` is false while there is none yet and none has failed. */
export async function getLatestVersion(ctx: Context, sessionId: string) {
  const session = await findFilm(ctx, sessionId, "Video session not found.");
  const { status } = session;
  const id = publicIdOf(session);
  if (status === "COMPLETED") {
    const result = session.result as unknown as FilmResult;
    return {
      isReady: true,
      answer: {
        ...{ session_id: id, result_url: mediaUrl(ctx, result.key) },
        ...{ has_subtitles: result.hasSubtitles, result_language: result.language },
      },
    };
  }
  if (status === "PENDING" || status === "PAUSED") {
    return { isReady: false, answer: { session_id: id, status: "PENDING", message: "Render not ready yet." } };
  }
  const message = session.failure ?? (status === "CANCELLED" ? "The render was cancelled." : "Video generation failed");
  return { isReady: true, answer: { session_id: id, status, message } };
}

/** The account's own finished films, newest first, as the published client reads them: `langauge` is its spelling. */
export async function listCompletedVideos(ctx: Context, filter: { sessionId?: string | undefined; limit: number }) {
  const sessions = await ctx.db.videoSession.findMany({
    where: {
      ...ownerOf(ctx.actor),
      status: "COMPLETED",
      archivedAt: null,
      ...(filter.sessionId && { id: filter.sessionId }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: filter.limit,
    select: { id: true, result: true },
  });
  return sessions.map(({ id, result }) => {
    const { key, language, hasSubtitles } = result as unknown as FilmResult;
    return {
      ...{ session_id: id, langauge: language, language, result_language: language },
      ...{ has_subtitles: hasSubtitles, result_url: mediaUrl(ctx, key) },
    };
  });
}
