import type { Outcome } from "@/server/core/deliveries/make-attempt";
import { nextAttemptAfter } from "@/server/core/deliveries/retry-schedule";
import { AppError } from "@/server/core/errors";
import type { PaymentDeps } from "./payment-deps";
import { actOnce } from "./receive-event";

/** The request that brought the news acts on it first. */
const HEAD_START_MILLISECONDS = 30_000;

/**
 * Acts on news of a payment that was kept and that nothing came of: the payment service did not answer, or we died. `attempts`
 * is how many came before. After the last one the event stays `received`, for a person to look at.
 */
export async function settleLater(deps: PaymentDeps, eventId: string, attempts: number): Promise<Outcome> {
  const now = deps.now();
  const kept = await deps.db.stripeEvent.findUnique({ where: { id: eventId } });
  if (!kept) throw new AppError("not_found", "There is no such event.", { cause: new Error(eventId) });
  if (kept.status !== "received") return { state: kept.status, nextAttemptAt: null };
  const earliest = new Date(kept.receivedAt.getTime() + HEAD_START_MILLISECONDS);
  if (earliest > now) return { state: kept.status, nextAttemptAt: earliest };
  try {
    await actOnce(deps, deps.payments.recallEvent(kept.payload as Record<string, unknown>));
    return { state: "settled", nextAttemptAt: null };
  } catch (cause) {
    const nextAttemptAt = nextAttemptAfter(Math.max(1, attempts), now, Math.random());
    if (nextAttemptAt) return { state: kept.status, nextAttemptAt };
    throw new AppError("internal", "", { cause });
  }
}
