import { z } from "zod";
import { assertUsed, type UtilityUse } from "@/server/core/assistant/charge-utility";
import { EnhanceMessage } from "@/server/core/assistant/enhance-message";
import type { Fields } from "@/server/core/bodies/aliases";
import { reading } from "@/server/core/bodies/body-fields";
import { type Body, isObject, openEnvelope } from "@/server/core/bodies/envelope";
import type { Utility } from "@/server/core/credits/usage-prices";
import { AppError } from "@/server/core/errors";
import { CompletionOptions, OpenSession, SystemPrompt } from "@/server/schemas/assistant";

const PROMPT = { system_prompt: { aliases: ["prompt", "value"] } } satisfies Fields;
export const SystemPromptBody = reading(
  { fields: PROMPT, required: ["system_prompt"] },
  z.unknown().transform((raw) => SystemPrompt.parse(openEnvelope(raw, PROMPT).fields.system_prompt ?? null)),
);

const SESSION = { session_name: { aliases: ["name"] }, metadata: {} } satisfies Fields;
export const AssistantSessionBody = reading(
  { fields: SESSION, accept: OpenSession },
  z.unknown().transform((raw) => OpenSession.parse(openEnvelope(raw, SESSION).fields)),
);

/** Of `input`, which is also the wrapper's name, see `withMessages`. */
const SAID = "said";
const options = {
  session_id: { aliases: ["id"] },
  previous_response_id: {},
  max_output_tokens: { aliases: ["max_tokens"] },
  ...{ temperature: {}, top_p: {}, text: {}, response_format: {}, metadata: {}, user: {} },
  ...{ tools: {}, tool_choice: {}, parallel_tool_calls: { boolean: true }, reasoning: {}, reasoning_effort: {} },
} satisfies Fields;
const COMPLETION = { ...options, messages: { aliases: ["message", SAID] } } satisfies Fields;
const NO_SESSION = "session_id is required.";

export const CompletionBody = reading(
  {
    fields: { ...options, messages: { aliases: ["message", "input"] } },
    required: ["session_id", "messages"],
    accept: CompletionOptions,
  },
  z.unknown().transform((raw) => {
    const { messages, ...fields } = openEnvelope(withMessages(raw), COMPLETION).fields;
    if (fields.session_id === undefined) throw new AppError("invalid_request", NO_SESSION);
    return { options: CompletionOptions.parse(fields), messages };
  }),
);

/** `input` is a wrapper where it is an object that is no message: there, and inside of it, it is what was said. */
function withMessages(raw: unknown): unknown {
  if (!isObject(raw) || raw.input === undefined) return raw;
  const { input, ...rest } = raw;
  if (isObject(input) && !isSaid(input)) return { ...rest, input: withMessages(input) };
  return { ...rest, [SAID]: input };
}

const isSaid = (input: Body): boolean => ["role", "content", "type"].some((name) => input[name] !== undefined);

const ENHANCE = { message: {}, metadata: {}, language: {}, maxwords: { aliases: ["max_words"] } } satisfies Fields;
export const EnhanceBody = reading(
  { fields: ENHANCE, accept: EnhanceMessage },
  z.unknown().transform((raw) => EnhanceMessage.parse(openEnvelope(raw, ENHANCE).fields)),
);

const USAGE = {
  utility_type: { aliases: ["type", "usage_type"] },
  characters: { aliases: ["character_count"] },
  text: { aliases: ["content"] },
  ...{ duration_ms: {}, duration_seconds: {}, duration_minutes: {}, duration_hours: {} },
  firecrawl_credits_used: {},
  model: {},
} satisfies Fields;

const utilities: Record<string, Utility> = {
  ...{ elevenlabs_tts: "tts", tts: "tts", elevenlabs_stt: "stt", stt: "stt", transcription: "stt" },
  ...{ firecrawl: "crawl", crawl: "crawl" },
};
const HOURS = { duration_hours: 1, duration_minutes: 1 / 60, duration_seconds: 1 / 3600, duration_ms: 1 / 3_600_000 } as const;
const MOST_MODEL = 200;

export const UsageBody = reading(
  { fields: USAGE, required: ["utility_type"] },
  z.unknown().transform((raw): UtilityUse => {
    const { fields } = openEnvelope(raw, USAGE);
    const named = typeof fields.utility_type === "string" ? fields.utility_type.trim().toLowerCase() : "";
    const utility = Object.hasOwn(utilities, named) ? utilities[named] : undefined;
    if (!utility) throw bad("utility_type must be one of: elevenlabs_tts, elevenlabs_stt, firecrawl.");
    const units = unitsOf(utility, fields);
    assertUsed(utility, units);
    const model = typeof fields.model === "string" ? fields.model.trim().slice(0, MOST_MODEL).toWellFormed() || null : null;
    return { utility, units, model };
  }),
);

function unitsOf(utility: Utility, fields: { [name in keyof typeof USAGE]?: unknown }): number {
  if (utility === "crawl") return numberIn(fields.firecrawl_credits_used, "firecrawl_credits_used");
  if (utility === "stt") {
    const given = (Object.keys(HOURS) as (keyof typeof HOURS)[]).find((name) => fields[name] !== undefined);
    if (!given) throw bad("duration_ms, duration_seconds, duration_minutes or duration_hours is required.");
    return numberIn(fields[given], given) * HOURS[given];
  }
  if (fields.characters === undefined && typeof fields.text === "string") return [...fields.text].length;
  const characters = numberIn(fields.characters, "characters, or text,");
  if (!Number.isInteger(characters)) throw bad("characters must be a whole number.");
  return characters;
}

function numberIn(value: unknown, name: string): number {
  if (value === undefined) throw bad(`${name} is required.`);
  if (typeof value !== "number" || !Number.isFinite(value)) throw bad(`${name} must be a number.`);
  return value;
}

const bad = (message: string): AppError => new AppError("invalid_request", message);
