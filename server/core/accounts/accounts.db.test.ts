import { afterAll, beforeAll, expect, test } from "vitest";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { getLocalOwner } from "./get-local-owner";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("however many processes start at once, there is one local owner with one starting purse", async () => {
  const owners = await Promise.all(Array.from({ length: 8 }, () => getLocalOwner(database.db)));
  expect(new Set(owners.map((owner) => owner.id)).size).toBe(1);
  expect(toCredits(await getBalance(database.db, `user:${owners[0]?.id}`))).toBe(1_000_000);
  expect(await database.db.ledgerTransfer.count()).toBe(1);
  await expectCleanLedger(database.db);
});
