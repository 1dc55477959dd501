const SPOKEN_KEYS = ["tagline", "slogan", "description", "facts", "features", "benefits", "highlights"];

/** Sentences from the caller's metadata that may be said: a tagline, features, facts. Anything else stays unsaid. */
export function factsOf(metadata: Record<string, unknown> | undefined): string[] {
  if (!metadata) return [];
  return SPOKEN_KEYS.flatMap((key) => {
    const value = metadata[key];
    return typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.filter((item): item is string => typeof item === "string")
        : [];
  })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => /\p{L}/u.test(text) && text.length <= 240)
    .map((text) => (/[.!?…。]$/.test(text) ? text : `${text}.`))
    .slice(0, 12);
}
