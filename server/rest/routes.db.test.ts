import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toUnits } from "@/server/core/credits/units";
import { type AnyRoute, accessOf, spellings } from "./route";
import { routes } from "./routes";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { reworkBodies, validBodies } from "./testing/valid-bodies";

let server: TestServer;
let alice: TestUser;
let bob: TestUser;
let foreignId: string;

beforeAll(async () => {
  // With a vendor for what nothing here can stand in for.
  server = await createTestServer({ vendors: new Set(["fal"]) });
  alice = await server.createUser(100_000);
  bob = await server.createUser(100_000);
  const made = await server.call("POST", "/v2/video/step/text_to_video", {
    key: bob.key,
    body: validBodies["steps.textToVideo"],
  });
  foreignId = made.json.request_id;
});
afterAll(() => server.drop());

const every = routes.flatMap((row) => spellings(row).map((key) => [key, row] as const));
const closed = every.filter(([, row]) => row.access !== "public");
/** Of those, what an API key alone may call; who else may is asked in `authorisation.db.test.ts`. */
const forUsers = closed.filter(([key, row]) => accessOf(row, key).includes("user"));
/** Routes where a token in the request is the proof. */
const proven = ["tokens.refresh", "tokens.verify", "appKeys.refresh", "payments.signUp"];
const named = /\{request_id\}/;
/** Routes that name an existing film. */
const aboutOne = forUsers.filter(
  ([key, row]) => named.test(key) || /^status\.|steps\.(detailed|processNext|status)/.test(row.name),
);
const reworking = forUsers.filter(([, row]) => row.name in reworkBodies);
/** What costs something and makes no film: see `assistant.db.test.ts`, `search.db.test.ts` and `images.db.test.ts`. */
const besidesFilms = /^(assistant|utilities|embeddings|images)\./;
const priced = forUsers.filter(
  ([, row]) => row.price !== undefined && !(row.name in reworkBodies) && !besidesFilms.test(row.name),
);

async function callSpelling(key: string, row: AnyRoute, options: { apiKey?: string; id?: string } = {}) {
  const [method = "", pattern = ""] = key.split(" ");
  const id = options.id ?? "65f1234567890abcdef12345";
  const path = named.test(pattern) ? pattern.replace(named, id) : `${pattern}${options.id ? `?request_id=${id}` : ""}`;
  return server.call(method, path, {
    ...(options.apiKey !== undefined && { key: options.apiKey }),
    ...(method === "POST" && { body: validBodies[row.name] ?? {} }),
  });
}

const jobs = async () => [
  await server.db.videoSession.count(),
  await server.db.ledgerTransfer.count(),
  await server.db.outboxEvent.count(),
  await server.db.idempotencyKey.count(),
];

describe("the route table", () => {
  test("every row has a name of its own and reads exactly the params of its path", () => {
    expect(new Set(routes.map((row) => row.name)).size).toBe(routes.length);
    for (const [key, row] of every) {
      const inPath = [...key.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([key, inPath]).toEqual([key, Object.keys(row.params?.shape ?? {})]);
    }
  });

  test("every v2 spelling exists under /api/v2", () => {
    const keys = every.map(([key]) => key as string);
    for (const key of keys.filter((k) => k.includes(" /v2/"))) expect(keys).toContain(key.replace(" /v2/", " /api/v2/"));
  });

  test.each(closed)("%s without a credential is 400, with a wrong one 401, and does nothing", async (key, row) => {
    const before = await jobs();
    const missing = await callSpelling(key, row);
    expect([missing.status, missing.json.message]).toEqual([400, "API_KEY header is missing or empty."]);
    const wrong = await callSpelling(key, row, { apiKey: "sk_nobody-has-this" });
    expect([wrong.status, wrong.json.message]).toEqual([401, "Invalid API_KEY. User not found."]);
    expect(await jobs()).toEqual(before);
  });

  test.each(aboutOne)("%s answers someone else's id like no id at all", async (key, row) => {
    const foreign = await callSpelling(key, row, { apiKey: alice.key, id: foreignId });
    const unknown = await callSpelling(key, row, { apiKey: alice.key, id: "65f1234567890abcdef12345" });
    expect([foreign.status, foreign.json]).toEqual([404, unknown.json]);
    expect(unknown.status).toBe(404);
    const own = await callSpelling(key, row, { apiKey: bob.key, id: foreignId });
    expect(own.status).toBe(row.name.includes("processNext") ? 409 : 200);
  });

  test.each(reworking)(
    "%s answers someone else's film like no film, and one that is not finished with what to do",
    async (key, row) => {
      const before = await jobs();
      const [method = "", path = ""] = key.split(" ");
      const about = (id: string, apiKey: string) => {
        const ids = row.name === "reworks.join" ? { session_ids: [id, "65f1234567890abcdef12346"] } : { videoSessionId: id };
        return server.call(method, path, { key: apiKey, body: { input: { ...reworkBodies[row.name], ...ids } } });
      };
      const foreign = await about(foreignId, alice.key);
      const unknown = await about("65f1234567890abcdef12345", alice.key);
      expect([foreign.status, foreign.json]).toEqual([404, unknown.json]);
      const nameless = await server.call(method, path, { key: bob.key, body: reworkBodies[row.name] });
      expect(nameless.status).toBe(400);
      if (!row.name.startsWith("reworks.")) return;
      const unfinished = await about(foreignId, bob.key);
      expect([unfinished.status, unfinished.json.message]).toEqual([
        400,
        expect.stringMatching(/finished render|completed video URL/),
      ]);
      expect(await jobs()).toEqual(before);
    },
  );

  test.each(priced)("%s charges what it quotes", async (key, row) => {
    const before = await balance(alice.id);
    const made = await callSpelling(key, row, { apiKey: alice.key });
    expect([made.status, made.json.message]).toEqual([200, undefined]);
    const quoted = row.price?.({ body: row.body.parse(validBodies[row.name]), answer: made.json }) ?? Number.NaN;
    const after = await balance(alice.id);
    expect(before - after).toBe(toUnits(quoted));
    expect(made.headers.get("x-credits-charged")).toBe(String(quoted));
    expect(made.headers.get("x-credits-remaining")).toBe(String(Number(after) / 10_000));
    const session = await server.db.videoSession.findUniqueOrThrow({
      where: { id: made.json.session_id },
      include: { stages: true },
    });
    expect(session).toMatchObject({ userId: alice.id, status: "PENDING" });
    expect(session.stages).toHaveLength(11);
    expect(await server.db.outboxEvent.findUnique({ where: { id: `video.requested:${session.id}` } })).not.toBeNull();
  });

  test.each(every.filter(([, row]) => row.access === "public" && !proven.includes(row.name)))(
    "%s answers anyone",
    async (key) => {
      const [method = "", path = ""] = key.split(" ");
      expect((await server.call(method, path)).status).toBe(200);
    },
  );
});

const balance = async (userId: string) =>
  (await server.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${userId}` } })).balance ?? 0n;
