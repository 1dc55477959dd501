import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLocalStorage, sweepIncoming } from "./local";
import { isStorageKey } from "./storage-key";

let folder: string;
let mediaDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-storage-"));
  mediaDir = join(folder, "media");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const aFile = async (bytes: Buffer | string): Promise<string> => {
  const path = join(folder, randomBytes(6).toString("hex"));
  await writeFile(path, bytes);
  return path;
};

test("a stored file is whole, hashed and readable under its key", async () => {
  const storage = createLocalStorage(mediaDir);
  const bytes = randomBytes(300_000);
  const stored = await storage.putFile("films/a/final.mp4", await aFile(bytes), "video/mp4");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(stored).toEqual({ key: "films/a/final.mp4", byteLength: 300_000, sha256 });
  expect(await readFile(await storage.localPath("films/a/final.mp4"))).toEqual(bytes);
});

test("the same bytes under the same key leave the file untouched, other bytes replace it whole", async () => {
  const storage = createLocalStorage(mediaDir);
  await storage.putFile("a.png", await aFile("one"), "image/png");
  const before = await stat(await storage.localPath("a.png"));
  await storage.putFile("a.png", await aFile("one"), "image/png");
  expect((await stat(await storage.localPath("a.png"))).ino).toBe(before.ino);
  await storage.putFile("a.png", await aFile("two"), "image/png");
  expect(await readFile(await storage.localPath("a.png"), "utf8")).toBe("two");
});

test("a write that fails leaves neither a file under the key nor a temporary one", async () => {
  const storage = createLocalStorage(mediaDir);
  await expect(storage.putFile("a/b.mp4", join(folder, "missing"), "video/mp4")).rejects.toThrow("ENOENT");
  expect(await storage.has("a/b.mp4")).toBe(false);
  expect(await readdir(join(mediaDir, ".incoming"))).toEqual([]);
});

test("many writers of one key end with one whole file", async () => {
  const storage = createLocalStorage(mediaDir);
  const sources = await Promise.all(["x", "y"].map((letter) => aFile(letter.repeat(200_000))));
  await Promise.all(Array.from({ length: 10 }, (_, i) => storage.putFile("k.bin", sources[i % 2] ?? "", "x")));
  expect(await readFile(await storage.localPath("k.bin"), "utf8")).toMatch(/^(x{200000}|y{200000})$/);
});

test("a removed file is gone, and removing it again is fine", async () => {
  const storage = createLocalStorage(mediaDir);
  await storage.putFile("a.png", await aFile("one"), "image/png");
  await storage.remove("a.png");
  await storage.remove("a.png");
  await expect(storage.localPath("a.png")).rejects.toMatchObject({ code: "not_found" });
});

describe("keys", () => {
  test.each([
    "../a",
    "a/../b",
    "/a",
    "a//b",
    "a/",
    ".incoming/x",
    "a/.hidden",
    "a\\b",
    "a b",
    "é",
    "a\0b",
    "",
    "a\n",
    "x".repeat(513),
  ])("%j names nothing", async (key) => {
    expect(isStorageKey(key)).toBe(false);
    await expect(async () => createLocalStorage(mediaDir).has(key)).rejects.toMatchObject({ code: "invalid_request" });
  });

  test("no accepted key leads out of the folder", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", "0", ".", "/", "-", "_", "\\", "%") }), (key) => {
        fc.pre(isStorageKey(key));
        expect(join("/media", key).startsWith("/media/")).toBe(true);
        expect(join("/media", key)).toBe(`/media/${key}`);
      }),
    ));
});

test("the sweep removes what was left behind a day ago and nothing else", async () => {
  await mkdir(join(mediaDir, ".incoming"), { recursive: true });
  await writeFile(join(mediaDir, ".incoming", "old"), "x");
  await writeFile(join(mediaDir, ".incoming", "new"), "x");
  const now = new Date();
  const yesterday = new Date(now.getTime() - 25 * 3600 * 1000);
  await utimes(join(mediaDir, ".incoming", "old"), yesterday, yesterday);
  expect(await sweepIncoming(mediaDir, now)).toBe(1);
  expect(await readdir(join(mediaDir, ".incoming"))).toEqual(["new"]);
});
