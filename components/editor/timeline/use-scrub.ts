import { useRef } from "react";
import { useCut } from "../state/editor";

/** Moves the playhead with the pointer, along an element that begins at the film's beginning. */
export function useScrub() {
  const { desk, playhead, timeline } = useCut();
  const isHeld = useRef(false);
  const move = (event: React.PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const seconds = (event.clientX - left) / desk.read().scale;
    const last = Math.round(timeline.durationSeconds * timeline.fps) - 1;
    playhead.seek(Math.min(last, Math.max(0, seconds * timeline.fps)));
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      isHeld.current = true;
      move(event);
    },
    onPointerMove: (event: React.PointerEvent<HTMLElement>) => {
      if (isHeld.current) move(event);
    },
    onPointerUp: () => {
      isHeld.current = false;
    },
    onPointerCancel: () => {
      isHeld.current = false;
    },
  };
}
