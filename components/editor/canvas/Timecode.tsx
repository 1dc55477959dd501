import { useEffect, useRef } from "react";
import { useEditor } from "../state/editor";
import { timecode } from "../words";

/** Where the film stands. Written into the page directly: it changes with every frame. */
export function Timecode({ frames, fps }: { frames: number; fps: number }) {
  const { playhead } = useEditor();
  const now = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      playhead.subscribe((frame) => {
        if (now.current) now.current.textContent = timecode(frame, fps);
      }),
    [playhead, fps],
  );
  return (
    <p className="text-quiet text-xs tabular-nums">
      <span className="sr-only">Position </span>
      <span ref={now} data-testid="timecode" className="font-medium text-text" />
      <span className="max-sm:hidden"> / {timecode(frames, fps)}</span>
    </p>
  );
}
