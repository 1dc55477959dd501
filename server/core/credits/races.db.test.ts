import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AppError } from "@/server/core/errors";
import { createDb, type Db, type Tx } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { expectCleanLedger } from "./audit-ledger";
import { captureCredits } from "./capture-credits";
import { chargeCredits } from "./charge-credits";
import { aFilm, anAccount } from "./credits.fixture";
import { getBalance } from "./get-balance";
import { grantCredits } from "./grant-credits";
import { holdCredits } from "./hold-credits";
import { postTransfer } from "./post-transfer";
import { refundCredits } from "./refund-credits";
import { releaseCredits } from "./release-credits";
import { toUnits } from "./units";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url, 24);
});
afterEach(() => expectCleanLedger(db));
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** A busy machine may let a transaction wait long for its turn; that is no part of what is shown here. */
const atomically = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.$transaction(work, { maxWait: 100_000, timeout: 100_000 });

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** True when it was accepted, false when the balance did not cover it; anything else fails the test. */
const accepted = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "insufficient_credits") return false;
    throw error;
  }
};

test.each([1, 2, 3])("200 parallel requests on a balance for 50 are accepted exactly 50 times (round %i)", async () => {
  const { userId, accountId } = await anAccount(db, 50 * 7);
  const films = await times(200, () => aFilm(db, userId));
  const answers = await Promise.all(
    films.map((requestId) =>
      accepted(atomically((tx) => holdCredits(tx, { accountId, requestId, amount: toUnits(7), what: "text_to_video" }))),
    ),
  );
  expect(answers.filter(Boolean)).toHaveLength(50);
  expect(await getBalance(db, accountId)).toBe(0n);
  expect(await db.hold.count({ where: { accountId } })).toBe(50);
});

test("holds, flat charges and grants of different sizes in parallel add up exactly and never overdraw", async () => {
  const { userId, accountId } = await anAccount(db, 300);
  const films = await times(60, () => aFilm(db, userId));
  const prices = [7, 11, 0.0125];
  const spent = await times(180, async (index) => {
    const amount = toUnits(prices[index % 3] ?? 0);
    const film = films[index / 3];
    const isAccepted = await accepted(
      atomically((tx) =>
        film
          ? holdCredits(tx, { accountId, requestId: film, amount, what: "text_to_video" })
          : chargeCredits(tx, { accountId, requestId: `${accountId}:${index}`, amount, source: "enhance" }),
      ),
    );
    if (index % 9 === 0) {
      await atomically((tx) => grantCredits(tx, { accountId, amount: toUnits(20), reason: `${accountId}:${index}` }));
    }
    return isAccepted ? amount : 0n;
  });
  const total = spent.reduce((sum, amount) => sum + amount, 0n);
  expect(await getBalance(db, accountId)).toBe(toUnits(300) + 20n * toUnits(20) - total);
});

test("accounts that pay each other crosswise keep their sum, and nobody sees a deadlock", async () => {
  const accounts = await times(6, async () => (await anAccount(db, 20)).accountId);
  await times(24, async (worker) => {
    for (let round = 0; round < 8; round++) {
      const from = accounts[(worker + round) % 6] ?? "";
      const to = accounts[(worker * 5 + round * 7 + 1) % 6] ?? "";
      if (from === to) continue;
      const transfer = { key: randomUUID(), kind: "grant", from, to, amount: toUnits(((worker + round) % 5) + 1) };
      await accepted(atomically((tx) => postTransfer(tx, transfer)));
    }
  });
  const balances = await Promise.all(accounts.map((id) => getBalance(db, id)));
  expect(balances.reduce((sum, b) => sum + b, 0n)).toBe(toUnits(120));
});

test("one request that asks 20 times at once is held, charged and given back once", async () => {
  const { userId, accountId } = await anAccount(db, 100);
  const requestId = await aFilm(db, userId, "FAILED");
  const posted = async (work: () => Promise<{ posted: boolean }>) => (await times(20, work)).filter((o) => o.posted).length;
  const amount = toUnits(60);
  expect(await posted(() => atomically((tx) => holdCredits(tx, { accountId, requestId, amount, what: "x" })))).toBe(1);
  const stage = { requestId, stage: "image_generation", amount: toUnits(20), source: "video" };
  expect(await posted(() => atomically((tx) => captureCredits(tx, stage)))).toBe(1);
  expect(await posted(() => atomically((tx) => refundCredits(tx, { requestId })))).toBe(1);
  expect(await getBalance(db, accountId)).toBe(toUnits(100));
});

test("a timeout that races the completion ends in exactly one of them, and the money agrees", async () => {
  const { userId, accountId } = await anAccount(db, 200);
  const ends = await times(20, async () => {
    const requestId = await aFilm(db, userId);
    await atomically((tx) => holdCredits(tx, { accountId, requestId, amount: toUnits(10), what: "text_to_video" }));
    /** What the pipeline does: whoever changes the status also moves the money, in one transaction. */
    const end = (status: "COMPLETED" | "FAILED") =>
      atomically(async (tx) => {
        const { count } = await tx.videoSession.updateMany({ where: { id: requestId, status: "PENDING" }, data: { status } });
        if (count === 0) return null;
        if (status === "FAILED") await refundCredits(tx, { requestId });
        else {
          await captureCredits(tx, { requestId, stage: "video_generation", amount: toUnits(10), source: "video" });
          await releaseCredits(tx, { requestId });
        }
        return status;
      });
    return (await Promise.all([end("COMPLETED"), end("FAILED")])).filter((status) => status !== null);
  });
  expect(ends.every((winners) => winners.length === 1)).toBe(true);
  const completed = ends.flat().filter((status) => status === "COMPLETED").length;
  expect(await getBalance(db, accountId)).toBe(toUnits(200 - 10 * completed));
});

test("a capture that races the refund is charged and given back, or refused: never kept", async () => {
  const { userId, accountId } = await anAccount(db, 200);
  await times(20, async () => {
    const requestId = await aFilm(db, userId, "FAILED");
    await atomically((tx) => holdCredits(tx, { accountId, requestId, amount: toUnits(10), what: "text_to_video" }));
    const capture = atomically((tx) =>
      captureCredits(tx, { requestId, stage: "image_generation", amount: toUnits(4), source: "video" }),
    );
    const refund = atomically((tx) => refundCredits(tx, { requestId }));
    const [outcome] = await Promise.allSettled([capture, refund]);
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    await refund;
  });
  expect(await getBalance(db, accountId)).toBe(toUnits(200));
});
