import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import SamsarClient from "samsar-js";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerFonts } from "@/bench/pictures/marks";
import { createApiKey } from "@/server/core/accounts/create-api-key";
import { endForgottenImages } from "@/server/core/images/end-image-job";
import { getImageJob } from "@/server/core/images/image-status";
import { routes } from "@/server/rest/routes";
import { createServer as createRest } from "@/server/rest/serve";
import { listen } from "@/server/rest/testing/listen";
import type { WorkerProcess } from "./testing/worker-process";
import { Workshop } from "./testing/workshop";

/** The published client against the real routes, and real workers on the real engine that make the pictures. */
let workshop: Workshop;
let worker: WorkerProcess;
let http: { url: string; close(): Promise<void> };
let client: SamsarClient;
let receiver: Server;
let receiverHost: string;
const heard: Record<string, unknown>[] = [];

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 2000 });
  const { key } = await createApiKey(workshop.db, {
    ...{ secretKey: "a-secret-of-this-test-only-0123456789", userId: workshop.userId, name: "test" },
  });
  receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      heard.push(JSON.parse(text));
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  receiverHost = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const serve = createRest(routes, {
    secretKey: () => "a-secret-of-this-test-only-0123456789",
    compose: ({ actor, requestId }) => ({ ...context(), actor, requestId }),
    log: () => undefined,
  });
  http = await listen(serve);
  client = new SamsarClient({ baseUrl: `${http.url}/v1`, apiKey: key });
  worker = await workshop.startWorker({ ALLOW_PRIVATE_HOSTS: receiverHost, PUBLIC_URL: "http://127.0.0.1" });
}, 120_000);
afterAll(async () => {
  receiver?.close();
  await http?.close();
  await workshop?.close();
});

const context = () => workshop.context({ allowPrivateHosts: [receiverHost] });

/** Polls as clients do. */
async function finished(id: string) {
  await workshop.until(async () => !["INIT", "PENDING"].includes((await getImageJob(context(), id)).status));
  const { data } = await client.getImageStatus(id);
  if (data.status !== "COMPLETED") throw new Error(`${data.status}: ${data.message}`);
  // biome-ignore lint/suspicious/noExplicitAny: the client's type leaves our additions open.
  return data as any;
}
const fileOf = (url: string) => join(workshop.folder, "media", url.split("/media/")[1]!);
const url = (bytes: Buffer) => `data:image/png;base64,${bytes.toString("base64")}`;

/** A gradient with a name on it, or without. */
function aPicture(name: string | null, size = { width: 900, height: 600 }): Buffer {
  registerFonts();
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext("2d");
  const sky = pen.createLinearGradient(0, 0, 0, size.height);
  sky.addColorStop(0, "#3d7ab8");
  sky.addColorStop(1, "#d9e6ee");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, size.width, size.height);
  pen.fillStyle = "#3f6b3a";
  pen.fillRect(0, size.height * 0.8, size.width, size.height * 0.2);
  if (name) {
    pen.font = "46px Inter";
    pen.fillStyle = "#fff";
    pen.fillText(name, 60, size.height * 0.35);
  }
  return canvas.toBuffer("image/png");
}

describe("the published client", () => {
  test("has a picture enhanced: of the size and shape it asked for, never stretched, and is told at the end", async () => {
    const before = await workshop.balance();
    const made = await client.enhanceImage({
      ...{ image_url: url(aPicture(null)), resolution: "2k", aspect_ratio: "9:16" },
      ...({ webhookUrl: `http://${receiverHost}/done` } as object),
    });
    expect([made.data.case_type, made.creditsCharged, made.creditsRemaining]).toEqual(["image_enhance", 22, before - 22]);
    const status = await finished(made.data.request_id!);
    expect(status).toMatchObject({ type: "image", progress: 100, rendered_by: "local", creditsCharged: 22 });
    expect(status.images).toEqual([
      {
        url: status.result_url,
        width: 1152,
        height: 2048,
        mime_type: "image/jpeg",
        description: expect.stringContaining("whole"),
      },
    ]);
    expect(await sharp(fileOf(status.result_url)).metadata()).toMatchObject({ width: 1152, height: 2048, format: "jpeg" });
    await workshop.until(async () => heard.length > 0);
    expect(heard).toEqual([
      {
        ...{ request_id: made.data.request_id, session_id: made.data.request_id, type: "image", case_type: "image_enhance" },
        ...{ status: "COMPLETED", progress: 100, result_url: status.result_url, result_urls: [status.result_url] },
      },
    ]);
  });

  test("has a mark removed, and is told which; a picture without one costs nothing and stays as it is", async () => {
    const made = await client.removeBrandingFromImage({ image_url: url(aPicture("ACME TRAVEL")) });
    const status = await finished(made.data.request_id!);
    expect(status).toMatchObject({ case_type: "logo_remove", creditsCharged: 15, message: expect.stringContaining("ACME") });
    expect(status.removed).toEqual([{ kind: "text", text: expect.stringContaining("ACME"), box: expect.any(Object) }]);
    const [clean, result] = await Promise.all(
      [aPicture(null), fileOf(status.result_url)].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
    );
    const far = clean!.reduce((count, value, at) => count + (Math.abs(value - result![at]!) > 24 ? 1 : 0), 0);
    expect(far / clean!.length).toBeLessThan(0.0005);

    const before = await workshop.balance();
    const bare = await client.removeBrandingFromImage({ image_url: url(aPicture(null, { width: 240, height: 160 })) });
    const unchanged = await finished(bare.data.request_id!);
    expect(unchanged).toMatchObject({ removed: [], creditsCharged: 0, creditsRefunded: 15 });
    expect(unchanged.message).toContain("nothing was charged");
    expect(await workshop.balance()).toBe(before);
  });

  test("makes pictures from words and a set from one of them: all different, the set drawn anew", async () => {
    const post = (path: string, body: object) =>
      fetch(`${http.url}${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${(client as unknown as { apiKey: string }).apiKey}`,
        },
        body: JSON.stringify(body),
      }).then((response) => response.json() as Promise<{ request_id: string }>);
    const words = await post("/v2/image/text_to_image", {
      prompt: "A lighthouse in a storm",
      num_images: 2,
      aspect_ratio: "1:1",
    });
    const drawn = await finished(words.request_id);
    expect(drawn).toMatchObject({ provider: "NANOBANANA2", rendered_by: "local", creditsCharged: 30 });
    expect(new Set(drawn.result_urls).size).toBe(2);
    expect(drawn.images[0].width).toBe(drawn.images[0].height);

    const made = await client.extendImageList({ image_urls: [drawn.result_url], num_images: 2, aspect_ratio: "16:9" });
    const set = await finished(made.data.request_id!);
    expect(set.images.map(({ description }: { description: string }) => description)).toEqual([
      expect.stringMatching(/^Illustration of/),
      expect.stringMatching(/^Illustration of/),
    ]);
  });
});

test("a killed worker's set goes on with its next picture: charged once, made once, no framing twice", async () => {
  const before = await workshop.balance();
  const made = await client.extendImageList({ image_urls: [url(aPicture("South"))], num_images: 5, prompt: "warm light" });
  const id = made.data.request_id!;
  await workshop.until(async () => (await workshop.db.asset.count({ where: { key: { startsWith: `images/${id}/` } } })) >= 3);
  await worker.kill("SIGKILL");
  const early = await workshop.db.asset.findMany({
    where: { key: { startsWith: `images/${id}/`, not: { contains: "supplied" } } },
  });
  worker = await workshop.startWorker();
  const status = await finished(id);
  expect(new Set(status.result_urls).size).toBe(5);
  const says = status.images.map(({ description }: { description: string }) => description);
  expect(says.slice(0, 3)).toEqual(["Whole picture, warm tones", "Closer on the subject, warm tones", "Left part, warm tones"]);
  expect(status.images.every(({ width, height }: { width: number; height: number }) => width === height)).toBe(true);
  for (const { key } of early) expect(status.result_urls.join(" ")).toContain(key);
  expect(await workshop.balance()).toBe(before - 75);
});

test("a request that nobody works on for six hours ends and costs nothing", async () => {
  await worker.kill("SIGTERM");
  const before = await workshop.balance();
  const made = await client.enhanceImage({ image_url: url(aPicture(null)) });
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(await endForgottenImages({ db: workshop.db, now: inHours(5) })).toBe(0);
  expect(await endForgottenImages({ db: workshop.db, now: inHours(7) })).toBe(1);
  expect((await client.getImageStatus(made.data.request_id!)).data).toMatchObject({ status: "FAILED", creditsRefunded: 15 });
  expect(await workshop.balance()).toBe(before);
});
