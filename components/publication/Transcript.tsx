import { ChevronDown } from "lucide-react";
import type { PublicFilm } from "@/server/core/publications/read-publication";

/** What is said in a film, to read; one paragraph for each of its parts. */
export function Transcript({ film }: { film: PublicFilm }) {
  const paragraphs = film.chapters
    .map(({ startSeconds, endSeconds }) =>
      film.cues
        .filter((cue) => cue.startSeconds >= startSeconds - 0.01 && cue.startSeconds < endSeconds - 0.01)
        .map((cue) => cue.text.replaceAll("\n", " "))
        .join(" "),
    )
    .filter((text) => text !== "");
  if (paragraphs.length === 0) return null;
  return (
    <details className="group max-w-prose rounded-xl border border-line bg-surface open:pb-4">
      <summary className="touchable flex list-none items-center justify-between rounded-xl px-4 py-2.5 font-medium text-ui [&::-webkit-details-marker]:hidden">
        Transcript <ChevronDown aria-hidden className="size-4 text-quiet transition-transform group-open:rotate-180" />
      </summary>
      <div dir="auto" lang={film.captionLanguage} className="flex flex-col gap-3 px-4 text-sm leading-relaxed">
        {paragraphs.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
    </details>
  );
}
