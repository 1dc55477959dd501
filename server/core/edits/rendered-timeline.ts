import type { Context } from "@/server/core/context";
import { Timeline } from "@/server/schemas/timeline";
import { pastTimeline } from "./past-timeline";

interface Finished {
  id: string;
  timeline: unknown;
  revision: number;
  renderedRevision: number | null;
}

/** A finished film as its file shows it, whatever was edited since. */
export async function renderedTimeline(ctx: Pick<Context, "db">, film: Finished): Promise<Timeline> {
  const now = { timeline: Timeline.parse(film.timeline), revision: film.revision };
  // Of films from before there were editors nothing is known; people have not edited them before their last stage was done.
  const revision = film.renderedRevision ?? (await lastStageRevision(ctx, film.id)) ?? film.revision;
  if (revision >= film.revision) return now.timeline;
  return ctx.db.$transaction((tx) => pastTimeline(tx, film.id, now, revision));
}

async function lastStageRevision({ db }: Pick<Context, "db">, sessionId: string): Promise<number | null> {
  const { _max } = await db.timelineEdit.aggregate({ where: { sessionId, kind: "stage" }, _max: { revision: true } });
  return _max.revision;
}
