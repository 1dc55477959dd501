import { withScratch } from "@/server/core/media/with-scratch";
import { readHash } from "@/server/render/plan/content-hash";
import type { StageDeps } from "./deps";

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "video/mp4": "mp4",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
};

/** Runs `make` in a scratch folder of its own, which is gone afterwards whatever happened. */
export const inScratch = <T>(deps: StageDeps, make: (folder: string) => Promise<T>): Promise<T> =>
  withScratch("stage-", make, deps.workDir);

/**
 * Takes a made file into storage under a key that names its film, its part in the film and its content, and records it.
 * The same bytes land on the same key, so a repeated step finds what it made before. Returns the key.
 */
export async function storeAsset(
  deps: StageDeps,
  { sessionId, userId }: { sessionId: string; userId: string },
  part: string,
  path: string,
  mimeType: string,
): Promise<string> {
  const session = await deps.db.videoSession.findUnique({ where: { id: sessionId }, select: { externalRequestId: true } });
  // Keys are parts of addresses, and an external user sees its film's external id only.
  const folder = session?.externalRequestId ?? sessionId;
  const key = `sessions/${folder}/${part}-${(await readHash(path)).slice(0, 16)}.${extensions[mimeType] ?? "bin"}`;
  const stored = await deps.storage.putFile(key, path, mimeType);
  await deps.db.asset.createMany({
    data: [{ key, sessionId, userId, mimeType, byteLength: stored.byteLength, sha256: stored.sha256 }],
    skipDuplicates: true,
  });
  return key;
}
