import { afterAll, beforeAll, expect, test } from "vitest";
import { issueTokenPair } from "@/server/core/accounts/issue-token-pair";
import { createTestServer, TEST_SECRET, type TestServer } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.drop());

const APP_SECRET = "planted-app-secret-that-nobody-may-find-4711";

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const tables = await server.db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const rows = await Promise.all(
    tables.map(({ name }) => server.db.$queryRawUnsafe<{ row: string }[]>(`SELECT row_to_json(t)::text AS row FROM ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
}

test("no key, token or secret that was ever shown or sent is in the database, in a log line or in a second answer", async () => {
  const user = await server.createUser(1000);
  const secrets: Record<string, string> = { "API key": user.key, "APP_KEY's secret": APP_SECRET };
  const later: string[] = [];
  const call = async (method: string, path: string, options: Parameters<TestServer["call"]>[2] = {}) => {
    const { json, status } = await server.call(method, path, { key: user.key, ...options });
    expect([path, status < 500]).toEqual([path, true]);
    return json;
  };

  const made = await call("POST", "/v2/users/app_key", { body: { secret: APP_SECRET, metadata: { for: "tests" } } });
  secrets["first APP_KEY"] = made.app_key;
  const query = new URLSearchParams({ app_key: made.app_key, secret: APP_SECRET });
  secrets["second APP_KEY"] = (await call("GET", `/v2/users/app_key/refresh?${query}`)).app_key;
  later.push(JSON.stringify(await call("GET", "/v2/users/app_key")));
  await server.call("GET", "/v2/credits", {
    headers: { authorization: `AppKey ${secrets["second APP_KEY"]}`, "x-app-secret": APP_SECRET },
  });
  await server.call("GET", "/v2/credits", {
    headers: { authorization: `AppKey ${secrets["second APP_KEY"]}`, "x-app-secret": `${APP_SECRET} wrong` },
  });

  const pair = await server.db.$transaction((tx) =>
    issueTokenPair(tx, { userId: user.id, secretKey: TEST_SECRET, now: new Date() }),
  );
  secrets["auth token"] = pair.authToken;
  secrets["first refresh token"] = pair.refreshToken;
  const next = await call("GET", `/v2/user/refresh_token?refreshToken=${pair.refreshToken}`);
  secrets["second refresh token"] = next.refreshToken;
  await call("POST", "/v2/user/refresh_token", { body: { refreshToken: pair.refreshToken } });

  const headers = { "idempotency-key": "planted" };
  const session = await call("POST", "/v2/session", { body: { unique_key: "planted" }, headers });
  secrets["external key"] = session.external_api_key;
  const link = await call("POST", "/v2/create_login_token", { body: { unique_key: "planted" }, headers });
  secrets["login token"] = link.loginToken;
  secrets["external auth token"] = (await call("GET", `/users/verify_token?loginToken=${link.loginToken}`)).authToken;
  await call("POST", "/v2/credits/grant", { body: { credits: 500, unique_key: "planted" }, headers });
  const film = { ...validBodies["videos.textToVideo"] };
  later.push(
    JSON.stringify(
      await call("POST", "/v2/text_to_video", {
        body: film,
        headers: { ...headers, "x-external-user-api-key": session.external_api_key },
      }),
    ),
  );
  later.push(JSON.stringify(await call("GET", "/v2/requests")));
  await call("DELETE", "/v2/users/app_key");

  const places: Record<string, string> = {
    "the database": await dump(),
    "the log": server.lines.map((line) => JSON.stringify({ ...line, cause: String(line.cause) })).join("\n"),
    "a second answer": later.join("\n"),
  };
  expect(places["the database"]?.length).toBeGreaterThan(5000);
  expect(Object.keys(secrets)).toHaveLength(10);
  for (const [name, secret] of Object.entries(secrets)) {
    expect([name, secret.length > 30]).toEqual([name, true]);
    // The middle of it too: a prefix may be told, nothing else.
    for (const part of [secret, secret.slice(12, 32)]) {
      for (const [place, text] of Object.entries(places))
        expect([name, place, text.includes(part)]).toEqual([name, place, false]);
    }
  }
});

test("nor is a form of them that could be sent: everything with one of our prefixes is cut short", async () => {
  const text = await dump();
  expect(text.match(/\b(?:sk|sapp|srf|sxu|slt|whsec)_[\w-]{12,}/g) ?? []).toEqual([]);
  expect(text).not.toMatch(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/);
});
