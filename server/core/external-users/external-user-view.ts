import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import type { Db } from "@/server/db/client";
import type { ExternalUser } from "@/server/db/generated/client";
import type { ExternalUserView, NamedExternalUser } from "@/server/schemas/external-users";

/** The public summary of an external user (contract §3.5). Totals are read from the ledger, so they cannot disagree with it. */
export async function viewExternalUser(db: Db, user: ExternalUser): Promise<ExternalUserView> {
  const accountId = `ext:${user.id}`;
  const [balance, moved, requests, key] = await Promise.all([
    getBalance(db, accountId),
    movedBy(db, accountId),
    db.videoSession.aggregate({ where: { externalUserId: user.id }, _count: true, _max: { createdAt: true } }),
    db.externalApiKey.findFirst({
      where: { externalUserId: user.id, kind: "external_user", revokedAt: null },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const total = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (moved.get(kind)?.units ?? 0n), 0n);
  return {
    id: user.id,
    provider: user.provider,
    external_user_id: user.externalUserId,
    unique_key: user.uniqueKey,
    external_app_id: user.externalAppId,
    external_company_id: user.externalCompanyId,
    external_account_id: user.externalAccountId,
    email: user.email,
    username: user.username,
    display_name: user.displayName,
    avatar_url: user.avatarUrl,
    user_type: user.userType,
    browser_installation: user.browserInstallation as Record<string, unknown> | null,
    generation_credits: toCredits(balance),
    has_external_api_key: key !== null,
    external_api_key_created_at: key?.createdAt.toISOString() ?? null,
    external_api_key_last_used_at: key?.lastUsedAt?.toISOString() ?? null,
    total_requests: requests._count,
    // What a film in the making holds counts as used until it is given back.
    total_credits_used: toCredits(-total("hold", "charge", "release")),
    total_credits_refunded: toCredits(total("refund")),
    total_credits_purchased: toCredits(total("purchase")),
    last_request_at: requests._max.createdAt?.toISOString() ?? null,
    last_purchase_at: moved.get("purchase")?.last.toISOString() ?? null,
    last_activity_at: user.lastActivityAt?.toISOString() ?? null,
    created_at: user.createdAt.toISOString(),
    updated_at: user.updatedAt.toISOString(),
  };
}

/** Under both of its names. */
export async function nameExternalUser(db: Db, id: string): Promise<NamedExternalUser> {
  const view = await viewExternalUser(db, await db.externalUser.findUniqueOrThrow({ where: { id } }));
  return { external_user: view, externalUser: view };
}

/** Sum of an account's movements, and the last of them, by kind of transfer. */
async function movedBy(db: Db, accountId: string): Promise<Map<string, { units: bigint; last: Date }>> {
  const rows = await db.$queryRaw<{ kind: string; units: bigint; last: Date }[]>`
    SELECT t.kind, SUM(e.amount)::bigint AS units, MAX(e.created_at) AS last
    FROM ledger_entries e JOIN ledger_transfers t ON t.id = e.transfer_id
    WHERE e.account_id = ${accountId} GROUP BY t.kind`;
  return new Map(rows.map(({ kind, ...sums }) => [kind, sums]));
}
