import { RotateCcw, SlidersHorizontal } from "lucide-react";
import { Tooltip } from "@/components/ui/tooltip";
import type { Scene } from "@/server/schemas/timeline";
import { useTools } from "../state/editor";
import { useWork } from "../state/use-work";
import { inCredits } from "../words";

/** What can be done with a scene that could not be made: the same again, or by another model. */
export function MendActions({ scene }: { scene: Scene }) {
  const { desk } = useTools();
  const asked = { kind: "picture", sceneId: scene.id } as const;
  const { price, canAsk, ask } = useWork(asked);
  const cost = inCredits(price);
  const openModels = () => {
    desk.set({ mode: "edit" });
    desk.select({ kind: "scene", ids: [scene.id] });
  };
  return (
    <div className="mx-1.5 mt-0.5 mb-1.5 flex h-8 items-center gap-1">
      <button
        type="button"
        disabled={!canAsk || scene.locked}
        aria-label={`Try scene ${scene.index + 1} again${cost && `, ${cost}`}`}
        onClick={() => ask(asked)}
        className="flex h-7 min-w-0 grow items-center justify-center gap-1 rounded-md border border-line-strong bg-surface px-1.5 font-medium text-[0.6875rem] tabular-nums hover:bg-raised disabled:opacity-60"
      >
        <RotateCcw aria-hidden className="size-3 shrink-0" />
        <span className="truncate">Retry{cost && ` · ${cost}`}</span>
      </button>
      <Tooltip label="Other model">
        <button
          type="button"
          aria-label={`Other model for scene ${scene.index + 1}`}
          onClick={openModels}
          className="grid size-7 shrink-0 place-items-center rounded-md border border-line-strong bg-surface hover:bg-raised"
        >
          <SlidersHorizontal aria-hidden className="size-3.5" />
        </button>
      </Tooltip>
    </div>
  );
}
