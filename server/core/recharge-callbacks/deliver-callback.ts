import { AppError } from "@/server/core/errors";
import { isAllowedPrivate } from "@/server/core/fetching/assert-fetchable";
import { sendGuarded } from "@/server/core/fetching/send-guarded";
import { MOST_ATTEMPTS, nextAttemptAfter } from "@/server/core/webhooks/retry-schedule";
import type { Db } from "@/server/db/client";
import type { Payment } from "@/server/db/generated/client";
import { endTokens, tokensFor } from "./tokens-for";

const DEADLINE_MILLISECONDS = 8000;

export interface CallbackDeps {
  db: Db;
  secretKey: string;
  /** Receivers that may be reached although they are private. Tests only. */
  allowPrivateHosts: readonly string[];
  now?: () => Date;
  deadlineMilliseconds?: number;
}

export interface CallbackOutcome {
  state: "pending" | "delivered" | "dead";
  /** When to call again; null at the end. */
  nextAttemptAt: Date | null;
}

/**
 * Makes one attempt at a callback, if one is due, and says when the next is. Booked before it is sent, as webhooks are: a crash
 * costs that attempt. Tokens are made for the attempt and end with it when it fails: none is ever kept for later.
 */
export async function deliverCallback(deps: CallbackDeps, callbackId: string): Promise<CallbackOutcome> {
  const now = deps.now?.() ?? new Date();
  const callback = await deps.db.rechargeCallback.findUnique({ where: { id: callbackId } });
  if (!callback) throw new AppError("not_found", "There is no such callback.", { cause: new Error(callbackId) });
  if (callback.status !== "pending") return { state: callback.status as "delivered" | "dead", nextAttemptAt: null };
  if (callback.nextAttemptAt > now) return { state: "pending", nextAttemptAt: callback.nextAttemptAt };
  const conclude = async (state: "delivered" | "dead", data: object = {}): Promise<CallbackOutcome> => {
    await deps.db.rechargeCallback.update({ where: { id: callbackId }, data: { status: state, ...data } });
    return { state, nextAttemptAt: null };
  };
  if (callback.attempts >= MOST_ATTEMPTS) return conclude("dead");

  const attempts = callback.attempts + 1;
  const nextAttemptAt = nextAttemptAfter(attempts, now, Math.random());
  const lookAgainAt = nextAttemptAt ?? new Date(now.getTime() + 4 * DEADLINE_MILLISECONDS);
  const { count } = await deps.db.rechargeCallback.updateMany({
    where: { id: callbackId, status: "pending", attempts: callback.attempts },
    data: { attempts, nextAttemptAt: lookAgainAt },
  });
  if (count === 0) return { state: "pending", nextAttemptAt: lookAgainAt };

  const order = await deps.db.payment.findUniqueOrThrow({ where: { id: callback.paymentId } });
  const { status, error } = await attempt(deps, callback.url, order, now);
  if (status !== null && status >= 200 && status < 300) {
    return conclude("delivered", { lastStatus: status, lastError: null, deliveredAt: now });
  }
  if (status === 410 || nextAttemptAt === null) return conclude("dead", { lastStatus: status, lastError: error });
  await deps.db.rechargeCallback.update({ where: { id: callbackId }, data: { lastStatus: status, lastError: error } });
  return { state: "pending", nextAttemptAt };
}

async function attempt(deps: CallbackDeps, address: string, order: Payment, now: Date) {
  const tokens = await tokensFor(deps, order, now);
  const url = new URL(address);
  const told = { checkoutSessionId: order.checkoutId ?? "", status: order.status };
  const query = tokens ? { authToken: tokens.authToken, refreshToken: tokens.refreshToken, expiryDate: tokens.expiryDate } : told;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const more = {
    ...{ checkoutSessionId: order.checkoutId, paymentIntentId: order.paymentIntentId, email: order.email },
    ...{ creditsApplied: order.credits, amountPaidCents: order.amountCents, currency: order.currency.toUpperCase() },
  };
  const body = JSON.stringify(tokens ? { ...tokens, ...more } : told);
  try {
    const first = await send(deps, url, "GET");
    const status = first === 404 ? await send(deps, url, "POST", body) : first;
    if (tokens && (status < 200 || status > 299)) await endTokens(deps, tokens, now);
    return { status, error: `The receiver answered ${status}.` };
  } catch (error) {
    if (tokens) await endTokens(deps, tokens, now);
    return { status: null, error: error instanceof AppError ? error.message : "The callback could not be sent." };
  }
}

/** The status line decides. No redirect is followed: tokens go to the address that was named and to no other. */
async function send(deps: CallbackDeps, url: URL, method: "GET" | "POST", body?: string): Promise<number> {
  const { allowPrivateHosts, deadlineMilliseconds = DEADLINE_MILLISECONDS } = deps;
  if (url.protocol !== "https:" && !isAllowedPrivate(url, allowPrivateHosts)) {
    throw new AppError("invalid_request", "redirect_url must be HTTPS.");
  }
  const headers = { "user-agent": "Kinora-Callbacks/1.0", ...(body !== undefined && { "content-type": "application/json" }) };
  return sendGuarded(
    url.href,
    { method, headers, allowPrivateHosts, deadlineMilliseconds, ...(body !== undefined && { body }) },
    async (answer) => {
      answer.body.on("error", () => {}).destroy();
      return answer.status;
    },
  );
}
