import { createObjectId } from "@/server/core/ids/create-object-id";
import { queueEmail } from "@/server/core/mail/queue-email";
import type { Tx } from "@/server/db/client";
import type { Payment, User } from "@/server/db/generated/client";

/**
 * The account of the address that was paid for. A new one belongs to nobody yet: whoever reads that mailbox can claim it, and
 * until then the program that sent the buyer may act for it. The address's owner is told either way.
 */
export async function findOrCreateBuyer(tx: Tx, order: Payment, now: Date): Promise<User> {
  const email = order.email ?? "";
  const signUpOrigin = order.redirectUrl ? new URL(order.redirectUrl).origin : null;
  const { count } = await tx.user.createMany({
    data: [{ id: createObjectId(now), email, type: "api_customer", signUpOrigin }],
    skipDuplicates: true,
  });
  const user = await tx.user.findUniqueOrThrow({ where: { email } });
  const kind = count > 0 ? "welcome" : "top_up";
  await queueEmail(tx, { key: `${kind}:${order.id}`, kind, user, data: { credits: order.credits } });
  return user;
}
