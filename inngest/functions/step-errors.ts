import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError } from "@/server/core/errors";
import { log } from "@/server/log";

/** How long a failed step waits before it is tried again, by how often it was tried. */
const DELAYS = ["2s", "10s", "30s", "2m"];

/** What the caller reads when something broke that nobody foresaw. */
const UNFORESEEN = "Something went wrong on our side while making this film.";

/**
 * Runs a step's work and turns its error into what the engine understands: an `AppError` says itself whether another try makes
 * sense; anything else is tried again and logged. What leaves is always a sentence that may be shown.
 */
export async function orRetry<T>(attempt: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof AppError;
    const message = known ? error.message : UNFORESEEN;
    if (known && !error.retryable) throw new NonRetriableError(message, { cause: error });
    log.warn({ err: error, attempt }, "a step failed and is tried again");
    throw new RetryAfterError(message, DELAYS[Math.min(attempt, DELAYS.length - 1)]!, { cause: error });
  }
}

/** A part that failed for good fails the whole: trying the whole again would only repeat the part's memorised failure. */
export async function orFail<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new NonRetriableError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
