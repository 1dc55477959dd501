import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { INTERNAL, requireKind } from "@/server/core/access";
import type { StudioContext } from "./context";
import { toStudioError } from "./studio-error";

const t = initTRPC.context<StudioContext>().create({
  transformer: superjson,
  sse: {
    // A silent line is a broken one; and a line is opened anew now and then, so that whoever lost access loses the line.
    ping: { enabled: true, intervalMs: 5_000 },
    client: { reconnectAfterInactivityMs: 15_000 },
    maxDurationMs: 600_000,
  },
  // So that nobody in between takes an answer that is being thought about for a dead one.
  jsonl: { pingMs: 5_000 },
});

export const router = t.router;

/** Whatever fails leaves as a sentence for the person in front of the screen. */
const errors = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (!result.ok) throw toStudioError(result.error, path);
  return result;
});

/** Only for who is signed in: an account's own people, and its customers, who see what is theirs. */
export const signedIn = t.procedure.use(errors).use(({ ctx, next }) => {
  if (!ctx.context) throw new TRPCError({ code: "UNAUTHORIZED", message: ctx.reason });
  return next({ ctx: { context: ctx.context, changes: ctx.changes } });
});

/** Only for an account's own people: keys, webhooks, customers. */
export const accountOnly = signedIn.use(({ ctx, next }) => {
  requireKind(ctx.context.actor, INTERNAL, "Only the owner of the account can do this.");
  return next();
});
