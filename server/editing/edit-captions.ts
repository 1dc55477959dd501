import { unitsPerLine, wrapLines } from "@/remotion/timing/caption-lines";
import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { guessWords } from "@/remotion/timing/words";
import type { EditOf } from "@/server/schemas/edits";
import type { CaptionPage, Captions, SpeechLayer, Timeline, Word } from "@/server/schemas/timeline";
import { toBlocks } from "./blocks";
import { changeBlock, GONE } from "./edit-scenes";
import { refuse } from "./refuse";

const NO_CAPTIONS = "This film has no captions. Turn them on first.";

/** The pages of one scene in their order. */
export const pagesOfScene = (timeline: Timeline, sceneId: string): CaptionPage[] =>
  toBlocks(timeline).find(({ scene }) => scene.id === sceneId)?.pages ?? [];

export function writeCaption(timeline: Timeline, { sceneId, page, text }: EditOf<"captions.text">): Timeline {
  const captions = timeline.captions ?? refuse(NO_CAPTIONS);
  return changeBlock(timeline, sceneId, (block) => {
    const old = block.pages[page] ?? refuse("This caption is no longer in the film.");
    const language = old.language ?? captions.language;
    const words = wordsOf(text, old, language);
    const most = unitsPerLine(timeline.aspectRatio, language);
    // More than two lines hold is drawn smaller, in two lines.
    const lines = words.length === 0 ? [] : (wrapLines(words, most, language) ?? halves(words));
    const pages = block.pages.flatMap((own, i) => (i !== page ? [own] : lines.length > 0 ? [{ ...own, lines }] : []));
    return [{ ...block, pages }];
  });
}

/** As many words as before keep their times, word for word; otherwise the page's time is shared out by length. */
function wordsOf(text: string, page: CaptionPage, language: string): Word[] {
  const before = page.lines.flat();
  const first = before[0]?.startSeconds ?? page.startSeconds;
  const guessed = guessWords(text, (before.at(-1)?.endSeconds ?? page.endSeconds) - first, language);
  if (guessed.length === before.length) return guessed.map((word, i) => ({ ...before[i]!, text: word.text }));
  return guessed.map((word) => ({
    ...word,
    startSeconds: first + word.startSeconds,
    endSeconds: first + word.endSeconds,
  }));
}

const halves = (words: readonly Word[]): Word[][] => {
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)].filter((line) => line.length > 0);
};

/** Captions of all that is said, from the times of its words. */
export function showCaptions(timeline: Timeline, { fontFamily }: EditOf<"captions.show">): Timeline {
  if (timeline.captions) return timeline;
  const speech = timeline.audio.filter((layer) => layer.type === "speech");
  if (speech.length === 0) refuse("Nobody speaks in this film yet: there is nothing to caption.");
  const { scenes, language, aspectRatio } = timeline;
  return {
    ...timeline,
    captions: { language, fontFamily, pages: toCaptionPages({ scenes, speech, language, aspectRatio }) },
  };
}

export function changeCaptions(timeline: Timeline, change: (captions: Captions) => Captions): Timeline {
  return { ...timeline, captions: change(timeline.captions ?? refuse(NO_CAPTIONS)) };
}

/**
 * A scene with another reading of its line: it gets as much longer or shorter as the reading, keeps its breath around it, and its
 * captions say what is said now. `captioned` is the line as the captions show it, where they are in another language.
 */
export function speakScene(
  timeline: Timeline,
  sceneId: string,
  line: SpeechLayer | null,
  captioned: SpeechLayer | null = line,
): Timeline {
  const { fps, captions, aspectRatio } = timeline;
  return changeBlock(timeline, sceneId, (block) => {
    const { scene } = block;
    const old = block.speech[0];
    const before = old ? old.endSeconds - old.startSeconds : 0;
    const after = line ? line.endSeconds - line.startSeconds : 0;
    const lead = old ? old.startSeconds - scene.startSeconds : LEAD_SECONDS;
    const asBefore = block.frames / fps + after - before;
    const seconds = Math.max(asBefore, lead + after + TAIL_SECONDS, LEAST_SECONDS);
    const at = scene.startSeconds + lead;
    const placed = <T extends SpeechLayer>(layer: T): T => ({
      ...layer,
      ...{ id: old?.id ?? layer.id, sceneIndex: scene.index, volume: old?.volume ?? layer.volume },
      ...{ startSeconds: at, endSeconds: at + after },
    });
    const frames = Math.ceil(seconds * fps - 1e-6);
    const scenes = timeline.scenes.map((s) => (s.id === sceneId ? { ...s, endSeconds: s.startSeconds + frames / fps } : s));
    const pages =
      captions && captioned
        ? toCaptionPages({ scenes, speech: [placed(captioned)], language: captions.language, aspectRatio })
        : [];
    return [{ ...block, frames, speech: line ? [placed(line)] : [], pages }];
  });
}

const LEAD_SECONDS = 0.2;
const TAIL_SECONDS = 0.3;
const LEAST_SECONDS = 1;

export const speechOf = (timeline: Timeline, sceneId: string): SpeechLayer | null => {
  const scene = timeline.scenes.find(({ id }) => id === sceneId) ?? refuse(GONE);
  return timeline.audio.filter((layer) => layer.type === "speech").find((layer) => layer.sceneIndex === scene.index) ?? null;
};
