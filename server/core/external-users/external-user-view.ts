import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import type { Db } from "@/server/db/client";
import type { ExternalUser } from "@/server/db/generated/client";
import type { ExternalUserView, NamedExternalUser } from "@/server/schemas/external-users";

/** The public summary of an external user (contract §3.5). Totals are read from the ledger, so they cannot disagree with it. */
export async function viewExternalUser(db: Db, user: ExternalUser): Promise<ExternalUserView> {
  const facts = await factsOf(db, user.id);
  const credits = (units: bigint | null): number => toCredits(units ?? 0n);
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
    generation_credits: credits(facts.balance),
    has_external_api_key: facts.keyCreatedAt !== null,
    external_api_key_created_at: facts.keyCreatedAt?.toISOString() ?? null,
    external_api_key_last_used_at: facts.keyLastUsedAt?.toISOString() ?? null,
    total_requests: Number(facts.requests),
    total_credits_used: credits(facts.used),
    total_credits_refunded: credits(facts.refunded),
    total_credits_purchased: credits(facts.purchased),
    last_request_at: facts.lastRequestAt?.toISOString() ?? null,
    last_purchase_at: facts.lastPurchaseAt?.toISOString() ?? null,
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

interface Facts {
  balance: bigint | null;
  used: bigint | null;
  refunded: bigint | null;
  purchased: bigint | null;
  lastPurchaseAt: Date | null;
  requests: bigint;
  lastRequestAt: Date | null;
  keyCreatedAt: Date | null;
  keyLastUsedAt: Date | null;
}

/** One question to the database: every answer about an external user's things, every poll, asks it. */
async function factsOf(db: Db, id: string): Promise<Facts> {
  const account = `ext:${id}`;
  // What a film in the making holds counts as used until it is given back.
  const [facts] = await db.$queryRaw<Facts[]>`
    SELECT moved.*, made.*, api_key.*, (SELECT balance FROM ledger_accounts WHERE id = ${account}) AS balance
    FROM (
      SELECT (-SUM(e.amount) FILTER (WHERE t.kind IN ('hold', 'charge', 'release')))::bigint AS used,
        (SUM(e.amount) FILTER (WHERE t.kind = 'refund'))::bigint AS refunded,
        (SUM(e.amount) FILTER (WHERE t.kind = 'purchase'))::bigint AS purchased,
        MAX(e.created_at) FILTER (WHERE t.kind = 'purchase') AS "lastPurchaseAt"
      FROM ledger_entries e JOIN ledger_transfers t ON t.id = e.transfer_id WHERE e.account_id = ${account}
    ) moved
    CROSS JOIN (
      SELECT COUNT(*) AS requests, MAX(created_at) AS "lastRequestAt" FROM video_sessions WHERE external_user_id = ${id}
    ) made
    LEFT JOIN LATERAL (
      SELECT created_at AS "keyCreatedAt", last_used_at AS "keyLastUsedAt" FROM external_api_keys
      WHERE external_user_id = ${id} AND kind = 'external_user' AND revoked_at IS NULL ORDER BY created_at, id LIMIT 1
    ) api_key ON true`;
  if (!facts) throw new AppError("internal", "", { cause: new Error(account) });
  return facts;
}
