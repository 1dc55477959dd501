import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { expectCleanLedger } from "./audit-ledger";
import { expectLedgerFollowsModel } from "./ledger-model.fixture";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "250 long histories with crashes and repeats end as the model says (part %i of 8)",
  async () => {
    const before = await database.db.ledgerTransfer.count();
    await expectLedgerFollowsModel(database.db, { sequences: 250, commandsEach: 50 });
    expect((await database.db.ledgerTransfer.count()) - before).toBeGreaterThan(250);
    await expectCleanLedger(database.db);
  },
);
