import type { Context } from "@/server/core/context";
import { assertAffordable } from "@/server/core/credits/assert-affordable";
import { AppError } from "@/server/core/errors";
import type { FieldOptions } from "@/server/schemas/search";
import { type CrawledPage, crawlSites, MOST_PAGES } from "./crawl/crawl-sites";
import { createTemplate } from "./create-template";
import { cutText } from "./cut-text";

export interface CreateFromUrls {
  name: string | null;
  urls: readonly string[];
  levels: number;
  options: FieldOptions;
  ttlMinutes?: number | undefined;
}

/** Reading pages is paid only once it is known what they say; whoever has nothing is not read for. */
const LEAST_CREDITS = 1;

/** Makes the pages of sites searchable. Throws 422, with what is wrong with each address, when none could be read. */
export async function createFromUrls(ctx: Context, { name, urls, levels, options, ttlMinutes }: CreateFromUrls, id?: string) {
  await assertAffordable(ctx, "embedding_create", LEAST_CREDITS);
  const { allowPrivateHosts = [] } = ctx;
  const { pages, skipped, errors } = await crawlSites(urls, { levels, network: { allowPrivateHosts } });
  const told = { skipped_urls: skipped, crawl_errors: errors };
  if (pages.length === 0) {
    const why = errors[0]?.message ?? skipped[0]?.message ?? "They have no text.";
    throw new AppError("unprocessable", `None of the pages could be read. ${why}`, { details: told });
  }
  const made = await createTemplate(
    ctx,
    {
      name: name ?? (pages[0]?.title || null),
      records: pages.flatMap(toRecords),
      textFields: ["text", "title", "description"],
      options,
      ttlMinutes,
      isPlainText: true,
    },
    id,
  );
  return {
    ...made,
    ...{ input_url_count: urls.length, processed_url_count: pages.length, crawl_levels: levels, max_links: MOST_PAGES },
    // The pages are read by this server itself.
    ...{ firecrawl_credits_used: 0, ...told },
  };
}

function toRecords({ url, title, description, language, text }: CrawledPage): Record<string, unknown>[] {
  return cutText(text).map((part, i) => ({
    ...{ id: i === 0 ? url : `${url}#part-${i + 1}`, url, title, text: part },
    ...(description && { description }),
    ...(language && { language }),
  }));
}
