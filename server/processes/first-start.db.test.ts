import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { LOCAL_OWNER_EMAIL } from "@/server/core/accounts/get-local-owner";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { type OwnerFile, prepareLocalOwner } from "./first-start";

const secretKey = "0123456789abcdef0123456789abcdef";
let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => expectCleanLedger(database.db).finally(() => database.drop()));
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "kinora-owner-"));
  return () => rm(dataDir, { recursive: true });
});
const prepare = (more: { production?: boolean; secretKey?: string } = {}) =>
  prepareLocalOwner(database.db, { dataDir, secretKey, production: false, ...more });
const read = async () => JSON.parse(await readFile(join(dataDir, "owner.json"), "utf8")) as OwnerFile;

test("the first start makes one owner with credits, and a key that only its file and its hash know", async () => {
  await prepare();
  const owner = await read();
  expect(owner).toMatchObject({
    email: LOCAL_OWNER_EMAIL,
    apiKey: expect.stringMatching(/^sk_[\w-]{43}[0-9A-Za-z]{6}$/),
    userId: expect.stringMatching(/^[0-9a-f]{24}$/),
  });
  expect((await stat(join(dataDir, "owner.json"))).mode & 0o777).toBe(0o600);
  const stored = await database.db.apiKey.findMany({ where: { userId: owner.userId } });
  expect(stored).toMatchObject([{ hash: hashSecret(secretKey, owner.apiKey) }]);
  expect(JSON.stringify(stored)).not.toContain(owner.apiKey);
  const account = await database.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${owner.userId}` } });
  expect(account.balance).toBeGreaterThan(0n);

  await prepare();
  expect(await read()).toEqual(owner);
  expect(await database.db.ledgerAccount.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
    balance: account.balance,
  });
});

test("a lost file, or one of another secret, is replaced by one with a new key of the same owner", async () => {
  await prepare();
  const before = await read();
  await rm(join(dataDir, "owner.json"));
  await prepare();
  const after = await read();
  expect(after.userId).toBe(before.userId);
  expect(after.apiKey).not.toBe(before.apiKey);
  await prepare({ secretKey: `${secretKey}-other` });
  expect((await read()).apiKey).not.toBe(after.apiKey);
});

test("a second production machine makes no key of its own", async () => {
  await prepare({ production: true });
  await expect(read()).rejects.toThrow(/ENOENT/);
});
