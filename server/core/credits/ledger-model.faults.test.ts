import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { expectCleanLedger } from "./audit-ledger";
import { expectLedgerFollowsModel } from "./ledger-model.fixture";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("2 000 long histories of grants, holds, captures, releases, refunds, crashes and repeats end as the model says", async () => {
  await expectLedgerFollowsModel(database.db, { sequences: 2000, commandsEach: 50 });
  expect(await database.db.ledgerTransfer.count()).toBeGreaterThan(2000);
  await expectCleanLedger(database.db);
});
