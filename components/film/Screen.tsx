import { clsx } from "clsx";
import { Preview } from "@/components/preview/Preview";
import type { FilmView } from "@/server/core/films/film-view";

const shapes = {
  "16:9": "aspect-video w-full",
  "9:16": "mx-auto aspect-[9/16] h-[min(70dvh,44rem)]",
  "1:1": "mx-auto aspect-square h-[min(70dvh,44rem)] max-w-full",
} as const;

/** The finished film; until then the live preview of what there is; before that a shimmer, never a spinner. */
export function Screen({ film }: { film: FilmView | null }) {
  const timeline = film?.timeline;
  return (
    <div
      className={clsx("overflow-hidden rounded-2xl bg-black", shapes[timeline?.aspectRatio ?? "16:9"], !timeline && "shimmer")}
    >
      {film?.filmKey ? (
        // biome-ignore lint/a11y/useMediaCaption: the subtitles are part of the picture when they were asked for.
        <video
          key={film.filmKey}
          controls
          playsInline
          preload="metadata"
          poster={film.posterKey ? `/media/${film.posterKey}` : undefined}
          src={`/media/${film.filmKey}`}
          className="size-full"
        />
      ) : (
        timeline && <Preview timeline={timeline} mediaBase="/media" />
      )}
    </div>
  );
}
