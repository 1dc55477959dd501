import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLedger } from "@/server/core/credits/audit-ledger";
import { failImageJob, finishImageJob } from "@/server/core/images/end-image-job";
import { removeStrayPictures } from "@/server/core/sessions/store-picture";
import { createLocalStorage } from "@/server/providers/storage";
import { dataUrl, hostilePictures, PAYLOAD, polyglot } from "./testing/hostile-pictures";
import { pictureBytes, pictureDataUrl } from "./testing/pictures";
import { anExternalUser } from "./testing/test-actors";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";

let server: TestServer;
let user: TestUser;
beforeAll(async () => {
  server = await createTestServer();
  user = await server.createUser(10_000);
});
afterAll(() => server.drop());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  server.call("POST", path, { key: user.key, body, headers });
const get = (path: string, key = user.key) => server.call("GET", path, { key });

/** How many jobs, files and records there are, and what the caller has. */
async function everything() {
  const files = await readdir(server.mediaDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const { json } = await get("/v2/credits");
  return {
    ...{ jobs: await server.db.imageJob.count(), requests: await server.db.request.count() },
    ...{ assets: await server.db.asset.count(), events: await server.db.outboxEvent.count() },
    ...{ files: files.filter((file) => file.isFile()).length, credits: json.remainingCredits },
  };
}

describe("an accepted request costs its price at once and answers what was asked", () => {
  const one = { image_url: pictureDataUrl };
  test.each([
    ["/v2/image/enhance", { input: one }, 15, { case_type: "image_enhance", resolution: "1k", aspect_ratio: "16:9" }],
    ["/v1/image/enhance", { ...one, resolution: "0.5k", aspect_ratio: "4:5" }, 11, { resolution: "0.5k", aspect_ratio: "4:5" }],
    ["/api/v2/image/enhance", { ...one, resolution: "2K" }, 22, { resolution: "2k" }],
    ["/v2/image/enhance", { ...one, resolution: "4k" }, 29, { resolution: "4k" }],
    ["/v2/image/remove_branding", one, 15, { case_type: "logo_remove" }],
    ["/v1/image/remove_branding", { imageUrl: pictureDataUrl, boxes: [{ x: 1, y: 2, width: 30, height: 40 }] }, 15, {}],
    [
      "/v1/image/add_image_set",
      { image_urls: [pictureDataUrl, pictureDataUrl], metadata: { place: "Lisbon" } },
      30,
      { case_type: "image_list_to_image_set", num_images: 2, aspect_ratio: "1:1", metadata: { place: "Lisbon" } },
    ],
    [
      "/v2/image/add_image_set",
      { input: { image_urls: [pictureDataUrl], num_images: 3, prompt: "warm" } },
      45,
      { prompt: "warm" },
    ],
    [
      "/v2/image/text_to_image",
      { prompt: "A red door" },
      15,
      { case_type: "text_to_image", model: "NANOBANANA2", num_images: 1 },
    ],
    ["/v1/image/generations", { prompt: "A red door", model: "seedream", n: 2, aspect_ratio: "1:1" }, 30, { model: "SEEDREAM" }],
    ["/v2/image/generate", { prompt: "A red door", num_images: 4 }, 60, { num_images: 4 }],
  ])("%s", async (path, body, price, answer) => {
    const before = await everything();
    const { status, json, headers } = await post(path, body);
    expect([status, json.message]).toEqual([200, "Accepted. Poll /v2/status with the request_id."]);
    expect(json).toMatchObject({ ...answer, status: "queued", userId: user.id, creditsCharged: price });
    expect(json.request_id).toMatch(/^[0-9a-f]{24}$/);
    expect([json.session_id, json.global_status_id]).toEqual([json.request_id, json.request_id]);
    expect(headers.get("x-credits-charged")).toBe(String(price));
    const after = await everything();
    expect([after.jobs, after.events, before.credits - after.credits]).toEqual([before.jobs + 1, before.events + 1, price]);
    expect(json.remainingCredits).toBe(after.credits);
    const { json: usage } = await get("/v2/user/usage/logs");
    expect(usage.items[0]).toMatchObject({ credits: price, source: expect.stringMatching(/^image_/) });
    const told = await get(`/v1/image/status?request_id=${json.request_id}`);
    expect(told.json).toMatchObject({ status: "INIT", type: "image", result_url: null, result_urls: [], progress: 0 });
    expect((await get(`/v2/status?session_id=${json.request_id}`)).json).toEqual(told.json);
    expect((await get(`/v1/status_detailed?request_id=${json.request_id}`)).json).toEqual(told.json);
  });

  test("and a repeat under the same key is the same, and costs nothing more", async () => {
    const call = () => post("/v2/image/enhance", one, { "idempotency-key": "one-enhancement" });
    const first = await call();
    const before = await everything();
    const again = await call();
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await everything()).toEqual(before);
  });
});

describe("what cannot be done is refused in words, and leaves nothing behind:", () => {
  test.each([
    ["/v2/image/enhance", {}, /^image_url is required/],
    ["/v2/image/enhance", { image_url: "ftp://example.com/a.png" }, /^image_url is required/],
    ["/v2/image/enhance", { image_url: "http://10.0.0.1/a.png" }, /must be on the public internet/],
    ["/v2/image/enhance", { image_url: pictureDataUrl, resolution: "3k" }, /^resolution must be one of: 0.5k, 1k, 2k, 4k\.$/],
    ["/v2/image/enhance", { image_url: pictureDataUrl, aspect_ratio: "wide" }, /^aspect_ratio must be two whole numbers/],
    ["/v2/image/enhance", { image_url: pictureDataUrl, aspect_ratio: "9:1" }, /^aspect_ratio must be two whole numbers/],
    ["/v2/image/enhance", { image_url: pictureDataUrl, webhookUrl: "http://localhost/x" }, /must be on the public internet/],
    ["/v2/image/remove_branding", { image_url: pictureDataUrl, boxes: [{ x: -1, y: 0, width: 3, height: 3 }] }, /^boxes must be/],
    ["/v2/image/add_image_set", { image_urls: [] }, /^image_urls must be a non-empty array/],
    [
      "/v2/image/add_image_set",
      { image_urls: [pictureDataUrl], num_images: 0 },
      /^num_images must be a whole number from 1 to 20/,
    ],
    ["/v2/image/add_image_set", { image_urls: [pictureDataUrl], num_images: 1.5 }, /^num_images/],
    ["/v2/image/text_to_image", { prompt: " " }, /^Prompt is required$/],
    ["/v2/image/text_to_image", { prompt: "A door", model: "IMAGEN4" }, /^model must be one of: GPTIMAGE2, NANOBANANA2/],
    ["/v2/image/text_to_image", { prompt: "A door", aspect_ratio: "4:5" }, /^aspect_ratio must be one of: 16:9, 9:16, 1:1/],
  ])("%s %#", async (path, body, message) => {
    const before = await everything();
    const { status, json } = await post(path, body);
    expect([status, json.message]).toEqual([400, expect.stringMatching(message)]);
    expect(await everything()).toEqual(before);
  });

  test("hostile files, on every route that takes pictures, each in less than three seconds", async () => {
    const before = await everything();
    for (const [what, bytes] of Object.entries(await hostilePictures())) {
      const url = dataUrl(bytes, what.includes("frames") ? "gif" : "png");
      const calls: [string, object][] = [
        ["/v2/upload_image_data", { image_data: [pictureDataUrl, url] }],
        ["/v2/image/enhance", { image_url: url }],
        ["/v2/image/add_image_set", { image_urls: [pictureDataUrl, url] }],
        ["/v2/image/assign_title", { image_data: url }],
      ];
      for (const [path, body] of calls) {
        const startedAt = performance.now();
        const { status, json, headers } = await post(path, body);
        expect([what, path, [400, 413, 415].includes(status), json.message]).toEqual([
          what,
          path,
          true,
          expect.stringMatching(/\S/),
        ]);
        expect(performance.now() - startedAt).toBeLessThan(3000);
        expect(headers.get("x-credits-charged") ?? "0").toBe("0");
      }
      const { json } = await post("/v2/image/add_image_set", { image_urls: [pictureDataUrl, url] });
      expect(json.details.pictures).toEqual([{ field: "image_urls[1]", index: 1, reason: expect.any(String) }]);
    }
    expect(await everything()).toEqual(before);
  });

  test("who cannot pay", async () => {
    const poor = await server.createUser(10);
    const { status, json } = await server.call("POST", "/v2/image/enhance", {
      key: poor.key,
      body: { image_url: pictureDataUrl },
    });
    expect([status, json.message]).toEqual([402, expect.stringContaining("Insufficient credits for image_enhance")]);
    expect(await server.db.imageJob.count({ where: { userId: poor.id } })).toBe(0);
  });
});

test("uploads are answered in order, free, with nothing of what surrounded the pictures", async () => {
  const exif = { IFD0: { ImageDescription: "A red door" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
  const located = await sharp(pictureBytes).withExif(exif).jpeg().toBuffer();
  const { status, json, headers } = await post("/v2/upload_image_data", {
    input: { image_data: [dataUrl(located, "jpeg"), dataUrl(polyglot)] },
  });
  expect([status, json.image_urls.length, headers.get("x-credits-charged")]).toEqual([200, 2, "0"]);
  for (const url of json.image_urls) {
    const bytes = await readFile(join(server.mediaDir, url.split("/media/")[1]));
    expect(bytes.includes(PAYLOAD)).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1280, height: 1280 });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
});

describe("titles say what is known for certain", () => {
  const plain = (background = "#c4541c") => sharp({ create: { width: 300, height: 200, channels: 3, background } });
  const titled = async (body: object, path = "/v2/image/assign_title") => {
    const { status, json, headers } = await post(path, body);
    expect([status, json.message]).toEqual([200, undefined]);
    expect([json.title, headers.get("x-credits-charged"), json.creditsCharged, json.rendered_by]).toEqual([
      json.content,
      "1",
      1,
      "local",
    ]);
    return [json.content, json.source];
  };

  const written = (words: string) => {
    const inter = createRequire(import.meta.url).resolve("@fontsource/inter/files/inter-latin-700-normal.woff2");
    GlobalFonts.registerFromPath(inter, "Inter");
    const canvas = createCanvas(800, 300);
    const pen = canvas.getContext("2d");
    Object.assign(pen, { fillStyle: "#fff", font: "72px Inter" });
    pen.fillRect(0, 0, 800, 300);
    pen.fillStyle = "#123";
    pen.fillText(words, 40, 160);
    return canvas.toBuffer("image/png");
  };

  test("in JSON: the caller's words, the file's own, its name, its text, its colours", async () => {
    const described = await plain()
      .withExif({ IFD0: { ImageDescription: "Fishing boats in the harbour of Essaouira" } })
      .jpeg()
      .toBuffer();
    const image_data = dataUrl(described, "jpeg");
    expect(await titled({ image_data, metadata: { title: "Blue boats" } })).toEqual(["Blue boats", "metadata"]);
    expect(await titled({ image: image_data }, "/v1/image/assign_title")).toEqual([
      "Fishing boats in the harbour of Essaouira",
      "embedded",
    ]);
    const bare = dataUrl(await plain().jpeg().toBuffer(), "jpeg");
    expect(await titled({ image_data: bare, file_name: "red_door-at_dawn (2).JPG" })).toEqual(["Red door at dawn", "file_name"]);
    expect(await titled({ input: { imageData: bare, metadataJson: '{"description":"A door. It is red."}' } })).toEqual([
      "A door",
      "metadata",
    ]);
    expect(await titled({ image_data: bare, file_name: "IMG_2041.jpg" })).toEqual([
      "Untitled picture in orange tones",
      "colours",
    ]);
    expect(await titled({ image_data: dataUrl(written("Grand Opening")) }, "/v2/images/assign_title")).toEqual([
      "Grand Opening",
      "text",
    ]);
  });

  test("as a form, and with the picture as the body", async () => {
    const file = await plain("#1c54c4").png().toBuffer();
    const send = (body: BodyInit, headers: Record<string, string> = {}) =>
      server.serve(
        new Request("https://films.example/v2/image/assign_title", {
          method: "POST",
          headers: { authorization: `Bearer ${user.key}`, ...headers },
          body,
        }),
      );
    const form = new FormData();
    form.append("image", new Blob([new Uint8Array(file)], { type: "image/png" }), "harbour-at-night.png");
    form.append("metadata", JSON.stringify({ place: "Lisbon" }));
    expect(await (await send(form)).json()).toMatchObject({
      content: "Harbour at night",
      source: "file_name",
      creditsCharged: 1,
    });
    const raw = await send(new Uint8Array(file), { "content-type": "image/png" });
    expect(await raw.json()).toMatchObject({ content: "Untitled picture in blue tones", source: "colours" });

    const before = await everything();
    const wrong = new FormData();
    wrong.append("image", new Blob(["<svg/>"], { type: "image/svg+xml" }), "a.svg");
    const listed = new FormData();
    listed.append("image", new Blob([new Uint8Array(file)], { type: "image/png" }), "a.png");
    listed.append("metadata", "[1, 2]");
    const refused: [BodyInit, Record<string, string>, RegExp][] = [
      [wrong, {}, /must be a PNG, JPEG, WebP or GIF file/],
      [listed, {}, /^metadata must be a JSON object/],
      ["nothing like it", { "content-type": "multipart/form-data; boundary=x" }, /^The form is broken/],
      [new Uint8Array(file).subarray(0, 60), { "content-type": "image/png" }, /damaged or incomplete/],
      ["{}", { "content-type": "application/json" }, /^Send a picture/],
    ];
    for (const [body, headers, message] of refused) {
      const response = await send(body, headers);
      expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
        400,
        expect.stringMatching(message),
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  test("a model that sees is asked, and paid for by what it took", async () => {
    const asked: unknown[] = [];
    const usage = { model: "gpt-5.6-sol", inputTokens: 900, outputTokens: 12 };
    const own = await createTestServer({
      titler: {
        name: "openai",
        nameImage: async ({ jpeg, hints }) => {
          asked.push([(await sharp(jpeg).metadata()).format, hints]);
          return { title: '"An orange wall at noon, seen from the street below it."', usage };
        },
      },
    });
    const owner = await own.createUser(5);
    const body = { image_data: dataUrl(await plain().jpeg().toBuffer(), "jpeg"), metadata: { place: "Lisbon" } };
    const { json } = await own.call("POST", "/v2/image/assign_title", { key: owner.key, body });
    expect(json).toEqual({
      ...{ content: "An orange wall at noon, seen from the", title: "An orange wall at noon, seen from the", source: "model" },
      ...{ rendered_by: "openai", creditsCharged: 0.729, remainingCredits: 4.271 },
    });
    expect(asked).toEqual([["jpeg", { place: "Lisbon" }]]);
    await own.drop();
  });
});

describe("requests for pictures are their owner's", () => {
  test("listed by kind, among all requests, and found by nobody else", async () => {
    const owner = await server.createUser(100);
    const stranger = await server.createUser(100);
    const made = await server.call("POST", "/v2/image/text_to_image", { key: owner.key, body: { prompt: "A red door" } });
    await server.call("POST", "/v2/image/enhance", { key: owner.key, body: { image_url: pictureDataUrl } });
    const list = await get("/v1/image/list?limit=10", owner.key);
    expect(list.json.sessions.map((job: { case_type: string }) => job.case_type)).toEqual(["image_enhance", "text_to_image"]);
    expect((await get("/v1/image/list?case_type=text_to_image", owner.key)).json.sessions).toHaveLength(1);
    expect((await get("/v1/image/list?case_type=other", owner.key)).status).toBe(400);
    const types = async (query: string) =>
      (await get(`/v2/requests${query}`, owner.key)).json.requests.map((r: { request_type: string }) => r.request_type);
    expect(await types("")).toEqual(["image_enhance", "text_to_image"]);
    expect([await types("?type=image"), await types("?type=video"), await types("?type=text_to_image")]).toEqual([
      ["image_enhance", "text_to_image"],
      [],
      ["text_to_image"],
    ]);
    for (const path of ["/v1/image/status", "/v2/status", "/v2/status_detailed"]) {
      const { status, json } = await get(`${path}?request_id=${made.json.request_id}`, stranger.key);
      expect([path, status, json.message]).toEqual([path, 404, "Request not found."]);
    }
    expect((await get("/v1/image/list", stranger.key)).json.sessions).toEqual([]);
  });

  test("an external user pays with their own credits, and sees theirs alone", async () => {
    const owner = await server.createUser(100);
    const customer = await anExternalUser(server, owner, 40);
    const as = { unique_key: customer.uniqueKey };
    const ask = (body: object) => server.call("POST", "/v2/image/enhance", { key: owner.key, body: { ...body, ...as } });
    const made = await ask({ input: { image_url: pictureDataUrl } });
    expect(made.json).toMatchObject({
      status: "queued",
      creditsCharged: 15,
      remainingCredits: 25,
      external_user: { unique_key: as.unique_key },
    });
    const own = await get(`/v2/status?request_id=${made.json.request_id}&unique_key=${as.unique_key}`, owner.key);
    expect(own.json).toMatchObject({ request_id: made.json.request_id, type: "image" });
    await ask({ input: { image_url: pictureDataUrl } });
    const short = await ask({ input: { image_url: pictureDataUrl } });
    expect([short.status, short.json.code, short.json.creditsRemaining]).toEqual([402, "insufficient_credits", 10]);
    expect((await get("/v2/credits", owner.key)).json.remainingCredits).toBe(100);
    const twin = { external_user: { provider: "samsar_v2", ...as }, input: { image_data: [pictureDataUrl] } };
    const upload = await server.call("POST", "/v1/external_users/upload_image_data", { key: owner.key, body: twin });
    expect([upload.status, upload.json.image_urls]).toEqual([200, [expect.stringMatching(/\/media\/uploads\//)]]);
    const sibling = await anExternalUser(server, owner, 0);
    const foreign = await get(`/v2/status?request_id=${made.json.request_id}&unique_key=${sibling.uniqueKey}`, owner.key);
    expect(foreign.status).toBe(404);
  });
});

test("the ledger is wrong as soon as a failed request keeps its price, or an unchanged picture does", async () => {
  const one = await post("/v2/image/remove_branding", { image_url: pictureDataUrl });
  const other = await post("/v2/image/remove_branding", { image_url: pictureDataUrl });
  const result = { images: [], removed: [] };
  await server.db.imageJob.update({ where: { id: one.json.request_id }, data: { status: "FAILED" } });
  await server.db.imageJob.update({ where: { id: other.json.request_id }, data: { status: "COMPLETED", result } });
  const broken = (await auditLedger(server.db)).map(({ rule, subject }) => [rule, subject]).sort();
  expect(broken).toEqual([one, other].map(({ json }) => ["I4 picture", json.request_id]).sort());
  for (const { json } of [one, other]) {
    await server.db.imageJob.update({ where: { id: json.request_id }, data: { status: "PENDING", result: undefined } });
  }
  await failImageJob(server.db, one.json.request_id, "It could not be made.");
  await finishImageJob(server.db, other.json.request_id, { result, renderedBy: "local", unchanged: true });
  expect(await auditLedger(server.db)).toEqual([]);
  const { json } = await get(`/v2/status?request_id=${one.json.request_id}`);
  expect(json).toMatchObject({ status: "FAILED", message: "It could not be made.", creditsCharged: 0, creditsRefunded: 15 });
});

test("pictures of a request that a crash kept from being accepted are swept, those of accepted ones stay", async () => {
  const { json } = await post("/v2/image/enhance", { image_url: pictureDataUrl });
  const storage = createLocalStorage(server.mediaDir);
  const own = await server.db.asset.findFirstOrThrow({ where: { sessionId: json.request_id } });
  const stray = { ...own, key: "images/65f1234567890abcdef12345/supplied/a.jpg", sessionId: "65f1234567890abcdef12345" };
  await server.db.asset.create({ data: stray });
  await storage.copy(own.key, stray.key);
  expect(await removeStrayPictures({ db: server.db, storage, now: new Date(Date.now() + 90 * 60_000) })).toBe(1);
  expect([await storage.has(stray.key), await storage.has(own.key)]).toEqual([false, true]);
});
