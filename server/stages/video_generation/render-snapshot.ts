import { AppError } from "@/server/core/errors";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { Snapshot } from "@/server/schemas/works";
import type { StageDeps, StageInput } from "../deps";

/** The film that is being rendered, whatever is edited meanwhile: all parts of a file show the same film. */
export async function readSnapshot(
  deps: Pick<StageDeps, "db">,
  { sessionId, workId }: Pick<StageInput, "sessionId" | "workId">,
): Promise<Snapshot> {
  if (workId !== undefined) {
    const work = await deps.db.filmWork.findUnique({ where: { id: workId }, select: { kind: true, input: true } });
    if (!work) throw new AppError("not_found", "This work no longer exists.");
    const snapshot = Snapshot.parse((work.input as { snapshot: unknown }).snapshot);
    if (work.kind !== "captionless") return snapshot;
    return { ...snapshot, timeline: { ...snapshot.timeline, captions: null } };
  }
  const session = await deps.db.videoSession.findUnique({
    where: { id: sessionId },
    select: { rendering: true, revision: true },
  });
  if (session?.rendering) return Snapshot.parse(session.rendering);
  return { revision: session?.revision ?? 0, timeline: await readTimeline(deps.db, sessionId) };
}

/** Decides which film is rendered. A repeat of the step keeps what was decided. */
export async function takeSnapshot(deps: Pick<StageDeps, "db">, sessionId: string): Promise<void> {
  await deps.db.$executeRaw`
    UPDATE video_sessions SET rendering = jsonb_build_object('revision', revision, 'timeline', timeline)
    WHERE id = ${sessionId} AND rendering IS NULL`;
}
