import { later } from "@/remotion/timing/later";
import { spokenVisemes } from "@/remotion/timing/spoken-visemes";
import type {
  CaptionPage,
  EffectLayer,
  FooterItem,
  GlobalVideo,
  MusicLayer,
  Outro,
  Scene,
  SpeechLayer,
  Timeline,
} from "@/server/schemas/timeline";

/** A scene with all that goes where it goes. Times are those of the film the block was taken from. */
export interface Block {
  scene: Scene;
  /** Frames it lasts. */
  frames: number;
  speech: SpeechLayer[];
  effects: EffectLayer[];
  pages: CaptionPage[];
  footer: FooterItem | null;
  /** Videos over the scenes that begin in it. */
  videos: GlobalVideo[];
  /** Joined films: frames of what follows before the next scene, and the outros there. */
  gapFrames: number;
  interludes: Outro[];
}

const ABOUT_SECONDS = 0.25;
const A_HAIR = 1e-6;

/** Cuts a film into its scenes, each with what belongs to it. `fromBlocks` puts them together again in any order and length. */
export function toBlocks(timeline: Timeline): Block[] {
  const { scenes, audio, captions, footer, globalVideos, interludes, fps } = timeline;
  const owner = (seconds: number): number => {
    const found = scenes.findIndex((scene) => seconds < scene.endSeconds - A_HAIR);
    return found < 0 ? scenes.length - 1 : found;
  };
  return scenes.map((scene, i) => {
    const next = scenes[i + 1];
    return {
      scene,
      frames: Math.max(1, Math.round((scene.endSeconds - scene.startSeconds) * fps)),
      speech: audio.filter((layer) => layer.type === "speech").filter((layer) => layer.sceneIndex === scene.index),
      effects: audio.filter((layer) => layer.type === "effect").filter((layer) => layer.sceneIndex === scene.index),
      pages: captions?.pages.filter((page) => owner(page.startSeconds) === i) ?? [],
      footer: footer.find((item) => item.sceneIndex === scene.index) ?? null,
      videos: globalVideos.filter((video) => owner(video.startSeconds) === i),
      gapFrames: next ? Math.max(0, Math.round((next.startSeconds - scene.endSeconds) * fps)) : 0,
      interludes: interludes.filter(
        ({ startSeconds }) =>
          startSeconds >= scene.endSeconds - A_HAIR && (!next || startSeconds < next.startSeconds - A_HAIR) && next !== undefined,
      ),
    };
  });
}

/** Lays blocks out one after the other. What lies under all scenes (music, presenters, the outro) follows them. */
export function fromBlocks(before: Timeline, blocks: readonly Block[]): Timeline {
  const { fps } = before;
  let frame = 0;
  const placed = blocks.map((block, index) => {
    const start = frame;
    frame += block.frames + block.gapFrames;
    const moved = start / fps - block.scene.startSeconds;
    const by = Math.abs(moved) < A_HAIR ? 0 : moved;
    return { ...shifted(block, by), index, start, end: start + block.frames, by };
  });
  const lastEnd = (placed.at(-1)?.end ?? 0) / fps;
  const outro = before.outro && later(before.outro, lastEnd - before.outro.startSeconds);
  const durationSeconds = outro?.endSeconds ?? lastEnd;
  const scenes = placed.map(({ scene, index, start, end }) => ({
    ...scene,
    index,
    startSeconds: start / fps,
    endSeconds: end / fps,
  }));
  const layers = new Map(
    placed.flatMap(({ speech, effects, index }) => [...speech, ...effects].map((l) => [l.id, { ...l, sceneIndex: index }])),
  );
  const kept = new Set(before.audio.map((layer) => layer.id));
  const music = musicUnder(before, durationSeconds, timeMap(before, placed));
  const audio = [
    // Layers keep their places in the list: a log of changes stays short.
    ...before.audio.flatMap((layer) => (layer.type === "music" ? (music.get(layer.id) ?? []) : (layers.get(layer.id) ?? []))),
    ...[...layers.values()].filter((layer) => !kept.has(layer.id)),
  ];
  const speech = audio.filter((layer) => layer.type === "speech").toSorted((a, b) => a.startSeconds - b.startSeconds);
  const at = timeMap(before, placed);
  return {
    ...before,
    ...{ scenes, audio, durationSeconds, outro },
    captions: before.captions && { ...before.captions, pages: placed.flatMap(({ pages, end }) => pagesUntil(end / fps, pages)) },
    footer: placed.flatMap(({ footer, index }) => (footer ? [{ ...footer, sceneIndex: index }] : [])),
    globalVideos: orderedLike(
      before.globalVideos,
      placed.flatMap(({ videos }) => videos),
    ),
    interludes: placed.flatMap(({ interludes, scene, end }) =>
      interludes.map((o) => later(o, end / fps - oldEnd(before, scene))),
    ),
    narrator: before.narrator && {
      ...before.narrator,
      visemes: speech.flatMap(spokenVisemes),
      casts: before.narrator.casts.map((cast) => ({
        ...cast,
        startSeconds: at(cast.startSeconds),
        endSeconds: at(cast.endSeconds),
      })),
    },
  };
}

/** A caption never outlives its scene. */
const pagesUntil = (seconds: number, pages: readonly CaptionPage[]): CaptionPage[] =>
  pages
    .map((page) => (page.endSeconds > seconds ? { ...page, endSeconds: seconds } : page))
    .filter((page) => page.startSeconds < page.endSeconds);

const oldEnd = (before: Timeline, scene: Scene): number =>
  before.scenes.find(({ id }) => id === scene.id)?.endSeconds ?? scene.endSeconds;

/** A block's parts, so many seconds later. */
export function shifted(block: Block, by: number): Block {
  if (by === 0) return block;
  return {
    ...block,
    speech: block.speech.map((layer) => later(layer, by)),
    effects: block.effects.map((layer) => later(layer, by)),
    pages: block.pages.map((page) => ({ ...later(page, by), lines: page.lines.map((line) => line.map((w) => later(w, by))) })),
    videos: block.videos.map((video) => later(video, by)),
  };
}

type Placed = Block & { start: number; end: number };

/** Where a moment of the film before is now: as far into its scene as it was. */
function timeMap(before: Timeline, placed: readonly Placed[]): (seconds: number) => number {
  const { fps } = before;
  return (seconds) => {
    const old = before.scenes.find((scene) => seconds <= scene.endSeconds + A_HAIR) ?? before.scenes.at(-1);
    const block = old && placed.find(({ scene }) => scene.id === old.id);
    if (!old || !block) return seconds;
    if (seconds >= old.endSeconds - A_HAIR) return block.end / fps + Math.max(0, seconds - old.endSeconds);
    return Math.min(block.end / fps, block.start / fps + Math.max(0, seconds - old.startSeconds));
  };
}

/** Music that ends with the film still does; the rest stays under the scenes it lay under. */
function musicUnder(before: Timeline, durationSeconds: number, at: (seconds: number) => number): Map<string, MusicLayer> {
  const music = before.audio.filter((layer) => layer.type === "music");
  return new Map(
    music.map((layer) => {
      const startSeconds = layer.startSeconds < A_HAIR ? 0 : at(layer.startSeconds);
      const endsWithFilm = Math.abs(layer.endSeconds - before.durationSeconds) < ABOUT_SECONDS;
      const end = endsWithFilm ? durationSeconds : at(layer.endSeconds);
      const endSeconds = end > startSeconds ? end : startSeconds + (layer.endSeconds - layer.startSeconds);
      return [layer.id, { ...layer, startSeconds, endSeconds: Math.min(endSeconds, durationSeconds) }];
    }),
  );
}

function orderedLike(before: readonly GlobalVideo[], after: readonly GlobalVideo[]): GlobalVideo[] {
  const place = (video: GlobalVideo) => {
    const found = before.findIndex(({ id }) => id === video.id);
    return found < 0 ? before.length : found;
  };
  return after.toSorted((a, b) => place(a) - place(b));
}
