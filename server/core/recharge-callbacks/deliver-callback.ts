import { makeAttempt, type Outcome } from "@/server/core/deliveries/make-attempt";
import { AppError } from "@/server/core/errors";
import { isAllowedPrivate } from "@/server/core/fetching/assert-fetchable";
import { sendGuarded } from "@/server/core/fetching/send-guarded";
import type { Db } from "@/server/db/client";
import type { Payment, RechargeCallback } from "@/server/db/generated/client";
import { endTokens, tokensFor } from "./tokens-for";

const DEADLINE_MILLISECONDS = 8000;

type Told = Pick<RechargeCallback, "lastStatus" | "lastError"> & Partial<Pick<RechargeCallback, "deliveredAt">>;

export interface CallbackDeps {
  db: Db;
  secretKey: string;
  /** Receivers that may be reached although they are private. Tests only. */
  allowPrivateHosts: readonly string[];
  now?: () => Date;
  deadlineMilliseconds?: number;
}

/** Makes one attempt at a callback, if one is due. Tokens are made for the attempt and end with it when it fails: none is ever kept for later. */
export async function deliverCallback(deps: CallbackDeps, id: string): Promise<Outcome> {
  const now = deps.now?.() ?? new Date();
  const callback = await deps.db.rechargeCallback.findUnique({ where: { id } });
  if (!callback) throw new AppError("not_found", "There is no such callback.", { cause: new Error(id) });
  const { attempts } = callback;
  return makeAttempt<Told>({
    // An attempt may be two requests.
    ...{ row: callback, now, deadlineMilliseconds: 2 * DEADLINE_MILLISECONDS },
    book: (data) => deps.db.rechargeCallback.updateMany({ where: { id, status: "pending", attempts }, data }),
    send: async () => {
      const order = await deps.db.payment.findUniqueOrThrow({ where: { id: callback.paymentId } });
      const { status, error } = await attempt(deps, callback.url, order, now);
      if (status !== null && status >= 200 && status < 300) {
        return { state: "delivered", told: { lastStatus: status, lastError: null, deliveredAt: now } };
      }
      return { state: status === 410 ? "dead" : "pending", told: { lastStatus: status, lastError: error } };
    },
    keep: (data) => deps.db.rechargeCallback.update({ where: { id }, data }),
  });
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
