import type { FilmRequest, FilmSource } from "@/server/schemas/film-request";

export type Body = FilmRequest["body"];

/** A request in the making. Its body is the API's own: the form and the JSON are two views of it. */
export interface Draft extends FilmRequest {
  /** Fields that belong to the other source only, for when it is chosen again. */
  parked: Body;
}

const OWN: Record<FilmSource, readonly string[]> = {
  text: ["duration", "tone", "image_model"],
  pictures: ["image_urls", "limit_single_narrator", "add_narrator_avatar", "express_cta_generation", "footer_metadata"],
};
const FIRST: Record<FilmSource, Body> = {
  text: { duration: 20, tone: "grounded", image_model: "GPTIMAGE2" },
  pictures: { image_urls: [] },
};

export const newDraft = (): Draft => ({
  source: "text",
  isStepped: false,
  body: { prompt: "", ...FIRST.text, aspect_ratio: "16:9", video_model: "RUNWAYML", enable_subtitles: true },
  parked: {},
});

/** The same film from something else: what both kinds know stays, the rest waits. */
export function withSource(draft: Draft, source: FilmSource): Draft {
  if (draft.source === source) return draft;
  const own = OWN[draft.source];
  const shared = Object.fromEntries(Object.entries(draft.body).filter(([name]) => !own.includes(name)));
  const parked = Object.fromEntries(Object.entries(draft.body).filter(([name]) => own.includes(name)));
  const body = { ...shared, ...FIRST[source], ...draft.parked };
  // Pictures make wide and tall films only.
  if (source === "pictures" && body.aspect_ratio === "1:1") body.aspect_ratio = "16:9";
  return { ...draft, source, body, parked };
}

/** The body with a field set; what says nothing is left out. */
export function withField(body: Body, name: string, value: unknown): Body {
  const { [name]: _, ...rest } = body;
  const saysNothing = value === undefined || value === null || (value === "" && name !== "prompt");
  if (saysNothing) return rest;
  return name in body ? { ...body, [name]: value } : { ...rest, [name]: value };
}

export const textOf = (body: Body, name: string, byDefault = ""): string =>
  typeof body[name] === "string" ? body[name] : byDefault;
export const numberOf = (body: Body, name: string, byDefault: number): number =>
  typeof body[name] === "number" ? body[name] : byDefault;
export const flagOf = (body: Body, name: string): boolean => body[name] === true;

/** What is sent: without what only the form needs. */
export const requestOf = ({ source, isStepped, body }: Draft): FilmRequest => ({ source, isStepped, body });
