import { useMemo } from "react";
import { useCut } from "../state/editor";

/** Going from cut to cut, and which scene is under the playhead. */
export function useCuts() {
  const { timeline, playhead } = useCut();
  return useMemo(() => {
    const { scenes, fps, durationSeconds } = timeline;
    const cuts = [...scenes.map((scene) => Math.round(scene.startSeconds * fps)), Math.round(durationSeconds * fps) - 1];
    return {
      go(step: 1 | -1) {
        const { frame } = playhead;
        const next = step > 0 ? cuts.find((cut) => cut > frame) : cuts.findLast((cut) => cut < frame);
        if (next !== undefined) playhead.seek(next);
      },
      sceneAt(frame: number) {
        const seconds = (frame + 0.5) / fps;
        return scenes.find((scene) => seconds < scene.endSeconds) ?? scenes.at(-1);
      },
    };
  }, [timeline, playhead]);
}
