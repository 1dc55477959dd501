import type { Timeline } from "@/server/schemas/timeline";

/**
 * Which parts of a film differ, each by a name that does not depend on where it stands: two changes without a common part can be
 * made in either order and both be meant. Where a scene begins follows from the scenes before it and is no part of its own; how
 * long it lasts is.
 */
export function changedParts(before: Timeline, after: Timeline): Set<string> {
  const [old, now] = [partsOf(before), partsOf(after)];
  return new Set([...new Set([...old.keys(), ...now.keys()])].filter((part) => old.get(part) !== now.get(part)));
}

function partsOf(timeline: Timeline): Map<string, string> {
  const { scenes, audio, captions, footer, outro, globalVideos, markers, narrator, music, title, ducking } = timeline;
  const parts = new Map<string, string>();
  const put = (name: string, value: unknown) => parts.set(name, JSON.stringify(value) ?? "");
  const idOf = (sceneIndex: number) => scenes[sceneIndex]?.id ?? String(sceneIndex);
  put("title", title);
  put("music", music);
  put("ducking", ducking);
  put("language", timeline.language);
  put(
    "order",
    scenes.map((scene) => scene.id),
  );
  for (const { id, index: _, startSeconds, endSeconds, image, clips, chosenClip, clipStartSeconds, ...facts } of scenes) {
    put(`scene:${id}:length`, (endSeconds - startSeconds).toFixed(3));
    // Browsers know pictures without their recipes.
    put(`scene:${id}:picture`, [image?.key, clips, chosenClip, clipStartSeconds]);
    for (const [name, value] of Object.entries(facts)) put(`scene:${id}:${name}`, value);
  }
  for (const layer of audio) {
    const name = layer.type === "music" ? `music:${layer.id}` : `${layer.type}:${idOf(layer.sceneIndex)}:${layer.id}`;
    put(`${name}:volume`, layer.volume);
    put(`${name}:sound`, [layer.asset.key, layer.offsetSeconds, layer.type === "speech" ? layer.text : null]);
  }
  put("captions", captions && [captions.fontFamily, captions.style, captions.language]);
  for (const scene of scenes) {
    const own = captions?.pages.filter(
      (p) => p.startSeconds >= scene.startSeconds - 1e-6 && p.startSeconds < scene.endSeconds - 1e-6,
    );
    put(
      `scene:${scene.id}:captions`,
      own?.map((page) => page.lines.map((line) => line.map((word) => word.text).join(" "))),
    );
  }
  for (const { sceneIndex, ...item } of footer) put(`scene:${idOf(sceneIndex)}:footer`, item);
  if (outro) {
    const { startSeconds, endSeconds, ...card } = outro;
    put("outro", [card, (endSeconds - startSeconds).toFixed(3)]);
  }
  put("narrator", narrator?.seed);
  for (const video of globalVideos) put(`overlay:${video.id}`, video);
  for (const marker of markers ?? []) put(`marker:${marker.id}`, marker);
  return parts;
}
