import { useMemo } from "react";
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
    const duplicate = (ids: readonly string[]) => {
      const made = ids.flatMap((sceneId) => {
        const id = newId();
        return edit({ kind: "scene.duplicate", sceneId, newId: id }) ? [id] : [];
      });
      if (made.length > 0) desk.select({ kind: "scene", ids: made });
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
        else for (const scene of chosen()) edit({ kind: "scene.delete", sceneId: scene.id });
        desk.select({ kind: "film" });
      },
      copy: () => desk.set({ copied: chosen().map((scene) => scene.id) }),
      paste: () => duplicate(desk.read().copied.filter((id) => timeline.scenes.some((scene) => scene.id === id))),
      selectAll: () => desk.select({ kind: "scene", ids: timeline.scenes.map((scene) => scene.id) }),
      lock() {
        for (const scene of chosen()) edit({ kind: "scene.lock", sceneId: scene.id, locked: !scene.locked });
      },
      move(step: -1 | 1) {
        const [scene] = chosen();
        if (scene) edit({ kind: "scene.move", sceneId: scene.id, toIndex: Math.max(0, scene.index + step) });
      },
      marker: () => edit({ kind: "marker.set", id: newId(), seconds: at(), label: "" }),
    };
  }, [timeline, desk, playhead, edit, cuts]);
}
