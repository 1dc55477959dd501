import type { Metadata } from "next";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { describeFilm, urlsOf } from "@/server/core/publications/share-card";

/** What the page's head says to browsers, search engines and programs that show links. */
export function metadataOf(publicUrl: string, film: PublicFilm): Metadata {
  const { title, width, height } = film;
  const description = describeFilm(film).slice(0, 300);
  const urls = urlsOf(publicUrl, film);
  const oembed = `${publicUrl}/oembed?${new URLSearchParams({ url: urls.page, format: "json" })}`;
  return {
    title,
    description,
    ...(film.creatorHandle && { authors: [{ name: film.creatorHandle }] }),
    ...(film.tags.length > 0 && { keywords: [...film.tags] }),
    alternates: { canonical: urls.page, types: { "application/json+oembed": [{ url: oembed, title }] } },
    openGraph: {
      ...{ type: "video.other", siteName: "Kinora", title, description, url: urls.page },
      ...(film.tags.length > 0 && { tags: [...film.tags] }),
      images: [{ url: urls.poster, alt: title }],
      videos: [{ url: urls.video, type: "video/mp4", width, height }],
    },
    twitter: {
      ...{ card: "player", title, description, images: [{ url: urls.poster, alt: title }] },
      players: [{ playerUrl: urls.embed, streamUrl: urls.video, width, height }],
    },
  };
}
