import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeEmail } from "@/server/core/accounts/change-email";
import { checkPassword } from "@/server/core/accounts/check-password";
import { claimAccount } from "@/server/core/accounts/claim-account";
import { issueClaimToken } from "@/server/core/accounts/claim-tokens";
import { issueEmailToken } from "@/server/core/accounts/email-tokens";
import type { Context, ExternalActor } from "@/server/core/context";
import { debtAccount } from "@/server/core/credits/debt";
import { postTransfer } from "@/server/core/credits/post-transfer";
import { toUnits } from "@/server/core/credits/units";
import { usageCsv } from "@/server/core/credits/usage-csv";
import { createVideo } from "@/server/core/sessions/create-video";
import { failFilm } from "@/server/core/sessions/fail-film";
import { aRequest } from "@/server/core/sessions/testing/film-facts.fixture";
import { deliverWebhook } from "@/server/core/webhooks/deliver-webhook";
import { createTestServer, TEST_SECRET, type TestServer } from "@/server/rest/testing/test-server";
import { appRouter } from "@/server/trpc/root";

let server: TestServer;
let receiver: { url: string; told: { headers: Record<string, string>; body: string }[]; status: number; close(): Promise<void> };
beforeAll(async () => {
  receiver = await startReceiver();
  server = await createTestServer({ allowPrivateHosts: [new URL(receiver.url).host] });
});
afterAll(async () => {
  await receiver.close();
  await server.drop();
});

async function startReceiver() {
  const started = { url: "", told: [] as (typeof receiver)["told"], status: 200, close: async () => {} };
  const http = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    started.told.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(started.status).end();
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  started.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
  started.close = () => new Promise((resolve) => void http.close(() => resolve()));
  return started;
}

const callerOf = (context: Context) => appRouter.createCaller({ context, changes: { listen: () => () => {} } as never });

async function anAccount(credits = 1000) {
  const user = await server.createUser(credits);
  const context = server.context(user.id);
  return { ...user, context, call: callerOf(context) };
}

async function aCustomer(account: Awaited<ReturnType<typeof anAccount>>) {
  const { id } = await account.call.customers.create({ uniqueKey: `user-${account.id}` });
  const actor: ExternalActor = {
    ...{ kind: "external", userId: account.id, externalUserId: id, authType: "external_auth", asEndUser: true },
  };
  return { id, call: callerOf({ ...account.context, actor }) };
}

const credits = (key: string, headers: Record<string, string> = {}) => server.call("GET", "/v2/credits", { key, headers });

describe("keys", () => {
  test("open the API until they are revoked, and are never told again", async () => {
    const account = await anAccount();
    const { key, record } = await account.call.keys.create({ name: "Server", expiresInDays: null });
    expect((await credits(key)).status).toBe(200);
    const listed = await account.call.keys.list();
    expect(listed.find(({ id }) => id === record.id)).toMatchObject({
      name: "Server",
      status: "active",
      prefix: key.slice(0, 10),
    });
    expect(JSON.stringify(listed)).not.toContain(key);
    await account.call.keys.revoke({ id: record.id });
    expect((await credits(key)).status).toBe(401);
    await account.call.keys.revoke({ id: record.id });
    expect((await account.call.keys.list()).at(-1)).toMatchObject({ status: "revoked" });
  });

  test("of another account are not found, and stay", async () => {
    const [owner, stranger] = [await anAccount(), await anAccount()];
    const { key, record } = await owner.call.keys.create({ name: "Mine", expiresInDays: 30 });
    await expect(stranger.call.keys.revoke({ id: record.id })).rejects.toThrow("There is no such API key.");
    expect((await credits(key)).status).toBe(200);
  });

  test("the APP_KEY is made with a secret, refreshed without the old key, and revoked", async () => {
    const account = await anAccount();
    const secret = "a secret of thirty-two characters";
    const made = await account.call.keys.createAppKey({ secret });
    const ask = (key: string) =>
      server.call("GET", "/v2/credits", { headers: { authorization: `AppKey ${key}`, "x-app-secret": secret } });
    expect((await ask(made.key)).status).toBe(200);
    await expect(account.call.keys.createAppKey({ secret })).rejects.toThrow(/already exists/);
    const fresh = await account.call.keys.rotateAppKey();
    expect([(await ask(made.key)).status, (await ask(fresh.key)).status]).toEqual([401, 200]);
    await account.call.keys.revokeAppKey();
    expect([(await ask(fresh.key)).status, await account.call.keys.appKey()]).toEqual([401, null]);
  });
});

describe("webhooks", () => {
  const deliver = (id: string) =>
    deliverWebhook(
      {
        db: server.db,
        secretKey: TEST_SECRET,
        publicUrl: "https://films.example",
        allowPrivateHosts: [new URL(receiver.url).host],
      },
      id,
    );

  test("a test event is signed as any other and says what it is; a replay keeps its id", async () => {
    const account = await anAccount();
    const { id } = await account.call.webhooks.test({ url: receiver.url });
    receiver.told.length = 0;
    expect(await deliver(id)).toMatchObject({ state: "delivered" });
    const { secret } = await account.call.webhooks.secret();
    const [first] = receiver.told;
    expect(new Webhook(secret).verify(first?.body ?? "", first?.headers ?? {})).toMatchObject({
      test: true,
      status: "COMPLETED",
    });
    expect(await account.call.webhooks.get({ id })).toMatchObject({ status: "delivered", lastStatus: 200, body: { test: true } });

    await account.call.webhooks.replay({ id });
    const due = await server.db.outboxEvent.findMany({ where: { id: { startsWith: `webhook.due:${id}` } } });
    expect(due.map((event) => event.id).sort()).toEqual([`webhook.due:${id}`, `webhook.due:${id}:1`]);
    await deliver(id);
    expect(receiver.told.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
    expect((await account.call.webhooks.list({})).deliveries).toMatchObject([
      { id, kind: "test", replays: 1, status: "delivered" },
    ]);
  });

  test("a receiver that was given up is told after all when its owner asks", async () => {
    const account = await anAccount();
    const { id } = await account.call.webhooks.test({ url: receiver.url });
    receiver.status = 410;
    expect(await deliver(id)).toMatchObject({ state: "dead" });
    receiver.status = 200;
    await account.call.webhooks.replay({ id });
    expect(await deliver(id)).toMatchObject({ state: "delivered" });
  });

  test("private addresses are refused, and other accounts' deliveries are not found", async () => {
    const [owner, stranger] = [await anAccount(), await anAccount()];
    await expect(owner.call.webhooks.test({ url: "http://169.254.169.254/latest" })).rejects.toThrow(/public internet/);
    const { id } = await owner.call.webhooks.test({ url: receiver.url });
    await expect(stranger.call.webhooks.get({ id })).rejects.toThrow("There is no such webhook delivery.");
    await expect(stranger.call.webhooks.replay({ id })).rejects.toThrow("There is no such webhook delivery.");
    expect((await stranger.call.webhooks.list({})).deliveries).toEqual([]);
  });
});

describe("customers", () => {
  test("get credits once per grant, and a sub-account key that acts for them alone", async () => {
    const account = await anAccount(1000);
    const { id } = await aCustomer(account);
    const grant = { id, credits: 300, grantId: crypto.randomUUID() };
    await account.call.customers.grant(grant);
    await account.call.customers.grant(grant);
    expect((await account.call.customers.get({ id })).summary.generation_credits).toBe(300);
    expect((await account.call.account.purse()).balance).toBe(700);
    const { key } = await account.call.customers.showSubAccountKey({ id });
    const ask = () => server.call("GET", "/v2/credits", { headers: { "x-customer-sub-account-api-key": key } });
    expect((await ask()).json).toMatchObject({ remainingCredits: 300, external_user: { id } });
    await account.call.customers.revokeSubAccountKey({ id });
    expect((await ask()).status).toBe(401);
    expect((await account.call.customers.showSubAccountKey({ id })).key).not.toBe(key);
  });

  test("of another account are not found", async () => {
    const [owner, stranger] = [await anAccount(), await anAccount()];
    const { id } = await aCustomer(owner);
    const said = "There is no such customer.";
    await expect(stranger.call.customers.get({ id })).rejects.toThrow(said);
    await expect(stranger.call.customers.loginLink({ id })).rejects.toThrow(said);
    await expect(stranger.call.customers.grant({ id, credits: 1, grantId: crypto.randomUUID() })).rejects.toThrow(said);
    await expect(stranger.call.customers.showSubAccountKey({ id })).rejects.toThrow(said);
    await expect(stranger.call.account.usage({ page: 1, customerId: id })).rejects.toThrow(said);
    expect((await stranger.call.customers.list({})).customers).toEqual([]);
  });

  test("see their own credits and usage, and nothing of the account", async () => {
    const account = await anAccount(1000);
    const { id, call } = await aCustomer(account);
    await account.call.customers.grant({ id, credits: 300, grantId: crypto.randomUUID() });
    expect(await call.account.purse()).toEqual({ balance: 300, held: 0, heldFor: 0, owed: 0 });
    expect((await call.account.usage({ page: 1 })).total).toBe(0);
    const refused = /Only the owner of the account/;
    for (const ask of [
      () => call.keys.list(),
      () => call.keys.create({ name: "Mine", expiresInDays: null }),
      () => call.webhooks.secret(),
      () => call.customers.list({}),
      () => call.account.profile(),
      () => call.account.providers(),
      () => call.account.signOutEverywhere(),
      () => call.account.autoRecharge(),
    ]) {
      await expect(ask()).rejects.toThrow(refused);
    }
  });
});

test("usage is told by film and stage, by day, and as a table that no spreadsheet runs", async () => {
  const account = await anAccount(1000);
  const { session_id: id } = await createVideo(account.context, { ...aRequest, prompt: '=HYPERLINK("http://evil")' });
  const { heldFor, held } = await account.call.account.purse();
  expect([heldFor, held > 0]).toEqual([1, true]);
  await server.db.$transaction(async (tx) => {
    const charge = { kind: "charge", from: `held:${id}`, to: "system:revenue", amount: toUnits(20), requestId: id };
    await postTransfer(tx, { key: `charge:${id}:prompt_generation`, stage: "prompt_generation", ...charge });
    await tx.hold.update({ where: { requestId: id }, data: { captured: toUnits(20) } });
  });
  const { items, total } = await account.call.account.usage({ page: 1 });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ film: { id }, credits: 20, stages: [{ stage: "prompt_generation", credits: 20 }] });
  const days = await account.call.account.usageByDay({ days: 7 });
  expect(days).toHaveLength(7);
  expect(days.at(-1)?.spent).toEqual({ prompt_generation: 20 });
  let csv = "";
  for await (const line of usageCsv(account.context)) csv += line;
  const [head, row] = csv.split("\r\n");
  expect(head).toBe("at,film,title,source,stage,credits,refunded");
  expect(row).toContain(`,${id},"'=HYPERLINK(""http://evil"")",express_video,prompt_generation,20,`);
  await failFilm(server.db, id, "Stopped by the test.");
});

describe("the account itself", () => {
  async function withPassword() {
    const account = await anAccount();
    const user = await server.db.user.findUniqueOrThrow({ where: { id: account.id } });
    const token = await issueClaimToken(account.context, user);
    await claimAccount(account.context, { token, password: "the first password" });
    return { ...account, email: user.email };
  }

  test("a new password needs the old one and ends every session", async () => {
    const account = await withPassword();
    await expect(account.call.account.changePassword({ current: "wrong", next: "another password" })).rejects.toThrow(
      /current password/,
    );
    const before = await server.db.user.findUniqueOrThrow({ where: { id: account.id } });
    await account.call.account.changePassword({ current: "the first password", next: "another password" });
    const { id, sessionEpoch } = await checkPassword(account.context, { email: account.email, password: "another password" });
    expect([id, sessionEpoch]).toEqual([account.id, before.sessionEpoch + 1]);
  });

  test("another address counts when its mailbox has said so, once", async () => {
    const account = await withPassword();
    const to = `new-${account.id}@films.example`;
    await account.call.account.changeEmail({ email: to, password: "the first password" });
    const mail = await server.db.email.findFirstOrThrow({ where: { userId: account.id, kind: "change_email" } });
    expect(mail.to).toBe(to);
    const user = await server.db.user.findUniqueOrThrow({ where: { id: account.id } });
    expect(user.email).toBe(account.email);
    const token = await issueEmailToken(account.context, user, { emailId: mail.id });
    await changeEmail(account.context, token);
    expect((await server.db.user.findUniqueOrThrow({ where: { id: account.id } })).email).toBe(to);
    await expect(changeEmail(account.context, token)).rejects.toThrow(/has been used/);
    const told = await server.db.email.findFirstOrThrow({ where: { userId: account.id, kind: "email_changed" } });
    expect(told.to).toBe(account.email);
  });

  test("is not closed while films are made or credits are owed, and then for good", async () => {
    const account = await withPassword();
    const form = { email: account.email, password: "the first password" };
    await expect(account.call.account.close({ ...form, email: "other@films.example" })).rejects.toThrow(
      /not the account's address/,
    );
    const { session_id: film } = await createVideo(account.context, aRequest);
    await expect(account.call.account.close(form)).rejects.toThrow(/still being made/);
    await failFilm(server.db, film, "Stopped by the test.");
    const debt = { from: debtAccount(`user:${account.id}`), to: "system:stripe", amount: toUnits(5) };
    const owed = { key: `test-debt:${account.id}`, kind: "test", ...debt };
    await server.db.$transaction((tx) => postTransfer(tx, owed));
    await expect(account.call.account.close(form)).rejects.toThrow(/5 credits are still owed/);
    const back = { ...owed, key: `test-repaid:${account.id}`, from: debt.to, to: debt.from };
    await server.db.$transaction((tx) => postTransfer(tx, back));

    await account.call.account.close(form);
    expect((await credits(account.key)).status).toBe(401);
    await expect(checkPassword(account.context, form)).rejects.toThrow(/do not belong together/);
    expect(await server.db.user.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
      ...{ email: `closed-${account.id}@closed.invalid`, displayName: null, passwordHash: null, closedAt: expect.any(Date) },
    });
  });
});
