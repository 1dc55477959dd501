import { clsx } from "clsx";
import { Clapperboard, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useEditor } from "../state/editor";
import { useCancelWork, useLatestWork, useWork } from "../state/use-work";
import { inCredits } from "../words";

/** Makes the film's file anew. Only what was changed is drawn again, and the old file stays until the new one is whole. */
export function RenderButton() {
  const { film, desk } = useEditor();
  const isDone = film.status === "COMPLETED";
  const { price, canAsk, ask } = useWork(isDone ? { kind: "render" } : null);
  const work = useLatestWork("render");
  const cancel = useCancelWork();
  if (!isDone) {
    if (film.status !== "PENDING" && film.status !== "PAUSED") return null;
    return <span className="px-2 text-quiet text-xs tabular-nums">{Math.round(film.progress)} %</span>;
  }
  if (work?.status === "PENDING") {
    const rest = work.parts - work.reused;
    return (
      <div role="status" className="flex items-center gap-1 rounded-lg border border-line bg-canvas pl-3 text-ui tabular-nums">
        <span>
          Rendering {Math.round(work.progress * 100)} %
          {rest > 0 && (
            <span className="text-quiet max-lg:hidden">
              {" "}
              · {work.reused} of {work.parts} reused
            </span>
          )}
        </span>
        <IconButton icon={X} label="Cancel rendering" size="small" onClick={() => cancel.mutate({ workId: work.id })} />
      </div>
    );
  }
  const isCurrent = film.desk.renderedRevision !== null && film.revision <= film.desk.renderedRevision;
  return (
    <Button
      look={isCurrent ? "plain" : "primary"}
      size="small"
      className="h-8"
      disabled={!canAsk}
      onClick={() => {
        ask({ kind: "render" });
        desk.set({ mode: "deliver" });
      }}
    >
      <Clapperboard aria-hidden /> Render
      {price !== null && <span className={clsx("font-normal", price === 0 && "max-sm:hidden")}>· {inCredits(price)}</span>}
    </Button>
  );
}
