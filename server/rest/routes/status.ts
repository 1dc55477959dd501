import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import { getDetailedRequestStatus, getRequestStatus } from "@/server/core/requests/get-request-status";
import { getStatusV1 } from "@/server/core/sessions/get-status";
import { ImageStatus } from "@/server/schemas/images";
import { DetailedVideoStatus, VideoStatus, VideoStatusV1 } from "@/server/schemas/status";
import { RequestIdBody, RequestIdQuery, theRequestId } from "../bodies/request-id";
import { route } from "../route";

const MISSING_IN_QUERY = "request_id (or session_id) query param is required.";
const MISSING = "request_id (or session_id) is required.";
/** The V1 document's own words. */
const MISSING_V1 = "taskId query parameter is missing.";

export const status = [
  route({
    name: "status.v1",
    on: "GET /v1/video/status",
    summary: "Status of a film in the words of the V1 document",
    access: ["user"],
    query: RequestIdQuery,
    result: VideoStatusV1,
    run: ({ ctx, query }) => getStatusV1(ctx, theRequestId(MISSING_V1, query)),
  }),
  route({
    name: "status.get",
    on: "GET /v2/status",
    also: ["GET /v1/status", "GET /v1/external_users/status"],
    summary: "Status of a request",
    access: ANYONE,
    onV1: ["user", "external"],
    query: RequestIdQuery,
    result: z.discriminatedUnion("type", [VideoStatus, ImageStatus]),
    run: ({ ctx, query }) => getRequestStatus(ctx, theRequestId(MISSING_IN_QUERY, query)),
  }),
  route({
    name: "status.detailed",
    on: "GET /v2/status_detailed",
    also: ["GET /v1/status_detailed", "GET /v1/external_users/status_detailed"],
    summary: "Status of a request plus what can be played of it",
    access: ANYONE,
    onV1: ["user", "external"],
    query: RequestIdQuery,
    result: z.discriminatedUnion("type", [DetailedVideoStatus, ImageStatus]),
    run: ({ ctx, query }) => getDetailedRequestStatus(ctx, theRequestId(MISSING, query)),
  }),
  route({
    name: "status.detailedByBody",
    on: "POST /v2/status_detailed",
    also: ["POST /v1/status_detailed", "POST /v1/external_users/status_detailed"],
    summary: "The same, with the id in the body or the query",
    access: ANYONE,
    onV1: ["user", "external"],
    query: RequestIdQuery,
    body: RequestIdBody,
    result: z.discriminatedUnion("type", [DetailedVideoStatus, ImageStatus]),
    run: ({ ctx, query, body }) => getDetailedRequestStatus(ctx, theRequestId(MISSING, body, query)),
  }),
];
