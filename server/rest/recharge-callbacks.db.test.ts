import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { claimAccount } from "@/server/core/accounts/claim-account";
import { issueClaimToken } from "@/server/core/accounts/claim-tokens";
import { toCredits } from "@/server/core/credits/units";
import { listOutbox } from "@/server/core/mail/list-outbox";
import { sendEmail } from "@/server/core/mail/send-email";
import { deliverCallback } from "@/server/core/recharge-callbacks/deliver-callback";
import { createSmtpMail } from "@/server/providers/mail/smtp";
import { type Paying, startPaying } from "./testing/paying";
import { createTestServer, TEST_SECRET, type TestServer } from "./testing/test-server";

let server: TestServer;
let paying: Paying;
let receiver: Server;
let origin: string;
let otherOrigin: string;
let heard: { method: string; url: URL; body: string }[] = [];
let answers: number[] = [];

beforeAll(async () => {
  const receive = async (request: IncomingMessage, respond: (status: number) => void) => {
    const body = await text(request);
    heard.push({ method: request.method ?? "", url: new URL(request.url ?? "", origin), body });
    respond(answers.shift() ?? 200);
  };
  receiver = createServer((request, response) => {
    void receive(request, (status) => response.writeHead(status, { location: "/elsewhere" }).end());
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  otherOrigin = `http://localhost:${port}`;
  server = await createTestServer({ allowPrivateHosts: [`127.0.0.1:${port}`, `localhost:${port}`] });
  paying = await startPaying(server);
});
afterEach(() => {
  heard = [];
  answers = [];
});
afterAll(async () => {
  receiver.close();
  await paying.close();
  await server.drop();
});

const deps = () => ({ db: server.db, secretKey: TEST_SECRET, publicUrl: "https://films.example", now: () => new Date() });
const hosts = () => [new URL(origin).host, new URL(otherOrigin).host];
let count = 0;
const anAddress = () => `buyer-${++count}@example.com`;

async function buy(email: string, { redirect = `${origin}/callback?state=7`, headers = {} } = {}) {
  const body = { amount: 25, email, redirect_url: redirect };
  const { json, status } = await server.call("POST", "/v2/user/recharge_credits", { body, headers });
  expect([status, json.message]).toEqual([200, undefined]);
  await paying.carry(await paying.visit(json.checkoutSessionId, "pay"));
  const order = await server.db.payment.findUniqueOrThrow({ where: { checkoutId: json.checkoutSessionId } });
  const callback = await server.db.rechargeCallback.findUniqueOrThrow({ where: { paymentId: order.id } });
  return { json, order, callbackId: callback.id };
}
const deliver = (id: string, allowPrivateHosts: readonly string[] = hosts(), now?: Date) =>
  deliverCallback({ ...deps(), allowPrivateHosts, ...(now && { now: () => now }) }, id);

const query = () => Object.fromEntries(heard.at(-1)?.url.searchParams ?? []);
const opens = (authToken = "") => server.call("GET", "/v2/user/credits", { key: authToken });

describe("a purchase by e-mail", () => {
  test("makes the account when it is paid, and brings its tokens to whoever sent the buyer", async () => {
    const email = anAddress();
    const { json, callbackId, order } = await buy(` ${email.toUpperCase()} `);
    expect(json).toEqual({
      ...{ url: expect.stringContaining("/pay/cs_test_"), checkoutSessionId: expect.stringMatching(/^cs_test_/) },
      ...{ paymentStatusEndpoint: "/v2/user/payment_status", amount: 25, amountCents: 2500, credits: 2500 },
      ...{ currency: "USD", redirectUrl: `${origin}/callback?state=7` },
    });
    expect(await deliver(callbackId)).toEqual({ state: "delivered", nextAttemptAt: null });
    expect(heard.map(({ method }) => method)).toEqual(["GET"]);
    const { authToken, refreshToken, expiryDate, state, ...others } = query();
    expect([state, others]).toEqual(["7", {}]);
    expect(new Date(expiryDate ?? "").getTime() - Date.now()).toBeGreaterThan(863_000_000);
    expect((await opens(authToken)).json).toMatchObject({ remainingCredits: 2500 });
    expect((await server.call("POST", "/v2/user/refresh_token", { body: { refreshToken } })).status).toBe(200);
    const user = await server.db.user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ type: "api_customer", signUpOrigin: origin });
    expect(
      await server.call("GET", `/v2/user/payment_status?checkoutSessionId=${order.checkoutId}`, { key: authToken ?? "" }),
    ).toMatchObject({ json: { status: "succeeded" } });
    // Once more would be once too often.
    expect(await deliver(callbackId)).toMatchObject({ state: "delivered" });
    expect(heard).toHaveLength(1);
  });

  test("says it again with a body where GET is not known, and only there", async () => {
    const { callbackId, order } = await buy(anAddress());
    answers = [404, 204];
    expect(await deliver(callbackId)).toMatchObject({ state: "delivered" });
    expect(heard.map(({ method }) => method)).toEqual(["GET", "POST"]);
    expect(heard[1]?.url.href).toBe(heard[0]?.url.href);
    expect(JSON.parse(heard[1]?.body ?? "")).toEqual({
      ...{ tokenType: "Bearer", ...query(), state: undefined, expiresInSeconds: 864_000 },
      ...{ refreshTokenExpiresAt: expect.any(String), checkoutSessionId: order.checkoutId },
      ...{ paymentIntentId: order.paymentIntentId, email: order.email, creditsApplied: 2500, amountPaidCents: 2500 },
      currency: "USD",
    });
  });

  test("is told again later when it was not taken; tokens that did not arrive open nothing more", async () => {
    for (const refusal of [500, 302, 401]) {
      const { callbackId } = await buy(anAddress());
      answers = [refusal];
      const before = heard.length;
      const first = await deliver(callbackId);
      expect(first).toMatchObject({ state: "pending", nextAttemptAt: expect.any(Date) });
      expect(heard.length - before).toBe(1);
      const { refreshToken: lost } = query();
      expect(await deliver(callbackId)).toMatchObject({ state: "pending" });
      expect(heard.length - before).toBe(1);
      expect((await server.call("POST", "/v2/user/refresh_token", { body: { refreshToken: lost } })).status).toBe(401);
      await server.db.rechargeCallback.update({ where: { id: callbackId }, data: { nextAttemptAt: new Date(0) } });
      expect(await deliver(callbackId)).toMatchObject({ state: "delivered" });
      expect(query().refreshToken).not.toBe(lost);
      expect((await opens(query().authToken)).status).toBe(200);
    }
  });

  test("goes to no private host, and keeps the credits", async () => {
    const { callbackId, order } = await buy(anAddress());
    expect(await deliver(callbackId, [])).toMatchObject({ state: "pending" });
    expect(heard).toEqual([]);
    const balance = await server.db.ledgerAccount.findUniqueOrThrow({ where: { id: order.accountId ?? "" } });
    expect(toCredits(balance.balance ?? 0n)).toBe(2500);
  });

  test("A1 for somebody else's address brings its credits and no token", async () => {
    const victim = await server.createUser();
    const { email } = await server.db.user.findUniqueOrThrow({ where: { id: victim.id } });
    const { callbackId, order } = await buy(email);
    answers = [404];
    expect(await deliver(callbackId)).toMatchObject({ state: "delivered" });
    expect(query()).toEqual({ state: "7", checkoutSessionId: order.checkoutId, status: "succeeded" });
    expect(JSON.parse(heard[1]?.body ?? "")).toEqual({ checkoutSessionId: order.checkoutId, status: "succeeded" });
    expect((await server.call("GET", "/v2/credits", { key: victim.key })).json.remainingCredits).toBe(2500);
    expect(await server.db.tokenFamily.count({ where: { userId: victim.id } })).toBe(0);
    expect(await server.db.email.findFirst({ where: { userId: victim.id } })).toMatchObject({ kind: "top_up", to: email });
  });

  test("A1 brings tokens to the origin that made an unclaimed account, to no other, and to the account itself", async () => {
    const email = anAddress();
    const first = await buy(email);
    await deliver(first.callbackId);
    const { authToken = "" } = query();
    const again = await buy(email);
    await deliver(again.callbackId);
    expect(query().authToken).toBeDefined();
    const other = await buy(email, { redirect: `${otherOrigin}/callback` });
    await deliver(other.callbackId);
    expect(Object.keys(query())).toEqual(["checkoutSessionId", "status"]);
    const own = await buy(email, { redirect: `${otherOrigin}/own`, headers: { authorization: `Bearer ${authToken}` } });
    await deliver(own.callbackId);
    expect(query().authToken).toBeDefined();
    const wrong = await buy(email, { redirect: `${otherOrigin}/own`, headers: { authorization: "Bearer nonsense" } });
    await deliver(wrong.callbackId);
    expect(query().authToken).toBeUndefined();
  });

  test("A2 whoever sets the password, or confirms the address, is alone in the account", async () => {
    for (const password of ["a password of their own", undefined]) {
      const email = anAddress();
      const { callbackId } = await buy(email);
      await deliver(callbackId);
      const { authToken = "", refreshToken } = query();
      const late = await buy(email);
      expect((await opens(authToken)).status).toBe(200);
      const user = await server.db.user.findUniqueOrThrow({ where: { email } });
      const token = await issueClaimToken(deps(), user);
      await expect(claimAccount(deps(), { token, password: "short" })).rejects.toMatchObject({ code: "invalid_request" });
      await expect(claimAccount(deps(), { token: authToken })).rejects.toMatchObject({ code: "unauthorized" });
      await claimAccount(deps(), { token, ...(password && { password }) });
      expect((await opens(authToken)).status).toBe(401);
      expect((await server.call("POST", "/v2/user/refresh_token", { body: { refreshToken } })).status).toBe(401);
      await expect(claimAccount(deps(), { token })).rejects.toMatchObject({ code: "unauthorized" });
      // A callback that was still on its way brings nothing into the claimed account.
      await deliver(late.callbackId);
      expect(query()).toMatchObject({ checkoutSessionId: late.order.checkoutId });
      expect(query().authToken).toBeUndefined();
      const claimed = await server.db.user.findUniqueOrThrow({ where: { email } });
      expect([claimed.emailConfirmedAt !== null, claimed.passwordHash?.slice(0, 4)]).toEqual(
        [true, password && "$2y$"].map((v) => v ?? undefined),
      );
    }
  });
});

describe("A7 what cannot be bought is 400 and leaves nothing", () => {
  const body = { amount: 25, email: "buyer@example.com", redirect_url: "https://example.com/callback" };
  test.each([
    ...[0, -1, 0.49, 10_000.01, 0.1 + 0.2, 19.999, 2 ** 31, 2 ** 53, "25", null, [25], { not: "" }].map((amount) => ({ amount })),
    ...["", "nobody", "a@b", `${"a".repeat(300)}@example.com`, 7, { contains: "@" }].map((email) => ({ email })),
    ...["http://example.com", "https://user@example.com", "https://127.0.0.1/", "ftp://example.com", "//example.com", 7].map(
      (redirect_url) => ({ redirect_url }),
    ),
    { redirect_url: `https://example.com/${"a".repeat(500)}` },
    { amount: 25, amount_usd: 26 },
  ])("%j", async (wrong) => {
    const before = await server.db.payment.count();
    const answer = await server.call("POST", "/v2/user/recharge_credits", { body: { ...body, ...wrong } });
    expect([answer.status, typeof answer.json.message]).toEqual([400, "string"]);
    expect(await server.db.payment.count()).toBe(before);
  });

  test("1e400 and text that is no number", async () => {
    const huge = JSON.stringify(body).replace("25", "1e400");
    expect((await server.call("POST", "/v2/user/recharge_credits", { body: huge })).status).toBe(400);
    for (const amount of ["1e3", "Infinity", "0x10", "25.", "٢٥", ""]) {
      const asked = new URLSearchParams({ ...body, amount });
      expect((await server.call("GET", `/v2/user/recharge_credits?${asked}`)).status).toBe(400);
    }
  });

  test.each([
    [19.99, 1999],
    [0.5, 50],
    [10_000, 1_000_000],
    [0.57, 57],
    [1.1, 110],
  ])("%d dollars are exactly %d cents, in a body and in a query", async (amount, cents) => {
    const posted = await server.call("POST", "/v2/user/recharge_credits", { body: { ...body, amount } });
    expect(posted.json).toMatchObject({ amount, amountCents: cents, credits: cents });
    const asked = new URLSearchParams({ ...body, amount: String(amount) });
    expect((await server.call("GET", `/v2/user/recharge_credits?${asked}`)).json).toMatchObject({ amountCents: cents });
  });

  test("a link preview buys nothing", async () => {
    const asked = new URLSearchParams({ ...body, amount: "25" });
    const headers = { "sec-purpose": "prefetch" };
    expect((await server.call("GET", `/v2/user/recharge_credits?${asked}`, { headers })).status).toBe(400);
    expect((await server.call("HEAD", `/v2/user/recharge_credits?${asked}`)).status).toBe(405);
  });
});

describe("mails", () => {
  test("wait in the outbox without a mail server; their link is made when they are read", async () => {
    const email = anAddress();
    await buy(email);
    const waiting = await server.db.email.findFirstOrThrow({ where: { to: email } });
    expect(await sendEmail({ ...deps(), mail: null }, waiting.id)).toMatchObject({ state: "kept" });
    const [shown] = (await listOutbox(deps())).filter(({ message }) => message.to === email);
    const token = new URL(shown?.message.link.url ?? "").searchParams.get("token") ?? "";
    expect(JSON.stringify(waiting)).not.toContain(token.slice(-20));
    await claimAccount(deps(), { token, password: "a password of their own" });
  });

  test("leave through a mail server, and are tried again when it refuses", async () => {
    const mails: string[] = [];
    let refuse = true;
    const smtp = (await import("node:net")).createServer((socket) => {
      let inData = false;
      let message = "";
      socket.write("220 test\r\n");
      socket.on("data", (chunk) => {
        for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
          if (inData && line !== ".") message += `${line}\n`;
          else if (inData) {
            mails.push(message);
            inData = false;
            socket.write("250 kept\r\n");
          } else if (line === "DATA") {
            inData = true;
            socket.write("354 go on\r\n");
          } else if (line.startsWith("MAIL") && refuse) socket.write("451 later\r\n");
          else if (line === "QUIT") socket.end("221 bye\r\n");
          else socket.write("250 ok\r\n");
        }
      });
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    const smtpUrl = `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`;
    const mail = createSmtpMail({ smtpUrl, publicUrl: "https://films.example" });
    const email = anAddress();
    await buy(email);
    const { id } = await server.db.email.findFirstOrThrow({ where: { to: email } });
    expect(await sendEmail({ ...deps(), mail }, id)).toMatchObject({ state: "pending", nextAttemptAt: expect.any(Date) });
    refuse = false;
    await server.db.email.update({ where: { id }, data: { nextAttemptAt: new Date(0) } });
    expect(await sendEmail({ ...deps(), mail }, id)).toEqual({ state: "sent", nextAttemptAt: null });
    expect(await sendEmail({ ...deps(), mail }, id)).toMatchObject({ state: "sent" });
    smtp.close();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`To: ${email}`);
  });
});
