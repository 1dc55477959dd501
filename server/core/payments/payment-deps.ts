import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Payments } from "@/server/providers/payments/payments";

/** What settling a payment may use, in a request as in the worker. */
export type PaymentDeps = Pick<Context, "db" | "now"> & { payments: Payments };

/** Throws 503 where nobody takes money. */
export function takingPayments<C extends Pick<Context, "payments">>(ctx: C): C & { payments: Payments } {
  const { payments } = ctx;
  if (!payments) throw new AppError("unavailable", "Payments are not set up on this server.");
  return { ...ctx, payments };
}

/** Where a payment page sends its visitor back to; the payment service fills the page's id in. */
export const returnPages = (publicUrl: string): { successUrl: string; cancelUrl: string } => ({
  successUrl: `${publicUrl}/checkout?session={CHECKOUT_SESSION_ID}`,
  cancelUrl: `${publicUrl}/checkout?cancelled=1`,
});
