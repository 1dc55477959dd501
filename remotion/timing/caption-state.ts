import type { CaptionPage } from "@/server/schemas/timeline";
import { toFrame } from "./frames";

export interface CaptionState {
  page: number;
  /** Index into the page's words, lines read one after the other; -1 before the first word is said. */
  word: number;
}

/** What the captions show at a frame: a page with its last started word highlighted, or null for none. */
export function captionState(pages: readonly CaptionPage[], frame: number, fps: number): CaptionState | null {
  // The later page wins, should two of them claim a frame.
  const page = pages.findLastIndex((p) => toFrame(p.startSeconds, fps) <= frame && frame < toFrame(p.endSeconds, fps));
  const shown = pages[page];
  if (!shown) return null;
  return { page, word: shown.lines.flat().findLastIndex((word) => toFrame(word.startSeconds, fps) <= frame) };
}
