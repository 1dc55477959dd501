import { publishEvent } from "@/server/core/events/publish-event";
import type { Db, Tx } from "@/server/db/client";
import { lacksPicture, type Timeline } from "@/server/schemas/timeline";
import { readTimeline } from "./read-timeline";

/** Whether a film waits for somebody to mend it. */
export const missesPictures = ({ scenes }: Pick<Timeline, "scenes">): boolean => scenes.some(lacksPicture);

/** Lets a film go on that waited for pictures. `when` tells one time from another. */
export async function tellMended(tx: Tx, sessionId: string, when: string): Promise<void> {
  await publishEvent(tx, { id: `video.mended:${sessionId}:${when}`, name: "video/mended", data: { sessionId } });
}

/** For whoever has begun to wait for pictures that may have come just before: the news of them then comes once more. */
export async function goOnIfMended(db: Db, sessionId: string, wait: string): Promise<void> {
  if (missesPictures(await readTimeline(db, sessionId))) return;
  await db.$transaction((tx) => tellMended(tx, sessionId, wait));
}
