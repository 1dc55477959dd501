import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { expectCleanLedger } from "./audit-ledger";
import { expectLedgerFollowsModel } from "./ledger-model.fixture";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("any history of grants, holds, captures, releases, refunds, crashes and repeats ends as the model says", async () => {
  await expectLedgerFollowsModel(database.db, { sequences: 100, commandsEach: 14 });
  expect(await database.db.ledgerTransfer.count()).toBeGreaterThan(100);
  await expectCleanLedger(database.db);
});
