"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { type Box, CORNERS, type Corner, inWords, moved, type Point, resized, stepOf, styleOf } from "./box";

interface Props {
  box: Box;
  /** What lies in it, for screen readers. */
  label: string;
  /** Once, when it is let go; with every press of a key. */
  onDone: (box: Box) => void;
  onRemove?: () => void;
  least?: number;
  className?: string;
}

const places: Record<Corner, string> = {
  nw: "-top-1.5 -left-1.5 cursor-nwse-resize",
  ne: "-top-1.5 -right-1.5 cursor-nesw-resize",
  sw: "-bottom-1.5 -left-1.5 cursor-nesw-resize",
  se: "-right-1.5 -bottom-1.5 cursor-nwse-resize",
};
const names: Record<Corner, string> = { nw: "top left", ne: "top right", sw: "bottom left", se: "bottom right" };

type Grip = "body" | Corner;

/** A box on a picture, to be moved and pulled by its corners, with a pointer or with arrow keys. Its parent is as large as the picture. */
export function BoxHandles({ box, label, onDone, onRemove, least, className }: Props) {
  const [draft, setDraft] = useState(box);
  useEffect(() => setDraft(box), [box]);
  const held = useRef<{ grip: Grip; from: Point; size: Point; box: Box } | null>(null);
  const changed = (from: Box, grip: Grip, by: Point) => (grip === "body" ? moved(from, by) : resized(from, grip, by, least));

  const onPointerDown = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    const picture = event.currentTarget.closest("[data-box]")?.parentElement?.getBoundingClientRect();
    if (event.button !== 0 || !picture) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    const size = { x: picture.width, y: picture.height };
    held.current = { grip, from: { x: event.clientX, y: event.clientY }, size, box: draft };
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = held.current;
    if (!now) return;
    const by = { x: (event.clientX - now.from.x) / now.size.x, y: (event.clientY - now.from.y) / now.size.y };
    setDraft(changed(now.box, now.grip, by));
  };
  const onPointerUp = () => {
    const before = held.current?.box;
    held.current = null;
    if (before && before !== draft) onDone(draft);
  };
  const onPointerCancel = () => {
    held.current = null;
    setDraft(box);
  };
  const onKeyDown = (grip: Grip) => (event: KeyboardEvent) => {
    if (onRemove && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      onRemove();
      return;
    }
    const by = event.ctrlKey || event.metaKey || event.altKey ? null : stepOf(event);
    if (!by) return;
    event.preventDefault();
    const next = changed(draft, grip, by);
    setDraft(next);
    onDone(next);
  };
  const grip = (which: Grip) => ({
    ...{ onPointerMove, onPointerUp, onPointerCancel },
    ...{ onPointerDown: onPointerDown(which), onKeyDown: onKeyDown(which) },
  });
  return (
    <div data-box className={clsx("group absolute", className)} style={styleOf(draft)}>
      <button
        type="button"
        aria-label={`${label}: ${inWords(draft)}. Arrow keys move it.`}
        {...grip("body")}
        className="absolute inset-0 cursor-move touch-none border-2 border-white shadow-[0_0_0_1px_rgb(0_0_0/.6),inset_0_0_0_1px_rgb(0_0_0/.6)] focus-visible:border-accent"
      />
      {CORNERS.map((corner) => (
        <button
          key={corner}
          type="button"
          aria-label={`${label}, ${names[corner]} corner. Arrow keys pull it.`}
          {...grip(corner)}
          className={clsx(
            "absolute size-3 touch-none rounded-full border border-black/60 bg-white focus-visible:bg-accent",
            // As large as a finger, without looking it.
            "before:absolute before:-inset-2 before:content-['']",
            places[corner],
          )}
        />
      ))}
    </div>
  );
}
