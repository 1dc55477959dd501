import { accountOf, type Context, type ExternalActor } from "@/server/core/context";
import { assertOwesNothing } from "@/server/core/credits/debt";
import { getBalance } from "@/server/core/credits/get-balance";
import { NotEnoughCredits, postTransfer } from "@/server/core/credits/post-transfer";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";

/** Credentials with which an account's people act; an end user's own must not mint credits. */
const ACCOUNT_CREDENTIALS: readonly ExternalActor["authType"][] = [
  "api_key",
  "auth_token",
  "studio",
  "app_key",
  "external_user_api_key",
];

/**
 * Moves credits from the account to its external user, once per `id`. Throws 402 when the account has not got them and 403 when
 * nobody of the account asks.
 */
export async function grantToExternalUser(ctx: Context, { credits, id }: { credits: number; id: string }) {
  const { actor } = ctx;
  if (actor.kind !== "external" || !ACCOUNT_CREDENTIALS.includes(actor.authType)) {
    throw new AppError("forbidden", "Only the account can grant credits to its external users.");
  }
  const from = `user:${actor.userId}`;
  const to = accountOf(actor);
  await ctx.db
    .$transaction(async (tx) => {
      const granted = await postTransfer(tx, {
        ...{ key: `grant:${id}`, kind: "grant", from, to, amount: toUnits(credits), source: "external_credits_grant" },
        metadata: { externalUserId: actor.externalUserId },
      });
      if (granted.posted) await assertOwesNothing(tx, from);
    })
    .catch((error: unknown) => {
      throw error instanceof NotEnoughCredits ? cannotAfford(error, actor) : error;
    });
  const [theirs, ours] = await Promise.all([getBalance(ctx.db, to), getBalance(ctx.db, from)]);
  return {
    creditsGranted: credits,
    remainingCredits: toCredits(theirs),
    // An end user's screen may be on the other side: what the account has is nobody's business there.
    internalRemainingCredits: actor.asEndUser ? null : toCredits(ours),
  };
}

function cannotAfford({ message }: NotEnoughCredits, { asEndUser }: ExternalActor): AppError {
  return new AppError("insufficient_credits", asEndUser ? "The account has not enough credits to grant." : message);
}
