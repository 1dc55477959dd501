import { APIError, APIUserAbortError } from "openai";
import { AppError } from "@/server/core/errors";

/** A vendor's failure in our words; what the vendor says goes to our log only. */
export function explain(error: unknown, signal: AbortSignal): never {
  if (error instanceof AppError) throw error;
  signal.throwIfAborted();
  if (error instanceof APIUserAbortError) throw error;
  throw new AppError("provider_failed", sentenceFor(error), { cause: error });
}

function sentenceFor(error: unknown): string {
  const status = error instanceof APIError ? error.status : undefined;
  if (status === 401 || status === 403) return "The language provider refused OPENAI_API_KEY. Nothing was charged.";
  if (status === 404) return "The language provider does not know this model: see OPENAI_MODEL. Nothing was charged.";
  if (status === 429) return "The language provider is busy. Nothing was charged; try again in a moment.";
  if (status === 400 || status === 413 || status === 422) {
    return "The language provider refused this request: check tools, tool_choice, text and the pictures. Nothing was charged.";
  }
  return "The language provider does not answer. Nothing was charged; try again.";
}

/** An answer that ended before it was whole. */
export const brokenOff = (cause?: unknown): AppError =>
  new AppError("provider_failed", "The language provider broke off. Nothing was charged; try again.", { cause });

/** What a vendor streams; a line that is cut on the way is an answer that broke off. */
export async function* untilBrokenOff<Event>(events: AsyncIterable<Event>): AsyncGenerator<Event> {
  try {
    yield* events;
  } catch (error) {
    throw error instanceof APIUserAbortError ? error : brokenOff(error);
  }
}

/** What came back is no answer of the API. */
export const noAnswer = (cause: unknown): AppError =>
  new AppError("provider_failed", "The language provider's answer could not be read. Nothing was charged; try again.", { cause });
