import type { AppKey } from "@/server/db/generated/client";
import type { AppKeyRecord } from "@/server/schemas/app-keys";

/** What may be told about a key: its ends, never the whole, and nothing of its secret (contract §9.4). */
export function toAppKeyRecord(key: AppKey): AppKeyRecord {
  return {
    id: key.id,
    userId: key.userId,
    appKeyPrefix: key.prefix,
    appKeyLast4: key.last4,
    status: key.revokedAt ? "revoked" : "active",
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    refreshedAt: key.refreshedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    rotationCount: key.rotationCount,
    createdAt: key.createdAt.toISOString(),
    updatedAt: key.updatedAt.toISOString(),
    authScheme: "AppKey",
    authHeader: "Authorization: AppKey <APP_KEY>",
    secretHeader: "x-app-secret",
  };
}
