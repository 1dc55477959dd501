import type { Context } from "@/server/core/context";
import { type AssistantMessage, listFilmMessages } from "./list-messages";
import { proposeEdits } from "./propose-edits";
import { LOCAL_MODEL } from "./system-prompt";

/** What the studio's panel shows of a film's conversation. */
export interface FilmConversation {
  messages: AssistantMessage[];
  /** Who answers: a model's name, or Kinora itself. */
  model: string;
  isLocal: boolean;
}

export async function readFilmConversation(ctx: Context, filmId: string): Promise<FilmConversation> {
  const model = ctx.assistant?.model ?? LOCAL_MODEL;
  return { messages: await listFilmMessages(ctx, filmId), model, isLocal: model === LOCAL_MODEL };
}

/** What who has asked is told: words as they come, and in the end the turn as the conversation keeps it. */
export type AnswerNews = { kind: "words"; words: string } | { kind: "message"; message: AssistantMessage };

/**
 * Asks about a film. Who stops listening stops the answer: what did not come whole is not kept, and costs nothing. The same question
 * under the same `id` again is answered, and paid for, once.
 */
export async function* askAboutFilm(
  ctx: Context,
  { filmId, text, id }: { filmId: string; text: string; id: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerNews> {
  const left = new AbortController();
  const until = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  let heard = "";
  let isOpen = true;
  let wake = () => {};
  const onText = (words: string) => {
    heard += words;
    wake();
  };
  const answer = proposeEdits(ctx, { filmId, text, id, onText, until }).finally(() => {
    isOpen = false;
    wake();
  });
  // Told below, or to nobody.
  answer.catch(() => {});
  try {
    while (isOpen || heard !== "") {
      if (heard === "") {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const words = heard;
      heard = "";
      yield { kind: "words", words };
    }
    const { turnId, text: answered, proposals, model, creditsCharged } = await answer;
    const message = { turnId, asked: text, answered, pictures: [], proposals, model, credits: creditsCharged, at: ctx.now() };
    yield { kind: "message", message };
  } finally {
    left.abort();
  }
}
