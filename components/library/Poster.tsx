import { clsx } from "clsx";
import { Film } from "lucide-react";
import type { FilmCard } from "@/server/core/films/list-films";

/** A picture of the film; tall and square ones stand before themselves, blurred, so that every card has one shape. */
export function Poster({ film: { posterKey, aspectRatio, status } }: { film: FilmCard }) {
  if (!posterKey) {
    return (
      <div className={clsx("flex aspect-video items-center justify-center", status === "PENDING" ? "shimmer" : "bg-raised")}>
        {status !== "PENDING" && <Film aria-hidden className="size-6 text-quiet" strokeWidth={1.5} />}
      </div>
    );
  }
  const source = `/media/${posterKey}`;
  return (
    <div className="relative aspect-video overflow-hidden bg-raised">
      {aspectRatio !== "16:9" && (
        <img
          src={source}
          alt=""
          loading="lazy"
          className="absolute inset-0 size-full scale-125 object-cover opacity-60 blur-xl"
        />
      )}
      <img
        src={source}
        alt=""
        loading="lazy"
        className={clsx("arrive relative size-full", aspectRatio === "16:9" ? "object-cover" : "object-contain")}
      />
    </div>
  );
}
