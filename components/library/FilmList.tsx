import { clsx } from "clsx";
import { Film } from "lucide-react";
import type { FilmCard } from "@/server/core/films/list-films";

interface Props {
  films: readonly FilmCard[] | undefined;
  openId: string | null;
  onOpen: (id: string) => void;
}

export function FilmList({ films, openId, onOpen }: Props) {
  if (!films || films.length === 0) return null;
  return (
    <section aria-labelledby="films">
      <h2 id="films" className="mb-4 font-medium text-quiet text-sm">
        Your films
      </h2>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {films.map((film) => (
          <li key={film.id}>
            <Card film={film} isOpen={film.id === openId} onOpen={() => onOpen(film.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const states: Partial<Record<FilmCard["status"], string>> = { FAILED: "Failed", CANCELLED: "Cancelled", PAUSED: "Paused" };

function Card({ film, isOpen, onOpen }: { film: FilmCard; isOpen: boolean; onOpen: () => void }) {
  const running = film.status === "PENDING";
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isOpen}
      className={clsx(
        "group block w-full overflow-hidden rounded-2xl border text-left transition-colors",
        isOpen ? "border-accent" : "border-line hover:border-quiet",
      )}
    >
      <div className={clsx("relative aspect-video bg-raised", running && !film.posterKey && "shimmer")}>
        {film.posterKey ? (
          <img src={`/media/${film.posterKey}`} alt="" loading="lazy" className="size-full object-cover" />
        ) : (
          !running && <Film aria-hidden className="absolute inset-0 m-auto size-7 text-quiet" />
        )}
        {running && (
          <div className="absolute inset-x-0 bottom-0 h-1 bg-canvas/60">
            <div
              className="h-full bg-accent transition-[width] duration-500"
              style={{ width: `${Math.round(film.progress)}%` }}
            />
          </div>
        )}
      </div>
      <div className="bg-surface px-3.5 py-3">
        <p className="truncate font-medium text-sm">{film.title}</p>
        <p className="mt-0.5 text-quiet text-xs tabular-nums">
          {states[film.status] ?? (running ? `${Math.round(film.progress)} %` : `${Math.round(film.durationSeconds)} s`)} ·{" "}
          {film.aspectRatio}
        </p>
      </div>
    </button>
  );
}
