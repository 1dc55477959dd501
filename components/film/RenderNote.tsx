import type { RenderView } from "@/server/schemas/status";

/** What the film is put together from, how much of it was there already, and how long the rest takes. */
export function RenderNote({ render }: { render: RenderView }) {
  const { segments, reused_segments: reused, finished_segments: finished, eta_seconds: eta, width, height, note } = render;
  const isDone = render.progress >= 1;
  return (
    <p data-render className="px-4.5 text-quiet text-xs tabular-nums leading-relaxed">
      <span className="block">
        {isDone ? counted(segments, "part") : `${finished} of ${counted(segments, "part")}`}
        {reused > 0 && `, ${reused} reused`}
        {eta !== undefined && `, about ${timeLeft(eta)} left`}
      </span>
      {width && height && (
        <span className="block">
          {width} × {height}, {render.encoding_preset} quality
        </span>
      )}
      {isEnlarged(render) && (
        <span className="block">
          from pictures of {render.assets?.width} × {render.assets?.height}
        </span>
      )}
      {note && <span className="block">{note}</span>}
    </p>
  );
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** In steps that grow with the time: a number that jumps about with every frame tells nobody anything. */
function timeLeft(seconds: number): string {
  if (seconds >= 100) return counted(Math.round(seconds / 60), "minute");
  return counted(seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds, "second");
}

const isEnlarged = ({ assets, width = 0, height = 0 }: RenderView): boolean =>
  assets !== undefined && (assets.width < width || assets.height < height);
