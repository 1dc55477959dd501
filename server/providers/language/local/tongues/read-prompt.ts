import type { Brief } from "../brief";
import { englishNouns, englishPicture } from "../foreign-words";
import { splitSentences } from "../split-sentences";
import { grammars } from "./grammar";
import { type NounPhrase, nounPhrase } from "./noun-phrase";
import { type Order, readOrder } from "./read-order";
import type { Tongue } from "./tongue";

/** What a prompt in one of the tongues asks for, and the sentences in it that are to be said. */
export interface Reading {
  tongue: Tongue;
  order: Order;
  subject: NounPhrase | null;
  /** For pictures, music and cameras, which think in English. */
  brief: Brief;
  own: string[];
}

/** Reads a prompt, or answers `null` when it is not an order but copy, to be said as it stands. */
export function readPrompt(text: string, tongue: Tongue): Reading | null {
  const grammar = grammars[tongue];
  const sentences = splitSentences(text);
  const first = sentences[0];
  if (!first) return null;
  const order = readOrder(first, tongue);
  if (!order.ordered && !order.how && !order.question && isCopy(sentences, grammar.verbal)) return null;
  if (!order.ordered && sentences.length > 1) return null;
  const own = sentences
    .slice(1)
    .filter((sentence) => /[.!?…]["”»]?$/.test(sentence) && sentence.split(/\s+/).length >= 3)
    .filter((sentence) => !grammar.direction.test(sentence) && !readOrder(sentence, tongue).ordered);
  const about = order.how || order.question ? "" : order.about;
  const subject =
    about && /\p{L}/u.test(about) && about.split(/\s+/).length <= 22 ? nounPhrase(about, tongue, order.preposition) : null;
  if (!subject && !order.how && !order.question && !order.name && (!order.ordered || /\p{L}/u.test(about))) return null;
  return { tongue, order, subject, brief: briefOf(text, order, subject, tongue), own };
}

/** Whether a prompt states something by itself, rather than naming what a film is about. */
function isCopy(sentences: readonly string[], verbal: RegExp): boolean {
  const [first = ""] = sentences;
  const main = first.replace(/\s(?:que|qui|qu['’]|dont|donde|où)[\s\p{L}].*$/iu, "").replace(/,\s.*$/u, "");
  return sentences.length > 1 || verbal.test(main) || (/[.!?…]$/.test(first) && first.split(/\s+/).length >= 5);
}

function briefOf(text: string, order: Order, subject: NounPhrase | null, tongue: Tongue): Brief {
  const grammar = grammars[tongue];
  const found = (list: readonly (readonly [string, RegExp])[]): string | null =>
    list.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const picture = subject ? englishPicture(subject.short) : null;
  return {
    subject: {
      name: order.name,
      noun: picture ?? "",
      head: picture?.split(" ").at(-1) ?? "",
      first: subject?.whole ?? order.name ?? "",
      again: subject?.again ?? "",
      plural: subject?.plural ?? false,
      pronoun: "it",
      clause: null,
      action: null,
    },
    format: order.format,
    question: null,
    task: null,
    audience: order.audience,
    place: text.match(grammar.place)?.[1] ?? null,
    time: found(grammar.times),
    weather: found(grammar.weathers),
    moods: grammar.moods.filter(([, pattern]) => pattern.test(text)).map(([mood]) => mood),
    styles: [],
    callToAction: null,
    title: null,
    words: englishNouns(text),
  };
}
