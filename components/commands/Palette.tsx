"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Shortcut, useShortcuts } from "@/components/keyboard/shortcuts";

// The palette's code comes when it is first asked for.
const PaletteDialog = dynamic(() => import("./PaletteDialog").then((module) => module.PaletteDialog), { ssr: false });

const KEYS: readonly Shortcut<"palette">[] = [
  { id: "palette", keys: ["Mod+K"], label: "Command palette", group: "Studio", inFields: true },
];

const OpenPalette = createContext<() => void>(() => {});
export const useOpenPalette = (): (() => void) => useContext(OpenPalette);

/** The command palette, on Ctrl+K from anywhere in the studio. */
export function Palette({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = useMemo(() => () => setOpen(true), []);
  useShortcuts(KEYS, { palette: () => setOpen((now) => !now) });
  return (
    <OpenPalette value={open}>
      {children}
      {isOpen && <PaletteDialog onClose={() => setOpen(false)} />}
    </OpenPalette>
  );
}
