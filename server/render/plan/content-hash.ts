import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, Promise<string>>();

/** SHA-256 of a file's bytes in hex; a file that looks untouched since the last time is not read again. */
export async function hashOfFile(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const name = `${path}\n${size}\n${mtimeMs}`;
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  const hash = readHash(path);
  remembered.set(name, hash);
  hash.catch(() => remembered.delete(name));
  return hash;
}

/** SHA-256 of a file's bytes in hex, read now. */
export async function readHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** One hash of all files directly in some folders. */
export async function hashOfFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isFile() && !entry.name.includes(".test."))
        hash.update(`${entry.name} ${await hashOfFile(join(folder, entry.name))}\n`);
    }
  }
  return hash.digest("hex");
}
