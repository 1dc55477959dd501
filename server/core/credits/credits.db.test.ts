import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { expectCleanLedger } from "./audit-ledger";
import { captureCredits } from "./capture-credits";
import { chargeCredits } from "./charge-credits";
import { aFilm, anAccount } from "./credits.fixture";
import { getBalance } from "./get-balance";
import { holdCredits } from "./hold-credits";
import { listStageCharges } from "./list-stage-charges";
import { postTransfer } from "./post-transfer";
import { refundCredits } from "./refund-credits";
import { releaseCredits } from "./release-credits";
import { toCredits, toUnits } from "./units";

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(async () => {
  await expectCleanLedger(db);
  await database.drop();
});

const credits = async (accountId: string) => toCredits(await getBalance(db, accountId));
/** An account of 1 000 credits of which a request holds 600. */
async function aHeldFilm() {
  const { userId, accountId } = await anAccount(db, 1000);
  const requestId = await aFilm(db, userId);
  const hold = () =>
    db.$transaction((tx) => holdCredits(tx, { accountId, requestId, amount: toUnits(600), what: "text_to_video" }));
  const capture = (stage: string, amount: number) =>
    db.$transaction((tx) => captureCredits(tx, { requestId, stage, amount: toUnits(amount), source: "video" }));
  const release = () => db.$transaction((tx) => releaseCredits(tx, { requestId }));
  const refund = () => db.$transaction((tx) => refundCredits(tx, { requestId }));
  const finish = (status: string) => db.videoSession.update({ where: { id: requestId }, data: { status } });
  await hold();
  return { accountId, requestId, hold, capture, release, refund, finish };
}

test("a hold lowers the balance at once, and only once", async () => {
  const film = await aHeldFilm();
  expect(await credits(film.accountId)).toBe(400);
  expect(await film.hold()).toEqual({ posted: false });
  expect(await credits(film.accountId)).toBe(400);
});

test("a hold that the balance does not cover is refused with the contract's sentence and leaves nothing behind", async () => {
  const { userId, accountId } = await anAccount(db, 120);
  const requestId = await aFilm(db, userId);
  const hold = db.$transaction((tx) => holdCredits(tx, { accountId, requestId, amount: toUnits(600), what: "text_to_video" }));
  await expect(hold).rejects.toMatchObject({
    code: "insufficient_credits",
    message: expect.stringContaining(
      "Insufficient credits for text_to_video. Estimated required credits: 600; available credits: 120.",
    ),
  });
  await expect(hold).rejects.toThrow("/v1/credits/recharge");
  expect(await credits(accountId)).toBe(120);
  expect(await db.hold.count({ where: { requestId } })).toBe(0);
  expect(await db.ledgerTransfer.count({ where: { requestId } })).toBe(0);
});

test("each stage is charged once, and what was not used comes back when the film ends", async () => {
  const film = await aHeldFilm();
  expect(await film.capture("prompt_generation", 80)).toEqual({ posted: true });
  expect(await film.capture("prompt_generation", 80)).toEqual({ posted: false });
  await film.capture("image_generation", 40);
  expect(await film.release()).toEqual({ posted: true });
  expect(await film.release()).toEqual({ posted: false });
  await film.finish("CANCELLED");
  expect(await credits(film.accountId)).toBe(880);
  const { totalCharged, refunded, charges } = await listStageCharges(db, film.requestId);
  expect([toCredits(totalCharged), toCredits(refunded)]).toEqual([120, 0]);
  expect(charges.map((c) => [c.stage, toCredits(c.amount)])).toEqual([
    ["prompt_generation", 80],
    ["image_generation", 40],
  ]);
});

test("a failed film costs nothing, however often it fails", async () => {
  const film = await aHeldFilm();
  await film.capture("prompt_generation", 80);
  expect(await film.refund()).toEqual({ posted: true });
  expect(await film.refund()).toEqual({ posted: false });
  await film.finish("FAILED");
  expect(await credits(film.accountId)).toBe(1000);
  expect(toCredits((await listStageCharges(db, film.requestId)).refunded)).toBe(80);
});

test("no stage takes more than is held, or anything after the end", async () => {
  const film = await aHeldFilm();
  await expect(film.capture("prompt_generation", 600.0001)).rejects.toMatchObject({ code: "insufficient_credits" });
  await film.refund();
  await film.finish("FAILED");
  await expect(film.capture("prompt_generation", 80)).rejects.toMatchObject({ code: "conflict" });
  expect(await credits(film.accountId)).toBe(1000);
});

test("a flat charge is taken once and given back once", async () => {
  const { accountId } = await anAccount(db, 100);
  const requestId = "flat-1";
  const charge = () =>
    db.$transaction((tx) => chargeCredits(tx, { accountId, requestId, amount: toUnits(75), source: "update_footer_image" }));
  expect([await charge(), await charge()]).toEqual([{ posted: true }, { posted: false }]);
  expect(await credits(accountId)).toBe(25);
  const refund = () => db.$transaction((tx) => refundCredits(tx, { requestId }));
  expect([await refund(), await refund()]).toEqual([{ posted: true }, { posted: false }]);
  expect(await credits(accountId)).toBe(100);
});

test("a refund of a request that never cost anything changes nothing", async () => {
  expect(await db.$transaction((tx) => refundCredits(tx, { requestId: "never-charged" }))).toEqual({ posted: false });
});

test("the same key with another amount or account is an error, not a second movement", async () => {
  const { accountId } = await anAccount(db, 100);
  const move = (to: string, amount: bigint) =>
    db.$transaction((tx) => postTransfer(tx, { key: `usage:${accountId}`, kind: "charge", from: accountId, to, amount }));
  await move("system:revenue", 10n);
  await expect(move("system:revenue", 11n)).rejects.toMatchObject({ code: "conflict" });
  await expect(move("system:promo", 10n)).rejects.toMatchObject({ code: "conflict" });
  expect(await getBalance(db, accountId)).toBe(toUnits(100) - 10n);
});

test("a caller who catches the refusal can still commit, and no half movement stays", async () => {
  const { accountId } = await anAccount(db, 1);
  await db.$transaction(async (tx) => {
    const transfer = { key: `usage:${accountId}`, kind: "charge", from: accountId, to: "system:revenue", amount: toUnits(2) };
    await expect(postTransfer(tx, transfer)).rejects.toMatchObject({ code: "insufficient_credits" });
  });
  expect(await db.ledgerTransfer.count({ where: { key: `usage:${accountId}` } })).toBe(0);
  expect(await credits(accountId)).toBe(1);
});

test("a transfer that rolls back with its caller never happened", async () => {
  const film = await aHeldFilm();
  const crash = db.$transaction(async (tx) => {
    await refundCredits(tx, { requestId: film.requestId });
    throw new Error("crash before commit");
  });
  await expect(crash).rejects.toThrow("crash before commit");
  expect(await credits(film.accountId)).toBe(400);
  expect((await db.hold.findUniqueOrThrow({ where: { requestId: film.requestId } })).closedAt).toBeNull();
});
