"use client";

import { useMemo, useRef } from "react";
import { createRegistry } from "@/components/registry";

/** One line of a feature's keyboard table. */
export interface Shortcut<Id extends string = string> {
  id: Id;
  /** Chords that do it, such as `Mod+K`, `Shift+ArrowLeft`, `Space`, `?`; the first one is shown first. `Mod` is Ctrl or Command. */
  keys: readonly string[];
  /** What it does, as the dialog on `?` says it. */
  label: string;
  /** Heading of its part of the dialog. */
  group: string;
  /** Works while a text field has the focus too. */
  inFields?: boolean;
  /** Goes on while the key is held down. */
  repeats?: boolean;
}

export type Handlers<Id extends string> = Partial<Record<Id, (event: KeyboardEvent) => void>>;

export interface KeyTable {
  shortcuts: readonly Shortcut[];
  handle(id: string, event: KeyboardEvent): boolean;
}

export const keyTables = createRegistry<KeyTable>();

/**
 * Puts a feature's keyboard table to work while the component is on screen. The table that came last is asked first; a shortcut
 * without a handler is shown in the dialog and left to others. Keep the table outside of the component.
 */
export function useShortcuts<Id extends string>(shortcuts: readonly Shortcut<Id>[], handlers: Handlers<Id>): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const table = useMemo<KeyTable>(
    () => ({
      shortcuts,
      handle(id, event) {
        const handler = latest.current[id as Id];
        handler?.(event);
        return handler !== undefined;
      },
    }),
    [shortcuts],
  );
  keyTables.useEntry(table);
}
