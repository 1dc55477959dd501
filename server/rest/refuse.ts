import { accountOf } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { errorStatus } from "@/server/core/errors";
import { creditHeaders } from "./credit-headers";
import { toAppError } from "./report-error";
import { respondJson } from "./respond";
import type { Trace } from "./trace";

/** Any failure as the answer its caller reads. What we do not vouch for is told to the log only. */
export async function refuse(thrown: unknown, trace: Trace): Promise<Response> {
  const error = toAppError(thrown, `handling ${trace.route}`);
  const status = errorStatus[error.code];
  if (status >= 500) trace.cause = error.cause ?? error;
  const message = error.code === "internal" ? `Internal server error while handling ${trace.route}.` : error.message;
  const body = {
    message,
    ...(error.code === "insufficient_credits" && (await shortOfCredits(trace))),
    ...(error.publicCode && { code: error.publicCode }),
    ...(error.details !== undefined && { details: error.details }),
    ...(status === 500 && { details: { request_id: trace.requestId } }),
  };
  const headers: Record<string, string> = { "x-request-id": trace.requestId };
  const allow = (error.details as { allow?: string[] } | undefined)?.allow;
  if (error.code === "method_not_allowed" && allow) headers.allow = allow.join(", ");
  const wait = error.retryAfterSeconds ?? (error.retryable && [409, 429, 503].includes(status) ? 1 : undefined);
  if (wait !== undefined) headers["retry-after"] = String(wait);
  if (error.code === "insufficient_credits" && trace.ctx) {
    Object.assign(headers, await creditHeaders(trace.ctx, 0).catch(() => ({})));
  }
  return respondJson(status, trace.method === "HEAD" ? "" : JSON.stringify(body), headers);
}

/** What an external user that cannot pay is told beside the sentence (contract §5). */
async function shortOfCredits({ ctx }: Trace): Promise<Record<string, unknown>> {
  if (ctx?.actor.kind !== "external") return {};
  const balance = await getBalance(ctx.db, accountOf(ctx.actor)).catch(() => 0n);
  return {
    code: "insufficient_credits",
    creditsRemaining: toCredits(balance),
    rechargeEndpoint: "/v1/external_users/credits/recharge",
  };
}
