import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { toCredits } from "@/server/core/credits/units";
import { publishedFields } from "@/server/core/publications/published-fields";
import { mediaUrl, publicIdOf } from "@/server/core/sessions/film-facts";
import type { FilmResult } from "@/server/core/sessions/finish-film";
import type { Publication, VideoSession } from "@/server/db/generated/client";
import type { ExternalRequest } from "@/server/schemas/requests";
import { SessionStatus } from "@/server/schemas/stages";
import { AcceptedVideo } from "@/server/schemas/videos";

type Film = Omit<VideoSession, "timeline" | "rendering"> & { publication: Publication | null };
interface Sums {
  charged: number;
  refunded: number;
}

/** An external user's films, newest first, archived ones left out (contract §9.1). */
export async function listExternalRequests(ctx: Context, { limit }: { limit: number }): Promise<ExternalRequest[]> {
  const films = await ctx.db.videoSession.findMany({
    where: { ...owned(ctx.actor), archivedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    ...READ,
  });
  return toRequests(ctx, films);
}

/** One of them as the list has it; an archived one too. */
export async function getExternalRequest(ctx: Context, sessionId: string): Promise<ExternalRequest> {
  const film = await ctx.db.videoSession.findFirstOrThrow({ where: { id: sessionId, ...owned(ctx.actor) }, ...READ });
  const [request] = await toRequests(ctx, [film]);
  return request!;
}

const READ = { omit: { timeline: true, rendering: true }, include: { publication: true } } as const;

async function toRequests(ctx: Context, films: readonly Film[]): Promise<ExternalRequest[]> {
  const sums = await sumsOf(
    ctx,
    films.map((film) => film.id),
  );
  const sources = await publicIds(
    ctx,
    films.flatMap((film) => AcceptedVideo.parse(film.input).sourceIds ?? []),
  );
  return films.map((film) => toRequest(ctx, film, { sums: sums.get(film.id), sources }));
}

function toRequest(
  ctx: Context,
  film: Film,
  { sums, sources }: { sums: Sums | undefined; sources: ReadonlyMap<string, string> },
): ExternalRequest {
  const request = AcceptedVideo.parse(film.input);
  const result = film.status === "COMPLETED" ? (film.result as FilmResult | null) : null;
  const id = publicIdOf(film);
  return {
    request_id: id,
    external_request_id: id,
    route_key: film.kind,
    status: SessionStatus.parse(film.status),
    prompt: request.prompt,
    video_url: result ? mediaUrl(ctx, result.key) : null,
    image_count: request.imageUrls?.length ?? 0,
    credits_charged: sums?.charged ?? 0,
    credits_refunded: sums?.refunded ?? 0,
    target_language: request.translation?.to ?? null,
    source_request_ids: (request.sourceIds ?? []).flatMap((source) => sources.get(source) ?? []),
    created_at: film.createdAt.toISOString(),
    updated_at: film.updatedAt.toISOString(),
    ...publishedFields(ctx, film.publication),
    has_subtitles: result?.hasSubtitles ?? request.enableSubtitles,
    language: result?.language ?? request.language,
  };
}

async function sumsOf(ctx: Context, requestIds: string[]): Promise<Map<string, Sums>> {
  const entries = await ctx.db.ledgerEntry.findMany({
    where: { amount: { gt: 0n }, transfer: { requestId: { in: requestIds }, kind: { in: ["charge", "refund"] } } },
    select: { amount: true, transfer: { select: { kind: true, requestId: true } } },
  });
  const sumOf = (id: string, kind: string) =>
    entries
      .filter(({ transfer }) => transfer.requestId === id && transfer.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0n);
  return new Map(
    requestIds.map((id) => [id, { charged: toCredits(sumOf(id, "charge")), refunded: toCredits(sumOf(id, "refund")) }]),
  );
}

/** The ids by which the external user knows the films that others were made from. */
async function publicIds(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  const films = await ctx.db.videoSession.findMany({
    where: { id: { in: ids }, ...owned(ctx.actor) },
    select: { id: true, externalRequestId: true },
  });
  return new Map(films.map((film) => [film.id, publicIdOf(film)]));
}
