import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import { openAssistantSession } from "@/server/core/assistant/assistant-sessions";
import { chargeUtility } from "@/server/core/assistant/charge-utility";
import { completeAssistant } from "@/server/core/assistant/complete-assistant";
import { enhanceMessage } from "@/server/core/assistant/enhance-message";
import { readItems } from "@/server/core/assistant/read-items";
import { setSystemPrompt } from "@/server/core/assistant/system-prompt";
import { AssistantResponse, SessionAnswer, SystemPromptAnswer } from "@/server/schemas/assistant";
import { UtilityCharged } from "@/server/schemas/utilities";
import { AssistantSessionBody, CompletionBody, EnhanceBody, SystemPromptBody, UsageBody } from "../bodies/assistant-bodies";
import { route } from "../route";

const price = ({ answer }: { answer: { creditsCharged: number } }): number => answer.creditsCharged;

export const assistant = [
  route({
    name: "assistant.setSystemPrompt",
    on: "POST /v2/assistant/set_system_prompt",
    also: ["POST /v1/assistant/set_system_prompt", "POST /v1/external_users/assistant/set_system_prompt"],
    summary: "What the assistant is to be, for an account or an external user",
    access: ANYONE,
    body: SystemPromptBody,
    result: SystemPromptAnswer,
    run: ({ ctx, body }) => setSystemPrompt(ctx, body),
  }),
  route({
    name: "assistant.openSession",
    on: "POST /v2/utils/assistant_session",
    also: ["POST /v1/external_users/utils/assistant_session"],
    summary: "A conversation with the assistant, about a film where its metadata names one",
    access: ANYONE,
    body: AssistantSessionBody,
    result: SessionAnswer,
    run: ({ ctx, body, newId }) => openAssistantSession(ctx, body, newId),
  }),
  route({
    name: "assistant.complete",
    on: "POST /v2/assistant/completion",
    also: ["POST /v1/assistant/completion", "POST /v1/external_users/assistant/completion"],
    summary: "The assistant's next answer in a conversation",
    access: ANYONE,
    body: CompletionBody,
    result: AssistantResponse,
    price,
    run: ({ ctx, body, newId }) => completeAssistant(ctx, { ...body.options, items: readItems(body.messages, ctx) }, newId),
  }),
  route({
    name: "assistant.enhance",
    on: "POST /v1/chat/enhance",
    summary: "A message said better",
    access: ["user"],
    body: EnhanceBody,
    result: z.object({ content: z.string(), creditsCharged: z.number() }),
    price,
    run: ({ ctx, body, newId }) => enhanceMessage(ctx, body, newId),
  }),
  route({
    name: "utilities.charge",
    on: "POST /v2/utils/usage_charge",
    also: ["POST /v1/external_users/utils/usage_charge"],
    summary: "Pay for what a program of yours used elsewhere",
    access: ANYONE,
    body: UsageBody,
    result: UtilityCharged,
    price,
    run: ({ ctx, body, newId }) => chargeUtility(ctx, body, newId),
  }),
];
