import { FilmRequest } from "@/server/schemas/film-request";
import { type Draft, newDraft, withSource } from "./draft";
import { picturesOf, withPictures } from "./pictures";

/** A browser may have several visitors; each has a draft of their own. */
const placeOf = (visitorId: string): string => `kinora.draft.${visitorId}`;

export function keepDraft(visitorId: string, draft: Draft): void {
  try {
    localStorage.setItem(placeOf(visitorId), JSON.stringify(draft));
  } catch {
    // Full of pictures, or closed to us: then it lives as long as the page.
  }
}

export function keptDraft(visitorId: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(visitorId)) ?? "null");
    const request = FilmRequest.safeParse(kept);
    return request.success ? { ...request.data, parked: kept.parked ?? {} } : null;
  } catch {
    return null;
  }
}

/** Puts a picture into the draft, after those that are in it, for whoever opens the composer next. */
export function keepInDraft(visitorId: string, url: string): void {
  const draft = withSource(keptDraft(visitorId) ?? newDraft(), "pictures");
  keepDraft(visitorId, { ...draft, body: withPictures(draft.body, [...picturesOf(draft.body), { url, title: "" }]) });
}
