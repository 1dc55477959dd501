import type { Context } from "@/server/core/context";
import { accountOf } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import type { Payment } from "@/server/db/generated/client";
import { PaymentStatus } from "@/server/schemas/payments";
import { lastTopUp } from "./last-top-up";
import { takingPayments } from "./payment-deps";
import { settleCheckout, settleIntent } from "./settle";

/** By which of its names a payment is asked for. */
export interface PaymentName {
  checkoutSessionId?: string | undefined;
  paymentIntentId?: string | undefined;
  setupIntentId?: string | undefined;
  externalPaymentId?: string | undefined;
}

/** How a payment of the caller's stands. Asks the payment service, and applies the credits of one that is paid. */
export async function getPaymentStatus(ctx: Context, name: PaymentName): Promise<PaymentStatus> {
  const deps = takingPayments(ctx);
  const order = await findOwn(ctx, name);
  const checkout = order.status !== "succeeded" && order.checkoutId ? await deps.payments.readCheckout(order.checkoutId) : null;
  if (checkout) await settleCheckout(deps, checkout);
  const intent =
    order.status !== "succeeded" && !checkout && order.paymentIntentId
      ? await deps.payments.readIntent(order.paymentIntentId)
      : null;
  if (intent) await settleIntent(deps, intent);
  const now = await ctx.db.payment.findUniqueOrThrow({ where: { id: order.id } });
  const isDone = now.status === "succeeded";
  const isSetup = now.kind === "card_setup";
  const unknown = isDone ? "succeeded" : null;
  return {
    ...{
      status: PaymentStatus.shape.status.parse(now.status),
      mode: isSetup ? ("setup" as const) : ("payment" as const),
      checkoutSessionId: now.checkoutId,
    },
    sessionStatus: now.checkoutId ? (checkout?.sessionStatus ?? (isDone ? "complete" : null)) : null,
    paymentStatus: isSetup
      ? (checkout?.paymentStatus ?? "no_payment_required")
      : (checkout?.paymentStatus ?? (isDone ? "paid" : null)),
    ...{ paymentIntentId: now.paymentIntentId, paymentIntentStatus: isSetup ? null : (intent?.status ?? unknown) },
    ...{ setupIntentId: now.setupIntentId, setupIntentStatus: isSetup ? unknown : null },
    ...{ amountCents: isSetup ? null : now.amountCents, currency: isSetup ? null : now.currency.toUpperCase() },
    ...(await theirs(ctx, now)),
  };
}

async function theirs(ctx: Context, order: Payment) {
  if (ctx.actor.kind !== "external") return {};
  const account = accountOf(ctx.actor);
  const [balance, topUp] = await Promise.all([getBalance(ctx.db, account), lastTopUp(ctx.db, account)]);
  return { external_payment_id: order.id, remainingCredits: toCredits(balance), lastTopUp: topUp };
}

async function findOwn(ctx: Context, name: PaymentName): Promise<Payment> {
  const { checkoutSessionId: checkoutId, paymentIntentId, setupIntentId, externalPaymentId: id } = name;
  const named = [
    ...(checkoutId ? [{ checkoutId }] : []),
    ...(paymentIntentId ? [{ paymentIntentId }] : []),
    ...(setupIntentId ? [{ setupIntentId }] : []),
    ...(id && ctx.actor.kind === "external" ? [{ id }] : []),
  ];
  if (named.length === 0) {
    throw new AppError("invalid_request", "checkoutSessionId, paymentIntentId or setupIntentId is required.");
  }
  const order = await ctx.db.payment.findFirst({ where: { AND: named } });
  if (!order) throw new AppError("not_found", "Payment not found.");
  if (!(await isOwn(ctx, order))) throw new AppError("forbidden", "This payment belongs to another account.");
  return order;
}

async function isOwn({ db, actor }: Context, order: Payment): Promise<boolean> {
  if (order.accountId) return order.accountId === accountOf(actor);
  // Not paid yet: whose it will be is the address it was opened for.
  const user = actor.kind === "external" ? null : await db.user.findUnique({ where: { id: actor.userId } });
  return user !== null && user.email === order.email;
}
