import { ZodError } from "zod";
import { INTERNAL, requireKind } from "@/server/core/access";
import {
  ImageListBody,
  StepImageToVideoBody,
  StepTextToVideoBody,
  TextToVideoBody,
  type VideoBody,
} from "@/server/core/bodies/video-bodies";
import { accountOf, type Context } from "@/server/core/context";
import { stageShares, videoPrice } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import { claimKey, keepAnswer, releaseKey } from "@/server/core/requests/idempotency";
import type { FilmRequest } from "@/server/schemas/film-request";
import { STAGES, stageLabels } from "@/server/schemas/stages";
import { assertAddresses } from "./assert-addresses";
import { assertModelsAvailable } from "./assert-models-available";
import { makeVideo } from "./make-video";

const STEPS = "Films are made step by step by the account itself. Make it straight through.";

const forms = {
  text: { express: TextToVideoBody, step: StepTextToVideoBody },
  pictures: { express: ImageListBody, step: StepImageToVideoBody },
};

function read(ctx: Pick<Context, "actor">, { source, isStepped, body }: FilmRequest): VideoBody {
  if (isStepped) requireKind(ctx.actor, INTERNAL, STEPS);
  return forms[source][isStepped ? "step" : "express"].parse(body);
}

/** What is wrong with a request, as a sentence, and where, if in one field. */
export interface Problem {
  field: string | null;
  message: string;
}

export type FilmQuote =
  | { isAccepted: false; problems: Problem[] }
  | {
      isAccepted: true;
      credits: number;
      durationSeconds: number;
      /** What the price is made of, without what costs nothing. */
      parts: { label: string; credits: number }[];
      /** What of the request is left out, as sentences. */
      warnings: string[];
    };

/** What a film would cost, or why it would be refused; asks everything that creating it asks, and takes nothing. */
export function quoteFilm(ctx: Context, request: FilmRequest): FilmQuote {
  try {
    const { video, warnings } = read(ctx, request);
    assertModelsAvailable(ctx, video);
    assertAddresses(ctx, video, video.webhookUrl);
    const shares = stageShares(video);
    return {
      isAccepted: true,
      credits: videoPrice(video),
      durationSeconds: video.durationSeconds,
      parts: STAGES.flatMap((stage) => (shares[stage] > 0 ? [{ label: stageLabels[stage], credits: shares[stage] }] : [])),
      warnings,
    };
  } catch (error) {
    return { isAccepted: false, problems: problemsOf(error) };
  }
}

function problemsOf(error: unknown): Problem[] {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => ({ field: path.length > 0 ? String(path[0]) : fieldIn(message), message }));
  }
  if (error instanceof AppError) return [{ field: fieldIn(error.message), message: error.message }];
  throw error;
}

/** The contract's sentences begin with the field that they are about. */
const fieldIn = (message: string): string | null => /^([a-z]+(?:_[a-z]+)+)\b/.exec(message)?.[1] ?? null;

/** Makes the film. Under one `key` it is made, and paid for, once, however often an answer is lost on its way. */
export async function composeFilm(ctx: Context, { key, ...request }: FilmRequest & { key: string }) {
  const body = read(ctx, request);
  const call = { account: accountOf(ctx.actor), route: "studio.compose", key, body: JSON.stringify(request), now: ctx.now() };
  const claim = await claimKey(ctx.db, call);
  try {
    const job = await makeVideo(ctx, { ...body, video: { ...body.video, mendable: true } }, claim.newId);
    await keepAnswer(ctx.db, claim.id, { status: 200, body: JSON.stringify(job), headers: {} }, ctx.now());
    return { id: job.session_id };
  } catch (error) {
    if (error instanceof AppError) await releaseKey(ctx.db, claim.id);
    throw error;
  }
}
