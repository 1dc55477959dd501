import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type {
  DetailedStepVideoStatus,
  DetailedVideoStatus,
  StepVideoStatus,
  VideoStatus,
  VideoStatusV1,
} from "@/server/schemas/status";
import { type FilmFacts, findFilm, loadFacts } from "./film-facts";
import { toDetailedStatus } from "./to-detailed-status";
import { toStatus, toStatusV1 } from "./to-status";
import { toDetailedStepStatus, toStepStatus } from "./to-step-status";

/** The status of one of the caller's films; throws `not_found` for any other id, as all of these do. */
export async function getStatus(ctx: Context, requestId: string): Promise<VideoStatus> {
  return toStatus(await factsOf(ctx, requestId));
}

/** The same in the V1 document's words. */
export async function getStatusV1(ctx: Context, requestId: string): Promise<VideoStatusV1> {
  return toStatusV1(await factsOf(ctx, requestId));
}

/** The status plus the film as far as it can be played. */
export async function getDetailedStatus(ctx: Context, requestId: string): Promise<DetailedVideoStatus> {
  return toDetailedStatus(await factsOf(ctx, requestId));
}

/** The step machine of a step-controlled film; throws `invalid_request` for a film that is made in one go. */
export async function getStepStatus(ctx: Context, requestId: string): Promise<StepVideoStatus> {
  return toStepStatus(await stepFactsOf(ctx, requestId));
}

export async function getDetailedStepStatus(ctx: Context, requestId: string): Promise<DetailedStepVideoStatus> {
  return toDetailedStepStatus(await stepFactsOf(ctx, requestId));
}

async function factsOf(ctx: Context, requestId: string, notFound?: string): Promise<FilmFacts> {
  return loadFacts(ctx, await findFilm(ctx, requestId, notFound));
}

export const STEP_NOT_FOUND = "Step video request not found.";

async function stepFactsOf(ctx: Context, requestId: string): Promise<FilmFacts> {
  const facts = await factsOf(ctx, requestId, STEP_NOT_FOUND);
  assertStepEnabled(facts);
  return facts;
}

export function assertStepEnabled({ routeType }: Pick<FilmFacts, "routeType">): void {
  if (routeType !== "step")
    throw new AppError("invalid_request", "This request is not step-controlled: poll /v2/status instead.");
}
