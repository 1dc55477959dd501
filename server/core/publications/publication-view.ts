import type { Context } from "@/server/core/context";
import { publicIdOf } from "@/server/core/sessions/film-facts";
import type { Publication as Row } from "@/server/db/generated/client";
import { type PublicationAnswer, type PublicationFacts, PublishedFilm, withTwins } from "@/server/schemas/publications";
import { pageUrl, posterPath, videoUrl } from "./publication-urls";
import { isLive, publishedFields } from "./published-fields";

type Where = Pick<Context, "publicUrl">;
interface Session {
  id: string;
  externalRequestId: string | null;
}

/** The picture before it plays. */
export const splashOf = (row: Row): string => row.splashKey ?? PublishedFilm.parse(row.film).posterKey;

/** A publication in the words of the contract (§10.7), under both spellings of each. */
export function toPublication(ctx: Where, row: Row, session: Session): Record<string, unknown> {
  const facts: PublicationFacts = {
    ...{ id: row.id, publication_id: row.id, session_id: publicIdOf(session) },
    ...{ page_url: pageUrl(ctx, row.slug), video_url: videoUrl(ctx, row.id) },
    ...{ title: row.title, description: row.description, tags: row.tags, creator_handle: row.creatorHandle, slug: row.slug },
    allow_download: row.allowsDownload,
    image_hash: row.imageHash,
    splash_image: `${ctx.publicUrl}${posterPath(row.id, splashOf(row))}`,
    ...{ image_model: row.imageModel, video_model: row.videoModel, original_prompt: row.originalPrompt },
    ...{ session_language: row.sessionLanguage, language_string: row.languageString, aspect_ratio: row.aspectRatio },
    ...{ created_at: row.createdAt.toISOString(), updated_at: row.updatedAt.toISOString() },
  };
  return withTwins<unknown>(facts);
}

/** The answer of `/v1/publications/…` about a film and what is published of it now. */
export function toAnswer(ctx: Where, session: Session, row: Row | null): PublicationAnswer {
  const id = publicIdOf(session);
  const { is_published, published_at, published_publication_id, published_video_url } = publishedFields(ctx, row);
  return {
    publication_id: published_publication_id,
    publication: isLive(row) ? toPublication(ctx, row, session) : null,
    session: { id, session_id: id, is_published, published_publication_id, published_video_url, published_at },
    ...{ session_id: id, sessionId: id, ispublishedVideo: is_published },
  };
}
