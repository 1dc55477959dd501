import { Redo2, SlidersHorizontal, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { Sheet } from "@/components/ui/sheet";
import { AssistantPanel } from "../assistant/AssistantPanel";
import { Canvas } from "../canvas/Canvas";
import { DeliverPanel } from "../deliver/DeliverPanel";
import { EditorKeys } from "../EditorKeys";
import { Checkpoint } from "../generate/Checkpoint";
import { GeneratePanel } from "../generate/GeneratePanel";
import { InspectorBody } from "../inspector/Inspector";
import { ScenesPanel } from "../library/ScenesPanel";
import type { Mode } from "../state/desk";
import { useCut, useDesk, useEditor } from "../state/editor";
import { Storyboard } from "../storyboard/Storyboard";
import { TopBar } from "../top-bar/TopBar";

const MODES = [
  { value: "generate", label: "Generate" },
  { value: "edit", label: "Edit" },
  { value: "deliver", label: "Deliver" },
] as const satisfies readonly { value: Mode; label: string }[];

const TOOLS = [
  { value: "selection", label: "By hand" },
  { value: "assistant", label: "Assistant" },
] as const;

/** The picture across the whole screen with its controls below, unless that leaves too little for the rest. */
const heightOf = ({ width, height }: { width: number; height: number }): string =>
  `min(40dvh, calc(100vw * ${height / width} + 3.5rem))`;

/** The film on a phone: player, storyboard, script, and all that can be changed in a sheet from below. */
export function PhoneEditor() {
  const { film } = useEditor();
  const { timeline, desk, step } = useCut();
  const mode = useDesk((state) => state.mode);
  const [isOpen, setOpen] = useState(false);
  const [tool, setTool] = useState<(typeof TOOLS)[number]["value"]>("selection");
  const { undo, redo } = film.desk;
  return (
    <div className="instant grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden">
      <TopBar />
      <main className="grid min-h-0 grid-cols-[minmax(0,1fr)]">
        {mode === "deliver" && <DeliverPanel />}
        {mode === "generate" && <GeneratePanel />}
        {mode === "edit" && (
          <div className="flex min-h-0 flex-col">
            <div className="grid shrink-0 grid-cols-[minmax(0,1fr)]" style={{ height: heightOf(timeline) }}>
              <Canvas isSmall />
            </div>
            <div className="empty:hidden [&>*]:m-2">
              <Checkpoint />
            </div>
            <Storyboard />
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
              tabIndex={0}
              aria-label="Scenes and lines"
              className="min-h-0 grow overflow-y-auto border-line border-t bg-surface"
            >
              <ScenesPanel />
            </section>
          </div>
        )}
      </main>
      <nav
        aria-label="Editor"
        className="flex min-w-0 items-center gap-2 border-line border-t bg-surface px-2 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))]"
      >
        <Segmented
          label="Step"
          value={mode}
          options={MODES}
          onChange={(next) => desk.set({ mode: next })}
          className="min-w-0 grow"
        />
        {mode === "edit" && (
          <>
            <IconButton icon={Undo2} label="Undo" disabled={undo.steps === 0} onClick={() => step("undo")} />
            <IconButton icon={Redo2} label="Redo" disabled={redo.steps === 0} onClick={() => step("redo")} />
            <Button look="primary" aria-label="Change the selection" onClick={() => setOpen(true)}>
              <SlidersHorizontal aria-hidden />
            </Button>
          </>
        )}
      </nav>
      <Sheet open={isOpen} onOpenChange={setOpen} title="Change" side="bottom">
        <Segmented label="What is open" value={tool} options={TOOLS} onChange={setTool} className="mb-4 w-full" />
        <div className="-mx-4 -mb-4 border-line border-t">
          {tool === "selection" ? (
            <InspectorBody />
          ) : (
            <div className="h-[55dvh]">
              <AssistantPanel />
            </div>
          )}
        </div>
      </Sheet>
      <EditorKeys />
    </div>
  );
}
