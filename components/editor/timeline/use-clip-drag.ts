import { useRef, useState } from "react";
import type { Scene } from "@/server/schemas/timeline";
import { useTools } from "../state/editor";
import { snapPoints, snapped } from "./snap";
import { type Grip, useHold } from "./use-hold";

/** How a clip is being pulled, in seconds. */
export interface Drag {
  grip: Grip;
  bySeconds: number;
}

/** Pulling a scene: its body moves it among the others, its edges change how long it lasts. One edit, when it is let go. */
export function useClipDrag(
  scene: Scene,
  onDragOver: (seconds: number | null) => void,
  onClick: (event: React.PointerEvent) => void,
) {
  const { desk, playhead, edit, now: filmNow } = useTools();
  const [drag, setDrag] = useState<Drag | null>(null);
  /** As the last move left it: what is drawn may be a move behind when it is let go. */
  const latest = useRef<{ drag: Drag | null; toIndex: number | null }>({ drag: null, toIndex: null });
  const pull = (next: Drag | null, toIndex: number | null = null) => {
    latest.current = { drag: next, toIndex };
    setDrag(next);
  };
  const hold = useHold((grip) => pull({ grip, bySeconds: 0 }));

  const onPointerMove = (event: React.PointerEvent<HTMLElement>) => {
    const now = hold.pulled(event, latest.current.drag !== null);
    if (!now) return;
    const timeline = filmNow();
    const { scale, snap } = desk.read();
    const raw = (event.clientX - now.x) / scale;
    if (now.grip !== "body") {
      const points = snap ? snapPoints(timeline, playhead.frame / timeline.fps) : [];
      const edge = now.grip === "end" ? scene.endSeconds : scene.startSeconds;
      return pull({ grip: now.grip, bySeconds: snapped(edge + raw, points, scale) - edge });
    }
    const middle = (scene.startSeconds + scene.endSeconds) / 2 + raw;
    const others = timeline.scenes.filter(({ id }) => id !== scene.id);
    const index = others.filter((other) => (other.startSeconds + other.endSeconds) / 2 < middle).length;
    onDragOver(others[index]?.startSeconds ?? others.at(-1)?.endSeconds ?? 0);
    pull({ grip: "body", bySeconds: raw }, index);
  };

  /** What was made of it; undefined where it was not held at all. */
  const end = () => {
    const wasHeld = hold.letGo() !== null;
    const done = latest.current;
    onDragOver(null);
    pull(null);
    return wasHeld ? done : undefined;
  };
  const onPointerUp = (event: React.PointerEvent<HTMLElement>) => {
    const done = end();
    if (!done) return;
    if (!done.drag) return onClick(event);
    const sceneId = scene.id;
    const seconds = scene.endSeconds - scene.startSeconds;
    const { grip, bySeconds } = done.drag;
    if (grip === "end" && bySeconds !== 0) edit({ kind: "scene.retime", sceneId, seconds: Math.max(0, seconds + bySeconds) });
    else if (grip === "start" && bySeconds > 0) edit({ kind: "scene.trim", sceneId, side: "start", atSeconds: bySeconds });
    else if (grip === "start" && bySeconds < 0) edit({ kind: "scene.retime", sceneId, seconds: seconds - bySeconds });
    else if (done.toIndex !== null && done.toIndex !== scene.index) edit({ kind: "scene.move", sceneId, toIndex: done.toIndex });
  };
  return {
    drag,
    grip: (grip: Grip) => ({ onPointerDown: hold.take(grip), onPointerMove, onPointerUp, onPointerCancel: end }),
  };
}
