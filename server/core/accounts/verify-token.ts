import type { Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { viewExternalUser } from "@/server/core/external-users/external-user-view";
import type { VerifiedAccount } from "@/server/schemas/accounts";
import { issueAuthToken, issueExternalToken, LONG_TOKEN_SECONDS } from "./issue-auth-token";
import { redeemLoginToken } from "./login-tokens";
import { type Credential, resolveActor } from "./resolve-actor";

const outlived = () => new AppError("unauthorized", "This token is no longer valid.");

/** Trades a login token, which is used up by it, for a session of thirty days and tells whose it is. */
export async function verifyLoginToken(ctx: Context, loginToken: string): Promise<VerifiedAccount> {
  const { userId, externalUserId, sessionEpoch } = await redeemLoginToken(ctx, loginToken);
  if (externalUserId !== null) {
    const { authToken } = await issueExternalToken(ctx, { id: externalUserId, sessionEpoch });
    return externalAccount(ctx, externalUserId, { authToken, sessionEpoch });
  }
  const { authToken } = await issueAuthToken(ctx, { id: userId, sessionEpoch }, LONG_TOKEN_SECONDS);
  return internalAccount(ctx, userId, { authToken, sessionEpoch });
}

/** Tells whose an auth token or an API key is. A token comes back as it is, a key with a session of thirty days. */
export async function verifyCredential(ctx: Context, credential: Credential): Promise<VerifiedAccount> {
  if (credential.kind !== "auth_token" && credential.kind !== "api_key") {
    throw new AppError("forbidden", "Send a loginToken, an auth token or an API key.");
  }
  const actor = await resolveActor(ctx, credential);
  if (actor.kind === "external") return externalAccount(ctx, actor.externalUserId, { authToken: credential.value });
  if (credential.kind === "auth_token") return internalAccount(ctx, actor.userId, { authToken: credential.value });
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { id: true, sessionEpoch: true } });
  const { authToken } = await issueAuthToken(ctx, user, LONG_TOKEN_SECONDS);
  return internalAccount(ctx, actor.userId, { authToken });
}

/** `sessionEpoch` is the one the token was made in, where nobody has compared it yet. */
interface Opened {
  authToken: string;
  sessionEpoch?: number;
}

async function internalAccount(ctx: Context, id: string, { authToken, sessionEpoch }: Opened): Promise<VerifiedAccount> {
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id } });
  if (sessionEpoch !== undefined && user.sessionEpoch !== sessionEpoch) throw outlived();
  return {
    ...{ authToken, _id: user.id, email: user.email, username: user.username, displayName: user.displayName },
    ...{ pfpUrl: user.avatarUrl, preferredLanguage: user.language },
    generationCredits: toCredits(await getBalance(ctx.db, `user:${id}`)),
  };
}

async function externalAccount(ctx: Context, id: string, { authToken, sessionEpoch }: Opened): Promise<VerifiedAccount> {
  const user = await ctx.db.externalUser.findUniqueOrThrow({ where: { id } });
  if (sessionEpoch !== undefined && user.sessionEpoch !== sessionEpoch) throw outlived();
  const view = await viewExternalUser(ctx.db, user);
  return {
    authToken,
    isExternalUser: true,
    _id: view.id,
    email: view.email,
    username: view.username,
    displayName: view.display_name,
    avatarUrl: view.avatar_url,
    provider: view.provider,
    externalUserId: view.external_user_id,
    uniqueKey: view.unique_key,
    externalAppId: view.external_app_id,
    externalCompanyId: view.external_company_id,
    generationCredits: view.generation_credits,
    totalRequests: view.total_requests,
    totalCreditsUsed: view.total_credits_used,
    totalCreditsRefunded: view.total_credits_refunded,
    totalCreditsPurchased: view.total_credits_purchased,
    lastRequestAt: view.last_request_at,
    lastPurchaseAt: view.last_purchase_at,
    lastActivityAt: view.last_activity_at,
    createdAt: view.created_at,
    updatedAt: view.updated_at,
  };
}
