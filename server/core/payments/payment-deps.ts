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
