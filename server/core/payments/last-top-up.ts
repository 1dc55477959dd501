import type { Db } from "@/server/db/client";
import type { TopUp } from "@/server/schemas/payments";

/** The latest purchase of an account (contract §9.2), or null. Invoices are not made for single payments. */
export async function lastTopUp(db: Db, accountId: string): Promise<TopUp | null> {
  const order = await db.payment.findFirst({
    where: { accountId, status: "succeeded", kind: { not: "card_setup" } },
    orderBy: [{ paidAt: "desc" }, { id: "desc" }],
  });
  if (!order) return null;
  return {
    ...{ id: order.id, amountPaidCents: order.amountCents, currency: order.currency.toUpperCase() },
    ...{ paymentType: order.kind === "auto_recharge" ? "auto_recharge" : "one_time", paymentStatus: "paid" },
    billingReason: order.kind === "auto_recharge" ? "auto_recharge" : "credit_recharge",
    ...{ creditsApplied: order.credits, paymentDate: order.paidAt?.toISOString() ?? null },
    ...{ stripeInvoiceId: null, stripeInvoiceNumber: null, invoicePdfUrl: null, hostedInvoiceUrl: null },
    ...{ receiptUrl: order.receiptUrl, receiptAvailable: order.receiptUrl !== null },
    productSummary: `${order.credits.toLocaleString("en")} credits`,
  };
}
