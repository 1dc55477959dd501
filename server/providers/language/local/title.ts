import type { Brief } from "./brief";
import type { Frame } from "./frame";

const SMALL = new Set("a an and as at but by for from in into near nor of on or over the to with".split(" "));
const MOST_WORDS = 8;

/** A title of at most eight words. */
export function titleFor(brief: Brief, firstLine: string, frame: Frame, language: string): string {
  const { subject } = brief;
  const foreign = language !== "en";
  const wished = foreign
    ? (brief.title ?? "")
    : (brief.title ??
      (brief.task
        ? `How to ${brief.task}`
        : (brief.question ??
          subject.name ??
          (brief.sentence && (brief.sentence.split(/\s+/).length <= MOST_WORDS ? brief.sentence : subject.first)) ??
          (subject.noun ? `${/^the /.test(subject.first) ? "the " : ""}${subject.noun}` : ""))));
  const source = wished || (firstLine ? firstLine.replace(/^["“]|[.!?,;:…。！？].*$/gu, "") : "") || frame.thing;
  const words = source.trim().split(/\s+/).slice(0, MOST_WORDS);
  while (words.length > 1 && SMALL.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  const cased =
    brief.title || foreign
      ? words
      : words.map((word, i) =>
          i > 0 && SMALL.has(word.toLowerCase())
            ? word.toLowerCase()
            : word.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase()),
        );
  const title = cased.join(" ").replace(/[.,;:]+$/, "");
  return title.length > 90 ? `${[...title].slice(0, 88).join("")}…` : title || "Untitled";
}
