import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

/** The account's own people and programs. */
export const INTERNAL = ["user", "app"] as const satisfies readonly Actor["kind"][];
/** And its customers, who spend their own credits. */
export const ANYONE = [...INTERNAL, "external"] as const satisfies readonly Actor["kind"][];

const NOT_ALLOWED = "This credential is not allowed here. Use an API key or a user auth token.";
const NO_EXTERNAL_USERS = "This route does not act for external users. Leave external_user and unique_key out.";
const NEEDS_EXTERNAL_USER =
  "This route acts for an external user: send external_user with a provider and an external_user_id or unique_key, or authenticate as one.";

/**
 * Refuses an actor of a kind that may not do this. Whose object it is, is asked where the object is read: a foreign one is 404.
 * `refusal` is the route's own sentence.
 */
export function requireKind(actor: Pick<Actor, "kind" | "authType">, kinds: readonly Actor["kind"][], refusal?: string): void {
  if (kinds.includes(actor.kind)) return;
  const needsIdentity = actor.kind !== "external" && kinds.includes("external");
  if (needsIdentity) throw new AppError("invalid_request", refusal ?? NEEDS_EXTERNAL_USER);
  throw new AppError("forbidden", refusal ?? (actor.kind === "external" ? NO_EXTERNAL_USERS : NOT_ALLOWED));
}

/**
 * Where-clause of what an actor may see: an account sees its own objects and those of its customers, a customer their own, the
 * account's people speaking for a customer that customer's. Everything else is not found.
 */
export const owned = (actor: Actor): { userId: string; externalUserId?: string } =>
  actor.kind === "external" ? { userId: actor.userId, externalUserId: actor.externalUserId } : { userId: actor.userId };

/** Whether an object is the actor's very own: an account's, not its customers'. */
export function isOwn(actor: Actor, object: { userId: string; externalUserId: string | null }): boolean {
  const { userId, externalUserId } = ownerOf(actor);
  return object.userId === userId && object.externalUserId === externalUserId;
}

/** Whose a new object is. */
export const ownerOf = (actor: Actor): { userId: string; externalUserId: string | null } => ({
  userId: actor.userId,
  externalUserId: actor.kind === "external" ? actor.externalUserId : null,
});
