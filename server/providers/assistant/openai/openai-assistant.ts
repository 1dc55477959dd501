import OpenAI, { NotFoundError } from "openai";
import type { AssistantProvider, Completion, CompletionRequest } from "../assistant";
import { completeByChat } from "./chat";
import { explain } from "./explain";
import { completeByResponses } from "./responses";

export interface OpenAiSettings {
  apiKey: string;
  /** Any server that speaks OpenAI's API; null is OpenAI's own. */
  baseUrl: string | null;
  model: string;
}

const TIMEOUT_MILLISECONDS = 110_000;
/** A person waits for the answer. */
const RETRIES = 1;

/**
 * Speaks to any server with OpenAI's API, through `/responses`. Many have only `/chat/completions`: a 404 is followed by the same
 * conversation there, and once that was answered, `/responses` is not asked for again.
 */
export function openAiAssistant({ apiKey, baseUrl, model }: OpenAiSettings): AssistantProvider {
  const client = new OpenAI({
    ...{ apiKey, timeout: TIMEOUT_MILLISECONDS, maxRetries: RETRIES },
    ...(baseUrl && { baseURL: baseUrl }),
  });
  let onlyChat = false;
  const byChat = async (request: CompletionRequest): Promise<Completion> => {
    const completion = await completeByChat(client, model, request);
    onlyChat = true;
    return completion;
  };
  return {
    name: "openai",
    model,
    async complete(request) {
      try {
        if (onlyChat) return await completeByChat(client, model, request);
        return await completeByResponses(client, model, request).catch((error: unknown) => {
          if (error instanceof NotFoundError) return byChat(request);
          throw error;
        });
      } catch (error) {
        return explain(error, request.signal);
      }
    },
  };
}
