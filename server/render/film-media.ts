import { AppError } from "@/server/core/errors";
import { playableClip, type Timeline } from "@/server/schemas/timeline";

/** Storage keys of all that is drawn: per scene the clip or the picture, and the footers' logos. Sound is not drawn. */
export function drawnKeys(timeline: Timeline): string[] {
  const keys = new Set<string>();
  for (const scene of timeline.scenes) {
    const asset = playableClip(scene)?.asset ?? scene.image;
    if (!asset) {
      throw new AppError("conflict", `Scene ${scene.index + 1} has no picture yet; make or upload one, then render again.`);
    }
    keys.add(asset.key);
  }
  for (const { logo } of timeline.footer) if (logo) keys.add(logo.key);
  return [...keys];
}

export interface MediaFile {
  path: string;
  mimeType: string;
}

/** The timeline's own files by key, the only ones a render may read. */
export async function mediaFiles(
  timeline: Timeline,
  pathOf: (key: string) => Promise<string>,
): Promise<Record<string, MediaFile>> {
  const types = new Map<string, string>();
  for (const { image, clips } of timeline.scenes) {
    for (const asset of [image, ...Object.values(clips)]) if (asset) types.set(asset.key, asset.mimeType);
  }
  for (const { logo } of timeline.footer) if (logo) types.set(logo.key, logo.mimeType);
  const files = await Promise.all(
    drawnKeys(timeline).map(async (key) => [key, { path: await pathOf(key), mimeType: types.get(key)! }] as const),
  );
  return Object.fromEntries(files);
}
