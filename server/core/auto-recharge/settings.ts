import { accountOf, type Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { returnPages, takingPayments } from "@/server/core/payments/payment-deps";
import type { AutoRecharge } from "@/server/db/generated/client";

export interface AutoRechargeWish {
  enabled: boolean;
  thresholdCredits?: number | undefined;
  amountCents?: number | undefined;
  maxMonthlyCents?: number | undefined;
  paymentMethodId?: string | undefined;
  requestSetupSession: boolean;
}

export const DEFAULTS = { thresholdCredits: 500, amountCents: 2500, maxMonthlyCents: 50_000 };

/** Switches automatic purchases on or off. Without a card on file the answer says where to leave one. */
export async function enableAutoRecharge(ctx: Context, { id, ...wish }: AutoRechargeWish & { id: string }) {
  const { db, payments, publicUrl, actor } = takingPayments(ctx);
  const accountId = accountOf(actor);
  const before = await db.autoRecharge.findUnique({ where: { accountId } });
  // Nobody agrees to pay by leaving everything out.
  if (!before && (wish.thresholdCredits === undefined || wish.amountCents === undefined)) {
    throw new AppError("invalid_request", "thresholdCredits and amountUsd are required.");
  }
  const wanted = { ...DEFAULTS, ...given(before), ...given(wish) };
  if (wanted.maxMonthlyCents < wanted.amountCents) {
    throw new AppError("invalid_request", "maxMonthlyUsd must not be below amountUsd.");
  }
  const { email } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const customerId = before?.customerId ?? (await payments.createCustomer({ accountId, email }));
  const { paymentMethodId } = wish;
  if (paymentMethodId !== undefined) await payments.attachCard({ customerId, paymentMethodId });
  const data = { ...wanted, enabled: wish.enabled, armed: true, customerId, ...(paymentMethodId && { paymentMethodId }) };
  const saved = await db.autoRecharge.upsert({ where: { accountId }, create: { accountId, ...data }, update: data });

  const needsCard = saved.enabled && (saved.paymentMethodId === null || wish.requestSetupSession);
  if (!needsCard) return view(saved, null);
  const order = { id, kind: "card_setup", accountId, userId: actor.userId, amountCents: 0, credits: 0 };
  await db.payment.createMany({ data: [{ ...order, livemode: payments.livemode }], skipDuplicates: true });
  const checkout = await payments.openCardSetup({ orderId: id, customerId, ...returnPages(publicUrl) });
  const noted = { checkoutId: checkout.id, ...(checkout.setupIntentId && { setupIntentId: checkout.setupIntentId }) };
  await db.payment.update({ where: { id }, data: noted });
  return view(saved, checkout);
}

/** Changes when automatic purchases happen, and nothing else about them. */
export async function setThreshold(ctx: Context, thresholdCredits: number) {
  const accountId = accountOf(ctx.actor);
  const saved = await ctx.db.autoRecharge.upsert({
    where: { accountId },
    create: { accountId, ...DEFAULTS, thresholdCredits },
    update: { thresholdCredits, armed: true },
  });
  return shown(saved);
}

const given = (from: Partial<AutoRecharge> | AutoRechargeWish | null) => ({
  ...(from?.thresholdCredits !== undefined && { thresholdCredits: from.thresholdCredits }),
  ...(from?.amountCents !== undefined && { amountCents: from.amountCents }),
  ...(from?.maxMonthlyCents !== undefined && { maxMonthlyCents: from.maxMonthlyCents }),
});

const shown = ({ enabled, amountCents, thresholdCredits, maxMonthlyCents }: AutoRecharge) => ({
  ...{ autoRechargeEnabled: enabled, autoRechargeAmountUsd: amountCents / 100, autoRechargeThreshold: thresholdCredits },
  autoRechargeMaxMonthlyUsd: maxMonthlyCents / 100,
});

const view = (saved: AutoRecharge, setup: { id: string; url: string | null; setupIntentId: string | null } | null) => ({
  ...shown(saved),
  ...{ stripeCustomerId: saved.customerId, setupSessionUrl: setup?.url ?? null, setupSessionId: setup?.id ?? null },
  ...{ setupIntentId: setup?.setupIntentId ?? null, checkoutSessionId: setup?.id ?? null },
  ...{ paymentStatusEndpoint: "/v1/payment_status", url: setup?.url ?? null },
  ...{ hasPaymentMethod: saved.paymentMethodId !== null, autoRechargeRun: null },
});
