import { clsx } from "clsx";
import { Check, Minus, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { FilmView } from "@/server/core/films/film-view";
import type { StageView } from "@/server/core/films/stage-view";

/** The nine stages, each with what it is doing and how long it took. */
export function StageList({ film }: { film: FilmView | null }) {
  const now = useNow(film?.status === "PENDING");
  return (
    <ol className="rounded-2xl border border-line bg-surface p-2" aria-live="polite">
      {(film?.stages ?? []).map((stage) => (
        <li
          key={stage.stage}
          data-stage={stage.stage}
          data-status={stage.status}
          className={clsx("flex h-10 items-center gap-3 px-2.5 text-sm", stage.status === "INIT" && "text-quiet")}
        >
          <Mark stage={stage} />
          <span className="grow">{stage.label}</span>
          <span className="text-quiet text-xs tabular-nums">{note(stage, now)}</span>
        </li>
      ))}
    </ol>
  );
}

function note(stage: StageView, now: number): string {
  if (stage.skipped) return "not needed";
  if (stage.status === "PENDING" && stage.progress > 0) return `${Math.round(stage.progress * 100)} %`;
  if (!stage.startedAt) return "";
  const end = stage.completedAt?.getTime() ?? (stage.status === "PENDING" ? now : stage.startedAt.getTime());
  const seconds = Math.max(0, (end - stage.startedAt.getTime()) / 1000);
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

function Mark({ stage }: { stage: StageView }) {
  if (stage.skipped) return <Minus aria-hidden className="size-4 text-quiet" />;
  if (stage.status === "COMPLETED") return <Check aria-label="done" className="size-4 text-good" />;
  if (stage.status === "FAILED") return <X aria-label="failed" className="size-4 text-bad" />;
  if (stage.status === "PENDING") return <Ring share={stage.progress} />;
  return <span aria-hidden className="mx-1 size-2 rounded-full bg-line" />;
}

function Ring({ share }: { share: number }) {
  const length = 2 * Math.PI * 6;
  return (
    <svg viewBox="0 0 16 16" className="-rotate-90 size-4" role="img" aria-label="running">
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line)" strokeWidth="2.5" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray={`${Math.max(0.06, share) * length} ${length}`}
      />
    </svg>
  );
}

/** The time, ticking while something runs. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
