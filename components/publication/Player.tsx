import { clsx } from "clsx";
import type { RefObject } from "react";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { languageNames } from "@/server/schemas/languages";

interface Props {
  film: PublicFilm;
  player?: RefObject<HTMLVideoElement | null>;
  className?: string;
}

/**
 * The browser's own player: it knows phones, televisions and screen readers better than any of ours. A film without a track of
 * captions has them in the picture, or nobody speaks in it.
 */
export const Player = ({ film, player, className }: Props) => (
  <video
    {...(player && { ref: player })}
    controls
    playsInline
    preload="metadata"
    aria-label={film.title}
    aria-keyshortcuts="K J L M F C"
    poster={film.poster}
    src={film.video}
    width={film.width}
    height={film.height}
    className={clsx("bg-black object-contain", className)}
  >
    {hasTrack(film) && (
      <track
        kind="captions"
        src={film.captions}
        srcLang={film.captionLanguage}
        label={languageNames[film.captionLanguage] ?? film.captionLanguage}
      />
    )}
    <track kind="chapters" src={film.chaptersFile} srcLang={film.language} />
  </video>
);

/** Captions that are part of the picture are not written over it once more. */
export const hasTrack = ({ hasSubtitles, cues }: PublicFilm): boolean => !hasSubtitles && cues.length > 0;
