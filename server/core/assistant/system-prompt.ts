import type { z } from "zod";
import { accountOf, type Context } from "@/server/core/context";
import type { SystemPromptAnswer } from "@/server/schemas/assistant";

/** What answers where no language model does. */
export const LOCAL_MODEL = "kinora-local";

export const DEFAULT_PROMPT =
  "You are the assistant of Kinora, which turns a prompt or pictures into a finished film. Answer briefly, in the language you are " +
  "asked in. Say so when you do not know something; never invent facts about a film, an account or a price.";

/** Sets what the account, or the external user, wants the assistant to be; null goes back. */
export async function setSystemPrompt(ctx: Context, systemPrompt: string | null): Promise<z.input<typeof SystemPromptAnswer>> {
  const accountId = accountOf(ctx.actor);
  if (systemPrompt === null) await ctx.db.assistantPrompt.deleteMany({ where: { accountId } });
  else
    await ctx.db.assistantPrompt.upsert({ where: { accountId }, create: { accountId, systemPrompt }, update: { systemPrompt } });
  const model = ctx.assistant?.model ?? LOCAL_MODEL;
  return { system_prompt: systemPrompt, model, selected_assistant_model: model };
}

/** The external user's own, else the account's, else Kinora's. */
export async function systemPromptFor({ db, actor }: Context): Promise<string> {
  const accounts = [accountOf(actor), `user:${actor.userId}`];
  const prompts = await db.assistantPrompt.findMany({ where: { accountId: { in: accounts } } });
  const own = accounts.flatMap((id) => prompts.find(({ accountId }) => accountId === id) ?? []);
  return own[0]?.systemPrompt ?? DEFAULT_PROMPT;
}
