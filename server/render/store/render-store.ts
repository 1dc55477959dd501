import { link, mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { ulid } from "ulid";

/** Files being written wait here, inside the store's folder, so that the last step is a rename on one file system. */
export const INCOMING = ".incoming";
const STALE_MILLISECONDS = 24 * 3_600_000;
/** What was used this lately is likely in somebody's hands and stays, even if the store is over its bound for as long. */
const IN_USE_MILLISECONDS = 60_000;
/** After this many new bytes (as a share of the bound) the store looks whether it has grown too large. */
const LOOK_SHARE = 0.02;

/**
 * What films are put together from: segments, drawn looks, encoded soundtracks, each under a name that says all it shows. A file
 * appears whole or not at all; the least recently used ones go first when the store outgrows its bound. Several processes may
 * share the folder. Whoever needs a file beyond the moment takes a link of it: that survives eviction.
 */
export class RenderStore {
  private addedBytes = Number.POSITIVE_INFINITY;
  private evicting: Promise<void> | null = null;

  constructor(
    readonly folder: string,
    private readonly mostBytes: number,
    private readonly inUseMilliseconds = IN_USE_MILLISECONDS,
  ) {}

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Whether the file is there; being asked for counts as a use. */
  async has(name: string): Promise<boolean> {
    const now = new Date();
    return utimes(this.pathOf(name), now, now).then(
      () => true,
      () => false,
    );
  }

  /** Gives `path` as another name of the file; false when it is not (or no longer) there. */
  async linkTo(name: string, path: string): Promise<boolean> {
    if (!(await this.has(name))) return false;
    return link(this.pathOf(name), path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false;
        throw error;
      },
    );
  }

  /** Lets `make` write a file and takes it in. What is there already is replaced by the same. */
  async add<Result>(name: string, make: (path: string) => Promise<Result>): Promise<Result> {
    const incoming = join(this.folder, INCOMING, `${ulid()}-${name}`);
    await mkdir(join(this.folder, INCOMING), { recursive: true });
    try {
      const result = await make(incoming);
      const { size } = await stat(incoming);
      await rename(incoming, this.pathOf(name));
      this.noteAdded(size);
      return result;
    } finally {
      await rm(incoming, { force: true });
    }
  }

  /** Says that files of this many bytes were put into the folder by another process. */
  noteAdded(bytes: number): void {
    this.addedBytes += bytes;
    if (this.addedBytes < this.mostBytes * LOOK_SHARE || this.evicting) return;
    this.addedBytes = 0;
    this.evicting = this.evict()
      .catch(() => undefined)
      .finally(() => {
        this.evicting = null;
      });
  }

  /** Removes the least recently used files until the rest fits the bound or is in use. */
  async evict(): Promise<void> {
    const inUseSince = Date.now() - this.inUseMilliseconds;
    await this.sweepIncoming();
    const files: { path: string; bytes: number; usedAt: number; isLook: boolean }[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (name.startsWith(".")) continue;
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => null);
      if (!facts?.isFile()) continue;
      files.push({ path, bytes: facts.size, usedAt: facts.mtimeMs, isLook: name.endsWith(".sprite") });
    }
    let total = files.reduce((sum, file) => sum + file.bytes, 0);
    // Looks are large and soon drawn again: all of them go before the first segment does.
    for (const { path, bytes, usedAt } of files.toSorted((a, b) => Number(b.isLook) - Number(a.isLook) || a.usedAt - b.usedAt)) {
      if (total <= this.mostBytes) break;
      if (usedAt > inUseSince) continue;
      await rm(path, { force: true });
      total -= bytes;
    }
  }

  private async sweepIncoming(): Promise<void> {
    const folder = join(this.folder, INCOMING);
    for (const name of await readdir(folder).catch(() => [])) {
      const facts = await stat(join(folder, name)).catch(() => null);
      // A segment that was being made leaves its file and the folder of its looks.
      if (facts && Date.now() - facts.mtimeMs > STALE_MILLISECONDS)
        await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
