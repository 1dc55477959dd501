import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { issueExternalKey } from "@/server/core/external-users/external-key";
import { lastTopUp } from "@/server/core/payments/last-top-up";
import type { Session } from "@/server/schemas/accounts";

/** Tells a client who it is. An external user also gets the key that is theirs alone. */
export async function openSession(ctx: Context): Promise<Session> {
  const { actor } = ctx;
  const remainingCredits = toCredits(await getBalance(ctx.db, accountOf(actor)));
  if (actor.kind === "external") {
    const externalKey = await issueExternalKey(ctx, actor.externalUserId);
    return {
      ...{ account_type: "external", auth_type: actor.authType, external_api_key: externalKey },
      ...{ remainingCredits, lastTopUp: await lastTopUp(ctx.db, accountOf(actor)) },
    };
  }
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return {
    account_type: "internal",
    auth_type: actor.authType,
    user: {
      ...{ id: user.id, email: user.email, displayName: user.displayName, username: user.username },
      ...{ pfpUrl: user.avatarUrl, preferredLanguage: user.language },
    },
    remainingCredits,
  };
}
