import { useMemo } from "react";
import type { SelectionEdit } from "@/server/schemas/edits";
import { useCuts } from "../canvas/use-cuts";
import { useCut } from "./editor";
import { newId } from "./new-id";

/** What can be done with the selected scenes, or with the one under the playhead where none is selected. */
export function useSceneCommands() {
  const { timeline, desk, playhead, edit } = useCut();
  const cuts = useCuts();
  return useMemo(() => {
    const { fps } = timeline;
    const chosen = () => {
      const { selection } = desk.read();
      const ids = selection.kind === "scene" ? selection.ids : selection.kind === "caption" ? [selection.sceneId] : [];
      const scenes = timeline.scenes.filter((scene) => ids.includes(scene.id));
      const under = cuts.sceneAt(playhead.frame);
      return scenes.length > 0 ? scenes : under ? [under] : [];
    };
    const under = () => cuts.sceneAt(playhead.frame);
    const at = () => playhead.frame / fps;
    /** All that is selected changes, and comes back, as one. */
    const editAll = (edits: SelectionEdit[]) => {
      const [only] = edits;
      return only !== undefined && edit(edits.length === 1 ? only : { kind: "batch", edits });
    };
    const duplicate = (ids: readonly string[]) => {
      const copies = ids.map((sceneId) => ({ kind: "scene.duplicate", sceneId, newId: newId() }) as const);
      if (editAll(copies)) desk.select({ kind: "scene", ids: copies.map((copy) => copy.newId) });
    };
    const trim = (side: "start" | "end") => {
      const scene = under();
      if (scene) edit({ kind: "scene.trim", sceneId: scene.id, side, atSeconds: at() - scene.startSeconds });
    };
    return {
      chosen,
      split() {
        const scene = under();
        if (scene) edit({ kind: "scene.split", sceneId: scene.id, atSeconds: at(), newId: newId() });
      },
      trimStart: () => trim("start"),
      trimEnd: () => trim("end"),
      duplicate: () => duplicate(chosen().map((scene) => scene.id)),
      remove() {
        const { selection } = desk.read();
        if (selection.kind === "sound") edit({ kind: "sound.remove", layerId: selection.id });
        else if (selection.kind === "overlay") edit({ kind: "overlay.remove", id: selection.id });
        else if (selection.kind === "caption")
          edit({ kind: "captions.text", sceneId: selection.sceneId, page: selection.page, text: "" });
        else if (!editAll(chosen().map(({ id }) => ({ kind: "scene.delete", sceneId: id })))) return;
        desk.select({ kind: "film" });
      },
      copy: () => desk.set({ copied: chosen().map((scene) => scene.id) }),
      paste: () => duplicate(desk.read().copied.filter((id) => timeline.scenes.some((scene) => scene.id === id))),
      selectAll: () => desk.select({ kind: "scene", ids: timeline.scenes.map((scene) => scene.id) }),
      lock() {
        const scenes = chosen();
        // What is locked in part is locked first.
        const locked = scenes.some((scene) => !scene.locked);
        editAll(scenes.map(({ id }) => ({ kind: "scene.lock", sceneId: id, locked })));
      },
      move(step: -1 | 1) {
        const [scene] = chosen();
        if (scene) edit({ kind: "scene.move", sceneId: scene.id, toIndex: Math.max(0, scene.index + step) });
      },
      marker: () => edit({ kind: "marker.set", id: newId(), seconds: at(), label: "" }),
    };
  }, [timeline, desk, playhead, edit, cuts]);
}
