import { hkdfSync } from "node:crypto";
import { sealSecret } from "@/server/core/accounts/create-secret";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Db } from "@/server/db/client";

export type ExternalKeyKind = "external_user" | "customer_sub_account";

interface Issue {
  db: Db;
  secretKey: string;
  now: () => Date;
}

/**
 * The external user's own key. Every session answers the same one until it is revoked, although only its hash is stored: it is
 * derived from the server's secret and the id of its row.
 */
export async function issueExternalKey(
  { db, secretKey, now }: Issue,
  externalUserId: string,
  kind: ExternalKeyKind = "external_user",
): Promise<string> {
  const known = await db.externalApiKey.findFirst({
    where: { externalUserId, kind, revokedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (known) return deriveKey(secretKey, known.id);
  const id = createObjectId(now());
  const key = deriveKey(secretKey, id);
  await db.externalApiKey.create({
    data: { id, externalUserId, kind, hash: hashSecret(secretKey, key), prefix: key.slice(0, 10), createdAt: now() },
  });
  return key;
}

/** Ends an external user's keys of one kind; the next session, or their account, gets them another. */
export async function revokeExternalKey(
  { db, now }: Omit<Issue, "secretKey">,
  externalUserId: string,
  kind: ExternalKeyKind,
): Promise<void> {
  await db.externalApiKey.updateMany({ where: { externalUserId, kind, revokedAt: null }, data: { revokedAt: now() } });
}

function deriveKey(secretKey: string, id: string): string {
  const bytes = hkdfSync("sha256", secretKey, "", `kinora external key ${id}`, 32);
  return sealSecret("sxu_", Buffer.from(bytes).toString("base64url"));
}
