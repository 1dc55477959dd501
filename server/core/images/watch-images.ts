import { isOwn, ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import type { Told } from "@/server/core/films/watch-film";
import { type Changes, newsOf } from "@/server/core/news/changes";
import type { ImageJobView } from "@/server/schemas/image-jobs";
import { toImageViews } from "./list-image-views";

/** Transactions that were open when a watcher left, and clocks of several machines: looked at once more, harmlessly. */
const OVERLAP_MILLISECONDS = 60_000;
const MOST_JOBS = 100;

/**
 * Tells the caller's work on pictures that changes, each as it now is. Begins with what is under way, and with what changed since the
 * watcher left; telling one twice does no harm.
 */
export async function* watchImages(
  ctx: Context,
  changes: Changes,
  watch: { signal: AbortSignal; after?: string | null | undefined },
): AsyncGenerator<Told<ImageJobView>> {
  const told = new Map<string, string>();
  let since = readId(watch.after);
  for await (const news of newsOf(changes, (change) => isOwn(ctx.actor, change), watch.signal)) {
    const now = ctx.now();
    for (const job of await loadJobs(ctx, news, since)) {
      const text = JSON.stringify(job);
      if (told.get(job.id) === text) continue;
      told.set(job.id, text);
      yield [now.toISOString(), job];
    }
    since = now;
  }
}

/** The named work; or, where anything may have happened, all that is under way or changed since. */
async function loadJobs(ctx: Context, ids: ReadonlySet<string> | null, since: Date | null): Promise<ImageJobView[]> {
  const lately = since && { updatedAt: { gt: new Date(since.getTime() - OVERLAP_MILLISECONDS) } };
  const active = { status: { in: ["INIT", "PENDING"] } };
  const rows = await ctx.db.imageJob.findMany({
    where: { ...ownerOf(ctx.actor), ...(ids ? { id: { in: [...ids] } } : lately ? { OR: [active, lately] } : active) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_JOBS,
  });
  return toImageViews(ctx, rows);
}

function readId(id: string | null | undefined): Date | null {
  const at = new Date(id ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
