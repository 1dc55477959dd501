import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type AnyRoute, spellings } from "./route";
import { routes } from "./routes";
import { authorisation, type Expected } from "./testing/authorisation-table";
import { anAppKey, anExternalUser, everyActor, type TestActor, type TestExternalUser } from "./testing/test-actors";
import { type Answer, createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { reworkBodies, validBodies } from "./testing/valid-bodies";

let server: TestServer;
let alice: TestUser;
let customer: TestExternalUser;
let sibling: TestExternalUser;
let actors: TestActor[];
let intruders: TestActor[];
/** Films of this test, by whose they are. Two each: joining needs them. */
const films: Record<"alice" | "customer" | "sibling" | "bob", string[]> = { alice: [], customer: [], sibling: [], bob: [] };

const LOTS = 10_000_000;

beforeAll(async () => {
  server = await createTestServer({ vendors: new Set(["fal"]) });
  alice = await server.createUser(LOTS);
  customer = await anExternalUser(server, alice, LOTS);
  sibling = await anExternalUser(server, alice, LOTS);
  actors = await everyActor(server, alice, customer);
  const bob = await server.createUser(LOTS);
  intruders = await everyActor(server, bob, await anExternalUser(server, bob, LOTS));
  for (let i = 0; i < 2; i++) {
    films.alice.push(await aFilm(actorNamed("A"), "/v2/video/step/text_to_video", "steps.textToVideo"));
    films.customer.push(await aFilm(actorNamed("F")));
    films.sibling.push(await aFilm({ ...actorNamed("F"), identity: { provider: "samsar_v2", unique_key: sibling.uniqueKey } }));
    films.bob.push(await aFilm(intruders[0] as TestActor));
  }
});
afterAll(() => server.drop());

const actorNamed = (letter: string) => actors.find(({ name }) => name.startsWith(letter)) as TestActor;

async function aFilm(actor: TestActor, path = "/v2/text_to_video", body = "videos.textToVideo"): Promise<string> {
  const made = await ask(actor, "POST", path, { ...validBodies[body] });
  expect([path, actor.name, made.status]).toEqual([path, actor.name, 200]);
  return made.json.request_id;
}

function ask(actor: Pick<TestActor, "headers" | "identity">, method: string, path: string, body?: object): Promise<Answer> {
  const { headers, identity } = actor;
  if (method === "POST")
    return server.call(method, path, { headers, body: { ...body, ...(identity && { external_user: identity }) } });
  const query = identity && new URLSearchParams(identity).toString();
  return server.call(method, query ? `${path}${path.includes("?") ? "&" : "?"}${query}` : path, { headers });
}

/** One spelling of a row about some films, in order but for who asks. */
function call(actor: Pick<TestActor, "headers" | "identity">, key: string, row: AnyRoute, ids: string[]): Promise<Answer> {
  const [method = "", pattern = ""] = key.split(" ");
  const [id = ""] = ids;
  const path = pattern.replace("{request_id}", id);
  if (method !== "POST") return ask(actor, method, ids.length > 0 && path === pattern ? `${path}?request_id=${id}` : path);
  const named = row.name === "reworks.join" ? { session_ids: ids } : { session_id: id };
  const about = ids.length > 0 && path === pattern ? named : {};
  return ask(actor, method, path, bodyOf(row.name, about));
}

function bodyOf(name: string, about: object): Record<string, unknown> {
  const own: Record<string, object> = {
    "credits.grant": { credits: 1 },
    "payments.recharge": { credits: 500 },
    "autoRecharge.enable": { thresholdCredits: 5, amountUsd: 25 },
    "autoRecharge.threshold": { thresholdCredits: 5 },
    "appKeys.create": { secret: "a-client-generated-secret-of-this-test" },
    "externalUsers.create": { unique_key: customer.uniqueKey },
    "assistant.enhance": { message: "say  this better" },
    "utilities.charge": { type: "tts", characters: 100 },
    "embeddings.create": { records: [{ id: "a", text: "A lighthouse in a storm" }] },
    "embeddings.createFromText": { text: "A lighthouse in a storm" },
  };
  const body = own[name] ?? validBodies[name];
  if (body) return { ...body };
  return name in reworkBodies ? { input: { ...reworkBodies[name], ...about } } : { ...about };
}

const place = (key: string): "v2" | "v1" | "twin" =>
  / \/(api\/)?v1\/external_users\//.test(key) ? "twin" : / \/(api\/)?v1\//.test(key) ? "v1" : "v2";

/** Everything that a refused call must leave as it was. */
async function everything(): Promise<unknown> {
  return server.db.$queryRaw`SELECT
    (SELECT COUNT(*) FROM ledger_transfers) AS transfers, (SELECT COUNT(*) FROM video_sessions) AS films,
    (SELECT md5(string_agg(id || status || coalesce(waiting_for, ''), ',' ORDER BY id)) FROM video_sessions) AS states,
    (SELECT COUNT(*) FROM requests) AS requests, (SELECT COUNT(*) FROM outbox_events) AS events,
    (SELECT COUNT(*) FROM login_tokens) AS logins, (SELECT COUNT(*) FROM refresh_tokens) AS refreshes,
    (SELECT md5(string_agg(hash || coalesce(revoked_at::text, ''), ',' ORDER BY id)) FROM app_keys) AS app_keys,
    (SELECT COUNT(*) FROM external_users) AS external_users, (SELECT COUNT(*) FROM external_api_keys) AS keys,
    (SELECT COUNT(*) FROM idempotency_keys) AS claims, (SELECT COUNT(*) FROM assets) AS assets,
    (SELECT COUNT(*) FROM metered_calls) AS calls, (SELECT COUNT(*) FROM assistant_sessions) AS conversations,
    (SELECT COUNT(*) FROM assistant_prompts) AS prompts, (SELECT COUNT(*) FROM search_templates) AS templates`;
}

const closed = routes.filter((row) => authorisation[row.name] !== "public");
const CHANGES_A_FILM = ["renders.cancel", "renders.pause", "renders.resume", "publications.archiveRequest"];

test("every route has its line in the table, and the table no other", () => {
  expect(routes.map((row) => row.name).sort()).toEqual(Object.keys(authorisation).sort());
  for (const row of routes) expect([row.name, row.access === "public"]).toEqual([row.name, authorisation[row.name] === "public"]);
});

describe("for its own things, every kind of caller gets what the table says", () => {
  test.each(closed.map((row) => [row.name, row] as const))("%s", async (name, row) => {
    const expected = authorisation[name] as Expected;
    const wrong: unknown[] = [];
    for (const key of spellings(row)) {
      for (const actor of actors) {
        const status = expectedOf(expected, key, actor, name);
        const ids = expected.aboutFilm ? await ownFilms(actor, name) : [];
        // Looked at around refusals only: who is refused against the table fails by the status already.
        const before = status >= 400 && (await everything());
        const answer = await call(actor, key, row, ids);
        if (answer.status !== status) wrong.push([key, actor.name, status, answer.status, answer.json.message]);
        if (before && answer.status >= 400) expect([key, actor.name, await everything()]).toEqual([key, actor.name, before]);
        if (name === "appKeys.revoke") await renewAppKey();
      }
    }
    expect(wrong).toEqual([]);
  });
});

function expectedOf(expected: Expected, key: string, actor: TestActor, name: string): number {
  const [user, app, external] = expected[place(key)] ?? [];
  const isOwnersWord = ["E", "F"].some((letter) => actor.name.startsWith(letter));
  if (name === "credits.grant" && actor.kind === "external" && !isOwnersWord) return 403;
  const status = { user, app, external }[actor.kind];
  if (status === undefined) throw new Error(`${key} is not in the table`);
  // Named in the body of a route that is about one, the customer changes nothing about who asks.
  return name === "externalUsers.create" && actor.name.startsWith("F") ? (user ?? status) : status;
}

async function ownFilms(actor: TestActor, name: string): Promise<string[]> {
  if (!CHANGES_A_FILM.includes(name)) return actor.kind === "external" ? films.customer : films.alice;
  return [await (actor.kind === "external" ? aFilm(actorNamed("F")) : aFilm(actorNamed("A")))];
}

async function renewAppKey(): Promise<void> {
  if ((await server.db.appKey.count({ where: { userId: alice.id, revokedAt: null } })) > 0) return;
  const { key, secret } = await anAppKey(server, alice);
  actorNamed("C").headers = { authorization: `AppKey ${key}`, "x-app-secret": secret };
}

describe("anybody else's things are answered like no thing at all, and stay as they are", () => {
  const aboutFilms = closed.filter((row) => (authorisation[row.name] as Expected).aboutFilm);
  test.each(aboutFilms.map((row) => [row.name, row] as const))("%s", async (name, row) => {
    const wrong: unknown[] = [];
    const before = await everything();
    for (const key of spellings(row)) {
      for (const actor of actors) {
        const door = expectedOf(authorisation[name] as Expected, key, actor, name);
        const past = door !== 403 && !(door === 400 && place(key) === "twin" && actor.kind === "user");
        const own = await ownUnchanged(actor);
        const random = await call(actor, key, row, withOwn(name, createObjectId(), own));
        for (const [whose, id] of foreignTo(actor)) {
          const answer = await call(actor, key, row, withOwn(name, id, own));
          const same = JSON.stringify(answer.json) === JSON.stringify(random.json);
          if (answer.status !== (past ? 404 : door) || !same) wrong.push([key, actor.name, whose, answer.status, answer.json]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  const ownUnchanged = async (actor: TestActor) => (actor.kind === "external" ? films.customer[0] : films.alice[0]) ?? "";
  /** Joining another's film with one's own is refused as a whole. */
  const withOwn = (name: string, id: string, own: string) => (name === "reworks.join" ? [id, own] : [id]);
  const foreignTo = (actor: TestActor): [string, string][] => {
    const others: [string, string][] = [
      ["another account's", films.bob[0] ?? ""],
      ["unknown external", `extreq_${"0".repeat(32)}`],
    ];
    if (actor.kind !== "external") return others;
    return [...others, ["a sibling's", films.sibling[0] ?? ""], ["the account's own", films.alice[0] ?? ""]];
  };

  test("another account's callers of every kind find none of these films", async () => {
    for (const intruder of intruders) {
      for (const id of [films.alice[0], films.customer[0], films.sibling[0]]) {
        const answer = await ask(intruder, "GET", `/v2/status?request_id=${id}`);
        expect([intruder.name, answer.status, answer.json.message]).toEqual([intruder.name, 404, "Request not found."]);
      }
    }
  });
});

describe("credentials that are no longer, or never were, good", () => {
  test("open no route, and none falls through to a good one beside it", async () => {
    const revoked = await server.createUser();
    await server.db.apiKey.updateMany({ where: { userId: revoked.id }, data: { revokedAt: new Date() } });
    const expired = await server.createUser();
    await server.db.apiKey.updateMany({ where: { userId: expired.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    const app = actorNamed("C").headers.authorization ?? "";
    const bad: [string, Record<string, string>][] = [
      ["revoked", { "api-key": revoked.key }],
      ["expired", { "api-key": expired.key }],
      ["wrong secret", { authorization: app, "x-app-secret": "a-secret-that-is-not-the-right-one" }],
      ["no secret", { authorization: app }],
      ["external key of another account", { "api-key": alice.key, ...externalKeyOf(intruders) }],
      ["sub-account key as external key", { "api-key": alice.key, "x-external-user-api-key": subAccountKeyOf(actors) }],
      ["external key as sub-account key", { "x-customer-sub-account-api-key": externalKeyOf(actors)["x-external-user-api-key"] }],
    ];
    const before = await everything();
    for (const row of closed) {
      for (const [what, headers] of bad) {
        const [key] = spellings(row);
        const answer = await call({ headers }, key ?? "", row, [films.alice[0] ?? ""]);
        // Ten wrong secrets in a minute, and the next is told to wait.
        const allowed = what === "wrong secret" ? [401, 429] : [401];
        expect([row.name, what, allowed.includes(answer.status)]).toEqual([row.name, what, true]);
      }
    }
    expect(await everything()).toEqual(before);
  });

  const externalKeyOf = (of: TestActor[]) => ({
    "x-external-user-api-key": of.find(({ name }) => name.startsWith("E"))?.headers["x-external-user-api-key"] ?? "",
  });
  const subAccountKeyOf = (of: TestActor[]) =>
    of.find(({ name }) => name.startsWith("G"))?.headers["x-customer-sub-account-api-key"] ?? "";
});
