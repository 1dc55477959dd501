import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MediaServer, startMediaServer } from "./media-server";

let folder: string;
let server: MediaServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "media-"));
  await writeFile(join(folder, "clip"), "0123456789");
  server = await startMediaServer({ "a b/clip.mp4": { path: join(folder, "clip"), mimeType: "video/mp4" } });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, range?: string) => fetch(`${server.base}/${path}`, { headers: range ? { range } : {} });

test.each([
  ["all of it", undefined, 200, "0123456789", null],
  ["a range", "bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["an open range", "bytes=7-", 206, "789", "bytes 7-9/10"],
  ["the end", "bytes=-3", 206, "789", "bytes 7-9/10"],
  ["a range past the end, as far as there is", "bytes=8-99", 206, "89", "bytes 8-9/10"],
])("serves %s, readable by any page", async (_, range, status, body, contentRange) => {
  const answer = await get("a%20b/clip.mp4", range);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-range")).toBe(contentRange);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await answer.text()).toBe(body);
});

test("refuses a range that starts past the end", async () => {
  expect((await get("a%20b/clip.mp4", "bytes=10-")).status).toBe(416);
});

test.each(["", "other.mp4", "../clip", "%2e%2e/clip", "etc/passwd", "%", "__proto__", "toString"])(
  "knows nothing of /%s",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
