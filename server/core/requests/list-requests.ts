import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { publishedFields } from "@/server/core/publications/published-fields";
import { mediaUrl, publicIdOf } from "@/server/core/sessions/film-facts";
import type { Publication, VideoSession } from "@/server/db/generated/client";
import type { RequestSummary } from "@/server/schemas/requests";
import { SessionStatus } from "@/server/schemas/stages";
import { AcceptedVideo } from "@/server/schemas/videos";

/** The account's requests and its customers', newest first, archived ones left out. `type` is `video`, `image` or a route kind. */
export async function listRequests(ctx: Context, filter: { limit: number; type?: string }): Promise<RequestSummary[]> {
  // Every request is a film for now: the list is one indexed read of films.
  const isKind = filter.type !== undefined && filter.type !== "video";
  const sessions = await ctx.db.videoSession.findMany({
    where: { ...owned(ctx.actor), archivedAt: null, ...(isKind && { kind: filter.type }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: filter.limit,
    omit: { timeline: true },
    include: { publication: true },
  });
  return sessions.map((session) => summaryOf(ctx, session));
}

type Session = Omit<VideoSession, "timeline"> & { publication: Publication | null };

function summaryOf(ctx: Context, session: Session): RequestSummary {
  const request = AcceptedVideo.parse(session.input);
  const result = session.status === "COMPLETED" ? (session.result as { key: string; posterKey?: string } | null) : null;
  const url = result ? mediaUrl(ctx, result.key) : null;
  return {
    request_id: publicIdOf(session),
    session_id: publicIdOf(session),
    type: "video",
    provider: request.videoModel,
    status: SessionStatus.parse(session.status),
    result_url: url,
    result_urls: url ? [url] : [],
    thumbnail_url: result?.posterKey ? mediaUrl(ctx, result.posterKey) : null,
    request_type: session.kind,
    session_sub_type: session.routeType,
    created_at: session.createdAt.toISOString(),
    updated_at: session.updatedAt.toISOString(),
    metadata: request.metadata ?? {},
    ...publishedFields(ctx, session.publication),
  };
}
