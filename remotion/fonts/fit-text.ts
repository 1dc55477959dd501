import { segmentWords } from "@/remotion/timing/words";
import { type BundledFont, bundledFonts, fontStack } from "./bundled-fonts";

let context: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a line set in `families`. The fonts must be loaded. */
export function textWidth(text: string, families: readonly BundledFont[], fontSize: number): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser cannot measure text.");
  context.font = `${fontWeight(families)} ${fontSize}px ${fontStack(families)}`;
  return context.measureText(text).width;
}

export const fontWeight = (families: readonly BundledFont[]): number => bundledFonts[families[0] ?? "Noto Sans"].weight;

/** The largest size, at most `fontSize`, at which the widest of `lines` is no wider than `width`. */
export function fitLines(lines: readonly string[], families: readonly BundledFont[], fontSize: number, width: number): number {
  const widest = Math.max(1, ...lines.map((line) => textWidth(line, families, fontSize)));
  return Math.min(fontSize, (fontSize * width) / widest);
}

/** Line height of wrapped text, in font sizes. */
export const PARAGRAPH_LINE_HEIGHT = 1.22;

/** Wraps a text and shrinks it until it fits `width` × `height`; a text without spaces wraps between its words too. */
export function fitParagraph(
  text: string,
  families: readonly BundledFont[],
  options: { fontSize: number; smallest: number; width: number; height: number; language: string },
): { fontSize: number; lines: string[] } {
  const pieces = piecesOf(text, options.language);
  const mostLines = (fontSize: number) => Math.max(1, Math.floor(options.height / (fontSize * PARAGRAPH_LINE_HEIGHT)));
  for (let fontSize = options.fontSize; fontSize > options.smallest; fontSize *= 0.94) {
    const lines = wrap(pieces, (line) => textWidth(line, families, fontSize), options.width);
    if (lines && lines.length <= mostLines(fontSize)) {
      return { fontSize, lines: balance(pieces, (line) => textWidth(line, families, fontSize), options.width, lines) };
    }
  }
  // Not even the smallest readable size holds it all: whole words are left out at the end and marked so.
  for (let count = pieces.length; count > 0; count--) {
    const cut = count === pieces.length ? pieces : [...pieces.slice(0, count), "…"];
    const lines = wrap(cut, (line) => textWidth(line, families, options.smallest), options.width);
    if (lines && lines.length <= mostLines(options.smallest)) return { fontSize: options.smallest, lines };
  }
  return { fontSize: fitLines([text], families, options.smallest, options.width), lines: [text] };
}

/** Pieces between which a line may break; each keeps the space after it. */
const piecesOf = (text: string, language: string): string[] =>
  (text.match(/\S+\s*/gu) ?? []).flatMap((token) => (BREAKS_ANYWHERE.test(token) ? segmentWords(token, language) : [token]));

const BREAKS_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function wrap(pieces: readonly string[], widthOf: (line: string) => number, width: number): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = piece;
    } else line += piece;
    if (widthOf(line.trim()) > width) return null;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** The same count of lines, as narrow as possible: no single word alone in the last one. */
function balance(pieces: readonly string[], widthOf: (line: string) => number, width: number, lines: string[]): string[] {
  let balanced = lines;
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const tried = wrap(pieces, widthOf, width * share);
    if (!tried || tried.length > lines.length) break;
    balanced = tried;
  }
  return balanced;
}
