import { clsx } from "clsx";
import { Braces, Clapperboard, Image, type LucideIcon, MessageCircle, Music, Palette, Type } from "lucide-react";
import { Tooltip } from "@/components/ui/tooltip";
import type { Panel } from "../state/desk";
import { useDesk, useEditor } from "../state/editor";

const PANELS: readonly { panel: Panel; icon: LucideIcon; label: string }[] = [
  { panel: "scenes", icon: Clapperboard, label: "Scenes" },
  { panel: "media", icon: Image, label: "Media" },
  { panel: "text", icon: Type, label: "Text" },
  { panel: "audio", icon: Music, label: "Audio" },
  { panel: "brand", icon: Palette, label: "Brand" },
  { panel: "assistant", icon: MessageCircle, label: "Assistant" },
  { panel: "json", icon: Braces, label: "JSON" },
];

/** Which panel of the library is open. */
export function Rail() {
  const { desk } = useEditor();
  const open = useDesk((state) => state.panel);
  return (
    <nav
      aria-label="Library"
      className="flex min-h-0 flex-col items-center gap-1 overflow-y-auto border-line border-r bg-surface py-2"
    >
      {PANELS.map(({ panel, icon: Icon, label }) => (
        <Tooltip key={panel} label={label} side="right">
          <button
            type="button"
            aria-label={label}
            aria-pressed={open === panel}
            onClick={() => desk.set({ panel, mode: "edit" })}
            className={clsx(
              "grid size-9 place-items-center rounded-lg transition-colors",
              open === panel ? "bg-raised text-text" : "text-quiet hover:text-text",
            )}
          >
            <Icon aria-hidden className="size-4.5" />
          </button>
        </Tooltip>
      ))}
    </nav>
  );
}
