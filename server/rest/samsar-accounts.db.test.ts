import SamsarClient, { SamsarRequestError } from "samsar-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueTokenPair } from "@/server/core/accounts/issue-token-pair";
import { listen } from "./testing/listen";
import { type Paying, startPaying } from "./testing/paying";
import { createTestServer, TEST_SECRET, type TestServer, type TestUser } from "./testing/test-server";

let server: TestServer;
let http: Awaited<ReturnType<typeof listen>>;
let user: TestUser;
beforeAll(async () => {
  server = await createTestServer();
  http = await listen(server.serve);
  user = await server.createUser(5000);
});
afterAll(async () => {
  await http.close();
  await server.drop();
});

/** The published client, unmodified: only its base URL is ours. */
const connect = (options: Partial<ConstructorParameters<typeof SamsarClient>[0]> = { apiKey: user.key }) =>
  new SamsarClient({ baseUrl: `${http.url}/v1`, ...options });

async function refused(call: Promise<unknown>): Promise<SamsarRequestError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SamsarRequestError);
  return error as SamsarRequestError;
}

const SECRET = "a-client-generated-secret-at-least-32-chars";
const film = {
  prompt: "A 10 second teaser for a lighthouse",
  image_model: "GPTIMAGE2",
  video_model: "RUNWAYML",
  duration: 10,
} as const;

describe("the published client, for the account itself", () => {
  test("opens a session and reads credits under all three names", async () => {
    const client = connect();
    const session = await client.createV2Session();
    expect(session.data).toMatchObject({ account_type: "internal", auth_type: "api_key", user: { id: user.id } });
    for (const read of [client.getV2Credits(), client.getV2UserCredits(), client.getCreditsBalance()]) {
      const answer = await read;
      expect([answer.data.remainingCredits, answer.creditsRemaining]).toEqual([5000, 5000]);
    }
  });

  test("signs in through a login token, and works with what it got", async () => {
    const client = connect();
    const { data } = await client.createLoginToken();
    const opened = await client.verifyClientSession({ loginToken: data.loginToken });
    const signedIn = connect({ authToken: opened.data.authToken as string });
    expect((await signedIn.createV2Session()).data).toMatchObject({ auth_type: "auth_token" });
    expect((await signedIn.verifyClientSession()).data).toMatchObject({ _id: user.id });
    const again = await client.createV2LoginToken({ redirect: "/films" });
    expect(again.data.loginUrl).toContain("redirect=%2Ffilms&loginToken=");
    expect((await refused(client.verifyClientSession({ loginToken: data.loginToken }))).status).toBe(401);
  });

  test("rotates its tokens", async () => {
    const first = await server.db.$transaction((tx) =>
      issueTokenPair(tx, { userId: user.id, secretKey: TEST_SECRET, now: new Date() }),
    );
    const next = await connect().refreshV2UserToken(first.refreshToken);
    expect(next.data).toMatchObject({ tokenType: "Bearer", expiresInSeconds: 864_000 });
    const last = await connect({}).refreshV2UserAuthToken({ refreshToken: next.data.refreshToken });
    expect((await connect({ authToken: last.data.authToken }).getV2UserCredits()).status).toBe(200);
    expect((await refused(connect().refreshV2UserToken(first.refreshToken))).status).toBe(401);
  });

  test("lists its requests and its usage", async () => {
    const client = connect();
    const made = await client.createV2VideoFromText(film);
    const list = await client.listV2Requests({ query: { limit: 5 } });
    expect(list.data.requests[0]).toMatchObject({ request_id: made.data.request_id, status: "PENDING" });
    const logs = await client.getV2UserUsageLogs({ page: 1, pageSize: 10 });
    expect(logs.data).toMatchObject({ items: [], pagination: { page: 1, totalItems: 0 } });
  });
});

describe("the published client, with an app key", () => {
  test("makes it, uses it, replaces it and ends it", async () => {
    const owner = await server.createUser(50);
    const people = connect({ apiKey: owner.key });
    const made = await people.createV2UserAppKey({ secret: SECRET });
    expect([made.status, made.data.app_key]).toEqual([201, made.data.appKey]);
    expect((await refused(people.createV2UserAppKey(SECRET))).status).toBe(409);
    const program = connect({ appKey: made.data.app_key, appSecret: SECRET });
    expect((await program.createV2Session()).data).toMatchObject({ auth_type: "app_key", remainingCredits: 50 });
    expect((await refused(program.createV2UserAppKey(SECRET))).status).toBe(403);
    expect((await refused(program.getCreditsBalance())).status).toBe(403);
    expect((await refused(connect({ appKey: made.data.app_key, appSecret: `${SECRET}!` }).getV2Credits())).status).toBe(401);
    const replaced = await program.refreshV2UserAppKey();
    expect(replaced.data.app_key_record).toMatchObject({ id: made.data.app_key_record?.id, rotationCount: 1 });
    expect((await refused(program.getV2Credits())).status).toBe(401);
    expect((await people.getV2UserAppKey()).data.app_key_record).toMatchObject({ status: "active" });
    expect((await people.revokeV2UserAppKey()).data.app_key_record).toMatchObject({ status: "revoked" });
    expect((await refused(people.getV2UserAppKey())).status).toBe(404);
  });
});

describe("the published client, for external users", () => {
  const member = { unique_key: "sdk-member", email: "member@example.com", display_name: "Member" };

  test("registers, grants, spends, is short of credits and lists, on v2", async () => {
    const client = connect();
    const made = await client.createV2ExternalUser(member);
    expect([made.status, made.data.external_user]).toEqual([201, expect.objectContaining(member)]);
    const as = { externalUser: { unique_key: member.unique_key } };
    expect((await client.grantV2Credits(400, as)).data).toMatchObject({ creditsGranted: 400, remainingCredits: 400 });
    const job = await client.createV2VideoFromText(film, as);
    expect(job.data.request_id).toMatch(/^extreq_[0-9a-f]{32}$/);
    expect([job.creditsCharged, job.creditsRemaining]).toEqual([300, 100]);
    const short = await refused(client.createV2VideoFromText(film, as));
    expect([short.status, short.body, short.creditsRemaining]).toEqual([
      402,
      expect.objectContaining({ code: "insufficient_credits", creditsRemaining: 100 }),
      100,
    ]);
    expect((await client.getV2Status(job.data.request_id, as)).data).toMatchObject({ request_id: job.data.request_id });
    expect((await client.getV2StatusDetailed(job.data.request_id, as)).data.session?.id).toBe(job.data.request_id);
    expect((await client.listV2Requests(as)).data.requests).toMatchObject([{ external_request_id: job.data.request_id }]);
    expect((await client.getV2Credits(as)).data.remainingCredits).toBe(100);
    const stopped = await client.cancelV2Render({ videoSessionId: job.data.request_id }, as);
    expect(stopped.data).toMatchObject({ request_id: job.data.request_id, status: "CANCELLED" });
    expect((await refused(client.createV2StepVideoFromText(film, as))).status).toBe(403);
  });

  test("works as the external user, with its own key or its own session", async () => {
    const client = connect();
    const session = await client.createV2Session({ externalUser: member });
    const own = connect({ apiKey: user.key, externalUserApiKey: session.data.external_api_key as string });
    expect((await own.createV2Session()).data).toMatchObject({ account_type: "external", external_user: member });
    const link = await own.createV2LoginToken();
    const opened = await connect({}).verifyClientSession({ loginToken: link.data.loginToken });
    expect(opened.data).toMatchObject({ isExternalUser: true, uniqueKey: member.unique_key });
    const browser = connect({ authToken: opened.data.authToken as string });
    expect((await browser.getV2Credits()).data).toMatchObject({ external_user: member });
    expect((await refused(browser.grantV2Credits(1))).status).toBe(403);
    expect((await refused(browser.createV2ExternalUser({ unique_key: "another" }))).status).toBe(403);
    expect((await refused(browser.createV2Session({ externalUser: { unique_key: "another" } }))).status).toBe(403);
  });

  test("does the same on v1", async () => {
    const client = connect();
    const guest = { provider: "guidestination", external_user_id: "traveler_123" };
    expect((await client.createExternalUserSession(guest)).data).toMatchObject({ account_type: "external" });
    expect((await client.grantExternalUserCredits(guest, 350)).data).toMatchObject({ remainingCredits: 350 });
    const job = await client.createExternalVideoFromText(guest, film);
    const id = job.data.request_id;
    expect(job.data).toMatchObject({ external_request_id: id, status_endpoint: `/v1/external_users/status?request_id=${id}` });
    expect((await client.getExternalStatus(id)).data).toMatchObject({ request_id: id, status: "PENDING" });
    expect((await client.getExternalStatusDetailed(id)).data).toMatchObject({ request_id: id });
    expect((await client.listExternalUserRequests(guest, { limit: 5 })).data.requests).toMatchObject([{ request_id: id }]);
    expect((await client.getExternalCreditsBalance(guest)).data.remainingCredits).toBe(50);
    const list = await refused(
      client.createExternalVideoFromImageList(guest, { image_urls: ["https://cdn.example.com/a.png"], video_model: "RUNWAYML" }),
    );
    expect(list.status).toBe(402);
    const link = await client.createExternalUserLoginToken(guest, { redirect: "/films" });
    expect(link.data).toMatchObject({
      external_user: { provider: "guidestination" },
      loginUrl: expect.stringContaining("redirect=%2Ffilms"),
    });
    // Caught as they start: one that fails while another is waited for has nobody else.
    const reworks = [
      client.addExternalVideoOutroImage(guest, {
        videoSessionId: id,
        cta_url: "https://example.com",
        generate_outro_image: true,
      }),
      client.updateExternalVideoOutroImage(guest, {
        videoSessionId: id,
        cta_url: "https://example.com",
        generate_outro_image: true,
      }),
      client.updateExternalVideoFooterImage(guest, { videoSessionId: id, cta_text: "Book" }),
    ].map(refused);
    for (const error of await Promise.all(reworks)) {
      expect(error).toMatchObject({ status: 400, body: { message: expect.stringContaining("finished render") } });
    }
  });
});

describe("the published client, buying credits", () => {
  let paying: Paying;
  beforeAll(async () => {
    paying = await startPaying(server);
  });
  afterAll(() => paying.close());

  test("for the account, on v1 and v2", async () => {
    const buyer = await server.createUser();
    const client = connect({ apiKey: buyer.key });
    const [v1, v2] = [await client.createCreditsRecharge(300), await client.createV2CreditsRecharge(200)];
    for (const { data } of [v1, v2]) {
      await paying.carry(await paying.visit(data.checkoutSessionId as string, "pay"));
    }
    const status = await client.getV2PaymentStatus({ checkoutSessionId: v2.data.checkoutSessionId as string });
    expect(status.data).toMatchObject({ status: "succeeded", amountCents: 200 });
    expect((await client.getPaymentStatus({ checkoutSessionId: v1.data.checkoutSessionId as string })).data.status).toBe(
      "succeeded",
    );
    expect((await client.getCreditsBalance()).data).toMatchObject({ remainingCredits: 500, lastTopUp: { creditsApplied: 200 } });
  });

  test("for an external user, credited to them and to nobody else", async () => {
    const owner = await server.createUser();
    const client = connect({ apiKey: owner.key });
    const as = { externalUser: { provider: "shop", unique_key: `shop-${owner.id}` } };
    const opened = await client.createV2CreditsRecharge(400, as);
    expect(opened.data).toMatchObject({
      paymentStatusEndpoint: "/v1/external_users/payment_status",
      external_payment_id: expect.any(String),
      external_user: { unique_key: as.externalUser.unique_key },
    });
    const id = opened.data.checkoutSessionId as string;
    await paying.visit(id, "pay");
    const status = await client.getV2PaymentStatus({ checkoutSessionId: id }, as);
    expect(status.data).toMatchObject({
      status: "succeeded",
      remainingCredits: 400,
      lastTopUp: { creditsApplied: 400 },
      external_user: { generation_credits: 400, total_credits_purchased: 400 },
    });
    expect((await client.getV2Credits()).data.remainingCredits).toBe(0);
    expect((await refused(client.getV2PaymentStatus({ checkoutSessionId: id }))).status).toBe(403);
  });

  test("for an e-mail address, without any credential", async () => {
    const { data } = await connect({}).createV2UserRechargeCredits({
      amount: 25,
      email: "sdk-buyer@example.com",
      redirect_url: "https://example.com/callback",
    });
    expect(data).toMatchObject({ amountCents: 2500, credits: 2500, url: expect.stringContaining("/pay/") });
  });
});
