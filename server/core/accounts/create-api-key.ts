import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Db, Tx } from "@/server/db/client";
import type { ApiKey } from "@/server/db/generated/client";
import { createSecret } from "./create-secret";
import { hashSecret } from "./hash-secret";

/** Makes a key for a user. `key` exists in this answer only: what is stored is its keyed hash and its first characters. */
export async function createApiKey(
  db: Db | Tx,
  options: { secretKey: string; userId: string; name: string; expiresAt?: Date },
): Promise<{ key: string; record: ApiKey }> {
  const key = createSecret("sk_");
  const record = await db.apiKey.create({
    data: {
      id: createObjectId(),
      userId: options.userId,
      name: options.name,
      hash: hashSecret(options.secretKey, key),
      prefix: key.slice(0, 10),
      expiresAt: options.expiresAt ?? null,
    },
  });
  return { key, record };
}
