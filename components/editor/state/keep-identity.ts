import { replaceEqualDeep } from "@tanstack/react-query";
import type { Timeline } from "@/server/schemas/timeline";

/** A film in which all that is as it was is the very same object, the film itself too: only what has changed is drawn anew. */
export function keepIdentity(before: Timeline | null, now: Timeline): Timeline {
  if (!before) return now;
  const { scenes: oldScenes, audio: oldAudio, ...old } = before;
  const { scenes: newScenes, audio: newAudio, ...others } = now;
  const rest = replaceEqualDeep<typeof old>(old, others);
  const scenes = kept(oldScenes, newScenes);
  const audio = kept(oldAudio, newAudio);
  return rest === old && scenes === oldScenes && audio === oldAudio ? before : { ...rest, scenes, audio };
}

/** By their ids: what moved is still the same thing. */
function kept<T extends { id: string }>(before: T[], now: readonly T[]): T[] {
  const known = new Map(before.map((thing) => [thing.id, thing]));
  const list = now.map((thing) => {
    const old = known.get(thing.id);
    return old ? replaceEqualDeep(old, thing) : thing;
  });
  return list.length === before.length && list.every((thing, i) => thing === before[i]) ? before : list;
}
