import type { Timeline } from "@/server/schemas/timeline";

/** A film in which all that is as it was is the very same object: only what has changed is drawn anew. */
export function keepIdentity(before: Timeline | null, now: Timeline): Timeline {
  if (!before) return now;
  return { ...now, scenes: kept(before.scenes, now.scenes), audio: kept(before.audio, now.audio) };
}

function kept<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((thing) => [thing.id, thing]));
  return now.map((thing) => {
    const old = known.get(thing.id);
    return old && (old === thing || JSON.stringify(old) === JSON.stringify(thing)) ? old : thing;
  });
}
