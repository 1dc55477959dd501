import type { PaymentDeps } from "./payment-deps";
import { settleCheckout } from "./settle";

/** What a buyer who comes back from a payment page is told; null for a page that is not ours. */
export async function getCheckoutResult(
  deps: PaymentDeps,
  checkoutId: string,
): Promise<{ status: string; credits: number; isSignUp: boolean; isSetup: boolean } | null> {
  const where = { checkoutId };
  const order = await deps.db.payment.findUnique({ where });
  if (!order) return null;
  if (order.status === "pending") await settleCheckout(deps, await deps.payments.readCheckout(checkoutId));
  const { status, credits, kind } = await deps.db.payment.findUniqueOrThrow({ where });
  return { status, credits, isSignUp: kind === "sign_up", isSetup: kind === "card_setup" };
}
