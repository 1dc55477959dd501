import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { debtAccount } from "@/server/core/credits/debt";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import type { StripeObject } from "@/server/providers/payments/local/local-objects";
import { clearCheckout, disputeIntent, refundIntent } from "@/server/providers/payments/local/pay-checkout";
import { createStripeWebhook } from "./stripe-webhook";
import { type Paying, startPaying } from "./testing/paying";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
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

const balanceOf = async (account: string): Promise<number> =>
  toCredits((await server.db.ledgerAccount.findUnique({ where: { id: account } }))?.balance ?? 0n);
const owedBy = async (account: string): Promise<number> => {
  const { _sum } = await server.db.ledgerEntry.aggregate({
    where: { accountId: debtAccount(account) },
    _sum: { amount: true },
  });
  return toCredits(-(_sum.amount ?? 0n));
};

/** Somebody with a page to pay 1000 credits on. */
async function aCheckout(user?: TestUser, credits = 1000) {
  const buyer = user ?? (await server.createUser());
  const { json, status } = await server.call("POST", "/v2/credits/recharge", { key: buyer.key, body: { input: { credits } } });
  expect(status).toBe(200);
  return { ...buyer, account: `user:${buyer.id}`, checkoutId: json.checkoutSessionId as string, json };
}

/** And who has paid there. */
async function aPurchase(user?: TestUser, credits = 1000) {
  const bought = await aCheckout(user, credits);
  await paying.carry(await paying.visit(bought.checkoutId, "pay"));
  const { paymentIntentId } = await server.db.payment.findUniqueOrThrow({ where: { checkoutId: bought.checkoutId } });
  return { ...bought, intentId: paymentIntentId ?? "" };
}

const eventOf = async (id: string) =>
  (await server.db.localPaymentObject.findUniqueOrThrow({ where: { id } })).data as StripeObject;

/** Sends bytes of a test's own making to our webhook. */
function tell(payload: string, options: { secret?: string; timestamp?: number; signature?: string } = {}): Promise<Response> {
  const { secret = paying.webhookSecret, timestamp, signature } = options;
  const signed = Stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp !== undefined && { timestamp }) });
  const headers = { "content-type": "application/json", "stripe-signature": signature ?? signed };
  return fetch(paying.webhookUrl, { method: "POST", headers, body: payload });
}

const status = (key: string, checkoutId: string, method = "GET") =>
  method === "GET"
    ? server.call("GET", `/v2/payment_status?checkoutSessionId=${checkoutId}`, { key })
    : server.call("POST", "/v2/payment_status", { key, body: { input: { checkoutSessionId: checkoutId } } });

describe("a purchase", () => {
  test("opens a page, credits nothing before it is paid, and then shows as the last top-up", async () => {
    const { json, key, account, checkoutId } = await aCheckout();
    expect(json).toEqual({
      ...{ url: `https://films.example/pay/${checkoutId}`, checkoutSessionId: expect.stringMatching(/^cs_test_\w+$/) },
      ...{ paymentIntentId: null, paymentStatusEndpoint: "/v1/payment_status" },
      ...{ credits: 1000, amountUsd: 10, amountCents: 1000, currency: "USD" },
    });
    expect((await status(key, checkoutId)).json).toEqual({
      ...{ status: "pending", mode: "payment", checkoutSessionId: checkoutId, sessionStatus: "open", paymentStatus: "unpaid" },
      ...{ paymentIntentId: null, paymentIntentStatus: null, setupIntentId: null, setupIntentStatus: null },
      ...{ amountCents: 1000, currency: "USD" },
    });
    expect(await balanceOf(account)).toBe(0);
    await paying.carry(await paying.visit(checkoutId, "pay"));
    expect(await balanceOf(account)).toBe(1000);
    expect((await status(key, checkoutId, "POST")).json).toMatchObject({
      ...{ status: "succeeded", sessionStatus: "complete", paymentStatus: "paid", paymentIntentStatus: "succeeded" },
      paymentIntentId: expect.stringMatching(/^pi_/),
    });
    const credits = await server.call("GET", "/v2/credits", { key });
    expect(credits.json).toMatchObject({
      remainingCredits: 1000,
      lastTopUp: { amountPaidCents: 1000, currency: "USD", paymentStatus: "paid", creditsApplied: 1000 },
    });
  });

  test("T7 20 copies of an event, 20 of its sibling and 20 questions at once give the credits once", async () => {
    const { key, account, checkoutId } = await aCheckout();
    const [intent = "", completed = ""] = await paying.visit(checkoutId, "pay");
    const [a, b] = [JSON.stringify(await eventOf(completed)), JSON.stringify(await eventOf(intent))];
    const again = JSON.stringify({ ...(await eventOf(completed)), id: `${completed}x` });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => [
        tell(i % 2 ? a : again).then((answer) => answer.status),
        tell(b).then((answer) => answer.status),
        status(key, checkoutId, i % 2 ? "GET" : "POST").then((answer) => answer.status),
      ]).flat(),
    );
    // A busy moment may ask for a second try; none may be lost or doubled.
    expect(answers.filter((code) => ![200, 503].includes(code))).toEqual([]);
    expect((await tell(a)).status).toBe(200);
    expect(await balanceOf(account)).toBe(1000);
    expect(await server.db.ledgerTransfer.count({ where: { key: `stripe:${checkoutId}` } })).toBe(1);
  });

  test("a transfer that arrives later is credited when it has arrived, in whatever order that is told", async () => {
    const { account, checkoutId, key } = await aCheckout();
    const first = await paying.visit(checkoutId, "pay_later");
    expect((await status(key, checkoutId)).json).toMatchObject({ status: "pending", sessionStatus: "complete" });
    await paying.carry(first);
    expect(await balanceOf(account)).toBe(0);
    const late = await clearCheckout(server.db, checkoutId);
    await paying.carry([...late].reverse());
    await paying.carry([...late, ...first, ...late]);
    expect(await balanceOf(account)).toBe(1000);
    const lost = await aCheckout();
    await paying.carry(await paying.visit(lost.checkoutId, "pay_later"));
    await paying.carry(await clearCheckout(server.db, lost.checkoutId, false));
    expect((await status(lost.key, lost.checkoutId)).json.status).toBe("failed");
    expect(await balanceOf(lost.account)).toBe(0);
  });

  test("a declined card leaves the page open; a visitor who leaves is told to come back", async () => {
    const { checkoutId, account, key } = await aCheckout();
    await paying.visit(checkoutId, "decline");
    await paying.visit(checkoutId, "cancel");
    expect((await status(key, checkoutId)).json).toMatchObject({ status: "pending", sessionStatus: "open" });
    await paying.carry(await paying.visit(checkoutId, "pay"));
    expect(await balanceOf(account)).toBe(1000);
  });

  test("a payment whose page we died before noting still finds its order", async () => {
    const { account, checkoutId } = await aCheckout();
    await server.db.payment.update({ where: { checkoutId }, data: { checkoutId: null } });
    await paying.carry(await paying.visit(checkoutId, "pay"));
    // Its sibling alone names no page; the checkout's own event does.
    expect(await balanceOf(account)).toBe(1000);
  });

  test("is the buyer's business only", async () => {
    const { checkoutId } = await aCheckout();
    const stranger = await server.createUser();
    expect((await status(stranger.key, checkoutId)).status).toBe(403);
    expect((await status(stranger.key, "cs_test_unknown")).status).toBe(404);
    expect((await server.call("GET", "/v2/payment_status", { key: stranger.key })).status).toBe(400);
  });

  test.each([0, -1, 1.5, "25", null, 2 ** 31, 2 ** 53, [1], { not: "" }])(
    "of %j credits is 400 and leaves nothing",
    async (credits) => {
      const user = await server.createUser();
      const before = await server.db.payment.count();
      const answer = await server.call("POST", "/v1/credits/recharge", { key: user.key, body: { credits } });
      expect([answer.status, typeof answer.json.message]).toEqual([400, "string"]);
      expect(await server.db.payment.count()).toBe(before);
    },
  );
});

describe("F16 what is told of a payment counts only where it agrees with our order", () => {
  type Change = (event: StripeObject, session: StripeObject) => void;
  const changes: Record<string, Change> = {
    "another amount": (_event, session) => Object.assign(session, { amount_total: 100_000 }),
    "another currency": (_event, session) => Object.assign(session, { currency: "jpy" }),
    "livemode of the envelope": (event) => Object.assign(event, { livemode: true }),
    "livemode of the checkout": (_event, session) => Object.assign(session, { livemode: true }),
    "another mode": (_event, session) => Object.assign(session, { mode: "setup" }),
    "another order": (_event, session) =>
      Object.assign(session, { metadata: { order_id: "0".repeat(24) }, client_reference_id: "0".repeat(24) }),
    "another checkout": (_event, session) => Object.assign(session, { id: "cs_test_forged" }),
  };
  test.each(Object.entries(changes))("%s is kept aside and credits nothing", async (_name, change) => {
    const { account, checkoutId } = await aCheckout();
    const [, completed = ""] = await paying.visit(checkoutId, "pay");
    const event = structuredClone(await eventOf(completed));
    change(event, (event.data as { object: StripeObject }).object);
    for (let copy = 0; copy < 3; copy++) expect((await tell(JSON.stringify(event))).status).toBe(200);
    expect(await balanceOf(account)).toBe(0);
    expect(await server.db.stripeEvent.findUniqueOrThrow({ where: { id: completed } })).toMatchObject({ status: "quarantined" });
    const alarms = await server.db.auditEvent.count({ where: { data: { path: ["eventId"], equals: completed } } });
    expect(alarms).toBe(1);
  });

  test("A9 unsigned, forged, old and altered events are 400 and leave nothing", async () => {
    const { checkoutId, account } = await aCheckout();
    const [, completed = ""] = await paying.visit(checkoutId, "pay");
    const payload = JSON.stringify(await eventOf(completed));
    const before = await server.db.stripeEvent.count();
    const good = Stripe.webhooks.generateTestHeaderString({ payload, secret: paying.webhookSecret });
    const bad = [
      tell(payload, { signature: "" }),
      tell(payload, { signature: "t=1,v1=00" }),
      tell(payload, { secret: "whsec_another" }),
      tell(payload, { timestamp: Math.floor(Date.now() / 1000) - 360 }),
      tell(payload.replace("1000", "9000"), { signature: good }),
      tell(`${payload} `, { signature: good }),
      tell("{", {}),
    ];
    for (const answer of await Promise.all(bad)) {
      expect([answer.status, await answer.json()]).toEqual([400, { message: expect.any(String) }]);
    }
    const webhook = createStripeWebhook({
      db: () => server.db,
      payments: () => server.context("").payments,
      log: () => undefined,
    });
    const huge = new Request(paying.webhookUrl, { method: "POST", body: "x".repeat(1_000_000) });
    expect((await webhook(huge)).status).toBe(413);
    expect(await server.db.stripeEvent.count()).toBe(before);
    expect(await balanceOf(account)).toBe(0);
    expect((await tell(payload)).status).toBe(200);
    expect(await balanceOf(account)).toBe(1000);
  });

  test("an event of another kind is taken and changes nothing", async () => {
    const event = { id: "evt_other", object: "event", type: "customer.created", livemode: false, data: { object: {} } };
    expect((await tell(JSON.stringify(event))).status).toBe(200);
    expect(await server.db.stripeEvent.findUnique({ where: { id: "evt_other" } })).toMatchObject({ status: "ignored" });
  });

  test("a server without payments says so", async () => {
    const webhook = createStripeWebhook({ db: () => server.db, payments: () => null, log: () => undefined });
    const answer = await webhook(new Request("https://films.example/api/webhooks/stripe", { method: "POST", body: "{}" }));
    expect([answer.status, await answer.json()]).toEqual([503, { message: expect.any(String) }]);
  });
});

describe("A12 money that goes back takes its credits along", () => {
  test("of an untouched purchase, in parts and told twice", async () => {
    const { account, intentId } = await aPurchase();
    const [part] = [await refundIntent(server.db, intentId, 400)];
    await paying.carry([...part, ...part]);
    expect(await balanceOf(account)).toBe(600);
    const rest = await refundIntent(server.db, intentId);
    await paying.carry([...rest, ...part, ...rest]);
    expect([await balanceOf(account), await owedBy(account)]).toEqual([0, 0]);
    await expectCleanLedger(server.db);
  });

  test("after they were spent, as a debt that later purchases repay; no balance falls below zero", async () => {
    const bought = await aPurchase();
    const { account, key, id, intentId } = bought;
    await server.call("POST", "/v2/text_to_video", { key, body: validBodies["videos.textToVideo"] });
    expect(await balanceOf(account)).toBe(700);
    await paying.carry(await refundIntent(server.db, intentId));
    expect([await balanceOf(account), await owedBy(account)]).toEqual([0, 300]);
    // Given credits do not help before what is owed is paid.
    await server.db.$transaction((tx) => grantCredits(tx, { accountId: account, amount: toUnits(300), reason: `gift:${id}` }));
    const refused = await server.call("POST", "/v2/text_to_video", { key, body: validBodies["videos.textToVideo"] });
    expect([refused.status, await balanceOf(account)]).toEqual([402, 300]);
    await aPurchase({ id, key }, 100);
    expect([await balanceOf(account), await owedBy(account)]).toEqual([300, 200]);
    await aPurchase({ id, key }, 500);
    expect([await balanceOf(account), await owedBy(account)]).toEqual([600, 0]);
    await expectCleanLedger(server.db);
  });

  test("told before the payment itself", async () => {
    const { account, checkoutId } = await aCheckout();
    const events = await paying.visit(checkoutId, "pay");
    const intent = (await eventOf(events[0] ?? "")).data as { object: StripeObject };
    await paying.carry(await refundIntent(server.db, intent.object.id));
    expect(await balanceOf(account)).toBe(0);
    await paying.carry(events);
    expect([await balanceOf(account), await owedBy(account)]).toEqual([0, 0]);
  });

  test("a dispute takes them, a won one gives them again, and the end may be told before the beginning", async () => {
    const { account, intentId } = await aPurchase();
    const dispute = `dp_${intentId}`;
    const opened = await disputeIntent(server.db, intentId, { id: dispute, status: "needs_response" });
    await paying.carry([...opened, ...opened]);
    expect(await balanceOf(account)).toBe(0);
    const won = await disputeIntent(server.db, intentId, { id: dispute, status: "won" });
    await paying.carry([...won, ...opened, ...won]);
    expect(await balanceOf(account)).toBe(1000);

    const other = await aPurchase();
    const second = `dp_${other.intentId}`;
    const begun = await disputeIntent(server.db, other.intentId, { id: second, status: "needs_response" });
    await paying.carry(await disputeIntent(server.db, other.intentId, { id: second, status: "won" }));
    await paying.carry(begun);
    expect(await balanceOf(other.account)).toBe(1000);
    await paying.carry(await refundIntent(server.db, other.intentId));
    await paying.carry(await disputeIntent(server.db, other.intentId, { id: `${second}b`, status: "lost" }));
    expect([await balanceOf(other.account), await owedBy(other.account)]).toEqual([0, 0]);
    await expectCleanLedger(server.db);
  });
});
