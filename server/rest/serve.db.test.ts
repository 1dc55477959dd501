import { gzipSync } from "node:zlib";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authTokenKey, issueAuthToken, TOKEN_AUDIENCE } from "@/server/core/accounts/issue-auth-token";
import { createTestServer, TEST_SECRET, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
let user: TestUser;
const body = validBodies["videos.textToVideo"];

beforeAll(async () => {
  server = await createTestServer();
  user = await server.createUser(100_000);
});
afterAll(() => server.drop());

describe("every answer", () => {
  test.each([
    ["GET", "/v2/nothing_here", 404, "There is no such route."],
    ["GET", "/v1", 404, "There is no such route."],
    ["GET", "/users/nothing_here", 404, "There is no such route."],
    ["DELETE", "/v2/status", 405, "Use GET."],
    ["PUT", "/v2/text_to_video", 405, "Use POST."],
    ["GET", "/v2/%E0%A4%A", 400, "The path contains a malformed percent-encoding."],
    ["GET", "/v2/video/step/%00/status", 400, undefined],
  ])("%s %s is JSON with a message", async (method, path, status, message) => {
    const answer = await server.call(method, path, { key: user.key });
    expect(answer.status).toBe(status);
    expect(answer.json.message).toEqual(message ?? expect.any(String));
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    if (status === 405) expect(answer.headers.get("allow")).toMatch(/GET|POST/);
  });

  test("HEAD is refused without a body", async () => {
    const response = await server.serve(new Request("https://x.example/v2/credits", { method: "HEAD" }));
    expect([response.status, await response.text()]).toEqual([405, ""]);
  });

  test("carries the caller's request id when it can be printed, else a new one", async () => {
    const idFor = async (given: string) =>
      (await server.call("GET", "/v2/health", { headers: { "x-request-id": given } })).headers.get("x-request-id");
    expect(await idFor("abc-1:2.3_4")).toBe("abc-1:2.3_4");
    expect(await idFor("<script>")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor("x".repeat(129))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("may be read by a page of any origin, and a preflight names what may be sent", async () => {
    const preflight = await server.call("OPTIONS", "/v2/text_to_video", { headers: { origin: "https://shop.example" } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
    const answer = await server.call("GET", "/v2/health");
    expect(answer.headers.get("access-control-expose-headers")).toContain("x-credits-remaining");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("is logged without query, body or credential", async () => {
    server.lines.length = 0;
    await server.call("GET", "/v2/status?request_id=private-id", { key: user.key });
    expect(server.lines).toHaveLength(1);
    expect(server.lines[0]).toMatchObject({ method: "GET", route: "status.get", status: 404, userId: user.id });
    expect(JSON.stringify(server.lines)).not.toMatch(/private-id|sk_/);
  });
});

describe("bodies", () => {
  const post = (init: RequestInit & { duplex?: "half" }) =>
    server.serve(
      new Request("https://x.example/v2/text_to_video", {
        method: "POST",
        ...init,
        headers: { "api-key": user.key, ...init.headers },
      }),
    );
  const json = { "content-type": "application/json" };

  test.each<[string, RequestInit, number, string]>([
    [
      "gzip",
      { body: gzipSync("{}"), headers: { ...json, "content-encoding": "gzip" } },
      415,
      "Compressed request bodies are not accepted",
    ],
    ["a form", { body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "Send the body as JSON"],
    [
      "UTF-16",
      { body: Buffer.from("{}", "utf16le"), headers: { "content-type": "application/json; charset=utf-16" } },
      415,
      "Send the body as JSON",
    ],
    ["broken UTF-8", { body: Buffer.from([0x7b, 0xff, 0x7d]), headers: json }, 400, "The body is not valid UTF-8."],
    ["no JSON", { body: "{prompt:1}", headers: json }, 400, "The body is not valid JSON"],
    ["two equal keys", { body: '{"prompt":"a","prompt":"b"}', headers: json }, 400, 'the key "prompt" appears twice'],
    [
      "an announced 51 MB",
      { body: "{}", headers: { ...json, "content-length": String(51 * 1024 * 1024) } },
      413,
      "larger than 50 MB",
    ],
    ["nothing at all", { headers: json }, 400, "Prompt is required"],
    ["an array", { body: "[]", headers: json }, 400, "The body must be a JSON object."],
  ])("%s", async (_name, init, status, message) => {
    const response = await post(init);
    const answer = (await response.json()) as { message: string };
    expect([response.status, answer.message]).toEqual([status, expect.stringContaining(message)]);
  });

  test("51 MB without an announcement are cut off while they arrive", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await post({ body: stream, duplex: "half", headers: json });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(60);
  });
});

describe("credentials", () => {
  test("an auth token works until the account's epoch is raised", async () => {
    const someone = await server.createUser(5);
    const { authToken } = await issueAuthToken(
      { secretKey: TEST_SECRET, now: () => new Date() },
      { id: someone.id, sessionEpoch: 0 },
    );
    const credits = () => server.call("GET", "/v2/credits", { key: authToken });
    expect((await credits()).json).toEqual({ remainingCredits: 5, lastTopUp: null });
    await server.db.user.update({ where: { id: someone.id }, data: { sessionEpoch: 1 } });
    expect([(await credits()).status, (await credits()).json.message]).toEqual([401, "This auth token is no longer valid."]);
  });

  test("forged, foreign and expired tokens are 401", async () => {
    const sign = (key: Uint8Array, alg = "HS256") =>
      new SignJWT({ epoch: 0 })
        .setProtectedHeader({ alg })
        .setSubject(user.id)
        .setAudience(TOKEN_AUDIENCE)
        .setExpirationTime("1h")
        .sign(key);
    const old = await issueAuthToken(
      { secretKey: TEST_SECRET, now: () => new Date(Date.now() - 864_001_000) },
      { id: user.id, sessionEpoch: 0 },
    );
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(`{"sub":"${user.id}","epoch":0,"exp":99999999999,"aud":"${TOKEN_AUDIENCE}"}`)}.`;
    const tokens = [
      await sign(authTokenKey("another-secret-of-another-server-0123")),
      await sign(new TextEncoder().encode(TEST_SECRET)),
      await sign(authTokenKey(TEST_SECRET), "HS512"),
      unsigned,
      "a.b.c",
      old.authToken,
    ];
    for (const token of tokens) expect((await server.call("GET", "/v2/credits", { key: token })).status).toBe(401);
  });

  test("revoked, expired and unknown keys of every kind are 401, and none falls through to a valid one", async () => {
    const someone = await server.createUser();
    const status = async (headers: Record<string, string>) => (await server.call("GET", "/v2/credits", { headers })).status;
    expect(await status({ "api-key": someone.key })).toBe(200);
    await server.db.apiKey.updateMany({ where: { userId: someone.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await status({ "api-key": someone.key })).toBe(401);
    await server.db.apiKey.updateMany({ where: { userId: someone.id }, data: { expiresAt: null, revokedAt: new Date() } });
    expect(await status({ "api-key": someone.key })).toBe(401);
    expect(await status({ authorization: "AppKey sapp_x", "x-app-secret": "s" })).toBe(401);
    expect(await status({ "api-key": user.key, "x-external-user-api-key": "sxu_1" })).toBe(401);
    expect(await status({ "x-customer-sub-account-api-key": "s" })).toBe(401);
    expect(await status({ authorization: "Digest x", "api-key": user.key })).toBe(401);
    expect(await status({ authorization: `Bearer ${someone.key}`, "api-key": user.key })).toBe(400);
  });

  test("a key is stored as a keyed hash only, and its use is noted", async () => {
    const someone = await server.createUser();
    await server.call("GET", "/v2/credits", { key: someone.key });
    const rows = await server.db.apiKey.findMany({ where: { userId: someone.id } });
    expect(rows[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(rows)).not.toContain(someone.key);
  });
});

test("an unknown error of ours says nothing but its request id, and the log has its cause", async () => {
  const broken = await createTestServer({
    now: () => {
      throw new Error("secret detail");
    },
  });
  const answer = await broken.call("GET", "/v2/health");
  expect([answer.status, answer.json.message]).toEqual([500, "Internal server error while handling health.get."]);
  expect(answer.json.details.request_id).toBe(answer.headers.get("x-request-id"));
  expect(JSON.stringify(answer.json)).not.toContain("secret");
  expect(String(broken.lines[0]?.cause)).toContain("secret detail");
  await broken.drop();
});

test("a page of requests is the account's own, newest first", async () => {
  const someone = await server.createUser(10_000);
  const made: string[] = [];
  for (let i = 0; i < 3; i++)
    made.unshift((await server.call("POST", "/v2/text_to_video", { key: someone.key, body })).json.request_id);
  const list = async (query: string) => (await server.call("GET", `/v2/requests${query}`, { key: someone.key })).json;
  const ids = async (query: string) => (await list(query)).requests.map((r: { request_id: string }) => r.request_id);
  expect(await ids("")).toEqual(made);
  expect(await ids("?limit=2&type=video")).toEqual(made.slice(0, 2));
  expect(await ids("?type=text_to_video")).toEqual(made);
  expect(await ids("?type=image")).toEqual([]);
  expect((await list("?limit=0")).message).toBe("limit must be a whole number from 1 to 500.");
  expect((await list("?limit=501")).message).toBe("limit must be a whole number from 1 to 500.");
  expect((await list("")).requests[0]).toMatchObject({
    status: "PENDING",
    type: "video",
    request_type: "text_to_video",
    session_sub_type: "express",
    result_url: null,
    provider: "RUNWAYML",
  });
  await server.db.videoSession.update({ where: { id: made[0] }, data: { archivedAt: new Date() } });
  expect(await ids("")).toEqual(made.slice(1));
});

test("private and local places are refused before anything is made", async () => {
  const before = await server.db.videoSession.count();
  for (const webhookUrl of [
    "http://127.0.0.1/hook",
    "http://[::1]/",
    "https://169.254.169.254/latest",
    "http://localhost/x",
    "http://2130706433/",
  ]) {
    const answer = await server.call("POST", "/v2/text_to_video", { key: user.key, body: { ...body, webhookUrl } });
    expect([webhookUrl, answer.status]).toEqual([webhookUrl, 400]);
  }
  const picture = await server.call("POST", "/v2/video/step/image_to_video", {
    key: user.key,
    body: { image_url: "http://10.0.0.1/a.png" },
  });
  expect(picture.status).toBe(400);
  expect(await server.db.videoSession.count()).toBe(before);
});

test("with strict providers a model without its key is refused, and the variable named", async () => {
  const strict = await createTestServer({ providers: "strict", vendors: new Set(["openai", "elevenlabs"]) });
  const someone = await strict.createUser(1000);
  const answer = await strict.call("POST", "/v2/text_to_video", { key: someone.key, body });
  expect([answer.status, answer.json.message]).toEqual([
    422,
    "The model RUNWAYML is not available: this server renders with real providers only, and RUNWAYML_API_SECRET is not set.",
  ]);
  const models = (await strict.call("GET", "/v1/video/supported_models")).json;
  expect(models.available).not.toContain("RUNWAYML");
  expect(models.available).toContain("GPTIMAGE2");
  await strict.drop();
});

test("a draft to render into must be the caller's and still be a draft", async () => {
  const made = await server.call("POST", "/v2/text_to_video", { key: user.key, body });
  const into = (session_id: string) => server.call("POST", "/v2/text_to_video", { key: user.key, body: { ...body, session_id } });
  expect([(await into("nobody")).status, (await into("nobody")).json.message]).toEqual([404, "Video session not found."]);
  expect((await into(made.json.session_id)).status).toBe(409);
});
