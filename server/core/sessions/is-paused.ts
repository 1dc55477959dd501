import { publishEvent } from "@/server/core/events/publish-event";
import type { Db } from "@/server/db/client";

export async function isPaused(db: Db, sessionId: string): Promise<boolean> {
  const session = await db.videoSession.findUnique({ where: { id: sessionId }, select: { status: true } });
  return session?.status === "PAUSED";
}

/** For whoever has begun to wait for a resumption that may have come just before: it then comes once more. */
export async function resumeIfMissed(db: Db, sessionId: string, wait: string): Promise<void> {
  if (await isPaused(db, sessionId)) return;
  await db.$transaction((tx) =>
    publishEvent(tx, { id: `video.resumed:${sessionId}:${wait}`, name: "video/resumed", data: { sessionId } }),
  );
}
