import type { Context } from "@/server/core/context";
import type { Tx } from "@/server/db/client";
import type { Timeline } from "@/server/schemas/timeline";

/** Which stored file is copied to which key. */
export type Copies = ReadonlyMap<string, string>;

/**
 * A timeline as another session's own: every file it names is to be copied into that session's folder, and scenes and layers get
 * ids of their own.
 */
export function asOwn(timeline: Timeline, folder: string, newId: () => string): { timeline: Timeline; copies: Copies } {
  const copies = new Map<string, string>();
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    if (!isAsset(value)) return Object.fromEntries(entries.map(([name, member]) => [name, own(member)]));
    const key = ownKey(value.key, folder);
    copies.set(value.key, key);
    return { ...value, key };
  };
  const copied = own(timeline) as Timeline;
  return {
    timeline: {
      ...copied,
      scenes: copied.scenes.map((scene) => ({ ...scene, id: newId() })),
      audio: copied.audio.map((layer) => ({ ...layer, id: newId() })),
      globalVideos: copied.globalVideos.map((video) => ({ ...video, id: newId() })),
    },
    copies,
  };
}

const isAsset = (value: object): value is { key: string } =>
  "key" in value && typeof value.key === "string" && "mimeType" in value && typeof value.mimeType === "string";

/** Keys end in a hash of their content, so files of several sources may meet in one session. */
const ownKey = (key: string, folder: string): string => `sessions/${folder}/${key.replace(/^sessions\/[^/]+\//, "")}`;

/** Copies the files. Those that were copied when something fails are removed again. */
export async function copyMedia({ storage }: Pick<Context, "storage">, copies: Copies): Promise<void> {
  const done: string[] = [];
  try {
    for (const [from, to] of copies) {
      await storage.copy(from, to);
      done.push(to);
    }
  } catch (error) {
    await Promise.all(done.map((key) => storage.remove(key)));
    throw error;
  }
}

export async function recordCopies(tx: Tx, copies: Copies, owner: { sessionId: string; userId: string }): Promise<void> {
  const assets = await tx.asset.findMany({ where: { key: { in: [...copies.keys()] } } });
  await tx.asset.createMany({
    data: assets.map(({ key, mimeType, byteLength, sha256 }) => ({
      ...owner,
      key: copies.get(key)!,
      mimeType,
      byteLength,
      sha256,
    })),
    skipDuplicates: true,
  });
}
