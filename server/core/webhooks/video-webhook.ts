import { z } from "zod";

/** What is kept of a film's end for its webhook: facts, so that every attempt says the same, and keys instead of addresses. */
export const FilmEnd = z.object({
  sessionId: z.string(),
  status: z.enum(["COMPLETED", "FAILED", "CANCELLED"]),
  /** Whole per cent. */
  progress: z.number(),
  resultKey: z.string().nullable(),
  hasSubtitles: z.boolean(),
  language: z.string().nullable(),
  /** Why it failed, as a sentence. */
  failure: z.string().nullable(),
  /** Sent by its receiver's owner, to try it. */
  isTest: z.boolean().default(false),
});
export type FilmEnd = z.output<typeof FilmEnd>;

/** The body of a video webhook: the union of what the V1 document and newer receivers read (contract §7.1). */
export function toVideoWebhook(end: FilmEnd, publicUrl: string) {
  const ids = { request_id: end.sessionId, session_id: end.sessionId };
  if (end.status !== "COMPLETED" || end.resultKey === null) {
    const message = end.failure ?? (end.status === "CANCELLED" ? "The film was cancelled." : "Video generation failed");
    return {
      ...ids,
      status: end.status,
      progress: end.progress,
      video: { url: null, ...ids },
      error: { message },
      message,
    };
  }
  const url = `${publicUrl}/media/${end.resultKey}`;
  return {
    ...ids,
    status: end.status,
    progress: 100,
    result_url: url,
    result: { videoUrl: url },
    video: { url, ...ids },
    has_subtitles: end.hasSubtitles,
    result_language: end.language,
    message: "Your film is ready.",
    ...(end.isTest && { test: true }),
  };
}
