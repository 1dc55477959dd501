import { AppError } from "@/server/core/errors";
import { AskedWork, type WorkOf } from "@/server/schemas/works";
import type { StageDeps, StageInput } from "../deps";

/** Input of work on a film beside its generation. */
export type WorkInput = StageInput & { workId: string };

/** What is asked for. */
export async function loadWork(deps: Pick<StageDeps, "db">, workId: string): Promise<AskedWork> {
  const work = await deps.db.filmWork.findUnique({ where: { id: workId }, select: { input: true } });
  if (!work) throw new AppError("not_found", "This work no longer exists.");
  return AskedWork.parse((work.input as { asked: unknown }).asked);
}

/** What was asked for must be of this kind: the engine has called the right function. */
export async function loadWorkOf<Kind extends AskedWork["kind"]>(
  deps: Pick<StageDeps, "db">,
  workId: string,
  kind: Kind,
): Promise<WorkOf<Kind>> {
  const asked = await loadWork(deps, workId);
  if (asked.kind !== kind) throw new AppError("internal", "This work is of another kind.", { cause: new Error(workId) });
  return asked as WorkOf<Kind>;
}

export const SCENE_GONE = "The scene was deleted meanwhile. Nothing was charged.";
