import { z } from "zod";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { AssistantSession, AssistantTurn } from "@/server/db/generated/client";
import { InputItem } from "@/server/schemas/assistant";
import { StoredOutput } from "./stored-output";

/** How far back a conversation is told again; what lies before is forgotten, oldest first. */
const MOST_TURNS = 60;
const MOST_CHARACTERS = 120_000;

export interface Past {
  /** The turn that the next one follows. */
  previous: AssistantTurn | null;
  items: InputItem[];
}

/**
 * What was said before in a conversation, up to a response of it or to its last one. It is told anew with every turn, so that no
 * provider has to remember anything and any of them can go on. Throws 404 for a response of another conversation.
 */
export async function readPast(ctx: Pick<Context, "db">, session: AssistantSession, responseId?: string): Promise<Past> {
  const previous = responseId
    ? await ctx.db.assistantTurn.findFirst({ where: { responseId, sessionId: session.id } })
    : session.lastTurnId && (await ctx.db.assistantTurn.findFirst({ where: { id: session.lastTurnId, sessionId: session.id } }));
  if (responseId && !previous) throw new AppError("not_found", "previous_response_id is no response of this session.");
  if (!previous) return { previous: null, items: [] };
  const turns = await chainOf(ctx, previous);
  const kept: InputItem[][] = [];
  let characters = 0;
  for (const turn of turns) {
    const items = itemsOf(turn);
    characters += JSON.stringify(items.map(withoutPictures)).length;
    if (kept.length > 0 && characters > MOST_CHARACTERS) break;
    kept.unshift(items);
  }
  return { previous, items: kept.flat() };
}

/** Newest first. */
async function chainOf({ db }: Pick<Context, "db">, last: AssistantTurn): Promise<AssistantTurn[]> {
  const chain = [last];
  // One read brings the usual straight conversation; what branches off is followed by name.
  const recent = await db.assistantTurn.findMany({
    where: { sessionId: last.sessionId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 2 * MOST_TURNS,
  });
  const known = new Map(recent.map((turn) => [turn.id, turn]));
  while (chain.length < MOST_TURNS) {
    const id = chain.at(-1)?.previousId;
    const turn = id ? (known.get(id) ?? (await db.assistantTurn.findUnique({ where: { id } }))) : null;
    if (!turn) break;
    chain.push(turn);
  }
  return chain;
}

function itemsOf(turn: AssistantTurn): InputItem[] {
  const said = z.array(InputItem).parse(turn.input);
  const answered = z
    .array(StoredOutput)
    .parse(turn.output)
    .flatMap((item): InputItem[] => {
      if (item.type === "function_call") {
        const { call_id, name, arguments: given } = item;
        return [{ type: "function_call", call_id, name, arguments: given }];
      }
      const text =
        item.type === "message"
          ? item.content.map((part) => part.text).join("")
          : `[A picture was drawn here${item.revised_prompt ? `: ${item.revised_prompt}` : ""}.]`;
      return text === "" ? [] : [{ type: "message", role: "assistant", content: [{ type: "output_text", text }] }];
    });
  return [...said, ...answered];
}

const withoutPictures = (item: InputItem): unknown =>
  item.type === "message" ? { ...item, content: item.content.filter(({ type }) => type !== "input_image") } : item;
