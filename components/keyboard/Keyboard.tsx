"use client";

import dynamic from "next/dynamic";
import { useEffect, useMemo, useState } from "react";
import { useCommands } from "@/components/commands/commands";
import { chordOf, isForControl, isInField } from "./chord";
import { keyTables, type Shortcut, useShortcuts } from "./shortcuts";

const ShortcutDialog = dynamic(() => import("./ShortcutDialog").then((module) => module.ShortcutDialog), { ssr: false });

const HELP: readonly Shortcut<"help">[] = [{ id: "help", keys: ["?"], label: "Show all shortcuts", group: "Studio" }];

/** Listens to the keyboard for all tables that are on screen, and shows them on `?`. Once per page. */
export function Keyboard() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts(HELP, { help: () => setOpen(true) });
  useCommands(
    useMemo(() => [{ id: "shortcuts", label: "Show all shortcuts", group: "Help", keys: "?", run: () => setOpen(true) }], []),
  );
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return isOpen ? <ShortcutDialog onClose={() => setOpen(false)} /> : null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  const inField = isInField(event.target);
  if (isForControl(chord, event.target)) return;
  // A dialog has the keyboard to itself.
  const inDialog = event.target instanceof Element && event.target.closest("[role=dialog], [role=menu]") !== null;
  for (const table of [...keyTables.all()].reverse()) {
    for (const shortcut of table.shortcuts) {
      if (!shortcut.keys.includes(chord) || (event.repeat && !shortcut.repeats)) continue;
      if ((inField || inDialog) && !shortcut.inFields) continue;
      if (!table.handle(shortcut.id, event)) continue;
      event.preventDefault();
      return;
    }
  }
}
