import { z } from "zod";
import { PublishedFields } from "./publications";
import { SessionStatus } from "./stages";

/** One entry of the list of requests (contract §9.1, internal account). */
export const RequestSummary = z.object({
  request_id: z.string(),
  session_id: z.string(),
  type: z.string(),
  provider: z.string(),
  /** Requests for pictures begin as INIT. */
  status: z.enum(["INIT", ...SessionStatus.options]),
  result_url: z.string().nullable(),
  result_urls: z.array(z.string()),
  thumbnail_url: z.string().nullable(),
  request_type: z.string(),
  session_sub_type: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  ...PublishedFields,
});
export type RequestSummary = z.output<typeof RequestSummary>;
export const RequestList = z.object({ requests: z.array(RequestSummary) });

/** One entry of an external user's list. */
export const ExternalRequest = z.object({
  request_id: z.string(),
  external_request_id: z.string(),
  route_key: z.string(),
  status: SessionStatus,
  prompt: z.string(),
  video_url: z.string().nullable(),
  image_count: z.number(),
  credits_charged: z.number(),
  credits_refunded: z.number(),
  target_language: z.string().nullable(),
  source_request_ids: z.array(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
  ...PublishedFields,
  has_subtitles: z.boolean(),
  language: z.string(),
});
export type ExternalRequest = z.output<typeof ExternalRequest>;
export const ExternalRequestList = z.object({ requests: z.array(ExternalRequest) });

/** A request that was put into the archive. */
export const ArchivedRequest = z.object({
  request_id: z.string(),
  session_id: z.string(),
  status: z.literal("ARCHIVED"),
  archived: z.literal(true),
  archived_at: z.string(),
});
export const ArchivedExternalRequest = ExternalRequest.extend({ archived: z.literal(true), archived_at: z.string() });
