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

/** Asks about a film and answers the turn as the conversation keeps it. */
export async function askAboutFilm(
  ctx: Context,
  { filmId, text, id }: { filmId: string; text: string; id: string },
): Promise<AssistantMessage> {
  const { turnId, text: answered, proposals, model, creditsCharged } = await proposeEdits(ctx, { filmId, text, id });
  return { turnId, asked: text, answered, pictures: [], proposals, model, credits: creditsCharged, at: ctx.now() };
}
