import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { Prisma } from "@/server/db/generated/client";

/** Any failure as the error the caller will read. What we do not know leaves as `internal`, its cause goes to the log only. */
export function toAppError(error: unknown, action: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return new AppError("invalid_request", firstMessage(error), { cause: error });
  return fromDatabase(error) ?? new AppError("internal", `Internal server error while ${action}.`, { cause: error });
}

/** The first rule that was broken, in the order in which the contract checks them. */
function firstMessage(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "The request is not valid.";
  const isOurs = issue.code === "custom" || !/^Invalid input|^Too /.test(issue.message);
  return isOurs || issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}

const ABORTED = [/^P2034$/, /^40001$/, /^40P01$/];

/** True when the database broke a transaction off to end a deadlock: it did nothing, so the work can simply be done again. */
export const isAbortedTransaction = (error: unknown): boolean =>
  databaseCodes(error).some((code) => ABORTED.some((pattern) => pattern.test(code)));

/** Database errors that are not bugs of ours (security.md, patterns (e)). */
function fromDatabase(error: unknown): AppError | undefined {
  const codes = databaseCodes(error);
  const has = (...patterns: RegExp[]) => codes.some((code) => patterns.some((pattern) => pattern.test(code)));
  if (has(/^P2002$/, /^23505$/)) return new AppError("conflict", "This already exists.", { cause: error });
  if (has(/^P2025$/)) return new AppError("not_found", "Request not found.", { cause: error });
  if (has(/^22\w{3}$/)) return new AppError("invalid_request", "A value cannot be stored as it is.", { cause: error });
  if (has(...ABORTED)) {
    return new AppError("unavailable", "Too many changes at once. Try again.", { cause: error, retryable: true });
  }
  if (has(/^P1\d{3}$/, /^P2024$/, /^P2028$/, /^57P0\w$/, /^08\w{3}$/, /^ECONN/, /^53\w{3}$/) || isBrokenConnection(error)) {
    return new AppError("unavailable", "The database is not reachable right now. Try again.", { cause: error, retryable: true });
  }
  return undefined;
}

/** Prisma's code, and the ones PostgreSQL or the socket gave to the driver below it. */
function databaseCodes(error: unknown): string[] {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === "object" && at !== null; depth++) {
    const { code, originalCode, errorCode, meta, cause } = at as Record<string, unknown>;
    for (const value of [code, originalCode, errorCode]) if (typeof value === "string") codes.push(value);
    const deeper = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    at = deeper ?? cause;
  }
  return codes;
}

const isBrokenConnection = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientInitializationError ||
  (error instanceof Error &&
    /Connection terminated|Can't reach database|timeout exceeded when trying to connect/i.test(error.message));
