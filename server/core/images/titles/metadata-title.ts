/** Names under which callers keep a title, and what else says what a picture shows; the first of each that is text. */
const TITLES = ["title", "name", "headline", "image_title", "imageTitle", "product_name", "productName"];
const WORDS = ["caption", "description", "alt", "alt_text", "altText", "subject", "product", "summary", "text"];
const PLACES = ["place", "location", "city", "category"];

export interface MetadataWords {
  title: string | null;
  /** Less than a title: used when nothing better is there. */
  description: string | null;
}

/** What the facts that came with a picture say about it. */
export function metadataWords(metadata: Record<string, unknown>): MetadataWords {
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const value = metadata[name];
      if (typeof value === "string" && value.trim().length > 1) return value.trim();
    }
    return null;
  };
  const description = first(WORDS);
  const place = first(PLACES);
  // A sentence is a title up to its first stop.
  const said = description?.split(/(?<=[^\s.])[.!?](?:\s|$)/)[0]?.trim() || null;
  return { title: first(TITLES), description: said ?? place };
}
