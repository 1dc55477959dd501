import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { findFilm } from "./film-facts";

/** `session_id` of a create route names a draft to render into. Throws 404 for an unknown id and 409 for a film already begun. */
export async function openDraft(ctx: Context, sessionId: string): Promise<never> {
  await findFilm(ctx, sessionId, "Video session not found.");
  throw new AppError(
    "conflict",
    "This session was already rendered, or is being rendered. Leave session_id out to start a new one.",
  );
}
