import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { countAttempt } from "@/server/core/limits/count-attempt";
import type { Db } from "@/server/db/client";
import type { ExternalUser } from "@/server/db/generated/client";
import type { ExternalIdentity } from "@/server/schemas/external-users";
import { type FullIdentity, fillIn, identityKeyOf } from "./identity-key";

interface Deps {
  db: Db;
  now: () => Date;
}

const FOREIGN = "This unique_key or external identity already belongs to another account.";
const ANOTHER = "This unique_key already names another external user of this account.";
/** Whoever tries out keys learns nothing but that they are taken, and not many of them. */
const CONFLICTS = { most: 120, windowSeconds: 60 };
const MOST_ATTEMPTS = 5;

/**
 * The external user that an account names, made when unknown, with what is newly told about them. Throws 409, which says nothing
 * of the other account, when the key or the identity is another's; of any number of accounts at once one gets it.
 */
export async function findOrCreateExternalUser(deps: Deps, userId: string, identity: ExternalIdentity): Promise<ExternalUser> {
  const full = fillIn(identity);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const known = await find(deps, userId, identity, full);
    if (known) return update(deps.db, known, identity);
    const row = newRow(userId, full, deps.now());
    const { count } = await deps.db.externalUser.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) return deps.db.externalUser.findUniqueOrThrow({ where: { id: row.id } });
  }
  throw new AppError("unavailable", "Too many changes of this external user at once. Try again.", { retryable: true });
}

async function find(deps: Deps, userId: string, identity: ExternalIdentity, full: FullIdentity): Promise<ExternalUser | null> {
  const found = await deps.db.externalUser.findMany({
    where: { OR: [{ identityKey: identityKeyOf(full) }, { uniqueKey: full.unique_key }] },
    take: 2,
  });
  if (found.some((row) => row.userId !== userId)) {
    await countAttempt({ db: deps.db, now: deps.now(), name: `taken-unique-key:${userId}`, limit: CONFLICTS });
    throw new AppError("conflict", FOREIGN);
  }
  const [known] = found;
  const isAnother = known !== undefined && (found.length > 1 || contradicts(known, identity));
  if (isAnother) throw new AppError("conflict", ANOTHER);
  return known ?? null;
}

/** Found by its unique key, but said to come from another provider; or found by its id under another unique key of its own. */
function contradicts(known: ExternalUser, { provider, unique_key: key, external_user_id: id }: ExternalIdentity): boolean {
  if (provider !== undefined && provider.toLowerCase() !== known.provider.toLowerCase()) return true;
  return key !== undefined && key !== known.uniqueKey && key !== id;
}

const newRow = (userId: string, full: FullIdentity, now: Date) => ({
  id: createObjectId(now),
  userId,
  identityKey: identityKeyOf(full),
  uniqueKey: full.unique_key,
  provider: full.provider,
  externalUserId: full.external_user_id,
  externalAppId: full.external_app_id ?? null,
  externalCompanyId: full.external_company_id ?? null,
  externalAccountId: full.external_account_id ?? null,
  ...profileOf(full),
  createdAt: now,
});

/** Columns for what was told; what was not stays. */
function profileOf(identity: ExternalIdentity) {
  return {
    ...(identity.email !== undefined && { email: identity.email }),
    ...(identity.username !== undefined && { username: identity.username }),
    ...(identity.display_name !== undefined && { displayName: identity.display_name }),
    ...(identity.avatar_url !== undefined && { avatarUrl: identity.avatar_url }),
    ...(identity.user_type !== undefined && { userType: identity.user_type }),
    ...(identity.browser_installation !== undefined && { browserInstallation: identity.browser_installation as object }),
    ...(identity.metadata !== undefined && { metadata: identity.metadata as object }),
  };
}

async function update(db: Db, known: ExternalUser, identity: ExternalIdentity): Promise<ExternalUser> {
  const told = profileOf(identity);
  const isNews = Object.entries(told).some(
    ([column, value]) => JSON.stringify(known[column as keyof ExternalUser]) !== JSON.stringify(value),
  );
  // A poll that names its user must not be a write.
  return isNews ? db.externalUser.update({ where: { id: known.id }, data: told }) : known;
}
