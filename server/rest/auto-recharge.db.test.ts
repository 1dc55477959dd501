import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chargeOrder } from "@/server/core/auto-recharge/charge-order";
import { findFallen } from "@/server/core/auto-recharge/find-fallen";
import { toCredits } from "@/server/core/credits/units";
import { createLocalPayments } from "@/server/providers/payments/local/local-payments";
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
const look = (at = now) => findFallen({ db: server.db, now: at, livemode: false });
const charge = (id: string) => chargeOrder({ db: server.db, payments: payments(), now }, id);
const balanceOf = async (id: string) =>
  toCredits((await server.db.ledgerAccount.findUnique({ where: { id: `user:${id}` } }))?.balance ?? 0n);

const wish = { thresholdCredits: 500, amountUsd: 25, maxMonthlyUsd: 60 };

/** Somebody with automatic purchases and a card, on 600 credits. */
async function aSubscriber(card = "pm_card_visa") {
  const user = await server.createUser(600);
  const answer = await server.call("POST", "/v1/enable_autorecharge", {
    key: user.key,
    body: { ...wish, paymentMethodId: card },
  });
  expect([answer.status, answer.json.hasPaymentMethod, answer.json.url]).toEqual([200, true, null]);
  return user;
}
const spend = (key: string) => server.call("POST", "/v2/text_to_video", { key, body: validBodies["videos.textToVideo"] });

describe("automatic purchases", () => {
  test("ask for a card first, and have it when its page was visited", async () => {
    const user = await server.createUser();
    const { json } = await server.call("POST", "/v1/enable_autorecharge", { key: user.key, body: wish });
    expect(json).toEqual({
      ...{ autoRechargeEnabled: true, autoRechargeAmountUsd: 25, autoRechargeThreshold: 500, autoRechargeMaxMonthlyUsd: 60 },
      ...{ stripeCustomerId: expect.stringMatching(/^cus_/), setupSessionUrl: expect.stringContaining("/pay/") },
      ...{ setupSessionId: expect.stringMatching(/^cs_test_/), setupIntentId: expect.stringMatching(/^seti_/) },
      ...{ checkoutSessionId: json.setupSessionId, paymentStatusEndpoint: "/v1/payment_status", url: json.setupSessionUrl },
      ...{ hasPaymentMethod: false, autoRechargeRun: null },
    });
    expect(await look()).toEqual([]);
    await paying.carry(await paying.visit(json.setupSessionId, "pay"));
    const status = await server.call("GET", `/v1/payment_status?setupIntentId=${json.setupIntentId}`, { key: user.key });
    expect(status.json).toMatchObject({ status: "succeeded", mode: "setup", setupIntentStatus: "succeeded", amountCents: null });
    const again = await server.call("POST", "/v1/enable_autorecharge", { key: user.key, body: {} });
    expect(again.json).toMatchObject({ hasPaymentMethod: true, url: null, autoRechargeThreshold: 500 });
    const [order = ""] = await look();
    expect(await charge(order)).toBe("succeeded");
    expect(await balanceOf(user.id)).toBe(2500);
  });

  test("happen once per fall, however often is looked and however often the charge is repeated", async () => {
    const user = await aSubscriber();
    expect(await look()).toEqual([]);
    await spend(user.key);
    const found = (await Promise.all(Array.from({ length: 10 }, () => look()))).flat();
    expect(found).toHaveLength(1);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => charge(found[0] ?? "")));
    expect(new Set(outcomes)).toEqual(new Set(["succeeded"]));
    expect(await balanceOf(user.id)).toBe(2800);
    expect(await look()).toEqual([]);
    const top = await server.call("GET", "/v2/credits", { key: user.key });
    expect(top.json.lastTopUp).toMatchObject({ creditsApplied: 2500, paymentType: "auto_recharge" });
  });

  test("stop at the month's cap, and start again with the next month", async () => {
    const user = await aSubscriber();
    const fall = async () => {
      await server.db.autoRecharge.update({
        where: { accountId: `user:${user.id}` },
        data: { armed: true, thresholdCredits: 100_000 },
      });
      return look();
    };
    for (let purchase = 0; purchase < 2; purchase++) {
      const [order = ""] = await fall();
      expect(await charge(order)).toBe("succeeded");
    }
    expect(await fall()).toEqual([]);
    expect(await balanceOf(user.id)).toBe(5600);
    await server.db.autoRecharge.update({ where: { accountId: `user:${user.id}` }, data: { armed: true } });
    const nextMonth = () => new Date(Date.now() + 32 * 86_400_000);
    expect(await look(nextMonth)).toHaveLength(1);
    await server.db.autoRecharge.update({ where: { accountId: `user:${user.id}` }, data: { enabled: false } });
  });

  test("with a declined card buy nothing and do not try again until the next fall", async () => {
    const user = await aSubscriber("pm_card_chargeDeclined");
    await spend(user.key);
    const [order = ""] = await look();
    expect(await charge(order)).toBe("failed");
    expect([await balanceOf(user.id), await look()]).toEqual([300, []]);
  });

  test("can be switched off, and their threshold moved", async () => {
    const user = await aSubscriber();
    const moved = await server.call("POST", "/v1/auto_recharge/threshold", { key: user.key, body: { thresholdCredits: 700 } });
    expect(moved.json).toEqual({
      ...{ autoRechargeEnabled: true, autoRechargeThreshold: 700, autoRechargeAmountUsd: 25, autoRechargeMaxMonthlyUsd: 60 },
    });
    await server.call("POST", "/v1/enable_autorecharge", { key: user.key, body: { enabled: false } });
    expect(await look()).toEqual([]);
  });

  test.each([
    { thresholdCredits: -1 },
    { thresholdCredits: "5" },
    { amountUsd: 0.1 + 0.2 },
    { amountUsd: 100, maxMonthlyUsd: 50 },
    { enabled: "yes" },
    { paymentMethodId: { not: "" } },
    { paymentMethodId: "pm_unknown" },
  ])("refuse %j", async (body) => {
    const user = await server.createUser();
    const answer = await server.call("POST", "/v1/enable_autorecharge", { key: user.key, body });
    expect([400, 404]).toContain(answer.status);
    expect(await server.db.autoRecharge.count({ where: { accountId: `user:${user.id}` } })).toBe(0);
  });
});
