import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { AppError, type ErrorCode } from "@/server/core/errors";
import { log } from "@/server/log";
import type { StudioContext } from "./context";

const t = initTRPC.context<StudioContext>().create({ transformer: superjson });

export const router = t.router;

const trpcCode: Partial<Record<ErrorCode, TRPCError["code"]>> = {
  invalid_request: "BAD_REQUEST",
  insufficient_credits: "PAYMENT_REQUIRED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** Core's errors keep their sentence; what nobody foresaw is logged and leaves without detail. */
const errors = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof AppError) {
    throw new TRPCError({ code: trpcCode[cause.code] ?? "INTERNAL_SERVER_ERROR", message: cause.message, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    log.error({ err: cause ?? result.error, path }, "a studio call failed");
    throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on our side. Please try again." });
  }
  return result;
});

/** Only for who is signed in: the studio shows nothing else yet. */
export const signedIn = t.procedure.use(errors).use(({ ctx, next }) => {
  if (!ctx.context) throw new TRPCError({ code: "UNAUTHORIZED", message: ctx.reason });
  return next({ ctx: { context: ctx.context } });
});
