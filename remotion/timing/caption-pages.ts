import type { AspectRatio, CaptionPage, Scene, SpeechLayer, Word } from "@/server/schemas/timeline";
import { breakAfter, leansForward, lineUnits, unitsPerLine, wrapLines } from "./caption-lines";
import { guessWords, splitLongWords, withoutEmoji } from "./words";

/** A page appears this long before its first word, where there is room: the eye needs a moment to arrive. */
const LEAD_SECONDS = 0.1;
/** And stays at most this long after its last one. */
const LINGER_SECONDS = 0.6;
const PAUSE_SECONDS = 0.35;

export interface CaptionPagesInput {
  speech: readonly SpeechLayer[];
  scenes: readonly Pick<Scene, "startSeconds" | "endSeconds">[];
  language: string;
  aspectRatio: AspectRatio;
}

/**
 * Caption pages of a film from the word times of its speech. Pages end at sentences, clauses and pauses where they can, hold
 * at most two balanced lines, never overlap and never reach over the border of the scene they are spoken in. Word times of
 * the result are seconds on the film's axis.
 */
export function toCaptionPages({ speech, scenes, language, aspectRatio }: CaptionPagesInput): CaptionPage[] {
  const mostUnits = unitsPerLine(aspectRatio, language);
  const drafts = speech
    .toSorted((a, b) => a.startSeconds - b.startSeconds)
    .flatMap((layer) => {
      const scene = scenes[layer.sceneIndex] ?? { startSeconds: layer.startSeconds, endSeconds: layer.endSeconds };
      return pagesOf(wordsOnFilm(layer, scene, mostUnits, language), mostUnits, language).map((lines) => ({ lines, scene }));
    });
  const starts = drafts.map(({ lines }) => lines[0]![0]!.startSeconds);
  const pages: CaptionPage[] = [];
  for (const [i, { lines, scene }] of drafts.entries()) {
    const lastWordEnds = lines.at(-1)!.at(-1)!.endSeconds;
    const startSeconds = Math.max(starts[i]! - LEAD_SECONDS, scene.startSeconds, pages.at(-1)?.endSeconds ?? 0);
    const next = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    // The next page may come early by its lead, but never before this page's last word is over.
    const nextAppears = Math.max(next - LEAD_SECONDS, Math.min(next, lastWordEnds));
    const endSeconds = Math.min(nextAppears, lastWordEnds + LINGER_SECONDS, scene.endSeconds);
    if (endSeconds > startSeconds) pages.push({ startSeconds, endSeconds, lines });
  }
  return pages;
}

function wordsOnFilm(
  layer: SpeechLayer,
  scene: { startSeconds: number; endSeconds: number },
  mostUnits: number,
  language: string,
): Word[] {
  const given = layer.words.length > 0 ? layer.words : guessWords(layer.text, layer.endSeconds - layer.startSeconds, language);
  let earliest = scene.startSeconds;
  return splitLongWords(given, mostUnits, language).flatMap((word) => {
    const text = withoutEmoji(word.text).trim();
    if (text === "") return [];
    // Times from a recogniser may step back by a hair; a page needs them in order and inside its scene.
    const startSeconds = Math.min(Math.max(layer.startSeconds + word.startSeconds, earliest), scene.endSeconds);
    const endSeconds = Math.min(Math.max(layer.startSeconds + word.endSeconds, startSeconds), scene.endSeconds);
    earliest = startSeconds;
    return [{ text, startSeconds, endSeconds }];
  });
}

/** Cuts words into pages at the least total cost; `best[n]` is the cheapest way to page the first n words. */
function pagesOf(words: readonly Word[], mostUnits: number, language: string): Word[][][] {
  const best: { cost: number; from: number; lines: Word[][] }[] = [{ cost: 0, from: 0, lines: [] }];
  for (let to = 1; to <= words.length; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const page = words.slice(from, to);
      const lines = wrapLines(page, mostUnits, language);
      if (!lines) break;
      const cost = best[from]!.cost + pageCost(page, words[to], mostUnits, language);
      const known = best[to];
      if (!known || cost < known.cost) best[to] = { cost, from, lines };
    }
  }
  const pages: Word[][][] = [];
  for (let to = words.length; to > 0; to = best[to]!.from) pages.unshift(best[to]!.lines);
  return pages;
}

function pageCost(page: readonly Word[], next: Word | undefined, mostUnits: number, language: string): number {
  const last = page.at(-1)!;
  const seconds = last.endSeconds - page[0]!.startSeconds;
  let cost = 1;
  if (next) {
    const pause = next.startSeconds - last.endSeconds >= PAUSE_SECONDS;
    cost += { sentence: 0, clause: pause ? 0.05 : 0.25, none: pause ? 0.3 : 0.9 }[breakAfter(last)];
    if (leansForward(last, language)) cost += 0.4;
  }
  for (const [i, word] of page.slice(0, -1).entries()) {
    if (breakAfter(word) === "sentence") cost += 0.7;
    if (page[i + 1]!.startSeconds - word.endSeconds >= 2 * PAUSE_SECONDS) cost += 0.8;
  }
  if (seconds < 1) cost += 1.2 * (1 - seconds);
  if (lineUnits(page, language) < mostUnits / 4) cost += 0.4;
  return cost + Math.max(0, seconds - 6) * 0.3;
}
