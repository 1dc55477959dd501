import { outrosOf } from "@/remotion/timing/outro-overlay";
import { AppError } from "@/server/core/errors";
import { type MediaAsset, type Outro, playableClip, type Timeline } from "@/server/schemas/timeline";

/** All that is drawn: per scene the clip or the picture, and what the layers over them show. Sound is not drawn. */
export function drawnMedia(timeline: Timeline): MediaAsset[] {
  const scenes = timeline.scenes.map((scene) => {
    const asset = playableClip(scene)?.asset ?? scene.image;
    if (asset) return asset;
    throw new AppError("conflict", `Scene ${scene.index + 1} has no picture yet; make or upload one, then render again.`);
  });
  const layers = [...timeline.footer.map(({ logo }) => logo), ...outrosOf(timeline).flatMap(outroMedia)];
  return [...scenes, ...timeline.globalVideos.map(({ asset }) => asset), ...layers.filter((asset) => asset !== null)];
}

const outroMedia = (outro: Outro): (MediaAsset | null)[] =>
  outro.kind === "image" ? [outro.image] : [outro.centreImage, outro.logo];

export interface MediaFile {
  path: string;
  mimeType: string;
}

/** The timeline's own files by key, the only ones a render may read. */
export async function mediaFiles(
  timeline: Timeline,
  pathOf: (key: string) => Promise<string>,
): Promise<Record<string, MediaFile>> {
  const types = new Map(drawnMedia(timeline).map(({ key, mimeType }) => [key, mimeType]));
  const files = await Promise.all(
    [...types].map(async ([key, mimeType]) => [key, { path: await pathOf(key), mimeType }] as const),
  );
  return Object.fromEntries(files);
}
