import { type RefObject, useEffect, useRef } from "react";
import { useCut } from "../state/editor";
import { LABELS, long } from "./tracks";

/** From the edges of what is seen, in pixels. */
const MARGIN = 40;

/** The line through all tracks. It is moved, not drawn anew, and stays in sight: a playing film turns the page, a jump shows its place. */
export function PlayheadLine({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { playhead, timeline, desk } = useCut();
  const line = useRef<HTMLDivElement>(null);
  const { fps } = timeline;
  useEffect(
    () =>
      playhead.subscribe((frame) => {
        const view = scroller.current;
        if (!view || !line.current) return;
        const { isPlaying, scale } = desk.read();
        const x = (frame / fps) * scale;
        const { scrollLeft, clientWidth } = view;
        line.current.style.transform = `translateX(${long(frame / fps)})`;
        const last = clientWidth - LABELS - MARGIN;
        if (x < scrollLeft || (isPlaying && x > scrollLeft + last)) view.scrollLeft = x - MARGIN;
        else if (x > scrollLeft + last) view.scrollLeft = x - last;
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
