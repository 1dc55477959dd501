"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { type Box, between, LEAST_SIDE, type Point, styleOf } from "./box";

interface Props {
  /** What is drawn on, for screen readers. */
  label: string;
  onDraw: (box: Box) => void;
  /** The picture, and the boxes that are on it already. */
  children: ReactNode;
}

/** A picture on which boxes are drawn with a pointer. By keyboard they are added beside it and moved where they belong. */
export function BoxPad({ label, onDraw, children }: Props) {
  const pad = useRef<HTMLFieldSetElement>(null);
  const from = useRef<Point | null>(null);
  const [draft, setDraft] = useState<Box | null>(null);
  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = pad.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = at(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) setDraft(between(from.current, at(event)));
  };
  const end = (isDone: boolean) => () => {
    from.current = null;
    setDraft(null);
    if (isDone && draft && draft.width >= LEAST_SIDE && draft.height >= LEAST_SIDE) onDraw(draft);
  };
  return (
    <fieldset
      ref={pad}
      aria-label={label}
      {...{ onPointerDown, onPointerMove }}
      onPointerUp={end(true)}
      onPointerCancel={end(false)}
      className="relative cursor-crosshair touch-none select-none"
    >
      {children}
      {draft && (
        <div
          aria-hidden
          className="pointer-events-none absolute border-2 border-white bg-white/15 shadow-[0_0_0_1px_rgb(0_0_0/.6)]"
          style={styleOf(draft)}
        />
      )}
    </fieldset>
  );
}
