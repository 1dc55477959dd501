import { useRef } from "react";
import { takeHold } from "./take-hold";

/** Less is a click. */
const LEAST_PIXELS = 4;

/** What a thing on the axis of time is held by: its body, or an edge. */
export type Grip = "body" | "start" | "end";

export interface Hold {
  grip: Grip;
  /** Where it was pressed. */
  x: number;
  /** A finger takes hold when it has rested. */
  isTaken: boolean;
  letGo: () => void;
}

/** One thing held at a time. `onLift`: a finger covers what it holds, so that it must be seen to be lifted. */
export function useHold(onLift: (grip: Grip) => void) {
  const held = useRef<Hold | null>(null);
  return {
    take: (grip: Grip) => (event: React.PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      const own: Hold = { grip, x: event.clientX, isTaken: false, letGo: () => {} };
      held.current = own;
      const isFinger = event.pointerType === "touch";
      own.letGo = takeHold(
        event,
        () => {
          own.isTaken = true;
          if (isFinger) onLift(grip);
        },
        grip !== "body",
      );
    },
    /** What is being pulled; null before it has moved far enough, unless it `isMoving` already. */
    pulled(event: React.PointerEvent, isMoving: boolean): Hold | null {
      const { current } = held;
      if (!current?.isTaken || (!isMoving && Math.abs(event.clientX - current.x) < LEAST_PIXELS)) return null;
      return current;
    },
    /** Lets go, and tells what was held. */
    letGo(): Hold | null {
      const last = held.current;
      last?.letGo();
      held.current = null;
      return last;
    },
  };
}
