import type { Context } from "@/server/core/context";
import type { FilmView } from "@/server/core/films/film-view";
import { type Measured, runMetered } from "@/server/core/metering/run-metered";
import type { AssistantSession, AssistantTurn, Prisma } from "@/server/db/generated/client";
import type { AssistantProvider, Completion, CompletionRequest } from "@/server/providers/assistant/assistant";
import type { CompletionOptions, InputItem, OutputItem, ProposedEdit, Tool, Usage } from "@/server/schemas/assistant";
import { mostFor, priceOf } from "./answer-price";
import type { Past } from "./conversation";
import { briefOf } from "./film-brief";
import { answerLocally, mostForLocal } from "./local/answer-locally";
import { restoreOutput, storeOutput } from "./stored-output";
import { systemPromptFor } from "./system-prompt";
import { sendAlong, takeInPictures } from "./taken-pictures";

const SOURCE = "assistant_completion";
/** As long as an answer may be that nobody set a limit to. */
const ANSWER_TOKENS = 4096;
const IN_TIME_MILLISECONDS = 120_000;

/** What one turn of a conversation is made from. */
export interface Turn {
  session: AssistantSession;
  past: Past;
  film: FilmView | null;
  items: InputItem[];
  options: Omit<CompletionOptions, "session_id" | "previous_response_id">;
  /** Hears a model's words as they come. */
  onText?: ((piece: string) => void) | undefined;
  /** Ends it when nobody waits for the answer any more: then nothing is kept, and nothing charged. */
  until?: AbortSignal | undefined;
  /** Proposals of edits: what a model is told and given besides, how its answer is read, and who proposes without one. */
  editing?: {
    instructions: string;
    tools: readonly Tool[];
    read(output: readonly OutputItem[]): Said;
    locally(): Said | null;
  };
}

export interface Said {
  output: OutputItem[];
  proposals: ProposedEdit[];
}

/** What answered, and what its answer costs. */
export interface Answered extends Said, Pick<Completion, "model" | "status" | "incompleteBecause" | "usage"> {
  credits: number;
}

export interface Taken {
  stored: AssistantTurn;
  output: OutputItem[];
  proposals: ProposedEdit[];
  /** Id of the response before this one. */
  previous: string | null;
}

/** One turn: what is said is answered by a model, or by what is known here, charged for and kept. A repeat under one id is told the same. */
export async function takeTurn(ctx: Context, turn: Turn, id: string): Promise<Taken> {
  const { assistant } = ctx;
  const inTime = AbortSignal.timeout(IN_TIME_MILLISECONDS);
  const signal = turn.until ? AbortSignal.any([inTime, turn.until]) : inTime;
  const request = assistant ? await toRequest(ctx, turn) : null;
  const { made } = await runMetered<Taken, Taken>(ctx, {
    ...{ answerId: id, source: SOURCE, again: () => readAgain(ctx, id) },
    most: assistant && request ? mostFor(assistant.model, request) : mostForLocal(turn.items),
    async work(): Promise<Measured<Taken>> {
      const items = await takeInPictures(ctx, turn.items, signal);
      const answered =
        assistant && request
          ? await answerByModel(ctx, assistant, { ...request, input: [...turn.past.items, ...items], signal }, turn)
          : await answerLocally(ctx, turn);
      const { output, proposals, credits } = answered;
      const stored = await toStored(ctx, id, turn, { items, answered });
      const previous = turn.past.previous?.responseId ?? null;
      return { done: { stored, output, proposals, previous }, credits, measured: measure(answered) };
    },
    async keep(tx, taken, units) {
      const stored = { ...taken.stored, units };
      const { input, output, proposals, usage, ...row } = stored;
      const told = { input: input as object, output: output as object, proposals: proposals as object, usage: usage as object };
      await tx.assistantTurn.create({ data: { ...row, ...told } });
      await tx.assistantSession.update({ where: { id: turn.session.id }, data: { lastTurnId: id } });
      return { ...taken, stored };
    },
  });
  return made;
}

async function answerByModel(
  ctx: Context,
  assistant: AssistantProvider,
  request: CompletionRequest,
  { editing, onText }: Turn,
): Promise<Answered> {
  const completion = await assistant.complete({ ...request, input: await sendAlong(ctx, request.input), onText });
  const said = editing ? editing.read(completion.output) : { output: completion.output, proposals: [] };
  return { ...completion, ...said, credits: priceOf(completion, request) };
}

async function toRequest(
  ctx: Context,
  { items, past, film, options, editing }: Turn,
): Promise<Omit<CompletionRequest, "signal">> {
  const { text, response_format: format, reasoning, reasoning_effort: effort } = options;
  const told = [await systemPromptFor(ctx), editing?.instructions, film && briefOf(film)];
  return {
    instructions: told.filter(Boolean).join("\n\n"),
    ...{ input: [...past.items, ...items], maxOutputTokens: options.max_output_tokens ?? ANSWER_TOKENS },
    ...{ temperature: options.temperature, topP: options.top_p, text: text ?? (format && { format: toTextFormat(format) }) },
    ...{ tools: [...(editing?.tools ?? []), ...(options.tools ?? [])], toolChoice: options.tool_choice },
    ...{ parallelToolCalls: options.parallel_tool_calls, effort: effort ?? reasoning?.effort ?? undefined },
  };
}

/** `response_format` of chat completions has its schema one level deeper. */
const toTextFormat = (format: Record<string, unknown>): unknown =>
  format.type === "json_schema" && typeof format.json_schema === "object" ? { type: format.type, ...format.json_schema } : format;

async function toStored(
  ctx: Context,
  id: string,
  { session, past }: Turn,
  { items, answered }: { items: InputItem[]; answered: Answered },
): Promise<AssistantTurn> {
  const { model, output, proposals, usage, incompleteBecause } = answered;
  return {
    ...{ id, sessionId: session.id, previousId: past.previous?.id ?? null, responseId: `resp_${id}`, model },
    ...{ input: asJson(items), output: asJson(await storeOutput(ctx, output)), proposals: asJson(proposals) },
    usage: { ...(usage?.told ?? NOTHING_COUNTED), ...(incompleteBecause && { incomplete: incompleteBecause }) },
    ...{ units: 0n, createdAt: ctx.now() },
  };
}

/** What came as JSON, or was read from it, is JSON. */
const asJson = (value: unknown): Prisma.JsonValue => value as Prisma.JsonValue;

/** No model worked: no token was used. */
const NOTHING_COUNTED: Usage = { input_tokens: 0, output_tokens: 0, total_tokens: 0 };

const measure = ({ model, usage }: Answered): Record<string, string | number> => ({
  model,
  ...(usage && { input_tokens: usage.counted.inputTokens, output_tokens: usage.counted.outputTokens }),
});

async function readAgain(ctx: Context, id: string): Promise<Taken> {
  const stored = await ctx.db.assistantTurn.findUniqueOrThrow({ where: { id } });
  const before = stored.previousId ? await ctx.db.assistantTurn.findUnique({ where: { id: stored.previousId } }) : null;
  const proposals = stored.proposals as unknown as ProposedEdit[];
  return { stored, proposals, output: await restoreOutput(ctx, stored.output), previous: before?.responseId ?? null };
}
