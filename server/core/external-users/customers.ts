import type { Context } from "@/server/core/context";
import { toCredits } from "@/server/core/credits/units";
import type { ExternalUser } from "@/server/db/generated/client";
import type { ExternalUserView } from "@/server/schemas/external-users";
import { viewExternalUser } from "./external-user-view";
import { findOwnCustomer } from "./speak-for";

/** A customer in the account's list. */
export interface CustomerCard {
  id: string;
  name: string;
  uniqueKey: string;
  provider: string;
  email: string | null;
  credits: number;
  films: number;
  lastActivityAt: Date | null;
  createdAt: Date;
}

export interface CustomerPage {
  customers: CustomerCard[];
  next: string | null;
}

/** One customer in full, and which keys of theirs are open. */
export interface CustomerView {
  summary: ExternalUserView;
  name: string;
  subAccountKey: { prefix: string; createdAt: Date; lastUsedAt: Date | null } | null;
}

const PAGE = 25;

/** The account's customers, newest first. */
export async function listCustomers(
  { db, actor }: Context,
  { search, after }: { search?: string | undefined; after?: string | undefined },
): Promise<CustomerPage> {
  const words = search?.trim();
  const contains = { contains: words ?? "", mode: "insensitive" as const };
  const rows = await db.externalUser.findMany({
    where: {
      userId: actor.userId,
      ...(words && { OR: [{ displayName: contains }, { username: contains }, { email: contains }, { uniqueKey: contains }] }),
      ...(after !== undefined && { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: { _count: { select: { sessions: true } } },
  });
  const page = rows.slice(0, PAGE);
  const purses = await db.ledgerAccount.findMany({ where: { id: { in: page.map(({ id }) => `ext:${id}`) } } });
  const balanceOf = new Map(purses.map(({ id, balance }) => [id, balance ?? 0n]));
  const customers = page.map((user) => ({
    ...{ id: user.id, name: nameOf(user), uniqueKey: user.uniqueKey, provider: user.provider, email: user.email },
    ...{ credits: toCredits(balanceOf.get(`ext:${user.id}`) ?? 0n), films: user._count.sessions },
    ...{ lastActivityAt: user.lastActivityAt, createdAt: user.createdAt },
  }));
  return { customers, next: rows.length > PAGE ? (customers.at(-1)?.id ?? null) : null };
}

export async function getCustomer(ctx: Context, id: string): Promise<CustomerView> {
  const user = await findOwnCustomer(ctx, id);
  const [summary, key] = await Promise.all([
    viewExternalUser(ctx.db, user),
    ctx.db.externalApiKey.findFirst({
      where: { externalUserId: id, kind: "customer_sub_account", revokedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { prefix: true, createdAt: true, lastUsedAt: true },
    }),
  ]);
  return { summary, name: nameOf(user), subAccountKey: key };
}

/** What to call somebody. */
export const nameOf = (user: Pick<ExternalUser, "displayName" | "username" | "email" | "externalUserId">): string =>
  user.displayName ?? user.username ?? user.email ?? user.externalUserId;
