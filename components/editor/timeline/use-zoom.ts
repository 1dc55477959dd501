import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useCut, useDesk } from "../state/editor";
import { LABELS } from "./tracks";

const STEP = 1.15;

/**
 * The wheel with Ctrl zooms, and a zoom, whoever makes it, leaves one moment where it is on the screen: that under the pointer, else
 * the playhead's, else the middle of what is seen.
 */
export function useZoom(scroller: RefObject<HTMLElement | null>): void {
  const { playhead, timeline, desk } = useCut();
  const scale = useDesk((state) => state.scale);
  const before = useRef(scale);
  /** Pixels from the left edge of what is seen, for the next zoom only. */
  const pointer = useRef<number | null>(null);
  const { fps } = timeline;

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      pointer.current = event.clientX - view.getBoundingClientRect().left;
      desk.zoomTimeline(event.deltaY < 0 ? STEP : 1 / STEP);
    };
    // React hears wheels passively: the browser would zoom its page as well.
    view.addEventListener("wheel", onWheel, { passive: false });
    return () => view.removeEventListener("wheel", onWheel);
  }, [scroller, desk]);

  useLayoutEffect(() => {
    const view = scroller.current;
    const old = before.current;
    before.current = scale;
    if (!view || old === scale) return;
    const middle = LABELS + (view.clientWidth - LABELS) / 2;
    const atPlayhead = LABELS + (playhead.frame / fps) * old - view.scrollLeft;
    const isPlayheadSeen = atPlayhead >= LABELS && atPlayhead <= view.clientWidth;
    const x = pointer.current ?? (isPlayheadSeen ? atPlayhead : middle);
    pointer.current = null;
    const seconds = (view.scrollLeft + x - LABELS) / old;
    view.scrollLeft = seconds * scale + LABELS - x;
  }, [scroller, playhead, fps, scale]);
}
