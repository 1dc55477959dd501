import { applyEdit } from "@/server/editing/apply-edit";
import type { Timeline } from "@/server/schemas/timeline";
import type { QueueState } from "./edit-queue";

/**
 * The film as the person left it: what streamed in, and on top of that what is still on its way. What is stored is part of the film
 * from its revision on.
 */
export function shownFilm(
  { timeline, revision }: { timeline: Timeline; revision: number },
  { stored, waiting }: Pick<QueueState, "stored" | "waiting">,
): Timeline {
  let shown = timeline;
  for (const { edit } of [...stored.filter(({ storedAs }) => storedAs > revision), ...waiting]) {
    if (!edit) continue;
    try {
      shown = applyEdit(shown, edit);
    } catch {
      // It no longer fits what came meanwhile; the server says so too, and tells why.
    }
  }
  return shown;
}
