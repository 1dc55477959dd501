import { accountOf, type Context } from "@/server/core/context";
import type { Prisma } from "@/server/db/generated/client";
import type { Checkout } from "@/server/providers/payments/payments";
import { returnPages, takingPayments } from "./payment-deps";

const CURRENCY = "usd";

/** Opens a page on which the caller pays for credits of their own. Nothing is credited before it is paid. */
export async function openRecharge(ctx: Context, { credits, id }: { credits: number; id: string }) {
  const { actor } = ctx;
  const externalUserId = actor.kind === "external" ? actor.externalUserId : null;
  const checkout = await openOrder(ctx, {
    ...{ id, kind: "recharge", accountId: accountOf(actor), userId: actor.userId, externalUserId },
    ...{ amountCents: credits, credits },
  });
  return {
    ...{ url: checkout.url, checkoutSessionId: checkout.id, paymentIntentId: checkout.intentId },
    paymentStatusEndpoint: externalUserId ? "/v1/external_users/payment_status" : "/v1/payment_status",
    ...{ credits, amountUsd: credits / 100, amountCents: credits, currency: CURRENCY.toUpperCase() },
    ...(externalUserId && { external_payment_id: id }),
  };
}

export interface SignUp {
  id: string;
  amountCents: number;
  email: string;
  redirectUrl: string;
  /** The account whose credential was shown, if any. */
  requestedBy: string | null;
}

/**
 * Opens a page on which anybody pays for the account of an e-mail address. Whether there is such an account is not looked at, and
 * so cannot be told from the answer.
 */
export async function openSignUp(ctx: Context, { id, amountCents, email, redirectUrl, requestedBy }: SignUp) {
  const order = { id, kind: "sign_up", amountCents, credits: amountCents, email, redirectUrl, requestedBy };
  const checkout = await openOrder(ctx, order);
  return {
    ...{ url: checkout.url, checkoutSessionId: checkout.id, paymentStatusEndpoint: "/v2/user/payment_status" },
    ...{ amount: amountCents / 100, amountCents, credits: amountCents, currency: CURRENCY.toUpperCase(), redirectUrl },
  };
}

/**
 * The row first: a payment that arrives before we have noted its page still finds its order. A repeat under one id finds the same
 * page, because the payment service is asked with that id.
 */
async function openOrder(
  ctx: Context,
  order: Omit<Prisma.PaymentCreateManyInput, "livemode" | "id"> & { id: string },
): Promise<Checkout> {
  const { db, payments, publicUrl } = takingPayments(ctx);
  await db.payment.createMany({ data: [{ ...order, currency: CURRENCY, livemode: payments.livemode }], skipDuplicates: true });
  const checkout = await payments.openCheckout({
    ...{ orderId: order.id, amount: { cents: order.amountCents, currency: CURRENCY } },
    ...{ what: `${order.credits.toLocaleString("en")} Kinora credits`, ...(order.email && { email: order.email }) },
    ...returnPages(publicUrl),
  });
  const noted = {
    checkoutId: checkout.id,
    checkoutUrl: checkout.url,
    ...(checkout.intentId && { paymentIntentId: checkout.intentId }),
  };
  await db.payment.update({ where: { id: order.id }, data: noted });
  return checkout;
}
