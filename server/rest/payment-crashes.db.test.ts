import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chargeOrder } from "@/server/core/auto-recharge/charge-order";
import { findFallen } from "@/server/core/auto-recharge/find-fallen";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { receiveEvent } from "@/server/core/payments/receive-event";
import { settleLater } from "@/server/core/payments/settle-later";
import { createLocalPayments } from "@/server/providers/payments/local/local-payments";
import { refundIntent } from "@/server/providers/payments/local/pay-checkout";
import type { Payments } from "@/server/providers/payments/payments";
import { type Paying, startPaying } from "./testing/paying";
import { createTestServer, TEST_SECRET, type TestServer } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
let paying: Paying;
beforeAll(async () => {
  server = await createTestServer();
  paying = await startPaying(server);
});
afterAll(async () => {
  await paying.close();
  await server.drop();
});

const now = () => new Date();
const payments = () => createLocalPayments({ db: server.db, secretKey: TEST_SECRET, publicUrl: "https://films.example" });
const balanceOf = async (account: string) =>
  toCredits((await server.db.ledgerAccount.findUnique({ where: { id: account } }))?.balance ?? 0n);

/** Somebody who has paid for 1000 credits, and the news of it, not told yet. */
async function aPayment() {
  const user = await server.createUser(1);
  const body = { input: { credits: 1000 } };
  const { json } = await server.call("POST", "/v2/credits/recharge", { key: user.key, body });
  const news = await paying.visit(json.checkoutSessionId, "pay");
  const completed = await server.db.localPaymentObject.findUniqueOrThrow({ where: { id: news.at(-1) ?? "" } });
  const event = payments().recallEvent(completed.data as Record<string, unknown>);
  return { ...user, account: `user:${user.id}`, checkoutId: json.checkoutSessionId as string, event };
}

describe("F3 a payment that is interrupted while it becomes credits", () => {
  test("leaves nothing behind when its connection dies, and is credited once by the repeat", async () => {
    const { account, checkoutId, event } = await aPayment();
    let first: Promise<unknown> = Promise.resolve();
    // The purchase waits for the balance, in the middle of its transaction, and there its connection is cut.
    await server.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT balance FROM ledger_accounts WHERE id = ${account} FOR UPDATE`;
      first = receiveEvent({ db: server.db, payments: payments(), now }, event).catch((error: unknown) => error);
      await vi.waitFor(async () => {
        const cut = await server.db.$queryRaw<object[]>`
          SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%ledger_accounts%'`;
        expect(cut).toHaveLength(1);
      }, 15_000);
    });
    expect(await first).toBeInstanceOf(Error);
    expect(await balanceOf(account)).toBe(1);
    expect(await server.db.payment.findUniqueOrThrow({ where: { checkoutId } })).toMatchObject({
      status: "pending",
      paidAt: null,
    });
    expect(await server.db.stripeEvent.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ status: "received" });

    // Told again by the sender, and remembered by us, at once.
    const later = () => new Date(Date.now() + 60_000);
    const repeats = [
      receiveEvent({ db: server.db, payments: payments(), now }, event),
      settleLater({ db: server.db, payments: payments(), now: later }, event.id, 1),
    ];
    await Promise.all(repeats);
    expect(await balanceOf(account)).toBe(1001);
    expect(await server.db.ledgerTransfer.count({ where: { key: `stripe:${checkoutId}` } })).toBe(1);
    expect(await server.db.stripeEvent.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ status: "applied" });
  });

  test("is tried again by us when the payment service did not answer and nobody tells us again", async () => {
    const { account, event } = await aPayment();
    // An intent is asked about before its order is settled.
    const intent = { ...event, id: `${event.id}i` };
    const silent: Payments = {
      ...payments(),
      readSetupIntent: () => Promise.reject(new Error("no answer")),
      readCheckout: () => Promise.reject(new Error("no answer")),
    };
    const asked = { ...intent, about: "intent" as const, intent: await intentOf(event) };
    await expect(receiveEvent({ db: server.db, payments: silent, now }, asked)).rejects.toThrow("no answer");
    const due = await server.db.outboxEvent.findUnique({ where: { id: `payment-event.due:${intent.id}` } });
    expect(due).toMatchObject({ name: "payment-event/due", data: { eventId: intent.id } });

    const recalled: Payments = { ...payments(), recallEvent: () => asked };
    // The request that brought it has half a minute for itself.
    const soon = await settleLater({ db: server.db, payments: recalled, now }, intent.id, 0);
    expect(soon).toEqual({ state: "received", nextAttemptAt: expect.any(Date) });
    const at = () => new Date((soon.nextAttemptAt?.getTime() ?? 0) + 1);
    const failing: Payments = { ...silent, recallEvent: () => asked };
    const failed = await settleLater({ db: server.db, payments: failing, now: at }, intent.id, 1);
    expect(failed.nextAttemptAt?.getTime()).toBeGreaterThan(at().getTime());
    expect(await balanceOf(account)).toBe(1);
    expect(await settleLater({ db: server.db, payments: recalled, now: at }, intent.id, 2)).toMatchObject({ state: "settled" });
    expect(await balanceOf(account)).toBe(1001);
    expect(await settleLater({ db: server.db, payments: recalled, now: at }, intent.id, 3)).toMatchObject({ state: "applied" });
  });
});

async function intentOf(event: Awaited<ReturnType<typeof aPayment>>["event"]) {
  if (event.about !== "checkout") throw new Error("The last news of a payment is its checkout's.");
  return payments().readIntent(event.checkout.intentId ?? "");
}

test("an automatic purchase that fails is told by mail, once", async () => {
  const user = await server.createUser(600);
  const wish = { thresholdCredits: 500, amountUsd: 25, maxMonthlyUsd: 60, paymentMethodId: "pm_card_chargeDeclined" };
  expect((await server.call("POST", "/v1/enable_autorecharge", { key: user.key, body: wish })).status).toBe(200);
  await server.call("POST", "/v2/text_to_video", { key: user.key, body: validBodies["videos.textToVideo"] });
  const [order = ""] = await findFallen({ db: server.db, now, livemode: false });
  for (let repeat = 0; repeat < 3; repeat++) {
    expect(await chargeOrder({ db: server.db, payments: payments(), now }, order)).toBe("failed");
  }
  const mails = await server.db.email.findMany({ where: { userId: user.id } });
  expect(mails).toMatchObject([{ key: `recharge_failed:${order}`, kind: "recharge_failed", data: { credits: 2500 } }]);
});

test("a flat charge is refused while credits are owed, as a film is", async () => {
  const { id, key, account, checkoutId, event } = await aPayment();
  await receiveEvent({ db: server.db, payments: payments(), now }, event);
  await server.call("POST", "/v2/text_to_video", { key, body: validBodies["videos.textToVideo"] });
  const { paymentIntentId } = await server.db.payment.findUniqueOrThrow({ where: { checkoutId } });
  await paying.carry(await refundIntent(server.db, paymentIntentId ?? "", 1000));
  expect(await balanceOf(account)).toBe(0);
  // A gift does not pay the debt: only a purchase does.
  const film = await server.db.videoSession.findFirstOrThrow({ where: { userId: id } });
  await server.call("POST", "/v1/video/cancel_render", { key, body: { session_id: film.id } });
  expect(await balanceOf(account)).toBeGreaterThan(0);
  const charge = { accountId: account, requestId: createObjectId(), amount: toUnits(1), source: "enhance_image" };
  await expect(server.db.$transaction((tx) => chargeCredits(tx, charge))).rejects.toThrow(/credits are owed/);
  expect(await server.db.ledgerTransfer.count({ where: { requestId: charge.requestId } })).toBe(0);
});
