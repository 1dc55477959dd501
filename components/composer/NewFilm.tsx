"use client";

import { useRouter } from "next/navigation";
import { Composer } from "./Composer";

/** Say what you want, and watch it being made. */
export function NewFilm() {
  const router = useRouter();
  return (
    <section aria-labelledby="question" className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-8 sm:py-14">
      <h1 id="question" className="mb-6 text-balance text-center font-display text-4xl leading-tight sm:mb-8 sm:text-5xl">
        What should we film?
      </h1>
      <Composer onCreated={(id) => router.push(`/films/${id}`)} />
    </section>
  );
}
