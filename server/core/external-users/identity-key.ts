import { AppError } from "@/server/core/errors";
import type { ExternalUser } from "@/server/db/generated/client";
import type { ExternalIdentity } from "@/server/schemas/external-users";

/** Provider of external users that came without one. */
export const DEFAULT_PROVIDER = "samsar_v2";

/** An identity with its defaults filled in: either of the two ids stands for the other. */
export interface FullIdentity extends ExternalIdentity {
  provider: string;
  unique_key: string;
  external_user_id: string;
}

export function fillIn(identity: ExternalIdentity): FullIdentity {
  const uniqueKey = identity.unique_key ?? identity.external_user_id;
  const externalUserId = identity.external_user_id ?? identity.unique_key;
  if (uniqueKey === undefined || externalUserId === undefined) {
    throw new AppError("invalid_request", "unique_key or external_user_id is required.");
  }
  return {
    ...identity,
    provider: identity.provider ?? DEFAULT_PROVIDER,
    unique_key: uniqueKey,
    external_user_id: externalUserId,
  };
}

/** lower(provider) : app, company, account or `default` : id. The first two may not contain the colon that parts them. */
export function identityKeyOf(identity: FullIdentity): string {
  const scope = identity.external_app_id ?? identity.external_company_id ?? identity.external_account_id ?? "default";
  const part = (text: string) => text.replaceAll("%", "%25").replaceAll(":", "%3A");
  return `${part(identity.provider.toLowerCase())}:${part(scope)}:${identity.external_user_id}`;
}

/** Whether what a caller says can be said of this external user. Fields that were not given say nothing. */
export function isSameUser(identity: ExternalIdentity, known: ExternalUser): boolean {
  const { unique_key: key, external_user_id: id, provider } = identity;
  const fits = (given: string | undefined, ours: string | null) => given === undefined || given === ours;
  return (
    fits(key, known.uniqueKey) &&
    // The published client sends the unique key as the id when it knows no other.
    (fits(id, known.externalUserId) || id === known.uniqueKey) &&
    fits(provider?.toLowerCase(), known.provider.toLowerCase()) &&
    fits(identity.external_app_id, known.externalAppId) &&
    fits(identity.external_company_id, known.externalCompanyId) &&
    fits(identity.external_account_id, known.externalAccountId)
  );
}
