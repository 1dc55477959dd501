import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Braces, Captions, Download, MessageCircle, PictureInPicture2, RotateCcw, Scissors } from "lucide-react";
import { useMemo } from "react";
import { toast } from "sonner";
import { type Command, useCommands } from "@/components/commands/commands";
import { type Handlers, type Shortcut, useShortcuts } from "@/components/keyboard/shortcuts";
import { useTRPC } from "@/components/trpc";
import { toBlocks } from "@/server/editing/blocks";
import { QUESTION_ID } from "./assistant/AssistantPanel";
import { useCuts } from "./canvas/use-cuts";
import { useApprove } from "./generate/Checkpoint";
import { EDITOR_KEYS, type EditorKey } from "./keys";
import type { Desk } from "./state/desk";
import { useCut, useEditor } from "./state/editor";
import { useSceneCommands } from "./state/use-scene-commands";
import { useWork } from "./state/use-work";
import { versionName } from "./top-bar/VersionsMenu";

const KEYS: readonly Shortcut<EditorKey>[] = EDITOR_KEYS;
const JUMP_SECONDS = 5;

/** Opens it with the cursor where one writes. */
function openAssistant(desk: Desk): void {
  desk.set({ panel: "assistant", mode: "edit" });
  requestAnimationFrame(() => document.getElementById(QUESTION_ID)?.focus());
}

/** Puts the keyboard table and the palette's commands to work. Shows nothing. */
export function EditorKeys() {
  const { film } = useEditor();
  const { timeline, desk, playhead, step } = useCut();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cuts = useCuts();
  const scenes = useSceneCommands();
  const { approve, canApprove } = useApprove();
  const { ask } = useWork(null);
  const version = useMutation(
    trpc.editor.createVersion.mutationOptions({
      onSuccess: ({ name }) => {
        toast(`Kept as “${name}”.`);
        return queryClient.invalidateQueries({ queryKey: trpc.editor.versions.queryKey() });
      },
    }),
  );
  const { fps } = timeline;
  const last = Math.round(timeline.durationSeconds * fps) - 1;
  const go = (frames: number) => playhead.seek(Math.min(last, Math.max(0, playhead.frame + frames)));
  const reroll = () => {
    const [scene] = scenes.chosen();
    if (scene) ask({ kind: "picture", sceneId: scene.id });
  };
  const editCaption = () => {
    const seconds = playhead.frame / fps;
    for (const { scene, pages } of toBlocks(timeline)) {
      const page = pages.findIndex((own) => seconds < own.endSeconds);
      if (page < 0) continue;
      desk.set({ selection: { kind: "caption", sceneId: scene.id, page }, panel: "text", mode: "edit" });
      return;
    }
  };
  const handlers: Handlers<EditorKey> = {
    play: () => playhead.toggle(),
    back: () => go(-JUMP_SECONDS * fps),
    forward: () => go(JUMP_SECONDS * fps),
    frameBack: () => go(-1),
    frameOn: () => go(1),
    secondBack: () => go(-fps),
    secondOn: () => go(fps),
    cutBefore: () => cuts.go(-1),
    cutAfter: () => cuts.go(1),
    start: () => playhead.seek(0),
    end: () => playhead.seek(last),
    in: () => desk.set({ inSeconds: playhead.frame / fps }),
    out: () => desk.set({ outSeconds: playhead.frame / fps }),
    clearRange: () => desk.set({ inSeconds: null, outSeconds: null }),
    split: scenes.split,
    trimStart: scenes.trimStart,
    trimEnd: scenes.trimEnd,
    remove: scenes.remove,
    duplicate: scenes.duplicate,
    moveLeft: () => scenes.move(-1),
    moveRight: () => scenes.move(1),
    snap: () => desk.set({ snap: !desk.read().snap }),
    marker: scenes.marker,
    zoomIn: () => desk.zoomTimeline(1.4),
    zoomOut: () => desk.zoomTimeline(1 / 1.4),
    zoomFit: () => desk.set({ scale: Math.max(8, (window.innerWidth - 260) / timeline.durationSeconds) }),
    undo: () => step("undo"),
    redo: () => step("redo"),
    copy: scenes.copy,
    cut: () => {
      scenes.copy();
      scenes.remove();
    },
    paste: scenes.paste,
    selectAll: scenes.selectAll,
    deselect: () => desk.select({ kind: "film" }),
    text: editCaption,
    reroll,
    lock: scenes.lock,
    version: () => version.mutate({ filmId: film.id, name: versionName() }),
    deliver: () => desk.set({ mode: "deliver" }),
    assistant: () => openAssistant(desk),
    json: () => desk.set({ panel: "json", mode: "edit" }),
    safeZones: () => desk.set({ safeZones: !desk.read().safeZones }),
    ...(canApprove && { approve }),
  };
  useShortcuts(KEYS, handlers);
  const commands = useMemo(
    (): Command[] => [
      { id: "editor.split", label: "Split scene", group: "Editor", icon: Scissors, keys: "S", run: scenes.split },
      {
        ...{ id: "editor.captions", label: "Edit captions", group: "Editor", icon: Captions, keys: "T" },
        run: () => desk.set({ panel: "text", mode: "edit" }),
      },
      {
        ...{ id: "editor.deliver", label: "Deliver this film", group: "Editor", icon: Download, keys: "Mod+E" },
        run: () => desk.set({ mode: "deliver" }),
      },
      {
        ...{ id: "editor.assistant", label: "Ask the assistant", group: "Editor", icon: MessageCircle, keys: "Shift+A" },
        run: () => openAssistant(desk),
      },
      {
        ...{ id: "editor.overlay", label: "Put a video over the film", group: "Editor", icon: PictureInPicture2 },
        run: () => desk.set({ panel: "media", mode: "edit" }),
      },
      {
        ...{ id: "editor.json", label: "Project JSON", group: "Editor", icon: Braces, keys: "F12" },
        run: () => desk.set({ panel: "json", mode: "edit" }),
      },
      { id: "editor.undo", label: "Undo", group: "Editor", icon: RotateCcw, keys: "Mod+Z", run: () => step("undo") },
    ],
    [desk, scenes, step],
  );
  useCommands(commands);
  return null;
}
