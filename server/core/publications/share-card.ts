import { pageUrl } from "./publication-urls";
import type { PublicFilm } from "./read-publication";

/** Where a published film is, for programs that show links. */
export interface FilmUrls {
  page: string;
  embed: string;
  video: string;
  poster: string;
}

export function urlsOf(publicUrl: string, film: PublicFilm): FilmUrls {
  const page = pageUrl({ publicUrl }, film.slug);
  return { page, embed: `${page}/embed`, video: publicUrl + film.video, poster: publicUrl + film.poster };
}

/** What a card says of a film, where it says nothing itself. */
export const describeFilm = (film: PublicFilm): string =>
  film.description || `A film of ${Math.round(film.durationSeconds)} seconds.`;

/** The film as search engines read it (schema.org, VideoObject). */
export function videoObject(publicUrl: string, film: PublicFilm): Record<string, unknown> {
  const urls = urlsOf(publicUrl, film);
  return {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    ...{ name: film.title, description: describeFilm(film), url: urls.page },
    ...{ thumbnailUrl: [urls.poster], contentUrl: urls.video, embedUrl: urls.embed },
    uploadDate: film.publishedAt.toISOString(),
    duration: `PT${Math.round(film.durationSeconds)}S`,
    ...{ width: film.width, height: film.height, inLanguage: film.language },
    ...(film.tags.length > 0 && { keywords: film.tags.join(", ") }),
    ...(film.creatorHandle && { creator: { "@type": "Person", name: film.creatorHandle } }),
    ...(film.cues.length > 0 && { transcript: film.cues.map(({ text }) => text).join(" ") }),
  };
}

/** JSON that may stand in a page: no text in it can end the element it is in. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

interface Room {
  width?: number | undefined;
  height?: number | undefined;
}

const EMBED_WIDTH = 640;

/** A film as the element that plays it in somebody's page. */
export function embedCode(publicUrl: string, film: PublicFilm, room: Room = {}): { html: string; width: number; height: number } {
  const { width, height } = sizeIn(film, room);
  const src = inAttribute(urlsOf(publicUrl, film).embed);
  const look = 'style="border:0" allow="fullscreen; picture-in-picture" allowfullscreen';
  return {
    html: `<iframe src="${src}" width="${width}" height="${height}" title="${inAttribute(film.title)}" ${look}></iframe>`,
    width,
    height,
  };
}

/** What a program that was given the page's address shows of it (oEmbed 1.0). */
export function oEmbed(publicUrl: string, film: PublicFilm, room: Room): Record<string, unknown> {
  return {
    ...{ version: "1.0", type: "video", provider_name: "Kinora", provider_url: publicUrl, title: film.title },
    ...(film.creatorHandle && { author_name: film.creatorHandle }),
    ...{ thumbnail_url: urlsOf(publicUrl, film).poster, thumbnail_width: film.width, thumbnail_height: film.height },
    ...embedCode(publicUrl, film, room),
  };
}

/** As wide as wished, as large as there is room, in the film's own shape. */
function sizeIn(
  film: PublicFilm,
  { width = EMBED_WIDTH, height = Number.POSITIVE_INFINITY }: Room,
): { width: number; height: number } {
  const scale = Math.min(width / film.width, height / film.height);
  return { width: Math.max(1, Math.round(film.width * scale)), height: Math.max(1, Math.round(film.height * scale)) };
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const inAttribute = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
