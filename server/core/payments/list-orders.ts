import { accountOf, type Context } from "@/server/core/context";

/** One purchase, as its buyer sees it. */
export interface OrderView {
  id: string;
  kind: "recharge" | "sign_up" | "auto_recharge";
  status: "pending" | "succeeded" | "failed";
  amountCents: number;
  currency: string;
  credits: number;
  refundedCents: number;
  disputedCents: number;
  receiptUrl: string | null;
  /** The page to pay on, while that is still to be done. */
  checkoutUrl: string | null;
  at: Date;
}

export interface OrderPage {
  orders: OrderView[];
  next: string | null;
}

const PAGE = 20;

/** The caller's purchases, newest first. Saved cards are no purchases, and neither are pages that were left. */
export async function listOrders({ db, actor, now }: Context, { after }: { after?: string | undefined }): Promise<OrderPage> {
  const dayAgo = new Date(now().getTime() - 86_400_000);
  const orders = await db.payment.findMany({
    where: {
      ...{ accountId: accountOf(actor), kind: { not: "card_setup" } },
      // A payment page lives for a day.
      OR: [{ status: { not: "pending" } }, { createdAt: { gt: dayAgo } }],
      ...(after !== undefined && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const page = orders.slice(0, PAGE).map((order) => ({
    id: order.id,
    kind: order.kind as OrderView["kind"],
    status: order.status as OrderView["status"],
    amountCents: order.amountCents,
    currency: order.currency,
    credits: order.credits,
    refundedCents: order.refundedCents,
    disputedCents: order.disputedCents,
    receiptUrl: order.receiptUrl,
    checkoutUrl: order.status === "pending" ? order.checkoutUrl : null,
    at: order.paidAt ?? order.createdAt,
  }));
  return { orders: page, next: orders.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
