import { z } from "zod";
import { INTERNAL } from "@/server/core/access";
import {
  LipSyncBody,
  SoundEffectBody,
  StepImageToVideoBody,
  StepTextToVideoBody,
  type VideoBody,
} from "@/server/core/bodies/video-bodies";
import type { Context } from "@/server/core/context";
import { getDetailedStepStatus, getStepStatus } from "@/server/core/sessions/get-status";
import { makeVideo } from "@/server/core/sessions/make-video";
import { processNext } from "@/server/core/sessions/process-next";
import { DetailedStepVideoStatus, StepState, StepVideoStatus } from "@/server/schemas/status";
import { AcceptedJob } from "@/server/schemas/videos";
import { RequestIdBody, RequestIdQuery, theRequestId } from "../bodies/request-id";
import { route } from "../route";
import { priceOf } from "./videos";

const INTERNAL_ONLY = "Step-controlled routes are for internal accounts: leave external_user and unique_key out.";
const MISSING = "request_id or session_id is required.";
const params = z.object({ request_id: z.string() });
const StepJob = AcceptedJob.extend({ step: StepState });

async function makeStepVideo({ ctx, body, newId }: { ctx: Context; body: VideoBody; newId: string }) {
  const job = await makeVideo(ctx, body, newId);
  const { step } = await getStepStatus(ctx, job.session_id);
  return { ...job, step };
}

export const steps = [
  route({
    name: "steps.textToVideo",
    on: "POST /v2/video/step/text_to_video",
    summary: "Turn a prompt into a film step by step",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    body: StepTextToVideoBody,
    result: StepJob,
    price: priceOf,
    run: makeStepVideo,
  }),
  route({
    name: "steps.imageToVideo",
    on: "POST /v2/video/step/image_to_video",
    summary: "Turn one picture or a list of pictures into a film step by step",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    body: StepImageToVideoBody,
    result: StepJob,
    price: priceOf,
    run: makeStepVideo,
  }),
  route({
    name: "steps.soundEffect",
    on: "POST /v2/video/step/sound_effect",
    summary: "A video of yours with a sound that its prompt names",
    access: INTERNAL,
    body: SoundEffectBody,
    result: StepJob,
    price: priceOf,
    run: makeStepVideo,
  }),
  route({
    name: "steps.lipSync",
    on: "POST /v2/video/step/lip_sync",
    summary: "A video of yours whose lips speak a voice of yours",
    access: INTERNAL,
    body: LipSyncBody,
    result: StepJob,
    price: priceOf,
    run: makeStepVideo,
  }),
  route({
    name: "steps.status",
    on: "GET /v2/video/step/{request_id}/status",
    summary: "Status of a step-controlled film and what its stages made",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    params,
    result: StepVideoStatus,
    run: ({ ctx, params }) => getStepStatus(ctx, params.request_id),
  }),
  route({
    name: "steps.statusByPost",
    on: "POST /v2/video/step/{request_id}/status",
    summary: "The same by POST",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    params,
    body: RequestIdBody,
    result: StepVideoStatus,
    run: ({ ctx, params, body }) => getStepStatus(ctx, theRequestId(MISSING, params.request_id, body)),
  }),
  route({
    name: "steps.statusByQuery",
    on: "GET /v2/video/step/status",
    summary: "The same, with the id in the query",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    query: RequestIdQuery,
    result: StepVideoStatus,
    run: ({ ctx, query }) => getStepStatus(ctx, theRequestId(MISSING, query)),
  }),
  route({
    name: "steps.statusByBody",
    on: "POST /v2/video/step/status",
    summary: "The same, with the id in the body or the query",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    query: RequestIdQuery,
    body: RequestIdBody,
    result: StepVideoStatus,
    run: ({ ctx, query, body }) => getStepStatus(ctx, theRequestId(MISSING, body, query)),
  }),
  route({
    name: "steps.detailed",
    on: "GET /v2/video/step/{request_id}/status_detailed",
    summary: "Step status plus what can be played of the film",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    params,
    result: DetailedStepVideoStatus,
    run: ({ ctx, params }) => getDetailedStepStatus(ctx, params.request_id),
  }),
  route({
    name: "steps.detailedByPost",
    on: "POST /v2/video/step/{request_id}/status_detailed",
    summary: "The same by POST",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    params,
    body: RequestIdBody,
    result: DetailedStepVideoStatus,
    run: ({ ctx, params, body }) => getDetailedStepStatus(ctx, theRequestId(MISSING, params.request_id, body)),
  }),
  route({
    name: "steps.detailedByQuery",
    on: "GET /v2/video/step/status_detailed",
    summary: "The same, with the id in the query",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    query: RequestIdQuery,
    result: DetailedStepVideoStatus,
    run: ({ ctx, query }) => getDetailedStepStatus(ctx, theRequestId(MISSING, query)),
  }),
  route({
    name: "steps.detailedByBody",
    on: "POST /v2/video/step/status_detailed",
    summary: "The same, with the id in the body or the query",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    query: RequestIdQuery,
    body: RequestIdBody,
    result: DetailedStepVideoStatus,
    run: ({ ctx, query, body }) => getDetailedStepStatus(ctx, theRequestId(MISSING, body, query)),
  }),
  route({
    name: "steps.processNext",
    on: "POST /v2/video/step/{request_id}/process_next",
    summary: "Continue a film that waits at a checkpoint",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    params,
    body: RequestIdBody,
    result: StepVideoStatus,
    run: ({ ctx, params, body }) => processNext(ctx, theRequestId(MISSING, params.request_id, body)),
  }),
  route({
    name: "steps.processNextByBody",
    on: "POST /v2/video/step/process_next",
    summary: "The same, with the id in the body or the query",
    access: INTERNAL,
    refusal: INTERNAL_ONLY,
    query: RequestIdQuery,
    body: RequestIdBody,
    result: StepVideoStatus,
    run: ({ ctx, query, body }) => processNext(ctx, theRequestId(MISSING, body, query)),
  }),
];
