import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError, type ErrorCode } from "@/server/core/errors";
import { log } from "@/server/log";

const codes: Partial<Record<ErrorCode, TRPCError["code"]>> = {
  invalid_request: "BAD_REQUEST",
  missing_credential: "BAD_REQUEST",
  unauthorized: "UNAUTHORIZED",
  insufficient_credits: "PAYMENT_REQUIRED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  payload_too_large: "PAYLOAD_TOO_LARGE",
  unsupported_media_type: "UNSUPPORTED_MEDIA_TYPE",
  unprocessable: "UNPROCESSABLE_CONTENT",
  rate_limited: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

const OUTAGE = "Something went wrong on our side. Please try again.";

/** Core's errors keep their sentence, a wrong input says what is wrong with it; what nobody foresaw is logged and leaves without detail. */
export function toStudioError(error: unknown, path: string): TRPCError {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof AppError) {
    return new TRPCError({ code: codes[cause.code] ?? "INTERNAL_SERVER_ERROR", message: cause.message || OUTAGE, cause });
  }
  if (cause instanceof ZodError) {
    return new TRPCError({ code: "BAD_REQUEST", message: cause.issues[0]?.message ?? "This is not a valid request.", cause });
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  log.error({ err: cause, path }, "a studio call failed");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: OUTAGE });
}

/** The same for what fails while it is read and not when it is asked for: a subscription, an answer that comes in pieces. */
export async function* withStudioErrors<T>(events: AsyncIterable<T>, path: string): AsyncGenerator<T> {
  try {
    yield* events;
  } catch (error) {
    throw toStudioError(error, path);
  }
}
