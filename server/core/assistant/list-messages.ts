import { z } from "zod";
import type { Context } from "@/server/core/context";
import { toCredits } from "@/server/core/credits/units";
import { InputItem, ProposedEdit } from "@/server/schemas/assistant";
import { findAssistantSession, findFilmAssistant } from "./assistant-sessions";
import { StoredOutput } from "./stored-output";

/** A turn of a conversation, as a person reads it. */
export interface AssistantMessage {
  /** Of the turn: what was asked and what was answered share it. */
  turnId: string;
  asked: string;
  answered: string;
  /** Storage keys of pictures that were drawn. */
  pictures: string[];
  proposals: ProposedEdit[];
  model: string;
  credits: number;
  at: Date;
}

const MOST_TURNS = 200;

/** The last turns of a conversation, oldest first. */
export async function listMessages(ctx: Context, sessionId: string): Promise<AssistantMessage[]> {
  const session = await findAssistantSession(ctx, sessionId);
  const turns = await ctx.db.assistantTurn.findMany({
    where: { sessionId: session.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_TURNS,
  });
  return turns.reverse().map((turn) => {
    const output = z.array(StoredOutput).parse(turn.output);
    return {
      turnId: turn.id,
      asked: z.array(InputItem).parse(turn.input).flatMap(toText).join("\n"),
      answered: output.flatMap((item) => (item.type === "message" ? item.content.map(({ text }) => text) : [])).join("\n"),
      pictures: output.flatMap((item) => (item.type === "image_generation_call" && item.key ? [item.key] : [])),
      proposals: z.array(ProposedEdit).parse(turn.proposals),
      ...{ model: turn.model, credits: toCredits(turn.units), at: turn.createdAt },
    };
  });
}

/** The same of the studio's conversation about a film; none where nothing was asked yet. */
export async function listFilmMessages(ctx: Context, filmId: string): Promise<AssistantMessage[]> {
  const session = await findFilmAssistant(ctx, filmId);
  return session ? listMessages(ctx, session.id) : [];
}

const toText = (item: InputItem): string[] =>
  item.type === "message" ? item.content.flatMap((part) => (part.type === "input_image" ? [] : [part.text])) : [];
