import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

/** Refuses an actor of a kind that may not do this. Whose object it is, is asked where the object is read: a foreign one is 404. */
export function requireKind(actor: Actor, kinds: readonly Actor["kind"][]): void {
  if (!kinds.includes(actor.kind)) {
    throw new AppError("forbidden", "This credential is not allowed here. Use an API key or a user auth token.");
  }
}
