import type { Context } from "@/server/core/context";
import type { Publication } from "@/server/db/generated/client";
import type { PublishedFields } from "@/server/schemas/publications";
import { pagePath, videoUrl } from "./publication-urls";

/** Whether anybody can watch it now. */
export const isLive = (row: Publication | null | undefined): row is Publication & { revokedAt: null } => row?.revokedAt === null;

/** The path of a film's public page while it has one. */
export const publicPathOf = ({ publication }: { publication: Publication | null }): string | null =>
  isLive(publication) ? pagePath(publication.slug) : null;

/** What lists and statuses say. */
export function publishedFields(ctx: Pick<Context, "publicUrl">, row: Publication | null | undefined): PublishedFields {
  if (!isLive(row)) return NOT_PUBLISHED;
  return {
    is_published: true,
    ...{ published_title: row.title, published_description: row.description, published_tags: row.tags },
    published_at: row.publishedAt.toISOString(),
    published_video_url: videoUrl(ctx, row.id),
    published_publication_id: row.id,
  };
}

const NOT_PUBLISHED: PublishedFields = {
  ...{ is_published: false, published_title: null, published_description: null, published_tags: [] },
  ...{ published_at: null, published_video_url: null, published_publication_id: null },
};
