import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { isImageKind, listImageJobs } from "@/server/core/images/image-status";
import { publishedFields } from "@/server/core/publications/published-fields";
import { mediaUrl, publicIdOf } from "@/server/core/sessions/film-facts";
import type { Publication, VideoSession } from "@/server/db/generated/client";
import type { ImageKind } from "@/server/schemas/images";
import type { RequestSummary } from "@/server/schemas/requests";
import { SessionStatus } from "@/server/schemas/stages";
import { AcceptedVideo } from "@/server/schemas/videos";

/** The account's requests and its customers', newest first, archived ones left out. `type` is `video`, `image` or a route kind. */
export async function listRequests(ctx: Context, filter: { limit: number; type?: string }): Promise<RequestSummary[]> {
  const { type = "", limit } = filter;
  const [films, images] = await Promise.all([
    type === "image" || isImageKind(type) ? [] : listFilms(ctx, limit, type === "" || type === "video" ? undefined : type),
    type === "" || type === "image" || isImageKind(type) ? listImages(ctx, limit, isImageKind(type) ? type : undefined) : [],
  ]);
  return [...films, ...images].sort((a, b) => b.created_at.localeCompare(a.created_at)).slice(0, limit);
}

async function listFilms(ctx: Context, limit: number, kind: string | undefined): Promise<RequestSummary[]> {
  const sessions = await ctx.db.videoSession.findMany({
    where: { ...owned(ctx.actor), archivedAt: null, ...(kind !== undefined && { kind }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    omit: { timeline: true, rendering: true },
    include: { publication: true },
  });
  return sessions.map((session) => summaryOf(ctx, session));
}

async function listImages(ctx: Context, limit: number, kind: ImageKind | undefined): Promise<RequestSummary[]> {
  const jobs = await listImageJobs(ctx, { limit, kind });
  return jobs.map(({ request_id, session_id, type, provider, status, result_url, result_urls, case_type, ...job }) => ({
    ...{ request_id, session_id, type, provider, status, result_url, result_urls },
    thumbnail_url: job.thumbnail_url ?? null,
    ...{ request_type: case_type, session_sub_type: "image", created_at: job.created_at, updated_at: job.updated_at },
    metadata: job.metadata ?? {},
    ...publishedFields(ctx, null),
  }));
}

type Session = Omit<VideoSession, "timeline" | "rendering"> & { publication: Publication | null };

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
