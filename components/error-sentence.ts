import { TRPCClientError } from "@trpc/client";

const OFFLINE = "The studio cannot reach its server. Check your connection; it tries again by itself.";

/** What to show a person for a failed call. The server's own sentences say what to do; all else is a lost connection. */
export function sentenceOf(error: unknown): string {
  if (error instanceof TRPCClientError && error.data) return error.message;
  return OFFLINE;
}

/** Whether the session is over, so that only signing in helps. */
export const isSignedOut = (error: unknown): boolean => error instanceof TRPCClientError && error.data?.code === "UNAUTHORIZED";
