import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPurchase } from "@/server/core/payments/add-purchase";
import type { Db, Tx } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { auditLedger, describeViolations, expectCleanLedger } from "./audit-ledger";
import { captureCredits } from "./capture-credits";
import { chargeCredits } from "./charge-credits";
import { aFilm, anAccount } from "./credits.fixture";
import { debtAccount } from "./debt";
import { holdCredits } from "./hold-credits";
import { postTransfer } from "./post-transfer";
import { refundCredits } from "./refund-credits";
import { releaseCredits } from "./release-credits";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

/** A film of 100 credits that ended well, unless a test stops it earlier. */
async function aPaidFilm(status: "PENDING" | "COMPLETED" | "FAILED" = "COMPLETED") {
  const { userId, accountId } = await anAccount(db, 1000);
  const requestId = await aFilm(db, userId, status);
  await db.$transaction(async (tx) => {
    await holdCredits(tx, { accountId, requestId, amount: 1_000_000n, what: "text_to_video" });
    if (status === "PENDING") return;
    await captureCredits(tx, { requestId, stage: "prompt_generation", amount: 1_000_000n, source: "video" });
    await (status === "FAILED" ? refundCredits : releaseCredits)(tx, { requestId });
  });
  return { requestId, accountId, userId };
}

test("a ledger in which everything ended as it should is clean", async () => {
  for (const status of ["PENDING", "COMPLETED", "FAILED"] as const) await aPaidFilm(status);
  await expectCleanLedger(db);
});

/** A paid order of 100 credits, for an account of its own. */
async function anOrder(id: string) {
  const { accountId, userId } = await anAccount(db, 0);
  const order = { id, kind: "recharge", accountId, userId, amountCents: 100, credits: 100, livemode: false };
  return { ...order, status: "succeeded", checkoutId: `cs_test_${id}` };
}

/** Each plants one fault the way only a bug or a hand in the database could, and names the rule that must find it. */
type Planted = { fault: string; rule: string; plant: (tx: Tx) => Promise<unknown> };
const planted: Planted[] = [
  {
    fault: "a balance changed by hand",
    rule: "I1 balance",
    plant: async (tx) => {
      const { accountId } = await aPaidFilm();
      await tx.ledgerAccount.update({ where: { id: accountId }, data: { balance: { increment: 1n } } });
    },
  },
  {
    fault: "a system account with a cached balance",
    rule: "I1 balance",
    plant: (tx) => tx.ledgerAccount.update({ where: { id: "system:revenue" }, data: { balance: 1n } }),
  },
  {
    fault: "a transfer with one leg",
    rule: "I1 balanced transfer",
    plant: async (tx) => {
      const { accountId } = await aPaidFilm();
      await tx.$executeRaw`DELETE FROM ledger_entries WHERE account_id = ${accountId}`;
    },
  },
  {
    fault: "an entry rewritten on both sides",
    rule: "I1 running balance",
    plant: async (tx) => {
      const { accountId } = await aPaidFilm();
      await tx.$executeRaw`UPDATE ledger_entries SET balance_after = balance_after + 1 WHERE account_id = ${accountId}`;
    },
  },
  {
    fault: "a balance that once was below zero",
    rule: "I2 never negative",
    plant: async (tx) => {
      const { accountId } = await aPaidFilm();
      await tx.$executeRaw`UPDATE ledger_entries SET balance_after = -1 WHERE account_id = ${accountId}`;
    },
  },
  {
    fault: "a hold that forgot a capture",
    rule: "I3 hold and transfers",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm();
      await tx.hold.update({ where: { requestId }, data: { captured: 0n } });
    },
  },
  {
    fault: "a charge whose hold is gone",
    rule: "I3 charge without request",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm();
      await tx.hold.delete({ where: { requestId } });
    },
  },
  {
    fault: "a hold for a request that was rejected",
    rule: "I3 charge without request",
    plant: async (tx) => {
      const { accountId } = await anAccount(db, 1);
      await holdCredits(tx, { accountId, requestId: "rejected", amount: 1n, what: "text_to_video" });
    },
  },
  {
    fault: "a film made without a hold",
    rule: "I3 film without charge",
    plant: async () => aFilm(db, (await anAccount(db, 0)).userId, "COMPLETED"),
  },
  {
    fault: "a completed film that was refunded",
    rule: "I4 completed",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm();
      await refundCredits(tx, { requestId });
    },
  },
  {
    fault: "a failed film that was not refunded",
    rule: "I4 failed",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm();
      await tx.videoSession.update({ where: { id: requestId }, data: { status: "FAILED" } });
    },
  },
  {
    fault: "a second refund under another key",
    rule: "I4 refund",
    plant: async (tx) => {
      const { accountId } = await anAccount(db, 10);
      const requestId = `flat-${accountId}`;
      await chargeCredits(tx, { accountId, requestId, amount: 10n, source: "clone" });
      await refundCredits(tx, { requestId });
      await postTransfer(tx, {
        key: `again:${requestId}`,
        kind: "refund",
        from: "system:revenue",
        to: accountId,
        amount: 1n,
        requestId,
      });
    },
  },
  {
    fault: "an ended film whose credits still wait",
    rule: "I5 hold at the end",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm("PENDING");
      await tx.videoSession.update({ where: { id: requestId }, data: { status: "CANCELLED" } });
    },
  },
  {
    fault: "a film nobody has touched for days",
    rule: "I5 forgotten hold",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm("PENDING");
      await tx.$executeRaw`UPDATE video_sessions SET updated_at = now() - interval '3 days' WHERE id = ${requestId}`;
    },
  },
  {
    fault: "a paid order without its credits",
    rule: "I6 paid order",
    plant: async (tx) => {
      await tx.payment.create({ data: await anOrder("unpaid-out") });
    },
  },
  {
    fault: "credits without a paid order",
    rule: "I6 paid order",
    plant: async (tx) => addPurchase(tx, await tx.payment.create({ data: { ...(await anOrder("pending")), status: "pending" } })),
  },
  {
    fault: "an order credited with another amount",
    rule: "I6 paid order",
    plant: async (tx) => {
      const order = await tx.payment.create({ data: await anOrder("changed") });
      await addPurchase(tx, order);
      await tx.payment.update({ where: { id: order.id }, data: { credits: 99 } });
    },
  },
  {
    fault: "an order that forgot what was taken back",
    rule: "I6 taken back",
    plant: async (tx) => {
      const order = await tx.payment.create({ data: await anOrder("forgotten") });
      await addPurchase(tx, order);
      const from = order.accountId ?? "";
      const facts = { kind: "taken_back", from, to: "system:stripe", amount: 1n, requestId: order.id };
      await postTransfer(tx, { key: "taken:forgotten", ...facts });
    },
  },
  {
    fault: "a debt that was paid twice",
    rule: "I6 debt",
    plant: async (tx) => {
      const { accountId } = await anAccount(db, 10);
      await postTransfer(tx, { key: "repay:twice", kind: "repayment", from: accountId, to: debtAccount(accountId), amount: 1n });
    },
  },
  {
    fault: "a film that another account pays",
    rule: "I7 payer",
    plant: async (tx) => {
      const { requestId } = await aPaidFilm();
      const { userId } = await anAccount(db, 0);
      await tx.videoSession.update({ where: { id: requestId }, data: { userId } });
    },
  },
];

describe("the audit finds", () => {
  test.each(planted)("$fault", async ({ rule, plant }) => {
    const before = await auditLedger(db);
    await db.$transaction(async (tx) => {
      // Only a superuser's session may switch the append-only triggers off.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await plant(tx);
    });
    const after = await auditLedger(db);
    const found = after.filter((v) => !before.some((b) => b.rule === v.rule && b.subject === v.subject));
    expect(found.map((v) => v.rule)).toContain(rule);
    expect(describeViolations(found)).toContain(found[0]?.subject);
  });

  test("nothing silently: tests fail with the rule and what it says", () =>
    expect(expectCleanLedger(db)).rejects.toThrow("I1 balance: A cached balance is the sum of the account's entries"));
});
