import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serveMedia } from "./serve-media";

const text = "0123456789";
const bigLength = 4_000_000;
let folder: string;
let mediaDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-media-"));
  mediaDir = join(folder, "media");
  await mkdir(join(mediaDir, "films", "a"), { recursive: true });
  await mkdir(join(mediaDir, ".incoming"));
  await writeFile(join(mediaDir, "films", "a", "final.mp4"), text);
  await writeFile(join(mediaDir, "big.mp4"), Buffer.alloc(bigLength, 7));
  await writeFile(join(mediaDir, "empty.json"), "");
  await writeFile(join(mediaDir, "page.html"), "<script>alert(1)</script>");
  await writeFile(join(mediaDir, ".incoming", "half.mp4"), "half");
  await writeFile(join(folder, "secret.json"), "secret");
  await symlink(join(folder, "secret.json"), join(mediaDir, "link.json"));
  await symlink(folder, join(mediaDir, "out"));
  execFileSync("mkfifo", [join(mediaDir, "pipe.mp4")]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, headers: Record<string, string> = {}, method = "GET", signal?: AbortSignal) =>
  serveMedia(new Request(`http://127.0.0.1/media/${path}`, { headers, method, ...(signal && { signal }) }), { mediaDir });

/** How many descriptors of this process point below the folder. */
const openFiles = async (): Promise<number> => {
  const names = await readdir("/proc/self/fd");
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => "")));
  return targets.filter((target) => target.startsWith(mediaDir)).length;
};

test("a whole film comes with its type, length and headers that make it safe to show and to keep", async () => {
  const answer = await ask("films/a/final.mp4");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(text);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "video/mp4",
    "content-length": "10",
    "accept-ranges": "bytes",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox; default-src 'none'"),
    "cache-control": "public, max-age=31536000, immutable",
  });
});

describe("ranges", () => {
  test.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=4-", "456789", "bytes 4-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=-50", text, "bytes 0-9/10"],
    ["bytes=8-500", "89", "bytes 8-9/10"],
    ["bytes=9-9", "9", "bytes 9-9/10"],
    ["BYTES=0-0", "0", "bytes 0-0/10"],
  ])("%s", async (range, body, contentRange) => {
    const answer = await ask("films/a/final.mp4", { range });
    expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([206, body, contentRange]);
    expect(answer.headers.get("content-length")).toBe(String(body.length));
  });

  test.each(["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"])("%s lies outside: 416", async (range) => {
    const answer = await ask("films/a/final.mp4", { range });
    expect([answer.status, answer.headers.get("content-range")]).toEqual([416, "bytes */10"]);
    expect(await answer.json()).toEqual({ message: expect.any(String) });
  });

  test.each(["bytes=3-1", "bytes=0-1,3-4", "bytes=-", "items=0-1", "bytes=a-b", "0-1"])(
    "%s means the whole file",
    async (range) => {
      const answer = await ask("films/a/final.mp4", { range });
      expect([answer.status, await answer.text()]).toEqual([200, text]);
    },
  );

  test("a range of an older version is answered with the whole file", async () => {
    const answer = await ask("films/a/final.mp4", { range: "bytes=0-3", "if-range": '"older"' });
    expect([answer.status, await answer.text()]).toEqual([200, text]);
  });
});

test("a reader who has the file already gets 304 without a body", async () => {
  const etag = (await ask("films/a/final.mp4", {}, "HEAD")).headers.get("etag") ?? "";
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
    const answer = await ask("films/a/final.mp4", { "if-none-match": tag });
    expect([answer.status, await answer.text()]).toEqual([304, ""]);
  }
  expect((await ask("films/a/final.mp4", { "if-none-match": '"x"' }, "HEAD")).status).toBe(200);
});

test("HEAD says what GET would say, without a body", async () => {
  const answer = await ask("films/a/final.mp4", { range: "bytes=0-3" }, "HEAD");
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([206, "4", ""]);
});

test("an empty file is served", async () => {
  const answer = await ask("empty.json");
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "0", ""]);
});

test.each([
  "missing.mp4",
  "films",
  "films/a",
  "",
  "../secret.json",
  "..%2fsecret.json",
  "films/%2e%2e/%2e%2e/secret.json",
  "films%2f..%2f..%2fsecret.json",
  "%2e%2e%5csecret.json",
  "link.json",
  "out/secret.json",
  ".incoming/half.mp4",
  "%2eincoming/half.mp4",
  "films/a/final.mp4%00.png",
  "pipe.mp4",
  "%E0%A4%A",
  `${"x".repeat(300)}.mp4`,
  "/etc/passwd",
  "%2fetc%2fpasswd",
])("%j is 404 with a message, and nothing is kept for it", async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ message: "This media file does not exist." });
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("what a browser could run is only ever downloaded", async () => {
  const answer = await ask("page.html", {}, "HEAD");
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toContain("attachment");
});

test("a download carries the wanted name, and the name cannot break the header", async () => {
  const disposition = async (name: string) =>
    (await ask(`films/a/final.mp4?download=${encodeURIComponent(name)}`, {}, "HEAD")).headers.get("content-disposition");
  expect(await disposition("My film.mp4")).toBe(`attachment; filename="My film.mp4"; filename*=UTF-8''My%20film.mp4`);
  expect(await disposition('a"\r\nx: y/../日本.mp4')).toBe(
    `attachment; filename="a_x_ y_.._.mp4"; filename*=UTF-8''a%22%0D%0Ax%3A%20y%2F..%2F%E6%97%A5%E6%9C%AC.mp4`,
  );
  expect(await disposition("")).toContain('filename="final.mp4"');
});

test("another method is refused, a preflight is answered", async () => {
  expect((await ask("films/a/final.mp4", {}, "POST")).status).toBe(405);
  expect((await ask("films/a/final.mp4", {}, "OPTIONS")).status).toBe(204);
});

test("a film is read only as fast as it is taken, and a reader who leaves closes the file", async () => {
  const answer = await ask("big.mp4");
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBeLessThan(bigLength / 10);
  expect(await openFiles()).toBe(1);
  await reader?.cancel();
  expect(await openFiles()).toBe(0);
});

test("an aborted request closes the file", async () => {
  const abort = new AbortController();
  const answer = await ask("big.mp4", {}, "GET", abort.signal);
  expect(await openFiles()).toBe(1);
  abort.abort();
  await expect(answer.arrayBuffer()).rejects.toThrow();
  await vi.waitFor(async () => expect(await openFiles()).toBe(0));
});

test("no request leaves a file open behind it", async () => {
  for (const headers of [{}, { range: "bytes=0-3" }, { range: "bytes=99-" }, { "if-none-match": "*" }] as Record<
    string,
    string
  >[]) {
    for (const path of ["films/a/final.mp4", "missing.mp4", "films", "pipe.mp4", "empty.json"]) {
      await (await ask(path, headers)).arrayBuffer();
      await ask(path, headers, "HEAD");
    }
  }
  expect(await openFiles()).toBe(0);
});

test("a film crosses real HTTP unharmed", async () => {
  const server = createServer(async (message, response) => {
    const answer = await serveMedia(new Request(`http://127.0.0.1${message.url}`), { mediaDir });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    for await (const chunk of answer.body ?? []) response.write(chunk);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/media/big.mp4`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.alloc(bigLength, 7))).toBe(true);
  server.close();
});
