import { afterAll, beforeAll, expect, test } from "vitest";
import { finishAs } from "./testing/finished-film";
import { anExternalUser, type TestExternalUser } from "./testing/test-actors";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
let owner: TestUser;
let customer: TestExternalUser;
let sibling: TestExternalUser;

beforeAll(async () => {
  server = await createTestServer();
  owner = await server.createUser(1000);
  customer = await anExternalUser(server, owner, 2000);
  sibling = await anExternalUser(server, owner, 1000);
});
afterAll(() => server.drop());

const post = (path: string, user: TestExternalUser | null, input: object) =>
  server.call("POST", path, { key: owner.key, body: { input, ...(user && { unique_key: user.uniqueKey }) } });

/** A finished film of an external user, as its stages would have left it. Answers its public id. */
async function aFinishedFilm(user: TestExternalUser): Promise<string> {
  const made = await post("/v2/text_to_video", user, (validBodies["videos.textToVideo"]?.input ?? {}) as object);
  const request = made.json.request_id as string;
  const { id } = await server.db.videoSession.findFirstOrThrow({ where: { externalRequestId: request } });
  await finishAs(server, id);
  return request;
}

test("an external user's films are made into others on their own credits, under their own ids and in folders of their own", async () => {
  const [first, second] = [await aFinishedFilm(customer), await aFinishedFilm(customer)];
  const balance = async () =>
    (await server.call("GET", `/v2/credits?unique_key=${customer.uniqueKey}`, { key: owner.key })).json.remainingCredits;
  expect(await balance()).toBe(1400);

  const footer = await post("/v2/update_footer_image", customer, { videoSessionId: first, cta_text: "Book" });
  expect([footer.status, footer.json.message]).toEqual([200, undefined]);
  expect(footer.json).toMatchObject({ creditsCharged: 75, remainingCredits: 1325, external_request_id: footer.json.request_id });
  expect(footer.headers.get("x-credits-remaining")).toBe("1325");
  const joined = await post("/v1/external_users/join_videos", null, { session_ids: [first, second] });
  expect(joined.status).toBe(400);
  const both = await server.call("POST", "/v1/external_users/join_videos", {
    key: owner.key,
    body: {
      external_user: { provider: "samsar_v2", external_user_id: customer.uniqueKey },
      input: { session_ids: [first.slice(7), second] },
    },
  });
  expect(both.json).toMatchObject({ creditsCharged: 72, remainingCredits: 1253 });
  const clone = await post("/v2/video/clone", customer, { source_request_id: first });
  expect(clone.json).toMatchObject({ creditsCharged: 0, remainingCredits: 1253, status: "PENDING", type: "video" });
  expect((await server.call("GET", "/v2/credits", { key: owner.key })).json.remainingCredits).toBe(1000);

  const sessions = await server.db.videoSession.findMany({ where: { externalUserId: customer.id } });
  const list = await server.call("GET", `/v2/requests?unique_key=${customer.uniqueKey}&limit=48`, { key: owner.key });
  expect(list.json.requests).toHaveLength(5);
  const byId = Object.fromEntries(list.json.requests.map((r: { request_id: string }) => [r.request_id, r]));
  expect(byId[both.json.request_id]).toMatchObject({ route_key: "join_videos", source_request_ids: [first, second] });
  const details = await Promise.all(
    list.json.requests.map((r: { request_id: string }) =>
      server.call("GET", `/v2/status_detailed?request_id=${r.request_id}&unique_key=${customer.uniqueKey}`, { key: owner.key }),
    ),
  );
  const told = JSON.stringify([footer.json, both.json, clone.json, list.json, details.map(({ json }) => json)]);
  expect(told).toContain(`/media/sessions/${clone.json.request_id}/`);
  for (const { id } of sessions) expect(told).not.toContain(id);
});

test("a sibling's film and the account's own are no sources for them, and nothing is charged for asking", async () => {
  const theirs = await aFinishedFilm(sibling);
  const own = await aFinishedFilm(customer);
  const asked: [string, object][] = [
    ["/v2/join_videos", { session_ids: [own, theirs] }],
    ["/v2/update_footer_image", { videoSessionId: theirs, cta_text: "Book" }],
  ];
  for (const [path, body] of asked) {
    const before = await server.db.ledgerTransfer.count();
    expect((await post(path, customer, body)).status).toBe(404);
    expect(await server.db.ledgerTransfer.count()).toBe(before);
  }
});

test("the account itself may rework its customer's film, and pays for the copy, which is its own", async () => {
  const theirs = await aFinishedFilm(sibling);
  const made = await post("/v2/update_footer_image", null, { videoSessionId: theirs, cta_text: "Book" });
  expect(made.json).toMatchObject({ creditsCharged: 75, remainingCredits: 925 });
  expect(made.json.request_id).toMatch(/^[0-9a-f]{24}$/);
  expect(await server.db.videoSession.findUnique({ where: { id: made.json.request_id } })).toMatchObject({
    userId: owner.id,
    externalUserId: null,
  });
});
