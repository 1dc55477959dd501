import { useEditor } from "../state/editor";
import { Checkpoint } from "./Checkpoint";
import { StageList } from "./StageList";

/** How the film comes to be: its stages, what they cost, and what waits for approval. */
export function GeneratePanel() {
  const { film } = useEditor();
  return (
    <section aria-label="Generate" className="min-h-0 overflow-y-auto bg-canvas p-4 sm:p-6">
      <div className="mx-auto grid max-w-4xl gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="flex flex-col gap-4">
          <Checkpoint />
          <article className="rounded-xl border border-line bg-surface p-5">
            <h2 className="mb-2 font-medium text-quiet text-xs">Asked for</h2>
            <p className="whitespace-pre-wrap text-sm leading-relaxed">{film.prompt || "A film from pictures."}</p>
          </article>
          <p className="text-quiet text-xs tabular-nums">
            {film.cost.charged.toLocaleString("en")} of {film.cost.price.toLocaleString("en")} credits spent on making it
          </p>
        </div>
        <StageList film={film} />
      </div>
    </section>
  );
}
