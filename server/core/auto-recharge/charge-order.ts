import { AppError } from "@/server/core/errors";
import { lockOrder } from "@/server/core/payments/find-order";
import type { PaymentDeps } from "@/server/core/payments/payment-deps";
import { failOrder, settleIntent } from "@/server/core/payments/settle";

/** Takes the money of an automatic order from the card on file. A repeat finds what the first call took. */
export async function chargeOrder(deps: PaymentDeps, paymentId: string): Promise<"succeeded" | "failed" | "pending"> {
  const { db, payments } = deps;
  const order = await db.payment.findUnique({ where: { id: paymentId } });
  if (order?.kind !== "auto_recharge")
    throw new AppError("not_found", "There is no such order.", { cause: new Error(paymentId) });
  if (order.status !== "pending") return order.status as "succeeded" | "failed";
  const { customerId, paymentMethodId } = await db.autoRecharge.findUniqueOrThrow({
    where: { accountId: order.accountId ?? "" },
  });
  if (!customerId || !paymentMethodId) return giveUp(deps, paymentId);
  const intent = await payments.chargeCard({
    ...{ orderId: order.id, customerId, paymentMethodId, amount: { cents: order.amountCents, currency: order.currency } },
    what: `${order.credits.toLocaleString("en")} Kinora credits, bought automatically`,
  });
  if (!intent) return giveUp(deps, paymentId);
  await settleIntent(deps, intent);
  const { status } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  return status as "succeeded" | "failed" | "pending";
}

function giveUp({ db }: PaymentDeps, id: string): Promise<"failed"> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, id);
    if (order?.status === "pending") await failOrder(tx, order);
    return "failed" as const;
  });
}
