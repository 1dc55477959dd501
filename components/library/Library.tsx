"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/components/trpc";

/** The visitor's films. */
export function Library() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.films.list.queryOptions({}));
  return (
    <ul aria-label="Films" className="p-6">
      {data?.films.map((film) => (
        <li key={film.id}>
          <Link href={`/films/${film.id}`}>{film.title}</Link>
        </li>
      ))}
    </ul>
  );
}
