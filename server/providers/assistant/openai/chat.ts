import type OpenAI from "openai";
import type {
  ChatCompletionChunk,
  ChatCompletionContentPart,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from "openai/resources/chat/completions";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { InputItem, MessageItem, OutputItem, Tool } from "@/server/schemas/assistant";
import type { Completion, CompletionRequest } from "../assistant";
import { brokenOff, noAnswer, untilBrokenOff } from "./explain";

const Answer = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: z.number(),
      prompt_tokens_details: z.looseObject({ cached_tokens: z.number().optional() }).nullish(),
    })
    .nullish(),
});

/** The same conversation for servers that have `/chat/completions` only. They draw no pictures. */
export async function completeByChat(client: OpenAI, model: string, request: CompletionRequest): Promise<Completion> {
  const { tools = [], text, signal } = request;
  if (tools.some(({ type }) => type === "image_generation")) {
    throw new AppError("unprocessable", "The language model of this server draws no pictures: leave image_generation out.");
  }
  const wanted = {
    ...{ model, max_tokens: request.maxOutputTokens, messages: toMessages(request) },
    ...(request.temperature !== undefined && { temperature: request.temperature }),
    ...(request.topP !== undefined && { top_p: request.topP }),
    ...(text?.format !== undefined && { response_format: toResponseFormat(text.format) }),
    ...(tools.length > 0 && { tools: tools.map(toChatTool) }),
    ...(request.toolChoice !== undefined && { tool_choice: toChatChoice(request.toolChoice) }),
    ...(request.parallelToolCalls !== undefined && { parallel_tool_calls: request.parallelToolCalls }),
    ...(request.effort && { reasoning_effort: request.effort }),
  };
  const { onText } = request;
  if (!onText) {
    const asked = wanted as unknown as ChatCompletionCreateParamsNonStreaming;
    return read(await client.chat.completions.create(asked, { signal }), model);
  }
  const asked = { ...wanted, stream: true, stream_options: { include_usage: true } };
  const chunks = await client.chat.completions.create(asked as unknown as ChatCompletionCreateParamsStreaming, { signal });
  return read(await hear(chunks, onText), model);
}

/** Tells what is said as it comes, and puts the pieces together to what would have come at once. */
async function hear(chunks: AsyncIterable<ChatCompletionChunk>, onText: (piece: string) => void): Promise<unknown> {
  const calls: { id: string; function: { name: string; arguments: string } }[] = [];
  let [content, model, end, usage]: [string, string | undefined, string | null, unknown] = ["", undefined, null, null];
  for await (const chunk of untilBrokenOff(chunks)) {
    model ??= chunk.model;
    usage = chunk.usage ?? usage;
    const [choice] = chunk.choices ?? [];
    const piece = choice?.delta?.content ?? choice?.delta?.refusal ?? "";
    content += piece;
    if (piece !== "") onText(piece);
    for (const part of choice?.delta?.tool_calls ?? []) {
      calls[part.index] ??= { id: part.id ?? `call_${createObjectId()}`, function: { name: "", arguments: "" } };
      const call = calls[part.index]!.function;
      call.name += part.function?.name ?? "";
      call.arguments += part.function?.arguments ?? "";
    }
    end = choice?.finish_reason ?? end;
  }
  if (end === null) throw brokenOff();
  return { model, usage, choices: [{ finish_reason: end, message: { content, tool_calls: calls.filter(Boolean) } }] };
}

function toMessages({ instructions, input }: CompletionRequest): ChatCompletionMessageParam[] {
  return [{ role: "system", content: instructions }, ...input.flatMap(toMessage)];
}

function toMessage(item: InputItem): ChatCompletionMessageParam[] {
  if (item.type === "function_call_output") return [{ role: "tool", tool_call_id: item.call_id, content: item.output }];
  if (item.type === "function_call") {
    const { name, arguments: given } = item;
    const call = { id: item.call_id, type: "function" as const, function: { name, arguments: given } };
    return [{ role: "assistant", content: null, tool_calls: [call] }];
  }
  if (item.role === "assistant") return [{ role: "assistant", content: plainText(item) }];
  // Servers other than OpenAI's know no developer.
  if (item.role !== "user") return [{ role: "system", content: plainText(item) }];
  return [{ role: "user", content: item.content.some(({ type }) => type === "input_image") ? toParts(item) : plainText(item) }];
}

const plainText = ({ content }: MessageItem): string =>
  content.flatMap((part) => (part.type === "input_image" ? [] : [part.text])).join("\n");

const toParts = ({ content }: MessageItem): ChatCompletionContentPart[] =>
  content.map((part) =>
    part.type === "input_image"
      ? { type: "image_url", image_url: { url: part.image_url, ...(part.detail && { detail: part.detail }) } }
      : { type: "text", text: part.text },
  );

const toChatTool = ({ type: _, ...inner }: Tool) => ({ type: "function", function: inner });

const toChatChoice = (choice: string | Record<string, unknown>): unknown =>
  typeof choice === "object" && choice.type === "function" && typeof choice.name === "string"
    ? { type: "function", function: { name: choice.name } }
    : choice;

/** `{ type: "json_schema", name, schema }` is written one level deeper there. */
function toResponseFormat(format: unknown): unknown {
  const { type, ...inner } = format as { type?: string };
  return type === "json_schema" ? { type, json_schema: inner } : format;
}

function read(raw: unknown, model: string): Completion {
  const answer = Answer.safeParse(raw);
  const choice = answer.data?.choices[0];
  if (!answer.success || !choice) throw noAnswer(answer.error);
  const { message, finish_reason: end } = choice;
  const text = message.content ?? message.refusal ?? "";
  const calls = message.tool_calls ?? [];
  const status = end === "length" || end === "content_filter" ? "incomplete" : "completed";
  if (text === "" && calls.length === 0 && status === "completed") throw noAnswer(new Error("no text"));
  const said: OutputItem[] =
    text === ""
      ? []
      : [{ ...item(), type: "message", role: "assistant", content: [{ type: "output_text", text, annotations: [] }] }];
  const called = calls.map(
    (call): OutputItem => ({
      ...{ ...item(), type: "function_call", call_id: call.id, name: call.function.name, arguments: call.function.arguments },
    }),
  );
  const { usage } = answer.data;
  return {
    ...{ model: answer.data.model ?? model, status, output: [...said, ...called] },
    incompleteBecause: status === "completed" ? null : end === "length" ? "max_output_tokens" : "content_filter",
    usage: usage ? countTokens(usage) : null,
  };
}

const item = () => ({ id: `item_${createObjectId()}`, status: "completed" });

function countTokens(usage: NonNullable<z.output<typeof Answer>["usage"]>): Completion["usage"] {
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = usage;
  const cachedTokens = Math.min(usage.prompt_tokens_details?.cached_tokens ?? 0, inputTokens);
  return {
    told: {
      ...{ input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: inputTokens + outputTokens },
      input_tokens_details: { cached_tokens: cachedTokens },
    },
    counted: { inputTokens, outputTokens, cachedTokens },
  };
}
