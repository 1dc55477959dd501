import { applyEdit } from "@/server/editing/apply-edit";
import type { Timeline } from "@/server/schemas/timeline";
import type { QueueState } from "./edit-queue";

/** The film as the person left it: what streamed in, and on top of that what is still on its way. */
export function shownFilm(timeline: Timeline, { stored, waiting }: Pick<QueueState, "stored" | "waiting">): Timeline {
  let shown = timeline;
  for (const { edit } of [...stored, ...waiting]) {
    if (!edit) continue;
    try {
      shown = applyEdit(shown, edit);
    } catch {
      // It no longer fits what came meanwhile; the server says so too, and tells why.
    }
  }
  return shown;
}
