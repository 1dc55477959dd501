import type { SpeechLayer, VisemeSpan } from "@/server/schemas/timeline";
import { later } from "./later";
import { visemesOfWords } from "./visemes";

/** The mouth of a line, on the film's axis. */
export function spokenVisemes(layer: SpeechLayer): VisemeSpan[] {
  const visemes = layer.visemes.length > 0 ? layer.visemes : visemesOfWords(layer.words);
  return visemes
    .map((span) => later(span, layer.startSeconds))
    .map((span) => ({ ...span, endSeconds: Math.min(layer.endSeconds, span.endSeconds) }))
    .filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds);
}
