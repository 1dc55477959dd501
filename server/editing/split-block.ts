import { lineText } from "@/remotion/timing/caption-lines";
import { later } from "@/remotion/timing/later";
import type { CaptionPage, SpeechLayer, Word } from "@/server/schemas/timeline";
import type { Block } from "./blocks";
import { derivedId } from "./derived-id";

/** Cuts a block at a moment of the film. Words are never cut: each stays whole on the side of its middle. */
export function splitBlock(block: Block, atSeconds: number, fps: number, newId: string, language: string): [Block, Block] {
  const { scene } = block;
  const { failure: _, ...rest } = scene;
  const leftFrames = Math.round((atSeconds - scene.startSeconds) * fps);
  const at = scene.startSeconds + leftFrames / fps;
  const lines = block.speech.map((layer, i) => splitSpeech(layer, at, derivedId(newId, i + 1), language));
  const left = lines.flatMap(([first]) => first ?? []);
  const right = lines.flatMap(([, second]) => second ?? []);
  const pages = block.pages.map((page) => splitPage(page, at));
  // What is not spoken (yet) stays with the first half, whole.
  const saidBy = (speech: readonly SpeechLayer[], whole: string) => speech.map((layer) => layer.text).join(" ") || whole;
  const hasClip = Object.keys(scene.clips).length > 0;
  return [
    grown(fps, {
      ...block,
      frames: leftFrames,
      scene: { ...scene, endSeconds: at, narration: saidBy(left, block.speech.length > 0 ? "" : scene.narration) },
      speech: left,
      pages: pages.flatMap(([first]) => first ?? []),
      videos: block.videos.filter((video) => video.startSeconds < at),
      ...{ gapFrames: 0, interludes: [] },
    }),
    grown(fps, {
      ...block,
      frames: block.frames - leftFrames,
      scene: {
        ...rest,
        ...{ id: newId, startSeconds: at, narration: saidBy(right, ""), transition: { kind: "cut", seconds: 0 } },
        ...(hasClip && { clipStartSeconds: (scene.clipStartSeconds ?? 0) + leftFrames / fps }),
      },
      ...{ speech: right, effects: [], pages: pages.flatMap(([, second]) => second ?? []) },
      footer: block.footer && { ...block.footer },
      videos: block.videos.filter((video) => video.startSeconds >= at),
    }),
  ];
}

/** A word that reached over the cut keeps its time: its half is as much longer. */
const grown = (fps: number, block: Block): Block => ({
  ...block,
  frames: Math.max(block.frames, Math.ceil(spokenSeconds(block) * fps - 1e-6)),
});

function splitSpeech(layer: SpeechLayer, at: number, newId: string, language: string): [SpeechLayer | null, SpeechLayer | null] {
  const cut = at - layer.startSeconds;
  const isLeft = (word: Word) => (word.startSeconds + word.endSeconds) / 2 < cut;
  const [before, after] = [layer.words.filter(isLeft), layer.words.filter((word) => !isLeft(word))];
  const [last, first] = [before.at(-1), after[0]];
  if (!first) {
    const spoken = layer.startSeconds + (last?.endSeconds ?? 0);
    return [{ ...layer, endSeconds: Math.min(layer.endSeconds, Math.max(spoken, at)) }, null];
  }
  if (!last) return [null, later(layer, Math.max(0, at - layer.startSeconds))];
  // Between two words there is a breath to cut in; the second half may begin no sooner than its scene.
  const border = Math.max(last.endSeconds, Math.min(first.startSeconds, Math.max(cut, last.endSeconds)));
  const begins = Math.max(layer.startSeconds + border, at);
  const rest = layer.words.map((word) => ({
    ...word,
    startSeconds: word.startSeconds - border,
    endSeconds: word.endSeconds - border,
  }));
  const relative = layer.visemes.map((span) => ({
    ...span,
    startSeconds: span.startSeconds - border,
    endSeconds: span.endSeconds - border,
  }));
  const length = layer.endSeconds - layer.startSeconds;
  return [
    {
      ...layer,
      text: lineText(before, language),
      endSeconds: layer.startSeconds + border,
      words: before,
      visemes: layer.visemes.filter((span) => span.startSeconds < border),
    },
    {
      ...layer,
      id: newId,
      text: lineText(after, language),
      startSeconds: begins,
      endSeconds: begins + length - border,
      offsetSeconds: (layer.offsetSeconds ?? 0) + border,
      words: rest.slice(before.length),
      visemes: relative
        .filter((span) => span.endSeconds > 0)
        .map((span) => ({ ...span, startSeconds: Math.max(0, span.startSeconds) })),
    },
  ];
}

function splitPage(page: CaptionPage, at: number): [CaptionPage | null, CaptionPage | null] {
  const side = (left: boolean) =>
    page.lines
      .map((line) => line.filter((word) => (word.startSeconds + word.endSeconds) / 2 < at === left))
      .filter((line) => line.length > 0);
  const [before, after] = [side(true), side(false)];
  return [
    before.length > 0 ? { ...page, lines: before, endSeconds: Math.min(page.endSeconds, at) } : null,
    after.length > 0
      ? {
          ...page,
          startSeconds: Math.max(page.startSeconds, at),
          endSeconds: Math.max(page.endSeconds, at),
          lines: after.map((line) => line.map((word) => ({ ...word, startSeconds: Math.max(at, word.startSeconds) }))),
        }
      : null,
  ];
}

/** Seconds from the scene's beginning until its last word is over. */
export const spokenSeconds = ({ scene, speech }: Pick<Block, "scene" | "speech">): number =>
  Math.max(0, ...speech.map((layer) => layer.endSeconds - scene.startSeconds));
