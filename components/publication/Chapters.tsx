import { clsx } from "clsx";
import { type RefObject, useEffect, useState } from "react";
import type { PublicFilm } from "@/server/core/publications/read-publication";
import { clock } from "./film-time";

interface Props {
  film: PublicFilm;
  player: RefObject<HTMLVideoElement | null>;
}

/** The parts of a film, to go to; the one that is playing is marked. */
export function Chapters({ film, player }: Props) {
  const { chapters } = film;
  const current = useCurrent(chapters, player);
  if (chapters.length < 2) return null;
  const open = (seconds: number) => {
    const video = player.current;
    if (!video) return;
    video.currentTime = seconds;
    void video.play().catch(() => {});
    video.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };
  return (
    <nav aria-labelledby="chapters" className="min-w-0">
      <h2 id="chapters" className="mb-2 font-semibold text-ui">
        Chapters
      </h2>
      <ol className="flex flex-col rounded-xl border border-line bg-surface p-1">
        {chapters.map(({ startSeconds, title }, index) => (
          <li key={startSeconds}>
            <button
              type="button"
              onClick={() => open(startSeconds)}
              aria-current={index === current ? "true" : undefined}
              className={clsx(
                "touchable flex w-full items-baseline gap-3 rounded-lg px-2.5 py-1.5 text-left text-ui hover:bg-raised",
                index === current && "bg-raised font-medium",
              )}
            >
              <span className={clsx("shrink-0 text-xs tabular-nums", index === current ? "text-accent-strong" : "text-quiet")}>
                {clock(startSeconds)}
              </span>
              <span dir="auto" lang={film.language} className="min-w-0 break-words">
                {title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Which chapter is playing; -1 until it plays for the first time. */
function useCurrent(chapters: PublicFilm["chapters"], player: Props["player"]): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const video = player.current;
    if (!video) return;
    const look = () => setCurrent(chapters.findLastIndex(({ startSeconds }) => startSeconds <= video.currentTime + 0.05));
    const events = ["timeupdate", "seeking"] as const;
    for (const name of events) video.addEventListener(name, look);
    return () => {
      for (const name of events) video.removeEventListener(name, look);
    };
  }, [chapters, player]);
  return current;
}
