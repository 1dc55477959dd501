import { Button } from "@/components/ui/button";
import type { ProposedEdit } from "@/server/schemas/assistant";
import { useEditor, useTools } from "../state/editor";
import { ProposalCard } from "./ProposalCard";
import { useSettledProposals } from "./settled-proposals";

/** The edits of one answer, each to be applied or left; together in the order in which they are meant. */
export function Proposals({ turnId, proposals }: { turnId: string; proposals: readonly ProposedEdit[] }) {
  const { film } = useEditor();
  const { edit } = useTools();
  const { settled, settle } = useSettledProposals(film.id);
  const nameOf = (index: number) => `${turnId}-${index}`;
  const open = proposals.flatMap((proposal, index) => (settled[nameOf(index)] ? [] : [{ proposal, name: nameOf(index) }]));
  const applyAll = () => {
    for (const { proposal, name } of open) {
      if (!edit(proposal.edit)) return;
      settle(name, "applied");
    }
  };
  return (
    <div className="flex flex-col gap-2">
      {proposals.map((proposal, index) => (
        <ProposalCard
          key={nameOf(index)}
          proposal={proposal}
          settlement={settled[nameOf(index)]}
          onSettle={(as) => settle(nameOf(index), as)}
        />
      ))}
      {open.length > 1 && (
        <Button size="small" onClick={applyAll} className="self-start">
          Apply all {open.length}
        </Button>
      )}
    </div>
  );
}
