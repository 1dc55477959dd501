import { createHash } from "node:crypto";
import { constants, createReadStream, createWriteStream } from "node:fs";
import { access, copyFile as copyBytes, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ulid } from "ulid";
import { AppError } from "@/server/core/errors";
import type { Storage, StoredFile } from "./storage";
import { assertStorageKey } from "./storage-key";

/** Files on their way in wait here: inside the media folder, so that the last step is a rename on one file system. */
const INCOMING = ".incoming";
const STALE_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Media on the local disk below `mediaDir`, one file per key. Several processes may share the folder. */
export function createLocalStorage(mediaDir: string): Storage {
  const pathOf = (key: string): string => {
    assertStorageKey(key);
    return join(mediaDir, key);
  };
  return {
    name: "local",
    putFile: (key, localPath) => putFile(mediaDir, key, pathOf(key), localPath),
    copy: (from, to) => copyFile(pathOf(from), pathOf(to)),
    async localPath(key) {
      const path = pathOf(key);
      if (!(await exists(path))) throw new AppError("not_found", "This media file does not exist.", { cause: new Error(key) });
      return path;
    },
    has: (key) => exists(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/**
 * Copies beside the target, makes the bytes durable, then renames: a reader sees the old file, the new file or none. The same
 * bytes again change nothing; other bytes replace the file, since only a replay of an uncommitted step can write a key twice.
 */
async function putFile(mediaDir: string, key: string, target: string, source: string): Promise<StoredFile> {
  const incoming = join(mediaDir, INCOMING, ulid());
  await mkdir(dirname(incoming), { recursive: true });
  try {
    const { sha256, byteLength } = await copyAndHash(source, incoming);
    if (!(await holds(target, sha256, byteLength))) {
      await mkdir(dirname(target), { recursive: true });
      await rename(incoming, target);
      await syncFolder(dirname(target));
    }
    return { key, byteLength, sha256 };
  } finally {
    await rm(incoming, { force: true });
  }
}

/** Stored files are replaced and never written into, so two names of one file are as good as two files. */
async function copyFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code === "ENOENT") throw new AppError("not_found", "This media file does not exist.", { cause: error });
    await copyAside(source, target);
  }
}

/** For file systems without second names. */
async function copyAside(source: string, target: string): Promise<void> {
  const aside = `${target}.${ulid()}`;
  try {
    await copyBytes(source, aside, constants.COPYFILE_FICLONE);
    await rename(aside, target);
  } finally {
    await rm(aside, { force: true });
  }
}

async function copyAndHash(source: string, target: string): Promise<{ sha256: string; byteLength: number }> {
  const hash = createHash("sha256");
  let byteLength = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      byteLength += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(source), meter, createWriteStream(target, { flags: "wx", flush: true }));
  return { sha256: hash.digest("hex"), byteLength };
}

async function holds(path: string, sha256: string, byteLength: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.size !== byteLength) return false;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex") === sha256;
}

/** The rename itself survives a power cut only once the folder is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Removes what writers that were killed left behind more than a day ago. Returns how many files that were. */
export async function sweepIncoming(mediaDir: string, now: Date): Promise<number> {
  const folder = join(mediaDir, INCOMING);
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < STALE_MILLISECONDS) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
