import { z } from "zod";

const SECRET = "secret must have 32 to 1024 characters.";

/** The secret behind an APP_KEY, chosen by the client (contract §9.4). */
export const AppSecret = z.string(SECRET).trim().min(32, SECRET).max(1024, SECRET);

export const AppKeyRecord = z.object({
  id: z.string(),
  userId: z.string(),
  appKeyPrefix: z.string(),
  appKeyLast4: z.string(),
  status: z.enum(["active", "revoked"]),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  refreshedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  rotationCount: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  authScheme: z.literal("AppKey"),
  authHeader: z.literal("Authorization: AppKey <APP_KEY>"),
  secretHeader: z.literal("x-app-secret"),
});
export type AppKeyRecord = z.output<typeof AppKeyRecord>;

/** What is told about a key after it was shown. */
export const KnownAppKey = z.object({ app_key_record: AppKeyRecord, appKeyRecord: AppKeyRecord });

/** The one answer that shows a key. */
export const ShownAppKey = KnownAppKey.extend({
  app_key: z.string(),
  appKey: z.string(),
  token_type: z.literal("AppKey"),
  tokenType: z.literal("AppKey"),
  expires_at: z.string(),
  expiresAt: z.string(),
});
export type ShownAppKey = z.output<typeof ShownAppKey>;
