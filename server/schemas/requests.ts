import { z } from "zod";
import { SessionStatus } from "./stages";

/** One entry of the list of requests (contract §9.1, internal account). */
export const RequestSummary = z.object({
  request_id: z.string(),
  session_id: z.string(),
  type: z.string(),
  provider: z.string(),
  status: SessionStatus,
  result_url: z.string().nullable(),
  result_urls: z.array(z.string()),
  thumbnail_url: z.string().nullable(),
  request_type: z.string(),
  session_sub_type: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  metadata: z.record(z.string(), z.unknown()),
});
export type RequestSummary = z.output<typeof RequestSummary>;
export const RequestList = z.object({ requests: z.array(RequestSummary) });
