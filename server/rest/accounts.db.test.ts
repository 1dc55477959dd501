import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { issueTokenPair } from "@/server/core/accounts/issue-token-pair";
import { bcryptRuns } from "@/server/core/app-keys/app-secret";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { captureCredits } from "@/server/core/credits/capture-credits";
import { toUnits } from "@/server/core/credits/units";
import { failFilm } from "@/server/core/sessions/fail-film";
import { anAppKey, anExternalUser, everyActor } from "./testing/test-actors";
import { createTestServer, TEST_SECRET, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
let user: TestUser;
beforeAll(async () => {
  server = await createTestServer();
  user = await server.createUser(10_000);
});
afterEach(() => expectCleanLedger(server.db));
afterAll(() => server.drop());

const SECRET = "a-client-generated-secret-at-least-32-chars";
const film = validBodies["videos.textToVideo"];
const post = (path: string, body: unknown, key = user.key) => server.call("POST", path, { key, body });
const get = (path: string, key = user.key) => server.call("GET", path, { key });
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

describe("external users", () => {
  test("are registered as in the seed, and told more about later", async () => {
    const key = "wallet:0x742d35Cc6634C0532925a3b844Bc454e4438f44e";
    const body = { unique_key: key, email: "member@example.com", display_name: "Member Name" };
    const made = await post("/v2/user/create_external_user", body);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      ...{ unique_key: key, provider: "samsar_v2", external_user_id: key, external_app_id: null },
      external_user: { ...body, provider: "samsar_v2", external_user_id: key, generation_credits: 0, total_requests: 0 },
      reference: { provider: "samsar_v2", unique_key: key, external_user_id: key, external_app_id: null },
    });
    expect(made.json.externalUser).toEqual(made.json.external_user);
    const again = await post("/v2/user/create_external_user", {
      email: "old@example.com",
      external_user: { uniqueKey: key, email: "new@example.com", metadata: { tier: "gold" } },
    });
    expect([again.status, again.json.external_user.id]).toEqual([201, made.json.external_user.id]);
    expect(again.json.external_user).toMatchObject({ email: "new@example.com", display_name: "Member Name" });
  });

  test.each<[string, object, string]>([
    ["nothing", {}, "unique_key or external_user_id is required."],
    ["a number", { unique_key: 5 }, "unique_key must be a text of 1 to 256 characters."],
    ["an operator", { unique_key: { not: "" } }, "unique_key must be a text of 1 to 256 characters."],
    ["a list", { external_user: ["x"] }, "external_user must be an object."],
    ["two keys", { unique_key: "a", external_user: { unique_key: "b" } }, "unique_key was provided with conflicting values."],
    ["two spellings", { unique_key: "a", uniqueKey: "b" }, "unique_key was provided with conflicting alias values."],
    ["a long name", { unique_key: "a", username: "x".repeat(257) }, "username must be a text of 1 to 256 characters."],
  ])("are refused with %s", async (_name, body, message) => {
    const answer = await post("/v2/user/create_external_user", body);
    expect([answer.status, answer.json.message]).toEqual([400, message]);
  });

  test("belong to one account: their key is 409 for every other one, which learns nothing of it", async () => {
    const other = await server.createUser(1000);
    await post("/v2/user/create_external_user", { unique_key: "taken", email: "secret@example.com" });
    for (const [path, body] of [
      ["/v2/user/create_external_user", { unique_key: "taken" }],
      ["/v2/text_to_video", { ...film, external_user: { unique_key: "taken" } }],
      ["/v2/session", { external_user_id: "taken" }],
    ] as const) {
      const answer = await post(path, body, other.key);
      expect([path, answer.status, answer.json]).toEqual([
        path,
        409,
        { message: "This unique_key or external identity already belongs to another account." },
      ]);
    }
    expect((await get("/v2/credits?unique_key=taken", other.key)).status).toBe(409);
  });

  test("of two platforms of one account are two, and a key cannot name both", async () => {
    const shop = await post("/v2/session", {
      external_user: { provider: "shop", external_user_id: "42", unique_key: "shop-42" },
    });
    const game = await post("/v2/session", {
      external_user: { provider: "game", external_user_id: "42", unique_key: "game-42" },
    });
    expect(shop.json.external_user.id).not.toBe(game.json.external_user.id);
    const mixed = await post("/v2/session", { external_user: { provider: "game", unique_key: "shop-42" } });
    expect([mixed.status, mixed.json.message]).toEqual([
      409,
      "This unique_key already names another external user of this account.",
    ]);
  });

  test("are named in the body, in input, flat, or in the query, and made when unknown", async () => {
    const id = async (answer: Promise<{ json: { external_user: { id: string } } }>) => (await answer).json.external_user.id;
    const made = await id(post("/v2/session", { external_user: { unique_key: "everywhere" } }));
    expect(await id(post("/v2/session", { externalUser: { uniqueKey: "everywhere" } }))).toBe(made);
    expect(await id(post("/v2/session", { input: { external_user: { unique_key: "everywhere" } } }))).toBe(made);
    expect(await id(post("/v2/session", { unique_key: "everywhere", input: {} }))).toBe(made);
    expect(await id(get("/v2/credits?unique_key=everywhere"))).toBe(made);
    expect(await id(get("/v2/credits?external_user_id=everywhere&provider=samsar_v2"))).toBe(made);
    const split = await post("/v2/session", {
      external_user: { unique_key: "a" },
      input: { external_user: { unique_key: "b" } },
    });
    expect([split.status, split.json.message]).toEqual([400, "unique_key was provided with conflicting values."]);
    const apart = await server.call("POST", "/v2/session?unique_key=b", { key: user.key, body: { unique_key: "a" } });
    expect(apart.status).toBe(400);
  });

  test("of v1 say which platform they come from", async () => {
    const without = await post("/v1/external_users/session", { external_user: { external_user_id: "v1" } });
    expect([without.status, without.json.message]).toEqual([400, "external_user.provider is required."]);
    const nobody = await post("/v1/external_users/session", {});
    expect([nobody.status, nobody.json.message]).toEqual([400, expect.stringContaining("send external_user with a provider")]);
    const made = await post("/v1/external_users/session", { external_user: { provider: "shop", external_user_id: "v1" } });
    expect(made.json).toMatchObject({ account_type: "external", auth_type: "api_key", external_user: { provider: "shop" } });
  });

  test("get the same key of their own every time, and act with it beside the account's", async () => {
    const { json } = await post("/v2/session", { unique_key: "keyed" });
    expect(json).toMatchObject({
      account_type: "external",
      external_api_key: expect.stringMatching(/^sxu_/),
      remainingCredits: 0,
    });
    expect((await post("/v2/session", { unique_key: "keyed" })).json.external_api_key).toBe(json.external_api_key);
    const headers = { "x-external-user-api-key": json.external_api_key };
    const own = await server.call("POST", "/v2/session", { key: user.key, headers });
    expect(own.json).toMatchObject({ auth_type: "external_user_api_key", external_user: { unique_key: "keyed" } });
    expect(own.json.external_user).toMatchObject({ has_external_api_key: true, last_activity_at: expect.any(String) });
    const other = await server.createUser();
    expect((await server.call("POST", "/v2/session", { key: other.key, headers })).status).toBe(401);
    expect((await server.call("POST", "/v2/session", { headers })).status).toBe(400);
  });

  test("may name themselves, and nobody else", async () => {
    const customer = await anExternalUser(server, user);
    const token = (await everyActor(server, await server.createUser(), customer)).find((actor) => actor.name.startsWith("D"));
    const as = (body: object) => server.call("POST", "/v2/session", { headers: token?.headers ?? {}, body });
    expect((await as({ unique_key: customer.uniqueKey, external_user_id: customer.uniqueKey })).status).toBe(200);
    const before = await server.db.externalUser.count();
    const sibling = await as({ unique_key: "somebody-else" });
    expect([sibling.status, sibling.json.message]).toEqual([403, expect.stringContaining("its own external user only")]);
    expect((await as({ unique_key: customer.uniqueKey, provider: "shop" })).status).toBe(403);
    expect(await server.db.externalUser.count()).toBe(before);
  });
});

describe("an external user's film", () => {
  test("is paid by them, known by an id of its own in every spelling, and seen by the account too", async () => {
    const owner = await server.createUser(1000);
    const { id, uniqueKey } = await anExternalUser(server, owner, 700);
    const made = await post("/v2/text_to_video", { ...film, external_user: { unique_key: uniqueKey } }, owner.key);
    expect(made.status).toBe(200);
    const request = made.json.request_id as string;
    expect(request).toMatch(/^extreq_[0-9a-f]{32}$/);
    expect(made.json).toMatchObject({
      ...{ session_id: request, external_request_id: request, external_session_id: request },
      status_endpoint: `/v1/external_users/status?request_id=${request}`,
      ...{ creditsCharged: 300, remainingCredits: 400, external_user: { id, generation_credits: 400, total_requests: 1 } },
    });
    expect([made.headers.get("x-credits-charged"), made.headers.get("x-credits-remaining")]).toEqual(["300", "400"]);
    expect((await get("/v2/credits", owner.key)).json.remainingCredits).toBe(1000);

    const session = await server.db.videoSession.findFirstOrThrow({ where: { externalRequestId: request } });
    expect(session).toMatchObject({ userId: owner.id, externalUserId: id });
    for (const spelling of [request, request.slice(7), request.toUpperCase().replace("EXTREQ_", "extreq_"), session.id]) {
      for (const path of ["/v2/status", "/v1/status", "/v1/external_users/status", "/v2/status_detailed"]) {
        const status = await get(`${path}?request_id=${spelling}`, owner.key);
        expect([path, spelling, status.status, status.json.request_id]).toEqual([path, spelling, 200, request]);
        expect(JSON.stringify(status.json)).not.toContain(session.id);
      }
    }
    const theirs = await get(`/v2/requests?unique_key=${uniqueKey}`, owner.key);
    expect(theirs.json.requests).toMatchObject([{ request_id: request, route_key: "text_to_video", status: "PENDING" }]);
    expect((await get("/v2/requests", owner.key)).json.requests).toMatchObject([{ request_id: request }]);
    const cancelled = await post("/v2/cancel_render", { session_id: request, unique_key: uniqueKey }, owner.key);
    expect(cancelled.json).toMatchObject({
      request_id: request,
      status: "CANCELLED",
      external_user: { generation_credits: 700 },
    });
  });

  test("that they cannot pay is 402 in the words of the contract, and leaves nothing", async () => {
    const owner = await server.createUser(100_000);
    const { uniqueKey } = await anExternalUser(server, owner, 299);
    const answer = await post(
      "/v1/external_users/text_to_video",
      {
        ...film,
        external_user: { provider: "samsar_v2", unique_key: uniqueKey },
      },
      owner.key,
    );
    expect([answer.status, answer.json]).toEqual([
      402,
      {
        code: "insufficient_credits",
        message:
          "Insufficient credits for text_to_video. Estimated required credits: 300; available credits: 299. Buy credits with POST /v1/external_users/credits/recharge.",
        ...{ creditsRemaining: 299, rechargeEndpoint: "/v1/external_users/credits/recharge" },
      },
    ]);
    expect([answer.headers.get("x-credits-charged"), answer.headers.get("x-credits-remaining")]).toEqual(["0", "299"]);
    expect(await server.db.videoSession.count({ where: { userId: owner.id } })).toBe(0);
  });

  test("is given back to them when it fails", async () => {
    const owner = await server.createUser();
    const { id, uniqueKey } = await anExternalUser(server, owner, 300);
    const made = await post("/v2/text_to_video", { ...film, unique_key: uniqueKey }, owner.key);
    const session = await server.db.videoSession.findFirstOrThrow({ where: { externalUserId: id } });
    await server.db.$transaction((tx) =>
      captureCredits(tx, { requestId: session.id, stage: "prompt_generation", amount: toUnits(5), source: "x" }),
    );
    await failFilm(server.db, session.id, "No luck.");
    const status = await get(`/v2/status?request_id=${made.json.request_id}&unique_key=${uniqueKey}`, owner.key);
    expect(status.json).toMatchObject({ status: "FAILED", creditsRefunded: 5, external_user: { generation_credits: 300 } });
    expect(status.json.external_user).toMatchObject({ total_credits_refunded: 5, total_credits_used: 5 });
  });
});

describe("granting", () => {
  test("moves credits once and tells the account's balance to its own people only", async () => {
    const owner = await server.createUser(100);
    const { id, uniqueKey } = await anExternalUser(server, owner);
    const grant = (headers: Record<string, string>, body: object) =>
      server.call("POST", "/v2/credits/grant", { headers: { "idempotency-key": "g1", ...headers }, body });
    const own = { authorization: `Bearer ${owner.key}` };
    const first = await grant(own, { input: { credits: 60 }, unique_key: uniqueKey });
    expect(first.json).toMatchObject({ creditsGranted: 60, remainingCredits: 60, internalRemainingCredits: 40 });
    expect((await grant(own, { input: { credits: 60 }, unique_key: uniqueKey })).json).toEqual(first.json);
    const poor = await grant({ ...own, "idempotency-key": "g2" }, { credits: 60, unique_key: uniqueKey });
    expect([poor.status, poor.json.message]).toEqual([402, expect.stringContaining("available credits: 40")]);
    const customer = (await everyActor(server, owner, { id, uniqueKey })).find((actor) => actor.name.startsWith("E"));
    const paired = await grant({ ...customer?.headers, "idempotency-key": "g3" }, { credits: 1 });
    expect(paired.json).toMatchObject({ remainingCredits: 61, internalRemainingCredits: null });
    const tooMuch = await grant({ ...customer?.headers, "idempotency-key": "g4" }, { credits: 1000 });
    expect([tooMuch.status, tooMuch.json.message]).toEqual([402, "The account has not enough credits to grant."]);
    expect(JSON.stringify(tooMuch.json)).not.toContain("39");
  });

  test.each([[0], [-1], [1.5], ["25"], [null], [1e12], [true], [{}]])("%j credits are 400", async (credits) => {
    const answer = await post("/v2/credits/grant", { credits, unique_key: "granted" });
    expect([answer.status, answer.json.message]).toEqual([400, expect.stringMatching(/^credits must be/)]);
  });
});

describe("refresh tokens", () => {
  const pair = () =>
    server.db.$transaction((tx) => issueTokenPair(tx, { userId: user.id, secretKey: TEST_SECRET, now: new Date() }));
  const refresh = (refreshToken: unknown) => server.call("POST", "/v2/user/refresh_token", { body: { refreshToken } });

  test("are traded once, in every spelling, for a pair that works", async () => {
    let { refreshToken } = await pair();
    const ways: ((token: string) => ReturnType<TestServer["call"]>)[] = [
      refresh,
      (token) => server.call("POST", "/v2/user/refresh_auth_token", { body: { input: { refresh_token: token } } }),
      (token) => server.call("GET", `/v2/user/refresh_token?refreshToken=${token}`),
      (token) => server.call("GET", "/api/v2/user/refresh_auth_token", { headers: { "x-refresh-token": token } }),
    ];
    for (const way of ways) {
      const answer = await way(refreshToken);
      expect([answer.status, answer.json.message]).toEqual([200, undefined]);
      expect(answer.json).toMatchObject({ tokenType: "Bearer", expiresInSeconds: 864_000 });
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect((await get("/v2/user/credits", answer.json.authToken)).status).toBe(200);
      expect(Date.parse(answer.json.refreshTokenExpiresAt)).toBeCloseTo(inDays(90).getTime(), -5);
      refreshToken = answer.json.refreshToken;
      expect(refreshToken).toMatch(/^srf_[\w-]{64}[0-9A-Za-z]{6}$/);
    }
  });

  test("shown a second time end their whole family, the successor included, and leave a note", async () => {
    const { refreshToken, authToken } = await pair();
    const next = await refresh(refreshToken);
    const reused = await refresh(refreshToken);
    expect([reused.status, reused.json.message]).toEqual([401, "Invalid or expired refreshToken."]);
    expect((await refresh(next.json.refreshToken)).status).toBe(401);
    expect((await get("/v2/credits", authToken)).status).toBe(200);
    expect(await server.db.auditEvent.count({ where: { name: "refresh_token.reused", userId: user.id } })).toBe(1);
    expect((await refresh((await pair()).refreshToken)).status).toBe(200);
  });

  test.each<[string, unknown, number]>([
    ["nothing", undefined, 400],
    ["an operator", { not: "" }, 400],
    ["an unknown one", `srf_${"x".repeat(70)}`, 401],
    ["an API key", "sk_1", 401],
  ])("%s is refused", async (_name, token, status) => expect((await refresh(token)).status).toBe(status));

  test("end with their ninety days and with the account's epoch", async () => {
    const someone = await server.createUser();
    const issue = (now: Date) =>
      server.db.$transaction((tx) => issueTokenPair(tx, { userId: someone.id, secretKey: TEST_SECRET, now }));
    expect((await refresh((await issue(inDays(-91))).refreshToken)).status).toBe(401);
    const { refreshToken } = await issue(new Date());
    await server.db.user.update({ where: { id: someone.id }, data: { sessionEpoch: 1 } });
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  test("of the twenty newest sign-ins are kept", async () => {
    const someone = await server.createUser();
    const tokens: string[] = [];
    for (let i = 0; i < 22; i++) {
      const now = new Date(Date.now() + i);
      const issued = await server.db.$transaction((tx) =>
        issueTokenPair(tx, { userId: someone.id, secretKey: TEST_SECRET, now }),
      );
      tokens.push(issued.refreshToken);
    }
    expect(await server.db.tokenFamily.count({ where: { userId: someone.id, endedAt: null } })).toBe(20);
    expect([(await refresh(tokens[1])).status, (await refresh(tokens[2])).status]).toEqual([401, 200]);
  });
});

describe("routes that change something on GET", () => {
  const paths = ["/v2/user/refresh_token", "/v2/users/app_key/refresh", "/v1/create_login_token", "/users/verify_token"];
  test.each(paths)("%s refuses HEAD and whatever only looks ahead", async (path) => {
    const head = await server.serve(new Request(`https://films.example${path}`, { method: "HEAD" }));
    expect(head.status).toBe(405);
    const ahead: Record<string, string>[] = [
      { "sec-purpose": "prefetch;prerender" },
      { purpose: "prefetch" },
      { purpose: "preview" },
    ];
    for (const headers of ahead) {
      const answer = await server.call("GET", path, { key: user.key, headers });
      expect([answer.status, answer.json.message]).toEqual([400, "This route changes something and cannot be fetched ahead."]);
    }
  });
});

describe("login tokens", () => {
  test("open one session, in the browser that comes first", async () => {
    const link = await post("/v2/create_login_token", { redirect: "/films?x=1" });
    const { loginToken, loginUrl, expiresInSeconds } = link.json;
    expect([loginUrl, expiresInSeconds]).toEqual([
      `https://films.example/sign-in/token?redirect=%2Ffilms%3Fx%3D1&loginToken=${loginToken}`,
      600,
    ]);
    const opened = await server.call("GET", `/users/verify_token?loginToken=${loginToken}`);
    expect(opened.json).toMatchObject({ _id: user.id, email: `${user.id}@films.example`, authToken: expect.any(String) });
    expect((await get("/v2/credits", opened.json.authToken)).status).toBe(200);
    expect((await server.call("GET", `/users/verify_token?loginToken=${loginToken}`)).status).toBe(401);
    const known = await server.call("GET", `/users/verify_token?authToken=${opened.json.authToken}`);
    expect(known.json.authToken).toBe(opened.json.authToken);
    expect((await get("/users/verify_token", opened.json.authToken)).json._id).toBe(user.id);
    expect((await get("/users/verify_token")).json.authToken).toEqual(expect.stringMatching(/\..*\./));
    expect((await server.call("GET", "/users/verify_token")).status).toBe(400);
    expect((await server.call("GET", "/users/verify_token?authToken=a.b.c")).status).toBe(401);
  });

  test("of an external user open theirs", async () => {
    const link = await post("/v2/create_login_token", { unique_key: "signs-in" });
    expect(link.json.external_user).toMatchObject({ unique_key: "signs-in" });
    const opened = await server.call("GET", `/users/verify_token?loginToken=${link.json.loginToken}`);
    expect(opened.json).toMatchObject({ isExternalUser: true, uniqueKey: "signs-in", generationCredits: 0 });
    const session = await post("/v2/session", {}, opened.json.authToken);
    expect(session.json).toMatchObject({ account_type: "external", auth_type: "external_auth" });
  });

  test("are over after ten minutes, and when the password changes", async () => {
    const someone = await server.createUser();
    const make = async () => (await post("/v1/create_login_token", {}, someone.key)).json.loginToken as string;
    const old = await make();
    await server.db.loginToken.updateMany({ where: { userId: someone.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await server.call("GET", `/users/verify_token?loginToken=${old}`)).status).toBe(401);
    const before = await make();
    await server.db.user.update({ where: { id: someone.id }, data: { sessionEpoch: 1 } });
    expect((await server.call("GET", `/users/verify_token?loginToken=${before}`)).status).toBe(401);
  });

  test.each(["//evil.example", "/\\evil.example", "https://evil.example", "films", "", 5])(
    "%j is no redirect",
    async (redirect) => {
      expect((await post("/v2/create_login_token", { redirect })).status).toBe(400);
    },
  );
});

describe("app keys", () => {
  const app = (key: string, secret = SECRET) => ({ authorization: `AppKey ${key}`, "x-app-secret": secret });

  test("are made, used, replaced and ended as in the seed", async () => {
    const owner = await server.createUser(5);
    const made = await post("/v2/users/app_key", { secret: SECRET }, owner.key);
    expect([made.status, made.json.token_type, made.json.app_key]).toEqual([201, "AppKey", made.json.appKey]);
    const key = made.json.app_key as string;
    expect(made.json.app_key_record).toMatchObject({
      ...{ userId: owner.id, appKeyPrefix: key.slice(0, 10), appKeyLast4: key.slice(-4), status: "active" },
      ...{ authScheme: "AppKey", authHeader: "Authorization: AppKey <APP_KEY>", secretHeader: "x-app-secret", rotationCount: 0 },
    });
    expect(made.json.app_key_record.id).toMatch(/^appkey_[0-9a-f]+$/);
    const again = await post("/v2/user/app_key", { secret: SECRET }, owner.key);
    expect([again.status, again.json.message]).toEqual([409, "An active APP_KEY already exists for this user."]);

    const basic = `Basic ${Buffer.from(`${key}:${SECRET}`).toString("base64")}`;
    const ways: Record<string, string>[] = [
      app(key),
      { authorization: `Bearer ${key}`, "x-samsar-app-secret": SECRET },
      { "x-app-key": key, "app-secret": SECRET },
      { authorization: basic },
    ];
    for (const headers of ways) {
      expect((await server.call("GET", "/v2/user/credits", { headers })).json.remainingCredits).toBe(5);
    }
    expect((await server.call("GET", "/v1/credits", { headers: app(key) })).status).toBe(403);
    const manage = await server.call("POST", "/v2/users/app_key", { headers: app(key), body: { secret: SECRET } });
    expect([manage.status, manage.json.message]).toEqual([
      403,
      "Use a Samsar API key or user auth token to manage APP_KEY credentials.",
    ]);

    const replaced = await server.call("POST", "/v2/users/app_key/refresh", { body: { app_key: key, secret: SECRET } });
    expect(replaced.json.app_key_record).toMatchObject({ id: made.json.app_key_record.id, rotationCount: 1, lastUsedAt: null });
    expect((await server.call("GET", "/v2/credits", { headers: app(key) })).status).toBe(401);
    const next = replaced.json.app_key as string;
    expect((await server.call("GET", "/v2/credits", { headers: app(next) })).status).toBe(200);
    const byHeaders = await server.call("GET", "/v2/users/app_key/refresh", { headers: app(next) });
    expect(byHeaders.status).toBe(200);

    const seen = await get("/v2/users/app_key", owner.key);
    expect(JSON.stringify(seen.json)).not.toContain(byHeaders.json.app_key);
    const ended = await server.call("DELETE", "/v2/users/app_key", { key: owner.key });
    expect(ended.json.appKeyRecord).toMatchObject({ status: "revoked", revokedAt: expect.any(String) });
    expect((await server.call("GET", "/v2/credits", { headers: app(byHeaders.json.app_key) })).status).toBe(401);
    for (const method of ["GET", "DELETE"]) {
      const none = await server.call(method, "/v2/users/app_key", { key: owner.key });
      expect([none.status, none.json.message]).toEqual([404, "Active APP_KEY not found for this user."]);
    }
    expect((await post("/v2/users/app_key", { app_secret: SECRET }, owner.key)).status).toBe(201);
  });

  test("that have expired say so, can be replaced, and still count as the one", async () => {
    const owner = await server.createUser();
    const { key, secret } = await anAppKey(server, owner);
    await server.db.appKey.updateMany({ where: { userId: owner.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const used = await server.call("GET", "/v2/credits", { headers: app(key, secret) });
    expect([used.status, used.json.code]).toEqual([401, "APP_KEY_EXPIRED"]);
    expect((await post("/v2/users/app_key", { secret: SECRET }, owner.key)).status).toBe(409);
    const fresh = await server.call("POST", "/v2/users/app_key/refresh", { body: { appKey: key, secret } });
    expect((await server.call("GET", "/v2/credits", { headers: app(fresh.json.app_key, secret) })).status).toBe(200);
  });

  test("end with the account's epoch, and do not stand in the way of a new one then", async () => {
    const owner = await server.createUser();
    const { key, secret } = await anAppKey(server, owner);
    await server.db.user.update({ where: { id: owner.id }, data: { sessionEpoch: 1 } });
    expect((await server.call("GET", "/v2/credits", { headers: app(key, secret) })).status).toBe(401);
    expect((await server.call("POST", "/v2/users/app_key/refresh", { body: { appKey: key, secret } })).status).toBe(401);
    expect((await post("/v2/users/app_key", { secret: SECRET }, owner.key)).status).toBe(201);
  });

  test.each([["x".repeat(31)], ["x".repeat(1025)], [` ${"x".repeat(31)} `], [5], [undefined]])(
    "%j is no secret",
    async (secret) => {
      const answer = await post("/v2/users/app_key", { secret });
      expect([answer.status, answer.json.message]).toEqual([400, "secret must have 32 to 1024 characters."]);
    },
  );

  test("cost one bcrypt however often they are shown, and are over the moment they are revoked", async () => {
    const owner = await server.createUser();
    const { key, secret } = await anAppKey(server, owner);
    const before = bcryptRuns.count;
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => server.call("GET", "/v2/credits", { headers: app(key, secret) })),
    );
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(bcryptRuns.count - before).toBe(1);
    await server.call("DELETE", "/v2/users/app_key", { key: owner.key });
    expect((await server.call("GET", "/v2/credits", { headers: app(key, secret) })).status).toBe(401);
  });

  test("under a flood of wrong secrets answer 401, then 429, and go on working for the one who knows it", async () => {
    const [owner, other] = [await server.createUser(), await server.createUser()];
    const { key, secret } = await anAppKey(server, owner);
    const neighbour = await anAppKey(server, other);
    expect((await server.call("GET", "/v2/credits", { headers: app(key, secret) })).status).toBe(200);
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) {
      const answer = await server.call("GET", "/v2/credits", { headers: app(key, `wrong-secret-number-${i}-${"x".repeat(20)}`) });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    expect((await server.call("GET", "/v2/credits", { headers: app(key, secret) })).status).toBe(200);
    expect((await server.call("GET", "/v2/credits", { headers: app(neighbour.key, neighbour.secret) })).status).toBe(200);
  });
});

test("refused credentials from one address are slowed down, good ones from there are not", async () => {
  const from = (address: string, key: string) =>
    server.call("GET", "/v2/credits", { key, headers: { "x-kinora-address": address } });
  for (let i = 0; i < 300; i++) expect((await from("192.0.2.1", `sk_guess_${i}`)).status).toBe(401);
  const slowed = await from("192.0.2.1", "sk_guess_more");
  expect([slowed.status, Number(slowed.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect((await from("192.0.2.1", user.key)).status).toBe(200);
  expect((await from("192.0.2.2", "sk_guess")).status).toBe(401);
});

describe("usage logs", () => {
  test("have one item per film and per flat charge, newest first, by pages", async () => {
    const owner = await server.createUser(10_000);
    for (let i = 0; i < 3; i++) {
      const made = await post("/v2/text_to_video", film, owner.key);
      if (i === 2) continue;
      const requestId = made.json.session_id;
      for (const stage of ["prompt_generation", "image_generation"]) {
        await server.db.$transaction((tx) => captureCredits(tx, { requestId, stage, amount: toUnits(i + 1), source: "x" }));
      }
    }
    await post("/v2/credits/grant", { credits: 7, unique_key: "logged" }, owner.key);
    const { json } = await get("/v2/user/usage/logs", owner.key);
    expect(json.items.map((item: { source: string; credits: number }) => [item.source, item.credits])).toEqual([
      ["external_credits_grant", 7],
      ["express_video", 4],
      ["express_video", 2],
    ]);
    expect(json.items[1]).toMatchObject({
      direction: "debit",
      metadata: { groupType: "express_video", distribution: [{ stage: "prompt_generation", credits: 2 }, { credits: 2 }] },
    });
    const page = await get("/v2/user/usage/logs?page=2&pageSize=2", owner.key);
    expect(page.json.pagination).toEqual({
      ...{ page: 2, pageSize: 2, totalItems: 3, totalPages: 2, hasNextPage: false, hasPreviousPage: true },
    });
    expect(page.json.items).toHaveLength(1);
    for (const query of ["page=0", "pageSize=101", "page=x", "limit=-1"]) {
      expect((await get(`/v2/user/usage/logs?${query}`, owner.key)).status).toBe(400);
    }
  });
});
