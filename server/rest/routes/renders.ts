import { z } from "zod";
import { ANYONE, INTERNAL } from "@/server/core/access";
import { cancelRender, pauseRender, resumeRender } from "@/server/core/sessions/cancel-render";
import { getLatestVersion, listCompletedVideos } from "@/server/core/sessions/finished-videos";
import { uploadPictures } from "@/server/core/sessions/upload-pictures";
import {
  CancelledRender,
  CompletedVideo,
  LatestVersion,
  PausedRender,
  ResumedRender,
  UploadedPictures,
} from "@/server/schemas/reworks";
import { RequestIdQuery, theRequestId } from "../bodies/request-id";
import { SourceBody, UploadBody } from "../bodies/rework-bodies";
import { route } from "../route";

const MOST_LISTED = 5000;
const LIMIT = `limit must be a whole number from 1 to ${MOST_LISTED}.`;
const CompletedQuery = z.object({
  session_id: z.string().trim().optional(),
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).max(MOST_LISTED, LIMIT).default(MOST_LISTED),
});

/** What is done about films that are being made or are finished. */
export const renders = [
  route({
    name: "renders.cancel",
    on: "POST /v1/video/cancel_render",
    also: ["POST /v2/cancel_render", "POST /v2/video/cancel_render", "POST /v1/external_users/cancel_render"],
    summary: "Stop a film for good",
    access: ANYONE,
    body: SourceBody,
    result: CancelledRender,
    run: ({ ctx, body }) => cancelRender(ctx, body.sourceId),
  }),
  route({
    name: "renders.pause",
    on: "POST /v2/pause_render",
    also: ["POST /v2/video/pause_render"],
    summary: "Hold a film before its next stage",
    access: INTERNAL,
    body: SourceBody,
    result: PausedRender,
    run: ({ ctx, body }) => pauseRender(ctx, body.sourceId),
  }),
  route({
    name: "renders.resume",
    on: "POST /v2/resume_render",
    also: ["POST /v2/video/resume_render"],
    summary: "Let a paused film go on",
    access: INTERNAL,
    body: SourceBody,
    result: ResumedRender,
    run: ({ ctx, body }) => resumeRender(ctx, body.sourceId),
  }),
  route({
    name: "renders.latest",
    on: "GET /v1/video/fetch_latest_version",
    summary: "The newest file of a film; 202 while there is none yet",
    access: ["user"],
    query: RequestIdQuery,
    result: LatestVersion,
    status: (answer) => (answer.status === "PENDING" ? 202 : 200),
    run: async ({ ctx, query }) => (await getLatestVersion(ctx, theRequestId("session_id is required.", query))).answer,
  }),
  route({
    name: "renders.completed",
    on: "GET /v1/video/list_completed_video_sessions",
    summary: "Finished films, newest first",
    access: ["user"],
    query: CompletedQuery,
    result: z.array(CompletedVideo),
    run: ({ ctx, query }) => listCompletedVideos(ctx, { sessionId: query.session_id, limit: query.limit }),
  }),
  route({
    name: "pictures.upload",
    on: "POST /v2/upload_image_data",
    also: ["POST /v1/external_users/upload_image_data"],
    summary: "Store pictures and answer their addresses",
    access: ANYONE,
    body: UploadBody,
    result: UploadedPictures,
    run: async ({ ctx, body }) => ({ image_urls: await uploadPictures(ctx, body.pictures, NEVER) }),
  }),
];

const NEVER = new AbortController().signal;
