import type { ComponentType } from "react";
import { AssistantPanel } from "../assistant/AssistantPanel";
import type { Panel } from "../state/desk";
import { useDesk } from "../state/editor";
import { AudioPanel } from "./AudioPanel";
import { BrandPanel } from "./BrandPanel";
import { JsonPanel } from "./JsonPanel";
import { MediaPanel } from "./MediaPanel";
import { ScenesPanel } from "./ScenesPanel";
import { TextPanel } from "./TextPanel";

const panels: Record<Panel, { title: string; Body: ComponentType }> = {
  scenes: { title: "Scenes", Body: ScenesPanel },
  media: { title: "Media", Body: MediaPanel },
  text: { title: "Text", Body: TextPanel },
  audio: { title: "Audio", Body: AudioPanel },
  brand: { title: "Brand", Body: BrandPanel },
  assistant: { title: "Assistant", Body: AssistantPanel },
  json: { title: "Project JSON", Body: JsonPanel },
};

/** What the film is made of, by kind. */
export function Library() {
  const { title, Body } = panels[useDesk((state) => state.panel)];
  return (
    <aside aria-label={title} className="flex min-h-0 flex-col border-line border-r bg-surface">
      <h2 className="flex h-11 shrink-0 items-center border-line border-b px-4 font-semibold text-ui">{title}</h2>
      <div className="min-h-0 grow overflow-y-auto">
        <Body />
      </div>
    </aside>
  );
}
