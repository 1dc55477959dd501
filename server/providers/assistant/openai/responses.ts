import type OpenAI from "openai";
import type {
  ResponseCreateParamsNonStreaming,
  ResponseCreateParamsStreaming,
  ResponseStreamEvent,
} from "openai/resources/responses/responses";
import { z } from "zod";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type OutputItem, Usage } from "@/server/schemas/assistant";
import type { Completion, CompletionRequest } from "../assistant";
import { brokenOff, noAnswer, untilBrokenOff } from "./explain";

const id = z.string().default(() => `item_${createObjectId()}`);
const Message = z.object({
  type: z.literal("message"),
  id,
  status: z.string().default("completed"),
  content: z.array(z.looseObject({ type: z.string() })),
});
const Call = z.object({
  type: z.literal("function_call"),
  id,
  ...{ status: z.string().default("completed"), call_id: z.string(), name: z.string(), arguments: z.string() },
});
const Picture = z.object({
  type: z.literal("image_generation_call"),
  id,
  status: z.string().default("completed"),
  result: z.base64().nullable().optional(),
  revised_prompt: z.string().nullable().optional(),
  ...{ size: z.string().optional(), quality: z.string().optional(), output_format: z.string().optional() },
});
const Known = z.discriminatedUnion("type", [Message, Call, Picture]);
const Answer = z.object({
  model: z.string().optional(),
  status: z.string().default("completed"),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(z.looseObject({ type: z.string() })),
  usage: Usage.extend({ input_tokens_details: z.looseObject({ cached_tokens: z.number().optional() }).nullish() }).nullish(),
});

export async function completeByResponses(client: OpenAI, model: string, request: CompletionRequest): Promise<Completion> {
  const { instructions, input, tools, text, effort, signal } = request;
  const wanted = {
    ...{ model, instructions, input, store: false, max_output_tokens: request.maxOutputTokens },
    ...(request.temperature !== undefined && { temperature: request.temperature }),
    ...(request.topP !== undefined && { top_p: request.topP }),
    ...(text && { text }),
    ...(tools?.length && { tools }),
    ...(request.toolChoice !== undefined && { tool_choice: request.toolChoice }),
    ...(request.parallelToolCalls !== undefined && { parallel_tool_calls: request.parallelToolCalls }),
    ...(effort && { reasoning: { effort } }),
  };
  const { onText } = request;
  if (!onText)
    return read(await client.responses.create(wanted as unknown as ResponseCreateParamsNonStreaming, { signal }), model);
  const asked = { ...wanted, stream: true } as unknown as ResponseCreateParamsStreaming;
  return read(await hear(await client.responses.create(asked, { signal }), onText), model);
}

/** Tells what is said as it comes, and answers the whole: the last event carries all of it. */
async function hear(events: AsyncIterable<ResponseStreamEvent>, onText: (piece: string) => void): Promise<unknown> {
  for await (const event of untilBrokenOff(events)) {
    if (event.type === "response.output_text.delta" || event.type === "response.refusal.delta") onText(event.delta);
    else if (event.type === "response.completed" || event.type === "response.incomplete") return event.response;
    else if (event.type === "response.failed" || event.type === "error")
      throw brokenOff(new Error(JSON.stringify(event).slice(0, 500)));
  }
  throw brokenOff();
}

function read(raw: unknown, model: string): Completion {
  const answer = Answer.safeParse(raw);
  if (!answer.success || !["completed", "incomplete"].includes(answer.data.status)) throw noAnswer(answer.error ?? raw);
  const { status, incomplete_details: why, usage } = answer.data;
  const output = answer.data.output.flatMap(toItem);
  if (output.length === 0 && status === "completed") throw noAnswer(new Error("no output"));
  const { input_tokens_details: details, ...told } = usage ?? {};
  return {
    ...{ model: answer.data.model ?? model, status, output },
    incompleteBecause: status === "incomplete" ? (why?.reason ?? "unknown") : null,
    usage: usage
      ? {
          told: { ...(told as Usage), ...(details && { input_tokens_details: details }) },
          counted: {
            ...{ inputTokens: usage.input_tokens, outputTokens: usage.output_tokens },
            cachedTokens: Math.min(details?.cached_tokens ?? 0, usage.input_tokens),
          },
        }
      : null,
  };
}

/** Reasoning and whatever else a model keeps to itself is left out. */
function toItem(raw: unknown): OutputItem[] {
  const item = Known.safeParse(raw).data;
  if (!item) return [];
  if (item.type === "function_call") return [item];
  if (item.type === "image_generation_call") return item.result ? [{ ...item, result: item.result }] : [];
  const content = item.content.flatMap((part) => {
    const text = part.type === "output_text" ? part.text : part.type === "refusal" ? part.refusal : undefined;
    return typeof text === "string" ? [{ type: "output_text" as const, text, annotations: annotationsOf(part) }] : [];
  });
  return [{ ...item, role: "assistant", content }];
}

const annotationsOf = (part: Record<string, unknown>): unknown[] => (Array.isArray(part.annotations) ? part.annotations : []);
