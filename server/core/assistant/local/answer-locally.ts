import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { wordPrice } from "@/server/core/credits/usage-prices";
import type { FilmView } from "@/server/core/films/film-view";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { InputItem, OutputItem } from "@/server/schemas/assistant";
import { countWords, textOf, wordsOf } from "../answer-price";
import { LOCAL_MODEL } from "../system-prompt";
import type { Answered, Turn } from "../take-turn";
import { answerAboutFilm } from "./film-answers";
import { findTopic } from "./help-topics";
import { answerAboutPrices } from "./price-answers";
import { rewriteAsked } from "./rewrite-text";

/** No answer from what is known here is longer; what is made of a text is never longer than the text. */
const MOST_WORDS = 4000;

/** The most that an answer without a model may cost. */
export const mostForLocal = (items: readonly InputItem[]): number => wordPrice(2 * countWords(items) + MOST_WORDS);

/** Answers from what is known here for certain, and says plainly what it takes a language model for. */
export async function answerLocally(ctx: Context, { items, film, editing }: Turn): Promise<Answered> {
  const balance = toCredits(await getBalance(ctx.db, accountOf(ctx.actor)));
  const said = editing?.locally() ?? { output: [toMessage(sayLocally(lastWords(items), { film, balance }))], proposals: [] };
  const words = countWords(items) + wordsOf(said.output.map(textOf).join(" "));
  return {
    ...said,
    ...{ model: LOCAL_MODEL, status: "completed", incompleteBecause: null, usage: null },
    credits: wordPrice(words),
  };
}

export const toMessage = (text: string): OutputItem => ({
  ...{ id: `msg_${createObjectId()}`, type: "message", role: "assistant", status: "completed" },
  content: [{ type: "output_text", text, annotations: [] }],
});

/** What was said last by whoever asks. */
export function lastWords(items: readonly InputItem[]): string {
  const message = items.findLast((item) => item.type === "message" && item.role === "user");
  if (message?.type !== "message") return "";
  return message.content
    .flatMap((part) => (part.type === "input_image" ? [] : [part.text]))
    .join("\n")
    .trim();
}

export interface Knowledge {
  film: FilmView | null;
  balance: number;
}

const HOW =
  /\b(how (do|can|could|would|should|to)|where (do|can|is|are)|can i|could i|is (it|there) (possible|a way)|what('s| is) the way)\b/i;
const GENERAL =
  /\b(in general|price list|prices|pricing|per second|translat\w*|join\w*|a \d|\d+[- ]?(s|sec|seconds?|minutes?|min)\b)/i;
const WHO = /^\W*(hi|hello|hey|help|who are you|what can you (do|help)|what do you (do|know)|what are you)\b/i;

/** Longer than any question that facts answer. */
const MOST_QUESTION = 4000;

export function sayLocally(message: string, { film, balance }: Knowledge): string {
  const rewritten = rewriteAsked(message);
  if (rewritten !== null) return rewritten;
  if (message.length > MOST_QUESTION) return plainly(film);
  if (WHO.test(message)) return introduce(film);
  if (HOW.test(message) && !/\bhow (long|many|much|far)\b/i.test(message)) {
    const topic = findTopic(message);
    if (topic) return topic.says;
  }
  const isGeneral =
    /\b(balance|credits? (left|remaining|do i have|have i)|how many credits|can i afford)\b/i.test(message) ||
    GENERAL.test(message);
  if (isGeneral) {
    const price = answerAboutPrices(message, balance);
    if (price) return price;
  }
  const fact = film && isQuestion(message) ? answerAboutFilm(film, message) : null;
  return fact ?? answerAboutPrices(message, balance) ?? topicFor(message) ?? plainly(film);
}

/** Something is asked for that facts can answer: a request to write something new is not. */
const isQuestion = (message: string): boolean =>
  !/\b(write|invent|imagine|compose|come up|brainstorm|generate|create|suggest|poem|story for|ideas?|translate)\b/i.test(message);

const topicFor = (message: string): string | null =>
  /\b(how|where|way to)\b/i.test(message) ? (findTopic(message)?.says ?? null) : null;

const KNOWN = [
  "what is in a film: its scenes, lines, length, status, price, what failed and what it waits for",
  "prices and credits",
  "how things are done in Kinora",
  "shortening, summarising and tidying a text that you give, as in “shorten this: …”",
];

const introduce = (film: FilmView | null): string =>
  `I answer without a language model, and only what is certain:\n${KNOWN.map((what) => `- ${what}`).join("\n")}` +
  (film
    ? `\nThis conversation is about “${film.title}”. In the editor I also propose edits, such as “make scene 2 two seconds longer”.`
    : "");

const plainly = (film: FilmView | null): string =>
  "That needs a language model, and this server has none: with OPENAI_API_KEY set (and OPENAI_BASE_URL for a server of your own) I can answer it. " +
  `What I know for certain without one: ${KNOWN.join("; ")}.${film ? "" : " For questions about a film, name it in the session's metadata as request_id."}`;
