import { useRef } from "react";
import { useDesk, useEditor } from "../state/editor";

const LEAST = 120;
const MOST = 520;
const STEP = 24;

/** The timeline's upper edge: pull it, or move it with the arrow keys. */
export function TimelineEdge() {
  const { desk } = useEditor();
  const height = useDesk((state) => state.timelineHeight);
  const held = useRef<{ y: number; height: number } | null>(null);
  const set = (next: number) => desk.set({ timelineHeight: Math.min(MOST, Math.max(LEAST, next)) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused or moved; a window splitter is both.
    <div
      role="separator"
      tabIndex={0}
      aria-label="Height of the timeline"
      aria-orientation="horizontal"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { y: event.clientY, height };
      }}
      onPointerMove={(event) => held.current && set(held.current.height + held.current.y - event.clientY)}
      onPointerUp={() => {
        held.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") set(height + STEP);
        else if (event.key === "ArrowDown") set(height - STEP);
        else return;
        event.preventDefault();
      }}
      className="relative z-30 -my-1 h-2 cursor-row-resize touch-none hover:bg-accent/40 focus-visible:bg-accent/40"
    />
  );
}
