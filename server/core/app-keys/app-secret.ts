import { hash, verify } from "@node-rs/bcrypt";
import { pepper } from "@/server/core/accounts/pepper";
import type { AppError } from "@/server/core/errors";
import { assertBelow, countAttempt } from "@/server/core/limits/count-attempt";
import type { Db } from "@/server/db/client";

/** About 60 ms of another thread. */
const COST = 10;
const KEPT_MILLISECONDS = 600_000;
const MOST_KEPT = 5000;
/** Wrong secrets for one key. An owner who mistypes stays below it, and a list of words is of no use to anybody. */
const WRONG_SECRETS = { most: 10, windowSeconds: 60 };

interface Secret {
  secretKey: string;
  secret: string;
}

const peppered = ({ secretKey, secret }: Secret): string => pepper(secretKey, "app secret", secret);

export const hashAppSecret = (secret: Secret): Promise<string> => hash(peppered(secret), COST);

/** Outcomes by stored hash and keyed secret: neither can be turned back into a secret, and an outcome never changes. */
const outcomes = new Map<string, { at: number; isRight: Promise<boolean> }>();
/** How often bcrypt ran, for tests. */
export const bcryptRuns = { count: 0 };

/**
 * Throws 401 unless `secret` is the one behind `secretHash`, and 429 after too many wrong ones. Whether the key itself is still
 * good is read from its row on every request, so a revoked key ends at once although its secret is remembered here.
 */
export async function assertAppSecret(
  { db, now, secretKey }: { db: Db; now: () => Date; secretKey: string },
  { id, secretHash }: { id: string; secretHash: string },
  secret: string,
  wrong: AppError,
): Promise<void> {
  const given = { secretKey, secret };
  if (await remembered(secretHash, given, now())) return;
  const attempt = { db, name: `app-secret:${id}`, limit: WRONG_SECRETS };
  await assertBelow({ ...attempt, now: now() });
  if (await isRight(secretHash, given, now())) return;
  await countAttempt({ ...attempt, now: now() });
  throw wrong;
}

/**
 * Takes as long as judging a real key, so that time does not tell which keys exist; of many at once only a few, because whoever
 * invents keys must not keep the machine busy.
 */
export async function pretendToCheck(given: Secret, now: Date): Promise<void> {
  if (pretending >= MOST_PRETENDING) return;
  pretending += 1;
  await isRight(NOBODYS, given, now).finally(() => {
    pretending -= 1;
  });
}
let pretending = 0;
const MOST_PRETENDING = 4;
const NOBODYS = "$2y$10$bHhYL8EHDXblqlI12.KT8uL5mdbcKiid2tUlQbvT9uP0R0Ry3f7Ye";

/** True for a secret found right lately. A flood of wrong ones does not shut out the program that knows it. */
async function remembered(secretHash: string, given: Secret, now: Date): Promise<boolean> {
  const known = outcomes.get(keyOf(secretHash, given));
  return known !== undefined && now.getTime() - known.at < KEPT_MILLISECONDS && known.isRight;
}

/** One bcrypt per key and secret, however many ask at once. */
function isRight(secretHash: string, given: Secret, now: Date): Promise<boolean> {
  const key = keyOf(secretHash, given);
  const known = outcomes.get(key);
  if (known && now.getTime() - known.at < KEPT_MILLISECONDS) return known.isRight;
  bcryptRuns.count += 1;
  const outcome = verify(peppered(given), secretHash).catch(() => false);
  outcomes.delete(key);
  outcomes.set(key, { at: now.getTime(), isRight: outcome });
  // A Map keeps the order of insertion: the first is the oldest.
  for (const oldest of outcomes.keys()) {
    if (outcomes.size <= MOST_KEPT) break;
    outcomes.delete(oldest);
  }
  return outcome;
}

const keyOf = (secretHash: string, given: Secret): string => `${secretHash} ${peppered(given)}`;
