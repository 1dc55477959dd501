import { useRef, useState } from "react";
import type { Scene } from "@/server/schemas/timeline";
import { useTools } from "../state/editor";
import { snapPoints, snapped } from "./snap";
import { takeHold } from "./take-hold";

/** Less is a click. */
const LEAST_PIXELS = 4;

export type Grip = "body" | "start" | "end";

/** How a clip is being pulled, in seconds. */
export interface Drag {
  grip: Grip;
  bySeconds: number;
}

interface Held extends Drag {
  x: number;
  /** A finger takes hold when it has rested. */
  isTaken: boolean;
  letGo: () => void;
  toIndex: number | null;
}

/** Pulling a scene: its body moves it among the others, its edges change how long it lasts. One edit, when it is let go. */
export function useClipDrag(
  scene: Scene,
  onDragOver: (seconds: number | null) => void,
  onClick: (event: React.PointerEvent) => void,
) {
  const { desk, playhead, edit, now: filmNow } = useTools();
  const held = useRef<Held | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const onPointerDown = (grip: Grip) => (event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const own: Held = { grip, x: event.clientX, isTaken: false, letGo: () => {}, bySeconds: 0, toIndex: null };
    held.current = own;
    const isFinger = event.pointerType === "touch";
    own.letGo = takeHold(
      event,
      () => {
        own.isTaken = true;
        // A finger covers what it holds: it is seen to be lifted.
        if (isFinger) setDrag({ grip, bySeconds: 0 });
      },
      grip !== "body",
    );
  };

  const onPointerMove = (event: React.PointerEvent<HTMLElement>) => {
    const now = held.current;
    if (!now?.isTaken || (!drag && Math.abs(event.clientX - now.x) < LEAST_PIXELS)) return;
    const timeline = filmNow();
    const { scale, snap } = desk.read();
    const raw = (event.clientX - now.x) / scale;
    const points = snap ? snapPoints(timeline, playhead.frame / timeline.fps) : [];
    if (now.grip === "body") {
      now.bySeconds = raw;
      const middle = (scene.startSeconds + scene.endSeconds) / 2 + raw;
      const others = timeline.scenes.filter(({ id }) => id !== scene.id);
      const toIndex = others.filter((other) => (other.startSeconds + other.endSeconds) / 2 < middle).length;
      now.toIndex = toIndex;
      onDragOver(others[toIndex]?.startSeconds ?? others.at(-1)?.endSeconds ?? 0);
    } else {
      const edge = now.grip === "end" ? scene.endSeconds : scene.startSeconds;
      now.bySeconds = snapped(edge + raw, points, scale) - edge;
    }
    setDrag({ grip: now.grip, bySeconds: now.bySeconds });
  };

  const onPointerUp = (event: React.PointerEvent<HTMLElement>) => {
    const done = held.current;
    held.current = null;
    onDragOver(null);
    if (!done) return;
    done.letGo();
    if (!drag) return onClick(event);
    setDrag(null);
    const sceneId = scene.id;
    const seconds = scene.endSeconds - scene.startSeconds;
    if (done.grip === "end" && done.bySeconds !== 0)
      edit({ kind: "scene.retime", sceneId, seconds: Math.max(0, seconds + done.bySeconds) });
    else if (done.grip === "start" && done.bySeconds > 0)
      edit({ kind: "scene.trim", sceneId, side: "start", atSeconds: done.bySeconds });
    else if (done.grip === "start" && done.bySeconds < 0)
      edit({ kind: "scene.retime", sceneId, seconds: seconds - done.bySeconds });
    else if (done.toIndex !== null && done.toIndex !== scene.index) edit({ kind: "scene.move", sceneId, toIndex: done.toIndex });
  };

  const onPointerCancel = () => {
    held.current?.letGo();
    held.current = null;
    onDragOver(null);
    setDrag(null);
  };
  return { drag, grip: (grip: Grip) => ({ onPointerDown: onPointerDown(grip), onPointerMove, onPointerUp, onPointerCancel }) };
}
