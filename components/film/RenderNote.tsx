import type { RenderView } from "@/server/schemas/status";

/** What the film is put together from, how much of it was there already, and how long the rest takes. */
export function RenderNote({ render }: { render: RenderView }) {
  const { segments, reused_segments: reused, finished_segments: finished, eta_seconds: eta, width, height, note } = render;
  const isDone = render.progress >= 1;
  return (
    <p data-render className="px-2.5 text-quiet text-xs leading-relaxed">
      {isDone ? `${segments} parts` : `${finished} of ${segments} parts`}
      {reused > 0 && `, ${reused} reused`}
      {eta !== undefined && <span className="tabular-nums">, about {eta} s left</span>}
      {width && height && (
        <span className="block">
          {width} × {height}, {render.encoding_preset}
        </span>
      )}
      {note && <span className="block">{note}</span>}
    </p>
  );
}
