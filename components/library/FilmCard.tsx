import { clsx } from "clsx";
import Link from "next/link";
import type { FilmCard as Card } from "@/server/core/films/list-films";
import { FilmMenu } from "./FilmMenu";
import { FilmState } from "./FilmState";
import { Poster } from "./Poster";
import type { FilmActions } from "./use-film-actions";
import type { Selection } from "./use-selection";

interface Props {
  film: Card;
  actions: FilmActions;
  selection: Selection;
}

/** One film: what it looks like, how far it is, what it cost. */
export function FilmCard({ film, actions, selection: { chosen, toggle } }: Props) {
  const place = chosen?.findIndex(({ id }) => id === film.id) ?? -1;
  const isChosen = place >= 0;
  const canJoin = film.status === "COMPLETED";
  const face = (
    <>
      <div
        className={clsx(
          "relative overflow-hidden rounded-xl border transition-colors",
          isChosen ? "border-accent ring-1 ring-accent" : "border-line group-hover:border-line-strong",
          chosen && !canJoin && "opacity-40",
        )}
      >
        <Poster film={film} />
        <FilmState film={film} />
        {chosen && canJoin && (
          <span
            aria-hidden
            className={clsx(
              "absolute top-2 left-2 flex size-6 items-center justify-center rounded-full border-2 font-semibold text-xs tabular-nums",
              isChosen ? "border-accent bg-accent text-on-accent" : "border-white bg-black/40",
            )}
          >
            {isChosen && place + 1}
          </span>
        )}
      </div>
      <p className="mt-2 line-clamp-2 font-medium text-ui sm:line-clamp-1">{film.title}</p>
    </>
  );
  return (
    <article className="group relative">
      {chosen ? (
        <button
          type="button"
          aria-pressed={isChosen}
          disabled={!canJoin}
          onClick={() => toggle(film)}
          className="block w-full rounded-xl text-left"
        >
          {face}
        </button>
      ) : (
        <Link href={`/films/${film.id}`} className="block rounded-xl">
          {face}
        </Link>
      )}
      <div className="mt-0.5 flex items-center justify-between gap-2">
        <Facts film={film} />
        {!chosen && <FilmMenu film={film} actions={actions} />}
      </div>
    </article>
  );
}

function Facts({ film }: { film: Card }) {
  const { charged, price } = film.cost;
  const cost = film.status === "PENDING" ? price : charged;
  return (
    <p className="min-w-0 truncate text-quiet text-xs tabular-nums">
      <span className="max-sm:hidden">
        <time dateTime={film.createdAt.toISOString()}>{dayOf(film.createdAt)}</time> ·{" "}
      </span>
      {Math.round(film.durationSeconds)} s · {cost === 0 ? "free" : `${cost.toLocaleString("en")} credits`}
    </p>
  );
}

/** The time of what was made today, the day of the rest. */
function dayOf(date: Date): string {
  const now = new Date();
  if (date.toDateString() === now.toDateString())
    return date.toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false });
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return date.toLocaleDateString("en", { month: "short", day: "numeric", ...year });
}
