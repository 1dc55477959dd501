import { type RefObject, useEffect, useRef } from "react";
import { useCut } from "../state/editor";
import { LABELS, long } from "./tracks";

/** The line through all tracks. It is moved, not drawn anew; while the film plays the tracks follow it. */
export function PlayheadLine({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { playhead, timeline, desk } = useCut();
  const line = useRef<HTMLDivElement>(null);
  const { fps } = timeline;
  useEffect(
    () =>
      playhead.subscribe((frame) => {
        if (line.current) line.current.style.transform = `translateX(${long(frame / fps)})`;
        const view = scroller.current;
        const { isPlaying, scale } = desk.read();
        if (!view || !isPlaying) return;
        const x = (frame / fps) * scale;
        const ahead = x + LABELS - view.scrollLeft;
        if (ahead > view.clientWidth - 40 || ahead < LABELS) view.scrollLeft = x - 40;
      }),
    [playhead, desk, fps, scroller],
  );
  return (
    <div
      ref={line}
      aria-hidden
      data-testid="playhead"
      className="pointer-events-none absolute inset-y-0 z-30 w-px bg-accent"
      style={{ left: LABELS }}
    >
      <div className="sticky top-0 -ml-[5px] size-[11px] rounded-b-full bg-accent" />
    </div>
  );
}
