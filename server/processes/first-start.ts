import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createApiKey } from "@/server/core/accounts/create-api-key";
import { getLocalOwner, LOCAL_OWNER_EMAIL } from "@/server/core/accounts/get-local-owner";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import type { Db } from "@/server/db/client";
import type { Env } from "@/server/env";

type Settings = Pick<Env, "dataDir" | "secretKey" | "production">;

/** What `DATA_DIR/owner.json` holds: the one place where the local owner's key can be read. */
export interface OwnerFile {
  userId: string;
  email: string;
  apiKey: string;
}

/**
 * On the first start there is an owner with credits, and an API key in `DATA_DIR/owner.json`, readable by its owner only.
 * A lost or outdated file is written anew with another key, except in production, where it could be another machine's.
 */
export async function prepareLocalOwner(db: Db, settings: Settings): Promise<void> {
  const file = join(settings.dataDir, "owner.json");
  if (await holdsValidKey(db, file, settings.secretKey)) return;
  if (settings.production && (await db.user.findUnique({ where: { email: LOCAL_OWNER_EMAIL } }))) return;
  const owner = await getLocalOwner(db);
  const { key: apiKey } = await createApiKey(db, { secretKey: settings.secretKey, userId: owner.id, name: "First key" });
  const content: OwnerFile = { userId: owner.id, email: owner.email, apiKey };
  await mkdir(settings.dataDir, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

async function holdsValidKey(db: Db, file: string, secretKey: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "");
  if (!text) return false;
  const { apiKey } = JSON.parse(text) as Partial<OwnerFile>;
  if (!apiKey) return false;
  const known = await db.apiKey.findUnique({ where: { hash: hashSecret(secretKey, apiKey) } });
  return known !== null && known.revokedAt === null;
}
