import type { Db, Tx } from "@/server/db/client";
import type { PreparedFilm } from "@/server/render/prepare-film";
import type { StageInput } from "../deps";
import { reportProgress } from "../lifecycle";

/**
 * Mixing, measuring and encoding a second of sound costs about as much as this many frames of picture. It only weighs the parts
 * of progress against each other.
 */
const SOUND_UNITS_PER_SECOND = 5;
/** Joining and storing come after the parts. */
const PARTS_SHARE = 0.97;
const MILLISECONDS_BETWEEN_REPORTS = 400;

/** The sound is the part after the last segment. */
export const soundIndex = (film: PreparedFilm): number => film.plan.segments.length;

/** Writes down what the film is made of and what is there already. Planned anew, everything starts anew. */
export async function saveParts(
  db: Db,
  sessionId: string,
  film: PreparedFilm,
  missing: { segments: readonly number[]; soundKey: string; sound: boolean },
): Promise<void> {
  const { segments, frames, fps } = film.plan;
  const part = (index: number, kind: "segment" | "sound", key: string, units: number, reused: boolean) => ({
    ...{ sessionId, index, kind, key, units, reused, doneUnits: reused ? units : 0 },
    completedAt: reused ? new Date() : null,
  });
  const data = [
    ...segments.map(({ key, frames: units }, index) => part(index, "segment", key, units, !missing.segments.includes(index))),
    part(segments.length, "sound", missing.soundKey, (frames / fps) * SOUND_UNITS_PER_SECOND, !missing.sound),
  ];
  await db.$transaction([db.renderPart.deleteMany({ where: { sessionId } }), db.renderPart.createMany({ data })]);
}

/** A `say(share)` for one part. It writes now and then; a report that fails is dropped: progress is news, not truth. */
export function partProgress(db: Db, { sessionId, workId }: Whose, index: number): (share: number) => void {
  // Work on a film counts finished parts only.
  if (workId !== undefined) return () => undefined;
  let last = 0;
  return (share) => {
    const now = Date.now();
    if (now - last < MILLISECONDS_BETWEEN_REPORTS) return;
    last = now;
    report(db, sessionId, index, share).catch(() => undefined);
  };
}

async function report(db: Db | Tx, sessionId: string, index: number, share: number): Promise<void> {
  await db.$executeRaw`
    UPDATE render_parts SET done_units = GREATEST(done_units, units * ${Math.min(1, share)}), started_at = COALESCE(started_at, now())
    WHERE session_id = ${sessionId} AND index = ${index} AND completed_at IS NULL`;
  await tellStage(db, sessionId);
}

export async function finishPart(db: Db, { sessionId, workId }: Whose, index: number): Promise<void> {
  if (workId !== undefined) return tellWork(db, workId);
  await db.$executeRaw`
    UPDATE render_parts SET done_units = units, completed_at = COALESCE(completed_at, now()), started_at = COALESCE(started_at, now())
    WHERE session_id = ${sessionId} AND index = ${index}`;
  await tellStage(db, sessionId);
}

type Whose = Pick<StageInput, "sessionId" | "workId">;

/** A part that is told twice counts once more at most: the end of the work says the truth. */
async function tellWork(db: Db, workId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE film_works SET finished = LEAST(parts, finished + 1), updated_at = now(),
      progress = GREATEST(progress, ${PARTS_SHARE} * LEAST(1.0, (finished + 1 - reused)::float / GREATEST(1, parts - reused)))
    WHERE id = ${workId} AND status = 'PENDING'`;
}

/** The stage is as far as its parts together. */
async function tellStage(db: Db | Tx, sessionId: string): Promise<void> {
  const { _sum } = await db.renderPart.aggregate({ where: { sessionId, reused: false }, _sum: { units: true, doneUnits: true } });
  const share = _sum.units ? (_sum.doneUnits ?? 0) / _sum.units : 1;
  await reportProgress({ db }, sessionId, "video_generation", share * PARTS_SHARE);
}
