import { composeContext, database } from "@/server/compose";
import { getLocalOwner } from "@/server/core/accounts/get-local-owner";
import type { Context } from "@/server/core/context";
import { env } from "@/server/env";
import { isFromThisMachine } from "./local-visitor";

/** What a studio call knows about its caller: a context, or the reason why there is none. */
export type StudioContext = { context: Context; reason?: undefined } | { context: null; reason: string };

const NOT_HERE = "Open the studio on the machine it runs on: signing in from elsewhere comes with accounts.";

/** On loopback the visitor is the local owner. Nobody else is let in. */
export async function createStudioContext(request: Request): Promise<StudioContext> {
  if (env().production || !isFromThisMachine(request.headers)) return { context: null, reason: NOT_HERE };
  const requestId = crypto.randomUUID();
  const owner = await getLocalOwner(database());
  return { context: composeContext({ actor: { kind: "user", userId: owner.id, authType: "studio" }, requestId }) };
}
