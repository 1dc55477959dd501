import { z } from "zod";
import type { Context } from "@/server/core/context";
import { toCredits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type AssistantResponse, type CompletionOptions, type InputItem, Usage } from "@/server/schemas/assistant";
import { textOf } from "./answer-price";
import { findAssistantSession } from "./assistant-sessions";
import { readPast } from "./conversation";
import { filmOf } from "./film-brief";
import { type Taken, takeTurn } from "./take-turn";

export interface AskAssistant extends CompletionOptions {
  items: InputItem[];
}

/** Carries a conversation on: says `items` after what was said before, keeps both and charges for what was used. */
export async function completeAssistant(
  ctx: Context,
  { session_id, previous_response_id, items, ...options }: AskAssistant,
  id = createObjectId(ctx.now()),
): Promise<z.input<typeof AssistantResponse>> {
  const session = await findAssistantSession(ctx, session_id);
  const [past, film] = await Promise.all([readPast(ctx, session, previous_response_id), filmOf(ctx, session)]);
  return toResponse(await takeTurn(ctx, { session, past, film, items, options }, id), options.metadata);
}

const StoredUsage = Usage.extend({ incomplete: z.string().optional() });

function toResponse(
  { stored, output, previous }: Taken,
  metadata: Record<string, unknown> = {},
): z.input<typeof AssistantResponse> {
  const { incomplete, ...usage } = StoredUsage.parse(stored.usage);
  return {
    ...{ id: stored.responseId, object: "response", created_at: Math.floor(stored.createdAt.getTime() / 1000) },
    status: incomplete ? "incomplete" : "completed",
    ...{ model: stored.model, output_text: output.map(textOf).join(""), output, usage: usage as Usage },
    ...{ previous_response_id: previous, session_id: stored.sessionId, metadata },
    ...(incomplete && { incomplete_details: { reason: incomplete } }),
    creditsCharged: toCredits(stored.units),
  };
}
