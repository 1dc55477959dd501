import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmbeddedFilm } from "@/components/publication/EmbeddedFilm";
import { database } from "@/server/compose";
import { pageUrl } from "@/server/core/publications/publication-urls";
import { readPublication } from "@/server/core/publications/read-publication";
import { env } from "@/server/env";

/** The page is what is to be found. */
export const metadata: Metadata = { title: "Film", robots: { index: false } };

export default async function EmbedPage({ params }: { params: Promise<{ slug: string }> }) {
  const film = await readPublication({ db: database() }, (await params).slug);
  if (!film) notFound();
  return <EmbeddedFilm film={film} page={pageUrl(env(), film.slug)} />;
}
