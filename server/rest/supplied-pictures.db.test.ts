import { readdir } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LocalServer, serve } from "@/server/core/fetching/local-server.fixture";
import { removeStrayPictures } from "@/server/core/sessions/store-picture";
import { createLocalStorage } from "@/server/providers/storage";
import { AcceptedVideo } from "@/server/schemas/videos";
import { pictureBytes, pictureDataUrl } from "./testing/pictures";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";

const PRICE_OF_ONE = 300;

let server: TestServer;
let user: TestUser;
/** Serves one good picture and everything that nobody should trust. */
let others: LocalServer;
let asked: string[] = [];
beforeAll(async () => {
  others = await serve((request, response) => {
    asked.push(request.url ?? "");
    (answers[request.url ?? ""] ?? notFound)(request, response);
  });
  server = await createTestServer({ allowPrivateHosts: [others.host] });
  user = await server.createUser(10_000);
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  others.close();
  await server.drop();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const notFound: Answer = (_, response) => response.writeHead(404).end();
const png = { "content-type": "image/png" };
const answers: Record<string, Answer> = {
  "/good.png": (_, response) => response.writeHead(200, png).end(pictureBytes),
  "/page.png": (_, response) => response.writeHead(200, png).end("<!doctype html><title>Sign in</title>"),
  "/inside.png": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/huge.png": (_, response) => response.writeHead(200, { ...png, "content-length": 60_000_000 }).end(),
  "/bomb.png": (_, response) =>
    response.writeHead(200, { ...png, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(60_000_000))),
  "/half.png": (_, response) => response.writeHead(200, png).end(pictureBytes.subarray(0, pictureBytes.length / 2)),
  "/busy.png": (_, response) => response.writeHead(503).end(),
  "/drip.png": (_, response) => {
    response.writeHead(200, png);
    const drip = setInterval(() => response.write("x"), 500);
    response.on("close", () => clearInterval(drip));
  },
};

/** How many sessions, files and records there are, and what the caller has. */
async function everything() {
  const files = await readdir(server.mediaDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const { json } = await server.call("GET", "/v2/credits", { key: user.key });
  return {
    sessions: await server.db.videoSession.count(),
    requests: await server.db.request.count(),
    assets: await server.db.asset.count(),
    files: files.filter((file) => file.isFile()).length,
    credits: json.remainingCredits,
  };
}

const ROUTES = ["/v2/image_list_to_video", "/v1/video/image_list_to_video", "/v2/video/step/image_to_video"];

test("pictures are fetched once, stored, and named in the request by their keys", async () => {
  const upload = await server.call("POST", "/v2/upload_image_data", { key: user.key, body: { image_data: [pictureDataUrl] } });
  expect(upload.status).toBe(200);
  const good = `${others.url}/good.png`;
  const image_urls = [good, { image_url: pictureDataUrl, title: "Red door" }, upload.json.image_urls[0], good];
  const body = { image_urls, cta_url: "https://example.com", cta_logo: good };
  const { status, json } = await server.call("POST", "/v2/image_list_to_video", { key: user.key, body });
  expect([status, json.message]).toEqual([200, undefined]);
  expect(asked).toEqual(["/good.png"]);

  const session = await server.db.videoSession.findUniqueOrThrow({ where: { id: json.request_id } });
  expect(JSON.stringify(session.input).length).toBeLessThan(4000);
  const { imageUrls = [], takenPictures = [], outro } = AcceptedVideo.parse(session.input);
  expect(imageUrls.map(({ title }) => title)).toEqual([null, "Red door", null, null]);
  // The same bytes, however they came, are one file.
  const keys = [...imageUrls.map(({ url }) => url), outro?.kind === "generated" ? outro.logo : null];
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(new RegExp(`^sessions/${json.request_id}/supplied/[0-9a-f]{24}\\.jpg$`));
  expect(takenPictures.find(({ key }) => key === keys[0])).toMatchObject({ width: 1280, height: 1280, mimeType: "image/jpeg" });
  expect(await readdir(join(server.mediaDir, `sessions/${json.request_id}/supplied`))).toHaveLength(1);
});

describe("a picture that cannot be used refuses the request, and leaves nothing behind:", () => {
  test.each(ROUTES)("%s", async (path) => {
    const before = await everything();
    const gone = {
      [path.includes("step") ? "image_url" : "image_urls"]: path.includes("step")
        ? `${others.url}/gone.png`
        : [`${others.url}/gone.png`],
    };
    const { status, json, headers } = await server.call("POST", path, { key: user.key, body: { input: gone } });
    const reason = "The picture could not be fetched: its server answered 404.";
    expect([status, json]).toEqual([
      400,
      { message: `image_urls[0]: ${reason}`, details: { pictures: [{ field: "image_urls[0]", index: 0, reason }] } },
    ]);
    expect(headers.get("x-credits-charged") ?? "0").toBe("0");
    expect(await everything()).toEqual(before);
  });

  test("every one of them is named with its place and its reason, slow ones after 15 seconds", async () => {
    const before = await everything();
    const names = ["good", "gone", "page", "inside", "huge", "bomb", "half", "busy", "drip"];
    const image_urls = [
      ...names.map((name) => `${others.url}/${name}.png`),
      "http://10.0.0.1/a.png",
      `${pictureDataUrl.slice(0, 400)}AAAA`,
    ];
    const startedAt = Date.now();
    const { status, json } = await server.call("POST", "/v2/image_list_to_video", {
      key: user.key,
      body: { image_urls: [...image_urls, `${server.context("").publicUrl}/media/uploads/nobody/none.png`] },
    });
    expect(status).toBe(400);
    expect(Date.now() - startedAt).toBeLessThan(25_000);
    expect(json.details.pictures.map(({ index, reason }: { index: number; reason: string }) => [index, reason])).toEqual([
      [1, expect.stringContaining("answered 404")],
      [2, "The picture must be a PNG, JPEG, WebP, GIF or AVIF file."],
      [3, expect.stringContaining("must be on the public internet")],
      [4, "The picture is larger than 50 MB."],
      [5, "The picture is larger than 50 MB."],
      [6, expect.stringContaining("damaged or incomplete")],
      [7, expect.stringContaining("answered 503")],
      [8, "The other server did not answer in time."],
      [9, expect.stringContaining("must be on the public internet")],
      [10, expect.stringContaining("damaged or incomplete")],
      [11, expect.any(String)],
    ]);
    expect(json.message).toMatch(/^image_urls\[1\]: .*404\. image_urls\[2\]: /);
    expect(await everything()).toEqual(before);
  });

  test("an outro picture that does not fill the frame", async () => {
    const before = await everything();
    answers["/small.png"] = (_, response) => response.writeHead(200, png).end(Buffer.from(SMALL, "base64"));
    const body = { image_urls: [pictureDataUrl], outro_image_url: `${others.url}/small.png` };
    const { status, json } = await server.call("POST", "/v1/video/image_list_to_video", { key: user.key, body });
    expect([status, json.message]).toEqual([400, "outro_image_url: the picture has 1×1 pixels; it must have at least 1280×720."]);
    expect(await everything()).toEqual(before);
  });
});

test("who cannot pay makes nobody fetch anything", async () => {
  const poor = await server.createUser(PRICE_OF_ONE - 1);
  const body = { image_urls: [`${others.url}/good.png`] };
  expect(await server.call("POST", "/v2/image_list_to_video", { key: poor.key, body })).toMatchObject({ status: 402 });
  expect(asked).toEqual([]);
});

test("a film from words goes on without the ending whose picture is dead, and says so", async () => {
  const body = {
    ...{ prompt: "A lighthouse in a storm", image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 10 },
    ...{ cta_url: "https://example.com", cta_logo: `${others.url}/gone.png` },
  };
  const { status, json } = await server.call("POST", "/v2/text_to_video", { key: user.key, body });
  expect(status).toBe(200);
  expect(json.optionalComponentWarnings).toEqual([expect.stringMatching(/^Left out: cta_logo: .*404/)]);
  const session = await server.db.videoSession.findUniqueOrThrow({ where: { id: json.request_id } });
  expect(AcceptedVideo.parse(session.input).outro).toBeUndefined();
});

test("a repeat of an accepted request neither fetches nor fails again", async () => {
  const headers = { "idempotency-key": "one-picture" };
  const body = { image_urls: [`${others.url}/good.png`] };
  const call = () => server.call("POST", "/v2/image_list_to_video", { key: user.key, body, headers });
  const first = await call();
  const again = await call();
  expect([again.status, again.json]).toEqual([200, first.json]);
  expect(asked).toEqual(["/good.png"]);
});

test("what a crash left behind between storing and accepting is swept an hour later, and nothing else", async () => {
  const { json } = await server.call("POST", "/v2/image_list_to_video", {
    key: user.key,
    body: { image_urls: [pictureDataUrl] },
  });
  const storage = createLocalStorage(server.mediaDir);
  const [own] = await server.db.asset.findMany({ where: { sessionId: json.request_id } });
  const stray = { ...own!, key: "sessions/65f1234567890abcdef12345/supplied/a.jpg", sessionId: "65f1234567890abcdef12345" };
  await server.db.asset.create({ data: stray });
  await storage.copy(own!.key, stray.key);
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  expect(await removeStrayPictures({ db: server.db, storage, now: inMinutes(30) })).toBe(0);
  expect(await removeStrayPictures({ db: server.db, storage, now: inMinutes(90) })).toBe(1);
  expect([await storage.has(stray.key), await storage.has(own!.key)]).toEqual([false, true]);
  expect(await server.db.asset.count({ where: { key: stray.key } })).toBe(0);
});

/** One pixel. */
const SMALL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
