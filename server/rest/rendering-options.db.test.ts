import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
let alice: TestUser;
beforeAll(async () => {
  server = await createTestServer({ vendors: new Set(["fal"]) });
  alice = await server.createUser(100_000);
});
afterAll(() => server.drop());

const creating = {
  "videos.createMovie": "/v1/video/create_movie",
  "videos.createNarrative": "/v1/video/create_narrative",
  "videos.textToVideo": "/v2/text_to_video",
  "videos.imageListToVideo": "/v2/image_list_to_video",
  "videos.imageListToVideoV1": "/v1/video/image_list_to_video",
  "steps.textToVideo": "/v2/video/step/text_to_video",
  "steps.imageToVideo": "/v2/video/step/image_to_video",
  "steps.soundEffect": "/v2/video/step/sound_effect",
  "steps.lipSync": "/v2/video/step/lip_sync",
};
const create = (path: string, name: string, change: object) => {
  const body = validBodies[name] as { input: object };
  return server.call("POST", path, { key: alice.key, body: { ...body, input: { ...body.input, ...change } } });
};
const traces = async () => [
  await server.db.videoSession.count(),
  await server.db.request.count(),
  await server.db.outboxEvent.count(),
  await server.db.ledgerTransfer.count(),
  (await server.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${alice.id}` } })).balance,
];

test("the table names every route that makes a film", () => {
  const films = Object.keys(validBodies).filter((name) => !name.startsWith("images."));
  expect(Object.keys(creating).sort()).toEqual(films.sort());
});

test.each(Object.entries(creating))("%s refuses an unknown size or preset, and nothing is charged", async (name, path) => {
  const before = await traces();
  for (const [change, message] of [
    [{ resolution: "8k" }, "resolution must be one of: 720p, 1080p, 4k."],
    [{ encodingPreset: "best" }, "encoding_preset must be one of: draft, standard, master."],
  ] as const) {
    const { status, json, headers } = await create(path, name, change);
    expect([status, json.message, headers.get("x-credits-charged")]).toEqual([400, message, null]);
  }
  expect(await traces()).toEqual(before);
});

test.each(Object.entries(creating))("%s costs the same in every size and preset", async (name, path) => {
  const plain = await create(path, name, {});
  const large = await create(path, name, { resolution: "4K", encoding_preset: "master" });
  expect([large.status, large.json.creditsCharged]).toEqual([200, plain.json.creditsCharged]);
  const session = await server.db.videoSession.findUniqueOrThrow({ where: { id: large.json.session_id } });
  expect(session.input).toMatchObject({ resolution: "4k", encodingPreset: "master" });
});

test("every status tells how the rendering goes, once it is planned", async () => {
  const made = await create(creating["steps.textToVideo"], "steps.textToVideo", {
    resolution: "1080p",
    encoding_preset: "draft",
  });
  const sessionId: string = made.json.session_id;
  const paths = [
    `/v1/status?request_id=${sessionId}`,
    `/v1/video/status?request_id=${sessionId}`,
    `/v2/status?request_id=${sessionId}`,
    `/v2/status_detailed?request_id=${sessionId}`,
    `/v2/video/step/${sessionId}/status`,
    `/v2/video/step/${sessionId}/status_detailed`,
  ];
  const answers = () => Promise.all(paths.map(async (path) => (await server.call("GET", path, { key: alice.key })).json));
  for (const status of await answers()) expect(status).not.toHaveProperty("render");

  const part = { sessionId, kind: "segment", units: 100, startedAt: new Date(Date.now() - 10_000) };
  await server.db.renderPart.createMany({
    data: [
      { ...part, index: 0, key: "a", doneUnits: 100, reused: true, startedAt: null, completedAt: new Date() },
      { ...part, index: 1, key: "b", doneUnits: 50 },
      { ...part, index: 2, key: "c", kind: "sound", units: 100, doneUnits: 0, startedAt: null },
    ],
  });
  for (const { render } of await answers()) {
    expect(render).toMatchObject({ segments: 2, reused_segments: 1, finished_segments: 1, progress: 0.25 });
    expect(render).toMatchObject({ resolution: "1080p", encoding_preset: "draft" });
    // Half of the segments took ten seconds and what the test took since.
    expect(render.eta_seconds).toBeGreaterThanOrEqual(11);
    expect(render.eta_seconds).toBeLessThan(40);
  }
});
