import { resolveActor } from "@/server/core/accounts/resolve-actor";
import type { Context } from "@/server/core/context";
import { readCredential } from "./read-credential";

/**
 * The account that a caller of a public route is known as, or null. A wrong credential is as good as none: the route does not
 * need one, and its answer does not tell.
 */
export async function recognise(ctx: Pick<Context, "db" | "secretKey" | "now">, headers: Headers): Promise<string | null> {
  try {
    const actor = await resolveActor(ctx, readCredential(headers));
    return actor.kind === "external" ? null : actor.userId;
  } catch {
    return null;
  }
}
