import { isOwn, ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { type Changes, newsOf } from "../news/changes";
import { type FilmCard, FOR_CARDS, toCards } from "./list-films";
import type { Told } from "./watch-film";

/** Transactions that were open when a watcher left, and clocks of several machines: looked at once more, harmlessly. */
const OVERLAP_MILLISECONDS = 60_000;
const MOST_CARDS = 100;

/**
 * Tells the caller's films that change: each card as it now is. Begins with the films that are being made, and with those that
 * changed since the watcher left. A card is complete, so that telling it twice does no harm.
 */
export async function* watchFilms(
  ctx: Context,
  changes: Changes,
  watch: { signal: AbortSignal; after?: string | null | undefined },
): AsyncGenerator<Told<FilmCard>> {
  const told = new Map<string, string>();
  let since = readId(watch.after);
  for await (const news of newsOf(changes, (change) => isOwn(ctx.actor, change), watch.signal)) {
    const now = ctx.now();
    for (const card of await loadCards(ctx, news, since)) {
      const text = JSON.stringify(card);
      if (told.get(card.id) === text) continue;
      told.set(card.id, text);
      yield [now.toISOString(), card];
    }
    since = now;
  }
}

/** The named films; or, where anything may have happened, all that are in the making or changed since. */
async function loadCards(ctx: Context, ids: ReadonlySet<string> | null, since: Date | null): Promise<FilmCard[]> {
  const lately = since && { updatedAt: { gt: new Date(since.getTime() - OVERLAP_MILLISECONDS) } };
  const active = { status: { in: ["PENDING", "PAUSED"] } };
  const sessions = await ctx.db.videoSession.findMany({
    where: { ...ownerOf(ctx.actor), ...(ids ? { id: { in: [...ids] } } : lately ? { OR: [active, lately] } : active) },
    ...FOR_CARDS,
    orderBy: { id: "desc" },
    take: MOST_CARDS,
  });
  return toCards(ctx, sessions);
}

function readId(id: string | null | undefined): Date | null {
  const at = new Date(id ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
