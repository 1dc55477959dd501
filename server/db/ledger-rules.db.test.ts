import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database";

describe("rules that the database itself keeps for money", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const { db } = database;
    await db.ledgerAccount.createMany({ data: [{ id: "user:a", balance: 10n }, { id: "system:promo" }] });
    await db.ledgerTransfer.create({
      data: {
        id: "t1",
        key: "starter:a",
        kind: "starter",
        entries: {
          create: [
            { accountId: "user:a", amount: 10n, balanceAfter: 10n },
            { accountId: "system:promo", amount: -10n },
          ],
        },
      },
    });
  });
  afterAll(() => database.drop());

  test.each([
    ["UPDATE ledger_transfers SET kind = 'other'"],
    ["DELETE FROM ledger_transfers WHERE id = 'nothing'"],
    ["TRUNCATE ledger_transfers CASCADE"],
    ["UPDATE ledger_entries SET amount = 1"],
    ["DELETE FROM ledger_entries"],
    ["TRUNCATE ledger_entries"],
  ])("%s is refused, and the rows stay", async (sql) => {
    await expect(database.db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect(await database.db.ledgerEntry.count()).toBe(2);
    expect(await database.db.ledgerTransfer.findMany({ select: { kind: true } })).toEqual([{ kind: "starter" }]);
  });

  test("a balance cannot fall below zero", async () => {
    const spend = database.db.ledgerAccount.update({ where: { id: "user:a" }, data: { balance: { decrement: 11n } } });
    await expect(spend).rejects.toThrow(/ledger_accounts_balance_not_negative/);
  });

  test.each([
    ["a negative amount", { amount: -1n }],
    ["more captured than held", { amount: 5n, captured: 6n }],
    ["captured and released beyond the amount", { amount: 5n, captured: 3n, released: 3n }],
    ["a refund beyond the captured part", { amount: 5n, captured: 2n, refunded: 3n }],
    ["a negative part", { amount: 5n, released: -1n }],
  ])("a hold with %s is refused", async (_name, parts) => {
    const hold = database.db.hold.create({ data: { requestId: "r1", accountId: "user:a", ...parts } });
    await expect(hold).rejects.toThrow(/holds_/);
  });

  test("a hold used to the last unit is accepted", async () => {
    const data = { requestId: "r2", accountId: "user:a", amount: 5n, captured: 3n, released: 2n, refunded: 3n };
    await expect(database.db.hold.create({ data })).resolves.toMatchObject({ captured: 3n });
  });
});
