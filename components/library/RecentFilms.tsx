"use client";

import Link from "next/link";
import { FilmState } from "./FilmState";
import { Poster } from "./Poster";
import { useLibrary } from "./use-library";

const SHOWN = 4;
const NEWEST = { archived: false };

/** The newest films, under the composer: what is being made, and what came of it. */
export function RecentFilms() {
  const { films } = useLibrary(NEWEST);
  if (!films || films.length === 0) return null;
  return (
    <section aria-labelledby="recent" className="mt-10">
      <header className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="recent" className="font-medium text-quiet text-ui">
          Your newest films
        </h2>
        <Link href="/films" className="text-quiet text-ui underline-offset-4 hover:text-text hover:underline">
          All films
        </Link>
      </header>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {films.slice(0, SHOWN).map((film) => (
          <li key={film.id}>
            <Link href={`/films/${film.id}`} className="group block rounded-xl">
              <div className="relative overflow-hidden rounded-xl border border-line group-hover:border-line-strong">
                <Poster film={film} />
                <FilmState film={film} />
              </div>
              <p className="mt-1.5 truncate text-quiet text-xs group-hover:text-text">{film.title}</p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
