import type { Context } from "@/server/core/context";
import { toCredits } from "@/server/core/credits/units";
import { getFilmView } from "@/server/core/films/film-view";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { ProposedEdit } from "@/server/schemas/assistant";
import type { Timeline } from "@/server/schemas/timeline";
import { textOf } from "./answer-price";
import { openFilmAssistant } from "./assistant-sessions";
import { readPast } from "./conversation";
import { EDIT_INSTRUCTIONS, editTool, readProposals } from "./edits/edit-tool";
import { readEdits } from "./edits/read-edits";
import { resolveEdits } from "./edits/resolve-edits";
import { toMessage } from "./local/answer-locally";
import { readItems } from "./read-items";
import { type Said, type Turn, takeTurn } from "./take-turn";

export interface Proposal {
  sessionId: string;
  turnId: string;
  /** What the assistant says. */
  text: string;
  /** To be applied in this order, or not at all; the film is as it was. */
  proposals: ProposedEdit[];
  /** The revision of the film that they were made for. */
  revision: number;
  /** Who answered: a model's name, or `kinora-local`. */
  model: string;
  creditsCharged: number;
}

interface AskForEdits extends Pick<Turn, "onText" | "until"> {
  filmId: string;
  text: string;
  id?: string | undefined;
}

/**
 * What the studio's panel asks: a question about a film is answered, a wish becomes edits that a person applies. A language model does
 * both where there is one; without, sentences that mean one thing become edits, and all others are answered from what is known.
 * `id`, 24 hexadecimal characters, lets a repeat be recognised. A model's words are told as they come.
 */
export async function proposeEdits(
  ctx: Context,
  { filmId, text, id = createObjectId(ctx.now()), ...hearing }: AskForEdits,
): Promise<Proposal> {
  const session = await openFilmAssistant(ctx, filmId);
  const [past, film] = await Promise.all([readPast(ctx, session), getFilmView(ctx, filmId)]);
  const { timeline } = film;
  const editing = timeline && {
    ...{ instructions: EDIT_INSTRUCTIONS, tools: [editTool] },
    read: (output: Parameters<typeof readProposals>[0]) => readProposals(output, timeline),
    locally: () => proposeLocally(timeline, text),
  };
  const items = readItems(text, ctx);
  const taken = await takeTurn(ctx, { session, past, film, items, options: {}, ...(editing && { editing }), ...hearing }, id);
  return {
    ...{ sessionId: session.id, turnId: taken.stored.id, text: taken.output.map(textOf).join("\n"), proposals: taken.proposals },
    ...{ revision: film.revision, model: taken.stored.model, creditsCharged: toCredits(taken.stored.units) },
  };
}

function proposeLocally(timeline: Timeline, text: string): Said | null {
  const asked = readEdits(text, timeline.scenes.length);
  if (!asked) return null;
  const { proposals, refused } = resolveEdits(timeline, asked);
  const head = proposals.length > 0 ? "I propose this:" : null;
  return { output: [toMessage([head, ...proposals.map(({ says }) => says), ...refused].filter(Boolean).join("\n"))], proposals };
}
