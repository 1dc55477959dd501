import { z } from "zod";
import { Edit } from "./edits";

/**
 * What goes into and comes out of the assistant, in the shapes of OpenAI's Responses API (contract §9.5). Callers may write less:
 * a string, one message, bare content.
 */

const MOST_TEXT = 200_000;
const MOST_PICTURE = 20_000_000;
const MOST_ITEMS = 400;
const MOST_TOOLS = 128;
const MOST_JSON = 200_000;

export const Role = z.enum(["user", "assistant", "developer", "system"], {
  error: "role must be user, assistant, developer or system.",
});

const Text = z.object({ type: z.enum(["input_text", "output_text"]), text: z.string() });
const Picture = z.object({
  type: z.literal("input_image"),
  image_url: z.string(),
  detail: z.enum(["auto", "low", "high"]).optional(),
});
export const ContentPart = z.discriminatedUnion("type", [Text, Picture]);
export type ContentPart = z.output<typeof ContentPart>;

export const MessageItem = z.object({ type: z.literal("message"), role: Role, content: z.array(ContentPart) });
export type MessageItem = z.output<typeof MessageItem>;
const FunctionCall = z.object({
  type: z.literal("function_call"),
  call_id: z.string(),
  name: z.string(),
  arguments: z.string(),
});
const FunctionOutput = z.object({ type: z.literal("function_call_output"), call_id: z.string(), output: z.string() });
export const InputItem = z.discriminatedUnion("type", [MessageItem, FunctionCall, FunctionOutput]);
export type InputItem = z.output<typeof InputItem>;

const OutputMessage = z.object({
  id: z.string(),
  type: z.literal("message"),
  role: z.literal("assistant"),
  status: z.string(),
  content: z.array(z.object({ type: z.literal("output_text"), text: z.string(), annotations: z.array(z.unknown()) })),
});
const OutputCall = FunctionCall.extend({ id: z.string(), status: z.string() });
const OutputPicture = z.object({
  id: z.string(),
  type: z.literal("image_generation_call"),
  status: z.string(),
  revised_prompt: z.string().nullable().optional(),
  /** Base64. */
  result: z.string(),
  ...{ size: z.string().optional(), quality: z.string().optional(), output_format: z.string().optional() },
});
export const OutputItem = z.discriminatedUnion("type", [OutputMessage, OutputCall, OutputPicture]);
export type OutputItem = z.output<typeof OutputItem>;

export const Usage = z.looseObject({
  input_tokens: z.number(),
  output_tokens: z.number(),
  total_tokens: z.number(),
});
export type Usage = z.output<typeof Usage>;

/** What a price is made of. */
export interface TokenUsage {
  inputTokens: number;
  /** Of those, what the provider remembered. */
  cachedTokens: number;
  outputTokens: number;
}

export const AssistantResponse = z.object({
  id: z.string(),
  object: z.literal("response"),
  created_at: z.number().int(),
  status: z.string(),
  model: z.string(),
  output_text: z.string(),
  output: z.array(OutputItem),
  usage: Usage,
  previous_response_id: z.string().nullable(),
  session_id: z.string(),
  incomplete_details: z.object({ reason: z.string() }).nullable().optional(),
  metadata: z.record(z.string(), z.unknown()),
  creditsCharged: z.number(),
});
export type AssistantResponse = z.output<typeof AssistantResponse>;

const small = (name: string) =>
  z
    .record(z.string(), z.unknown(), `${name} must be an object.`)
    .refine((value) => JSON.stringify(value).length <= MOST_JSON, `${name} is too large.`);

const FunctionTool = z.looseObject({
  type: z.literal("function"),
  name: z.string().min(1).max(128),
  description: z.string().max(20_000).optional(),
  parameters: z.record(z.string(), z.unknown()).nullable().optional(),
  strict: z.boolean().nullable().optional(),
});
/** As chat completions write it. */
const ChatFunctionTool = z
  .looseObject({ type: z.literal("function"), function: FunctionTool.omit({ type: true }) })
  .transform(({ function: inner }) => ({ ...inner, type: "function" as const }));
const PictureTool = z.looseObject({ type: z.literal("image_generation") });
const TOOLS = "tools must be function or image_generation tools.";
export const Tool = z.union([ChatFunctionTool, FunctionTool, PictureTool], TOOLS);
export type Tool = z.output<typeof Tool>;

const limit = "max_output_tokens must be a whole number from 1 to 128000.";
const EFFORT = z.string("reasoning_effort must be text.").trim().max(40);

/** How a completion is wished for; the conversation itself is read by `read-items.ts`. */
export const CompletionOptions = z.object({
  session_id: z.string("session_id is required.").trim().min(1, "session_id is required.").max(100),
  previous_response_id: z.string("previous_response_id must be text.").trim().min(1).max(100).optional(),
  max_output_tokens: z.number(limit).int(limit).min(1, limit).max(128_000, limit).optional(),
  temperature: z.number("temperature must be a number from 0 to 2.").min(0).max(2).optional(),
  top_p: z.number("top_p must be a number from 0 to 1.").min(0).max(1).optional(),
  text: small("text").optional(),
  response_format: small("response_format").optional(),
  metadata: small("metadata").optional(),
  user: z.string("user must be text.").max(256).optional(),
  tools: z
    .array(Tool, TOOLS)
    .max(MOST_TOOLS, `tools may have at most ${MOST_TOOLS} entries.`)
    .refine((tools) => JSON.stringify(tools).length <= MOST_JSON, "tools is too large.")
    .optional(),
  tool_choice: z
    .union([z.string().max(128), z.record(z.string(), z.unknown())], "tool_choice must be text or an object.")
    .optional(),
  parallel_tool_calls: z.boolean("parallel_tool_calls must be a boolean.").optional(),
  reasoning: z.looseObject({ effort: EFFORT.nullable().optional() }, "reasoning must be an object.").optional(),
  reasoning_effort: EFFORT.optional(),
});
export type CompletionOptions = z.output<typeof CompletionOptions>;

const MOST_PROMPT = 32_000;
export const SystemPrompt = z
  .string("system_prompt must be text or null.")
  .max(MOST_PROMPT, `system_prompt may have at most ${MOST_PROMPT} characters.`)
  .transform((text) => text.trim() || null)
  .nullable();

export const SystemPromptAnswer = z.object({
  system_prompt: z.string().nullable(),
  model: z.string(),
  selected_assistant_model: z.string(),
});

const NAME = "session_name must be text of at most 200 characters.";
export const OpenSession = z.object({
  session_name: z.string(NAME).trim().max(200, NAME).optional(),
  metadata: small("metadata").optional(),
});
export type OpenSession = z.output<typeof OpenSession>;

export const SessionAnswer = z.object({
  session_id: z.string(),
  request_id: z.string(),
  session_type: z.literal("assistant"),
  session_name: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  created_at: z.string(),
  updated_at: z.string(),
});

/** An edit that the assistant proposes; nothing happens until a person applies it. */
export const ProposedEdit = z.object({ edit: Edit, says: z.string() });
export type ProposedEdit = z.output<typeof ProposedEdit>;

export const limits = { text: MOST_TEXT, picture: MOST_PICTURE, items: MOST_ITEMS } as const;
