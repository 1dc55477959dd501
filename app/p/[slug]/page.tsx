import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { metadataOf } from "@/components/publication/metadata";
import { PublicFilmPage } from "@/components/publication/PublicFilmPage";
import { database } from "@/server/compose";
import { pagePath } from "@/server/core/publications/publication-urls";
import { readPublication } from "@/server/core/publications/read-publication";
import { env } from "@/server/env";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Once per request, for the page and for what its head says. */
const find = cache((slug: string) => readPublication({ db: database() }, slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const film = await find((await params).slug);
  return film ? metadataOf(env().publicUrl, film) : { title: "No film here" };
}

export default async function PublishedPage({ params }: Props) {
  const { slug } = await params;
  const film = await find(slug);
  if (!film) notFound();
  if (film.slug !== slug) redirect(pagePath(film.slug));
  return <PublicFilmPage film={film} publicUrl={env().publicUrl} />;
}
