import { useRef, useState } from "react";
import { useTools } from "../state/editor";
import { snapPoints, snapped } from "./snap";
import { takeHold } from "./take-hold";

interface Span {
  startSeconds: number;
  endSeconds: number;
}

type SpanGrip = "body" | "start" | "end";

interface Held {
  grip: SpanGrip;
  x: number;
  /** A finger takes hold when it has rested. */
  isTaken: boolean;
  letGo: () => void;
}

/** Less is a click. */
const LEAST_PIXELS = 4;

/** Pulling something that lies freely on the axis of time: its body moves it, its edges change how long it lasts. One edit, when it is let go. */
export function useSpanDrag(span: Span, { onDone, onClick }: { onDone: (span: Span) => void; onClick: () => void }) {
  const { desk, playhead, now } = useTools();
  const held = useRef<Held | null>(null);
  const [dragged, setDragged] = useState<Span | null>(null);

  const spanAt = (clientX: number, { grip, x }: Held): Span => {
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
  const onPointerDown = (grip: SpanGrip) => (event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const own: Held = { grip, x: event.clientX, isTaken: false, letGo: () => {} };
    held.current = own;
    const isFinger = event.pointerType === "touch";
    own.letGo = takeHold(
      event,
      () => {
        own.isTaken = true;
        if (isFinger) setDragged(span);
      },
      grip !== "body",
    );
  };
  const onPointerMove = (event: React.PointerEvent) => {
    const { current } = held;
    if (!current?.isTaken || (!dragged && Math.abs(event.clientX - current.x) < LEAST_PIXELS)) return;
    setDragged(spanAt(event.clientX, current));
  };
  const onPointerUp = () => {
    const wasHeld = held.current !== null;
    held.current?.letGo();
    held.current = null;
    setDragged(null);
    if (!wasHeld) return;
    if (dragged) onDone(dragged);
    else onClick();
  };
  const onPointerCancel = () => {
    held.current?.letGo();
    held.current = null;
    setDragged(null);
  };
  return {
    shown: dragged ?? span,
    isDragged: dragged !== null,
    grip: (grip: SpanGrip) => ({ onPointerDown: onPointerDown(grip), onPointerMove, onPointerUp, onPointerCancel }),
  };
}
