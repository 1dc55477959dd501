import { CircleAlert, Globe, Hand, Pause } from "lucide-react";
import type { FilmCard } from "@/server/core/films/list-films";

const chip =
  "inline-flex h-5.5 items-center gap-1 rounded-md bg-black/75 px-1.5 font-medium text-[0.6875rem] text-white tabular-nums";

const Published = () => (
  <span className={`${chip} absolute bottom-2 left-2`}>
    <Globe aria-hidden className="size-3" /> Published
  </span>
);

/** Over the poster: what a film that is not finished is doing, and how far it is. */
export function FilmState({ film }: { film: FilmCard }) {
  const { status, isWaiting, doing, failure, publicPath } = film;
  if (status === "COMPLETED") return publicPath ? <Published /> : null;
  const progress = Math.round(film.progress);
  return (
    <>
      <div className="absolute bottom-2 left-2 flex max-w-[calc(100%-1rem)] gap-1.5">
        {status === "PENDING" && isWaiting && (
          <span className={chip}>
            <Hand aria-hidden className="size-3 text-amber-300" /> Waits for you
          </span>
        )}
        {status === "PENDING" && !isWaiting && (
          <span className={chip}>
            {doing ?? "Starting"} <span className="text-white/75">{progress} %</span>
          </span>
        )}
        {status === "PAUSED" && (
          <span className={chip}>
            <Pause aria-hidden className="size-3" /> Paused
          </span>
        )}
        {status === "FAILED" && (
          <span className={chip} {...(failure !== null && { title: failure })}>
            <CircleAlert aria-hidden className="size-3 text-red-300" /> Failed
          </span>
        )}
        {status === "CANCELLED" && <span className={chip}>Cancelled</span>}
      </div>
      {status === "PENDING" && (
        <div
          role="progressbar"
          aria-label={`Progress of ${film.title}`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={progress}
          className="absolute inset-x-0 bottom-0 h-0.5 bg-black/40"
        >
          <div className="h-full bg-accent transition-[width] duration-500" style={{ width: `${progress}%` }} />
        </div>
      )}
    </>
  );
}
