import { z } from "zod";

/** What is kept of the end of a request for pictures for its webhook: facts, and keys instead of addresses. */
export const ImageEnd = z.object({
  /** 24 hexadecimal characters. */
  jobId: z.string(),
  kind: z.string(),
  status: z.enum(["COMPLETED", "FAILED"]),
  keys: z.array(z.string()),
  failure: z.string().nullable(),
});
export type ImageEnd = z.output<typeof ImageEnd>;

/** Its body: the ids and the result as the status tells them (contract §13.2), in the manner of a video webhook. */
export function toImageWebhook({ jobId, kind, status, keys, failure }: ImageEnd, publicUrl: string) {
  const told = { request_id: jobId, session_id: jobId, type: "image", case_type: kind, status };
  const urls = keys.map((key) => `${publicUrl}/media/${key}`);
  if (status === "COMPLETED") return { ...told, progress: 100, result_url: urls[0] ?? null, result_urls: urls };
  const message = failure ?? "The pictures could not be made.";
  return { ...told, result_url: null, result_urls: [], error: { message }, message };
}
