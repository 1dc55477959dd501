import type { EditOf } from "@/server/schemas/edits";
import type { Scene, Timeline } from "@/server/schemas/timeline";
import { type Block, fromBlocks, shifted, toBlocks } from "./blocks";
import { derivedId } from "./derived-id";
import { refuse } from "./refuse";
import { splitBlock, spokenSeconds } from "./split-block";

/** Shorter than this nobody sees what a scene shows. */
export const LEAST_SCENE_SECONDS = 0.5;

export const GONE = "This scene is no longer in the film.";

export function moveScene(timeline: Timeline, { sceneId, toIndex }: EditOf<"scene.move">): Timeline {
  const blocks = toBlocks(timeline);
  const from = indexOf(blocks, sceneId);
  const [moved] = blocks.splice(from, 1);
  blocks.splice(Math.min(toIndex, blocks.length), 0, moved!);
  return fromBlocks(timeline, blocks);
}

export function retimeScene(timeline: Timeline, { sceneId, seconds }: EditOf<"scene.retime">): Timeline {
  const { fps } = timeline;
  return changeBlock(timeline, sceneId, (block) => {
    const least = Math.max(LEAST_SCENE_SECONDS, spokenSeconds(block));
    return [{ ...block, frames: Math.ceil(Math.max(least, seconds) * fps - 1e-6) }];
  });
}

export function splitScene(timeline: Timeline, { sceneId, atSeconds, newId }: EditOf<"scene.split">): Timeline {
  const { fps, language } = timeline;
  return changeBlock(timeline, sceneId, (block) => {
    const { startSeconds, endSeconds } = block.scene;
    if (atSeconds - startSeconds < LEAST_SCENE_SECONDS || endSeconds - atSeconds < LEAST_SCENE_SECONDS) {
      refuse(`Both parts of a scene must last ${LEAST_SCENE_SECONDS} seconds. Move the playhead further into it.`);
    }
    return splitBlock(block, atSeconds, fps, newId, language);
  });
}

export function trimScene(timeline: Timeline, { sceneId, side, atSeconds }: EditOf<"scene.trim">): Timeline {
  const { fps, language } = timeline;
  return changeBlock(timeline, sceneId, (block) => {
    const { scene } = block;
    const left = side === "start" ? block.frames / fps - atSeconds : atSeconds;
    if (left < LEAST_SCENE_SECONDS || atSeconds < 1 / fps) refuse(`A scene must keep ${LEAST_SCENE_SECONDS} seconds.`);
    const [first, second] = splitBlock(block, scene.startSeconds + atSeconds, fps, derivedId(scene.id, 1), language);
    if (side === "end") return [{ ...first, gapFrames: block.gapFrames, interludes: block.interludes }];
    const { transition, id } = scene;
    return [{ ...second, scene: { ...second.scene, transition, id } }];
  });
}

export function deleteScene(timeline: Timeline, { sceneId }: EditOf<"scene.delete">): Timeline {
  if (timeline.scenes.length === 1) refuse("A film needs a scene. Add another one before you delete this.");
  return changeBlock(timeline, sceneId, () => []);
}

export function duplicateScene(timeline: Timeline, { sceneId, newId }: EditOf<"scene.duplicate">): Timeline {
  return changeBlock(timeline, sceneId, (block) => {
    const named = <T extends { id: string }>(things: T[], kind: number): T[] =>
      things.map((thing, i) => ({ ...thing, id: derivedId(newId, kind + i) }));
    const copy = shifted(
      {
        ...block,
        ...{ speech: named(block.speech, 1), effects: named(block.effects, 101), videos: named(block.videos, 201) },
      },
      block.frames / timeline.fps,
    );
    const startSeconds = block.scene.startSeconds + block.frames / timeline.fps;
    // What its film has paid for and not got is owed once.
    const { failure: _, ...scene } = block.scene;
    return [
      { ...block, gapFrames: 0, interludes: [] },
      { ...copy, scene: { ...scene, id: newId, startSeconds, locked: false } },
    ];
  });
}

/** Changes a scene's own facts, which take no time. */
export function changeScene(timeline: Timeline, sceneId: string, change: (scene: Scene) => Scene): Timeline {
  if (!timeline.scenes.some((scene) => scene.id === sceneId)) refuse(GONE);
  return { ...timeline, scenes: timeline.scenes.map((scene) => (scene.id === sceneId ? change(scene) : scene)) };
}

/** A scene shows this picture from now on; clips that moved another one are gone. */
export function showPicture(timeline: Timeline, { sceneId, image }: EditOf<"scene.picture">): Timeline {
  return changeScene(timeline, sceneId, ({ clipStartSeconds: _, failure: _mended, ...scene }) => ({
    ...scene,
    image,
    clips: {},
    chosenClip: null,
  }));
}

export function showClip(timeline: Timeline, { sceneId, clip, image }: EditOf<"scene.clip">): Timeline {
  return changeScene(timeline, sceneId, ({ clipStartSeconds: _, failure: _mended, ...scene }) => ({
    ...scene,
    image: image ?? scene.image,
    clips: { ...scene.clips, user_video: clip },
    chosenClip: "user_video",
  }));
}

export function showStill(timeline: Timeline, { sceneId }: EditOf<"scene.still">): Timeline {
  return changeScene(timeline, sceneId, ({ clipStartSeconds: _, failure: _accepted, ...scene }) =>
    scene.image ? { ...scene, clips: {}, chosenClip: null } : refuse("This scene has no picture yet."),
  );
}

export function changeBlock(timeline: Timeline, sceneId: string, change: (block: Block) => Block[]): Timeline {
  const blocks = toBlocks(timeline);
  const at = indexOf(blocks, sceneId);
  return fromBlocks(timeline, [...blocks.slice(0, at), ...change(blocks[at]!), ...blocks.slice(at + 1)]);
}

function indexOf(blocks: readonly Block[], sceneId: string): number {
  const at = blocks.findIndex(({ scene }) => scene.id === sceneId);
  return at < 0 ? refuse(GONE) : at;
}
