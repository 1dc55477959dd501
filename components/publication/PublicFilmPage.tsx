import { Brand } from "@/components/frame/Brand";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { embedCode, inScript, urlsOf, videoObject } from "@/server/core/publications/share-card";
import { clock, spoken } from "./film-time";
import { ShareBar } from "./ShareBar";
import { Transcript } from "./Transcript";
import { Watch } from "./Watch";

/** A published film, for everybody who has its address. */
export function PublicFilmPage({ film, publicUrl }: { film: PublicFilm; publicUrl: string }) {
  const urls = urlsOf(publicUrl, film);
  const name = `${film.slug}.mp4`;
  return (
    <>
      {/* React writes this text as it is; `inScript` keeps it from ending the element. */}
      <script type="application/ld+json">{inScript(videoObject(publicUrl, film))}</script>
      <div className="mx-auto flex min-h-dvh w-full max-w-[70rem] flex-col px-5 sm:px-8">
        <header className="flex h-14 items-center">
          <Brand />
        </header>
        <main className="grow pb-14">
          <Watch film={film}>
            <article className="flex min-w-0 flex-col gap-5">
              <header className="flex flex-col gap-2">
                <h1
                  dir="auto"
                  lang={film.language}
                  className="text-balance break-words font-display text-3xl leading-tight sm:text-4xl"
                >
                  {film.title}
                </h1>
                <Facts film={film} />
              </header>
              <ShareBar
                title={film.title}
                url={urls.page}
                embedCode={embedCode(publicUrl, film).html}
                download={film.allowsDownload ? `${film.video}?download=${encodeURIComponent(name)}` : null}
              />
              {film.description && (
                <p
                  dir="auto"
                  lang={film.language}
                  className="max-w-prose whitespace-pre-line break-words text-sm leading-relaxed"
                >
                  {film.description}
                </p>
              )}
              <Tags tags={film.tags} />
              <Transcript film={film} />
            </article>
          </Watch>
        </main>
        <footer className="border-line border-t py-5 text-quiet text-xs">
          Made with Kinora, from a prompt to a finished film.
        </footer>
      </div>
    </>
  );
}

function Facts({ film }: { film: PublicFilm }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-quiet text-ui">
      {film.creatorHandle && (
        <>
          <bdi className="font-medium text-text">{film.creatorHandle}</bdi>
          <span aria-hidden>·</span>
        </>
      )}
      <time dateTime={film.publishedAt.toISOString()}>
        {film.publishedAt.toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" })}
      </time>
      <span aria-hidden>·</span>
      <span>
        <span aria-hidden className="tabular-nums">
          {clock(film.durationSeconds)}
        </span>
        <span className="sr-only">{spoken(film.durationSeconds)}</span>
      </span>
    </p>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag} dir="auto" className="max-w-full truncate rounded-full bg-raised px-2.5 py-0.5 text-quiet text-xs">
          {tag}
        </li>
      ))}
    </ul>
  );
}
