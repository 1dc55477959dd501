import { Check, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { editLabel } from "@/server/editing/edit-label";
import type { ProposedEdit } from "@/server/schemas/assistant";
import { useTools } from "../state/editor";
import type { Settlement } from "./settled-proposals";

interface Props {
  proposal: ProposedEdit;
  settlement: Settlement | undefined;
  onSettle: (as: Settlement) => void;
}

/** An edit that the assistant proposes. It happens when somebody applies it, and can be undone like any other. */
export function ProposalCard({ proposal: { edit: proposed, says }, settlement, onSettle }: Props) {
  const { desk, edit, now } = useTools();
  const sceneId = "sceneId" in proposed ? proposed.sceneId : null;
  const apply = () => {
    if (!edit(proposed)) return;
    onSettle("applied");
    if (sceneId && now().scenes.some(({ id }) => id === sceneId)) desk.select({ kind: "scene", ids: [sceneId] });
  };
  return (
    <article aria-label={`Proposal: ${says}`} data-settled={settlement} className="rounded-xl border border-line bg-canvas p-3">
      <h4 className="font-medium text-quiet text-xs">{editLabel(proposed)}</h4>
      <p className="mt-1 whitespace-pre-wrap text-ui">{says}</p>
      <div className="mt-2.5 flex items-center gap-2">
        {settlement === undefined && (
          <>
            <Button size="small" look="primary" onClick={apply}>
              Apply
            </Button>
            <Button size="small" look="quiet" onClick={() => onSettle("dismissed")}>
              Dismiss
            </Button>
          </>
        )}
        {settlement === "applied" && (
          <p className="flex items-center gap-1.5 text-good text-xs">
            <Check aria-hidden className="size-3.5" /> Applied. Undo takes it back.
          </p>
        )}
        {settlement === "dismissed" && (
          <Button size="small" look="quiet" onClick={apply}>
            <Undo2 aria-hidden /> Dismissed. Apply after all
          </Button>
        )}
      </div>
    </article>
  );
}
