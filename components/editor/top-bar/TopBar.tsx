import { ChevronLeft, CircleHelp, Redo2, Undo2 } from "lucide-react";
import Link from "next/link";
import { Credits } from "@/components/frame/Credits";
import { UserMenu } from "@/components/frame/UserMenu";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { Mode } from "../state/desk";
import { useDesk, useEditor } from "../state/editor";
import { RenderButton } from "./RenderButton";
import { SaveState } from "./SaveState";
import { ShareButton } from "./ShareButton";
import { VersionsMenu } from "./VersionsMenu";

const MODES = [
  { value: "generate", label: "Generate" },
  { value: "edit", label: "Edit" },
  { value: "deliver", label: "Deliver" },
] as const satisfies readonly { value: Mode; label: string }[];

/** Where one is, whether all is saved, the way back, and what comes next. */
export function TopBar() {
  const { film, timeline, desk, step, saving } = useEditor();
  const mode = useDesk((state) => state.mode);
  const { undo, redo } = film.desk;
  const unsent = saving.waiting.length;
  return (
    <header className="flex h-12 pointer-coarse:h-14 min-w-0 items-center gap-1 border-line border-b bg-surface px-2">
      <Link
        href="/films"
        aria-label="All films"
        className="touchable flex h-8 shrink-0 items-center gap-0.5 rounded-lg pr-2 pl-1 text-quiet text-ui hover:bg-raised hover:text-text"
      >
        <ChevronLeft aria-hidden className="size-4" /> <span className="max-sm:hidden">Films</span>
      </Link>
      <span aria-hidden className="text-line-strong max-sm:hidden">
        /
      </span>
      <h1 className="min-w-0 truncate px-1 font-semibold text-ui">{timeline?.title ?? film.title}</h1>
      <SaveState />
      {timeline && (
        <div className="ml-1 flex shrink-0 items-center max-md:hidden">
          <IconButton
            icon={Undo2}
            label={undo.label ? `Undo ${undo.label.toLowerCase()}` : "Undo"}
            keys="Mod+Z"
            size="small"
            disabled={undo.steps === 0 && unsent === 0}
            onClick={() => step("undo")}
          />
          <IconButton
            icon={Redo2}
            label={redo.label ? `Redo ${redo.label.toLowerCase()}` : "Redo"}
            keys="Mod+Shift+Z"
            size="small"
            disabled={redo.steps === 0}
            onClick={() => step("redo")}
          />
          <VersionsMenu />
        </div>
      )}
      <div className="mx-auto max-md:hidden">
        <Segmented label="Step" value={mode} options={MODES} onChange={(next) => desk.set({ mode: next })} className="h-8" />
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1.5 lg:ml-0">
        <span className="max-lg:hidden">
          <Credits />
        </span>
        {timeline && <RenderButton />}
        <ShareButton />
        <IconButton
          icon={CircleHelp}
          label="Keyboard"
          keys="?"
          size="small"
          className="max-md:hidden"
          onClick={() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }))}
        />
        <UserMenu />
      </div>
    </header>
  );
}
