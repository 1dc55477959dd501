import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { FilmUsage } from "@/server/core/credits/list-film-usage";
import { atTime, inCredits } from "../amounts";
import { colourOf, labelOf } from "./stage-looks";

/** One film; its stages unfold. */
export function UsageRow({ item }: { item: FilmUsage }) {
  const { film, source, credits, refunded, stages, at } = item;
  const name = film ? film.title : labelOf(source);
  const summary = (
    <>
      <span className="min-w-0 grow">
        <span className="line-clamp-1 font-medium text-ui">{name}</span>
        <span className="block text-quiet text-xs">{atTime(at)}</span>
      </span>
      {refunded > 0 && <Badge tone="warn">Given back</Badge>}
      <span className="shrink-0 text-ui tabular-nums">{inCredits(credits)}</span>
    </>
  );
  if (stages.length === 0) return <li className="flex items-center gap-3 py-3 pr-5 pl-12">{summary}</li>;
  return (
    <li>
      <details className="group">
        <summary className="flex list-none items-center gap-3 px-5 py-3 hover:bg-raised [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet transition-transform group-open:rotate-90" />
          {summary}
        </summary>
        <div className="flex flex-col gap-2 pr-5 pb-4 pl-12">
          <StageBar stages={stages} />
          <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
            {stages.map(({ stage, label, credits: cost }) => (
              <div key={stage} className="flex items-center gap-2 text-xs">
                <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: colourOf(stage) }} />
                <dt className="min-w-0 grow truncate text-quiet">{label}</dt>
                <dd className="tabular-nums">{inCredits(cost)}</dd>
              </div>
            ))}
          </dl>
          {film && (
            <Link href={`/films/${film.id}`} className="self-start text-accent text-xs underline underline-offset-4">
              Open the film
            </Link>
          )}
        </div>
      </details>
    </li>
  );
}

const StageBar = ({ stages }: { stages: FilmUsage["stages"] }) => (
  <div aria-hidden className="flex h-1.5 overflow-hidden rounded-full bg-raised">
    {stages.map(({ stage, credits }) => (
      <span key={stage} style={{ flexGrow: credits, background: colourOf(stage) }} />
    ))}
  </div>
);
