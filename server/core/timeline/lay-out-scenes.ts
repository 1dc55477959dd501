import type { Scene, Timeline } from "@/server/schemas/timeline";

/** Silence before the first word and after the last word of a scene, at least. */
export const LEAD_SECONDS = 0.2;
export const TAIL_SECONDS = 0.3;

export interface SceneSpeech {
  sceneIndex: number;
  durationSeconds: number;
}

/**
 * Scene lengths that follow the narration and add up to the film exactly. Every scene gets the time of its words plus a
 * breath; what is left is shared out in proportion, and no scene grows past `longestSceneSeconds` while another has room.
 * Borders lie on whole frames. If the words alone do not fit, all scenes shrink alike: the caller should have asked for a
 * faster reading first (`neededSpeed`).
 */
export function sceneBorders(
  durationSeconds: number,
  speechSeconds: readonly number[],
  longestSceneSeconds: number,
  fps: number,
): number[] {
  const needs = speechSeconds.map((s) => (s > 0 ? s + LEAD_SECONDS + TAIL_SECONDS : 1.5));
  const total = needs.reduce((a, b) => a + b, 0);
  const lengths =
    total >= durationSeconds
      ? needs.map((n) => (n * durationSeconds) / total)
      : grow(needs, durationSeconds, longestSceneSeconds);
  const borders = [0];
  let at = 0;
  for (const length of lengths) {
    at += length;
    borders.push(Math.round(at * fps) / fps);
  }
  borders[borders.length - 1] = Math.round(durationSeconds * fps) / fps;
  return borders;
}

function grow(needs: readonly number[], durationSeconds: number, longest: number): number[] {
  const lengths = needs.map((n) => Math.min(n, Math.max(longest, n)));
  for (let round = 0; round < needs.length; round++) {
    const spare = durationSeconds - lengths.reduce((a, b) => a + b, 0);
    if (spare < 1e-6) break;
    const open = lengths.flatMap((length, i) => (length < longest - 1e-6 ? [i] : []));
    // Nobody has room: the film is longer than its scenes may be, so the rule about clips yields to the asked length.
    const takers = open.length > 0 ? open : lengths.map((_, i) => i);
    const weight = takers.reduce((sum, i) => sum + lengths[i]!, 0);
    for (const i of takers) {
      const share = (spare * lengths[i]!) / weight;
      lengths[i] = open.length > 0 ? Math.min(longest, lengths[i]! + share) : lengths[i]! + share;
    }
  }
  return lengths;
}

/** How much faster the narration must be read to fit the film, 1 when it fits as it is. */
export function neededSpeed(durationSeconds: number, speechSeconds: readonly number[]): number {
  const spoken = speechSeconds.filter((s) => s > 0);
  const room = durationSeconds - spoken.length * (LEAD_SECONDS + TAIL_SECONDS) - (speechSeconds.length - spoken.length) * 1.5;
  const words = spoken.reduce((a, b) => a + b, 0);
  return room <= 0 ? Number.POSITIVE_INFINITY : Math.max(1, words / room);
}

/** Puts the borders into the timeline and places each scene's speech after its lead. */
export function layOutScenes(timeline: Timeline, borders: readonly number[]): Timeline {
  const scenes = timeline.scenes.map((scene, i) => ({ ...scene, startSeconds: borders[i]!, endSeconds: borders[i + 1]! }));
  return { ...timeline, scenes, audio: placeInScenes(timeline, scenes), durationSeconds: borders.at(-1)! };
}

/**
 * Scenes as long as before, or longer where their words need it; everything between and behind them moves along, and music and
 * presenters last as much longer as what they lie under.
 */
export function retimeScenes(timeline: Timeline, speechSeconds: readonly number[]): Timeline {
  const { fps } = timeline;
  const growth = timeline.scenes.map((scene, i) => {
    const speech = speechSeconds[i] ?? 0;
    const missing = (speech > 0 ? speech + LEAD_SECONDS + TAIL_SECONDS : 0) - (scene.endSeconds - scene.startSeconds);
    return Math.max(0, Math.ceil(missing * fps - 1e-6) / fps);
  });
  /** What a moment of the film is later by: the growth of all scenes that are over. */
  const moved = (seconds: number) =>
    seconds + timeline.scenes.reduce((sum, scene, i) => sum + (scene.endSeconds <= seconds + 1e-6 ? growth[i]! : 0), 0);
  const span = <T extends { startSeconds: number; endSeconds: number }>(part: T): T => ({
    ...part,
    startSeconds: moved(part.startSeconds),
    endSeconds: moved(part.endSeconds),
  });
  const scenes = timeline.scenes.map(span);
  const { outro, narrator } = timeline;
  return {
    ...timeline,
    ...{ scenes, durationSeconds: moved(timeline.durationSeconds), interludes: timeline.interludes.map(span) },
    audio: placeInScenes(timeline, scenes).map((layer) => (layer.type === "music" ? span(layer) : layer)),
    globalVideos: timeline.globalVideos.map(span),
    outro: outro && span(outro),
    narrator: narrator && { ...narrator, casts: narrator.casts.map(span) },
  };
}

/** Every line after its lead, every effect as far into its scene as it was, in proportion. */
function placeInScenes({ audio, scenes: before }: Timeline, scenes: readonly Scene[]): Timeline["audio"] {
  return audio.map((layer) => {
    if (layer.type === "music") return layer;
    const scene = scenes[layer.sceneIndex];
    if (!scene) return layer;
    const length = layer.endSeconds - layer.startSeconds;
    if (layer.type === "effect") {
      const was = before[layer.sceneIndex]!;
      const stretch = (scene.endSeconds - scene.startSeconds) / Math.max(was.endSeconds - was.startSeconds, 1e-6);
      const at = scene.startSeconds + Math.max(0, layer.startSeconds - was.startSeconds) * stretch;
      return { ...layer, startSeconds: at, endSeconds: at + length };
    }
    // A short line sits a little after the cut, never so late that its last word leaves the scene.
    const lead = Math.max(0, Math.min(LEAD_SECONDS + 0.15, scene.endSeconds - scene.startSeconds - length));
    const start = scene.startSeconds + lead;
    return { ...layer, startSeconds: start, endSeconds: start + length };
  });
}
