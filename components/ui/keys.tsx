"use client";

import { useSyncExternalStore } from "react";

const symbols: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Delete: "Del",
};
const macSymbols: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
const never = () => () => {};

/** A key or a chord as it is printed on the visitor's keyboard. `Mod` is Ctrl, and Command on a Mac. */
export function Keys({ keys }: { keys: string }) {
  const onMac = useSyncExternalStore(never, isMac, () => false);
  return (
    <kbd className="inline-flex gap-0.5 font-sans pointer-coarse:hidden">
      {keys.split(/\+(?!$)/).map((key) => (
        <span
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-raised px-1 text-[0.6875rem] text-quiet"
        >
          {onMac ? (macSymbols[key] ?? symbols[key] ?? key) : key === "Mod" ? "Ctrl" : (symbols[key] ?? key)}
        </span>
      ))}
    </kbd>
  );
}
