import { useMutation } from "@tanstack/react-query";
import { Check, RotateCcw, TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { stageLabels } from "@/server/schemas/stages";
import type { Scene } from "@/server/schemas/timeline";
import { useEditor } from "../state/editor";
import { newId } from "../state/new-id";
import { scenesToMend } from "../storyboard/scene-state";
import { inCredits } from "../words";

/** A film that waits for pictures: which, what to do, and that the rest goes on by itself. */
function Mending({ scenes }: { scenes: readonly Scene[] }) {
  const names = new Intl.ListFormat("en").format(scenes.map(({ index }) => String(index + 1)));
  const isOne = scenes.length === 1;
  return (
    <div
      role="alert"
      data-testid="mending"
      className="flex items-start gap-3 rounded-xl border border-warn bg-surface px-4 py-3 text-ui"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <p className="min-w-0">
        <span className="font-medium">{isOne ? `Scene ${names} could not be drawn` : `Scenes ${names} could not be drawn`}</span>
        <span className="block text-quiet">
          Retry {isOne ? "it" : "them"} at no cost, choose another model, or upload a picture of your own. The film goes on as
          soon as every scene has one.
        </span>
      </p>
    </div>
  );
}

/** A film that waits: what was made, what comes next, what it costs, and the one button. A film that failed: why. */
export function Checkpoint() {
  const { film, timeline } = useEditor();
  if (film.status === "FAILED" || film.status === "CANCELLED") {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 rounded-xl border border-line bg-surface p-4">
        <p className="min-w-48 grow text-ui">
          <span className="text-bad">{film.failure ?? "This film was cancelled."}</span>
          <span className="block text-quiet">
            {film.status === "FAILED" ? "It cost nothing: all credits were given back." : "What was not made was given back."}
          </span>
        </p>
        <RemakeButton />
      </div>
    );
  }
  const stuck = timeline ? scenesToMend(timeline) : [];
  if (stuck.length > 0) return <Mending scenes={stuck} />;
  if (!film.waitingFor || film.status !== "PENDING") return null;
  const made = film.stages.filter((stage) => stage.status === "COMPLETED" && !stage.skipped).map((stage) => stage.label);
  const rest = film.cost.price - film.cost.charged;
  return (
    <div
      data-testid="checkpoint"
      className="flex items-center gap-x-4 gap-y-3 rounded-xl border border-accent bg-surface px-4 py-3 max-md:flex-wrap"
    >
      <div className="min-w-0 grow text-ui max-md:basis-full">
        <p className="font-medium">{timeline ? `${timeline.scenes.length} scenes are ready for a look` : "Ready for a look"}</p>
        <p className="text-quiet">
          Made: {made.join(", ")}. Next: {stageLabels[film.waitingFor]}
          {rest > 0 && <span className="tabular-nums">, within the {rest.toLocaleString("en")} credits that are set aside</span>}.
        </p>
      </div>
      <ApproveButton />
    </div>
  );
}

function RemakeButton() {
  const trpc = useTRPC();
  const router = useRouter();
  const { film } = useEditor();
  const remake = useMutation(
    trpc.editor.remake.mutationOptions({ onSuccess: ({ session_id }) => router.push(`/films/${session_id}`) }),
  );
  return (
    <Button disabled={remake.isPending} onClick={() => remake.mutate({ filmId: film.id, id: newId() })}>
      <RotateCcw aria-hidden /> Try again
      <span className="font-normal">· {inCredits(film.cost.price)}</span>
    </Button>
  );
}

export function useApprove() {
  const trpc = useTRPC();
  const { film } = useEditor();
  const approve = useMutation(trpc.films.approve.mutationOptions({ meta: { showsOwnErrors: true } }));
  return {
    canApprove: film.waitingFor !== null && film.status === "PENDING" && !approve.isPending,
    approve: () => approve.mutate({ id: film.id }),
    error: approve.error && sentenceOf(approve.error),
  };
}

function ApproveButton() {
  const { approve, canApprove, error } = useApprove();
  return (
    <div className="max-md:w-full">
      <Button look="primary" disabled={!canApprove} onClick={approve} className="max-md:w-full">
        <Check aria-hidden /> Approve and continue
      </Button>
      {error && <p className="mt-1 text-bad text-xs">{error}</p>}
    </div>
  );
}
