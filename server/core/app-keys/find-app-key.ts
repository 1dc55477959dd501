import { hasChecksum } from "@/server/core/accounts/create-secret";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import { AppError } from "@/server/core/errors";
import type { Db } from "@/server/db/client";
import type { AppKey } from "@/server/db/generated/client";
import { assertAppSecret, pretendToCheck } from "./app-secret";

/** One sentence for every way to be wrong. */
const INVALID = "Invalid APP_KEY or APP_SECRET.";

interface Deps {
  db: Db;
  secretKey: string;
  now: () => Date;
}

/**
 * The key that a caller shows with its secret, expired or not. Throws 401 alike for an unknown, a revoked and an outlived key and
 * for a wrong secret, in about the same time, and 429 after too many wrong secrets for one key.
 */
export async function findAppKey(deps: Deps, shown: { key: string; secret: string }): Promise<AppKey> {
  const wrong = new AppError("unauthorized", INVALID);
  if (!hasChecksum("sapp_", shown.key)) throw wrong;
  const row = await deps.db.appKey.findUnique({
    where: { hash: hashSecret(deps.secretKey, shown.key) },
    include: { user: { select: { sessionEpoch: true } } },
  });
  if (!row || row.revokedAt || row.user.sessionEpoch !== row.sessionEpoch) {
    await pretendToCheck({ secretKey: deps.secretKey, secret: shown.secret }, deps.now());
    throw wrong;
  }
  await assertAppSecret(deps, row, shown.secret, wrong);
  const { user: _, ...key } = row;
  return key;
}
