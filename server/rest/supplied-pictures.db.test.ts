import { afterAll, beforeAll, expect, test } from "vitest";
import { pictureUrl } from "@/server/core/sessions/keep-pictures";
import { AcceptedVideo } from "@/server/schemas/videos";
import { createTestServer, type TestServer } from "./testing/test-server";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.drop());

/** It begins as a PNG does; nobody looks further before the scene that shows it. */
const dataUrl = `data:image/png;base64,iVBORw0KGgo${"A".repeat(3_000_001)}`;
const remote = "https://cdn.example.com/a.png";

test("pictures sent in a body are kept whole, and apart from what every status and list reads", async () => {
  const { key } = await server.createUser(10_000);
  const body = { input: { image_urls: [remote, { image_url: dataUrl, title: "Red door" }] } };
  const { status, json } = await server.call("POST", "/v2/video/step/image_to_video", { key, body });
  expect(status).toBe(200);

  const session = await server.db.videoSession.findUniqueOrThrow({ where: { id: json.request_id } });
  expect(JSON.stringify(session).length).toBeLessThan(10_000);
  const pictures = AcceptedVideo.parse(session.input).imageUrls ?? [];
  expect(pictures.map(({ title }) => title)).toEqual([null, "Red door"]);
  const urls = await Promise.all(pictures.map(({ url }) => pictureUrl(server.db, session.id, url)));
  expect(urls).toEqual([remote, dataUrl]);
});

test("a refused request keeps no picture", async () => {
  const { key } = await server.createUser(1);
  const body = { input: { image_url: dataUrl } };
  const before = await server.db.suppliedPicture.count();
  expect(await server.call("POST", "/v2/video/step/image_to_video", { key, body })).toMatchObject({ status: 402 });
  expect(await server.db.suppliedPicture.count()).toBe(before);
});
