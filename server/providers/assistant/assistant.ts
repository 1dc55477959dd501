import type { InputItem, OutputItem, TokenUsage, Tool, Usage } from "@/server/schemas/assistant";

/** A language model that carries a conversation on. */
export interface AssistantProvider {
  readonly name: string;
  readonly model: string;
  complete(request: CompletionRequest): Promise<Completion>;
}

export interface CompletionRequest {
  instructions: string;
  /** The whole conversation, oldest first: nothing is remembered on the other side. */
  input: readonly InputItem[];
  maxOutputTokens: number;
  temperature?: number | undefined;
  topP?: number | undefined;
  /** `format` and what else the Responses API's `text` holds. */
  text?: Record<string, unknown> | undefined;
  tools?: readonly Tool[] | undefined;
  toolChoice?: string | Record<string, unknown> | undefined;
  parallelToolCalls?: boolean | undefined;
  effort?: string | undefined;
  /** Hears the answer's words as they come; what is answered in the end is the same. */
  onText?: ((piece: string) => void) | undefined;
  signal: AbortSignal;
}

export interface Completion {
  model: string;
  /** `completed`, or `incomplete` with why. */
  status: string;
  incompleteBecause: string | null;
  output: OutputItem[];
  /** Null where the server counts no tokens. */
  usage: { told: Usage; counted: TokenUsage } | null;
}
