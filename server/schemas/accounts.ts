import { z } from "zod";
import { TopUp } from "./payments";

/** Who is signed in (contract §9.1). An external user's answer also carries `external_user`. */
export const Session = z.union([
  z.object({
    account_type: z.literal("internal"),
    auth_type: z.string(),
    user: z.object({
      id: z.string(),
      email: z.string(),
      displayName: z.string().nullable(),
      username: z.string().nullable(),
      pfpUrl: z.string().nullable(),
      preferredLanguage: z.string(),
    }),
    remainingCredits: z.number(),
  }),
  z.object({
    account_type: z.literal("external"),
    auth_type: z.string(),
    external_api_key: z.string(),
    remainingCredits: z.number(),
    lastTopUp: TopUp.nullable(),
  }),
]);
export type Session = z.input<typeof Session>;

export const LoginLink = z.object({
  loginToken: z.string(),
  expiresInSeconds: z.number(),
  expiresAt: z.string(),
  loginUrl: z.string(),
});
export type LoginLink = z.output<typeof LoginLink>;

/** The answer to a token that was shown (contract §10.1). */
const InternalAccount = z.object({
  authToken: z.string(),
  _id: z.string(),
  email: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  pfpUrl: z.string().nullable(),
  preferredLanguage: z.string(),
  generationCredits: z.number(),
});
const ExternalAccount = z.object({
  authToken: z.string(),
  isExternalUser: z.literal(true),
  _id: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  provider: z.string(),
  externalUserId: z.string(),
  uniqueKey: z.string(),
  externalAppId: z.string().nullable(),
  externalCompanyId: z.string().nullable(),
  generationCredits: z.number(),
  totalRequests: z.number(),
  totalCreditsUsed: z.number(),
  totalCreditsRefunded: z.number(),
  totalCreditsPurchased: z.number(),
  lastRequestAt: z.string().nullable(),
  lastPurchaseAt: z.string().nullable(),
  lastActivityAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
/** The external form first: its flag tells the two apart. */
export const VerifiedAccount = z.union([ExternalAccount, InternalAccount]);
export type VerifiedAccount = z.output<typeof VerifiedAccount>;

export const TokenPair = z.object({
  tokenType: z.literal("Bearer"),
  authToken: z.string(),
  refreshToken: z.string(),
  expiryDate: z.string(),
  expiresInSeconds: z.number(),
  refreshTokenExpiresAt: z.string(),
});
