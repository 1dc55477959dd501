import { Bookmark } from "lucide-react";
import { useLayoutEffect } from "react";
import { useCut, useDesk } from "../state/editor";
import { clock } from "../words";
import { LABELS, long } from "./tracks";
import { useScrub } from "./use-scrub";

const STEPS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120];
const LEAST_PIXELS = 64;
/** Seconds from one number to the next. */
const stepAt = (scale: number): number => STEPS.find((seconds) => seconds * scale >= LEAST_PIXELS) ?? STEPS.at(-1)!;

/** Seconds along the top; press and pull to move through the film. */
export function Ruler() {
  const { timeline, playhead, edit } = useCut();
  const step = useDesk((state) => stepAt(state.scale));
  const inSeconds = useDesk((state) => state.inSeconds);
  const outSeconds = useDesk((state) => state.outSeconds);
  const scrub = useScrub();
  const { durationSeconds, markers = [], fps } = timeline;
  const marks = Array.from({ length: Math.floor(durationSeconds / step) + 1 }, (_, i) => i * step);
  const hasRange = inSeconds !== null || outSeconds !== null;
  const range = { startSeconds: inSeconds ?? 0, endSeconds: outSeconds ?? durationSeconds };
  const { startSeconds, endSeconds } = range;
  // Before the next key is heard: who sets a point and plays means it.
  useLayoutEffect(() => {
    playhead.range =
      hasRange && endSeconds > startSeconds
        ? { from: Math.round(startSeconds * fps), to: Math.round(endSeconds * fps) - 1 }
        : null;
  }, [playhead, hasRange, startSeconds, endSeconds, fps]);
  return (
    <div className="sticky top-0 z-30 flex h-6 border-line border-b bg-surface">
      <div style={{ width: LABELS }} className="sticky left-0 z-20 shrink-0 border-line border-r bg-surface" />
      <div data-testid="ruler" className="relative grow cursor-ew-resize touch-none select-none" {...scrub}>
        {hasRange && (
          <div
            aria-hidden
            className="absolute inset-y-0 border-accent border-x bg-accent/20"
            style={{ left: long(startSeconds), width: long(Math.max(0, endSeconds - startSeconds)) }}
          />
        )}
        {marks.map((seconds) => (
          <span
            key={seconds}
            className="absolute top-0 h-full border-line border-l pl-1 text-[0.625rem] text-quiet tabular-nums leading-6"
            style={{ left: long(seconds) }}
          >
            {clock(seconds, step < 1 ? 1 : 0)}
          </span>
        ))}
        {markers.map((marker) => (
          <button
            key={marker.id}
            type="button"
            aria-label={`Marker ${marker.label || clock(marker.seconds)}`}
            title={marker.label}
            onClick={() => playhead.seek(Math.round(marker.seconds * fps))}
            onDoubleClick={() => edit({ kind: "marker.remove", id: marker.id })}
            onPointerDown={(event) => event.stopPropagation()}
            className="absolute top-0 z-10 -translate-x-1/2 text-accent"
            style={{ left: long(marker.seconds) }}
          >
            <Bookmark aria-hidden className="size-3.5 fill-current" />
          </button>
        ))}
      </div>
    </div>
  );
}
