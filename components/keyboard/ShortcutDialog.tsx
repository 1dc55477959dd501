"use client";

import { Dialog } from "@/components/ui/dialog";
import { Keys } from "@/components/ui/keys";
import { keyTables, type Shortcut } from "./shortcuts";

/** All keyboard tables that are on screen, by group. */
export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const groups = grouped(keyTables.useAll().flatMap(({ shortcuts }) => shortcuts));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" size="large">
      <div className="gap-x-10 sm:columns-2">
        {groups.map(([group, shortcuts]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 font-medium text-quiet text-xs">{group}</h3>
            <ul className="flex flex-col">
              {shortcuts.map(({ id, label, keys }) => (
                <li key={id} className="flex min-h-8 items-center justify-between gap-4 text-ui">
                  {label}
                  <span className="flex shrink-0 gap-1.5">
                    {keys.map((chord) => (
                      <Keys key={chord} keys={chord} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function grouped(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of shortcuts) groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  return [...groups];
}
