/** Last words the caller wrote out: `End with: "…"`, `CTA: …`. */
export const writtenClose = (whole: string): string | null =>
  whole
    .match(
      /\b(?:(?:end|finish|close)(?: it)? with(?: the (?:line|words?|slogan|tagline))?\s*[:"“]|call to action\s*:|cta\s*:)\s*["“]?([^"”\n.]{3,90})/i,
    )?.[1]
    ?.trim() ?? null;
