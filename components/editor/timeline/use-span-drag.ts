import { useState } from "react";
import { useTools } from "../state/editor";
import { snapPoints, snapped } from "./snap";
import { type Grip, type Hold, useHold } from "./use-hold";

interface Span {
  startSeconds: number;
  endSeconds: number;
}

/** Pulling something that lies freely on the axis of time: its body moves it, its edges change how long it lasts. One edit, when it is let go. */
export function useSpanDrag(span: Span, { onDone, onClick }: { onDone: (span: Span) => void; onClick: () => void }) {
  const { desk, playhead, now } = useTools();
  const [dragged, setDragged] = useState<Span | null>(null);
  const hold = useHold(() => setDragged(span));

  const spanAt = (clientX: number, { grip, x }: Hold): Span => {
    const timeline = now();
    const { scale, snap } = desk.read();
    const by = (clientX - x) / scale;
    const points = snap ? snapPoints(timeline, playhead.frame / timeline.fps) : [];
    const { startSeconds, endSeconds } = span;
    if (grip === "start") return { startSeconds: Math.max(0, snapped(startSeconds + by, points, scale)), endSeconds };
    if (grip === "end") {
      return { startSeconds, endSeconds: Math.min(timeline.durationSeconds, snapped(endSeconds + by, points, scale)) };
    }
    const length = endSeconds - startSeconds;
    const start = Math.min(timeline.durationSeconds - length, Math.max(0, snapped(startSeconds + by, points, scale)));
    return { startSeconds: start, endSeconds: start + length };
  };
  const onPointerMove = (event: React.PointerEvent) => {
    const now = hold.pulled(event, dragged !== null);
    if (now) setDragged(spanAt(event.clientX, now));
  };
  const onPointerCancel = () => {
    hold.letGo();
    setDragged(null);
  };
  const onPointerUp = () => {
    const wasHeld = hold.letGo() !== null;
    setDragged(null);
    if (!wasHeld) return;
    if (dragged) onDone(dragged);
    else onClick();
  };
  return {
    shown: dragged ?? span,
    isDragged: dragged !== null,
    grip: (grip: Grip) => ({ onPointerDown: hold.take(grip), onPointerMove, onPointerUp, onPointerCancel }),
  };
}
