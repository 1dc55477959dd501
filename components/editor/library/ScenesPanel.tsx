import { clsx } from "clsx";
import { Lock } from "lucide-react";
import { memo } from "react";
import type { Scene } from "@/server/schemas/timeline";
import { wholeFrame } from "../canvas/whole-frame";
import { useCut, useDesk, useTools } from "../state/editor";
import { isUnspoken } from "../storyboard/scene-state";
import { inSeconds, lengthOf } from "../words";

/** The script: every scene's line, to be read from top to bottom. */
export function ScenesPanel() {
  const { timeline } = useCut();
  return (
    <ol aria-label="Script" className="flex flex-col">
      {timeline.scenes.map((scene) => (
        <Line key={scene.id} scene={scene} mustSpeak={isUnspoken(scene, timeline)} />
      ))}
    </ol>
  );
}

const Line = memo(function Line({ scene, mustSpeak }: { scene: Scene; mustSpeak: boolean }) {
  const { desk, playhead, now } = useTools();
  const isSelected = useDesk(({ selection }) => selection.kind === "scene" && selection.ids.includes(scene.id));
  return (
    <li>
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={() => {
          desk.select({ kind: "scene", ids: [scene.id] });
          playhead.seek(wholeFrame(scene, now().fps));
        }}
        className={clsx(
          "flex w-full gap-3 border-line border-b px-4 py-3 text-left",
          isSelected ? "bg-raised" : "hover:bg-canvas",
        )}
      >
        <span className="w-4 shrink-0 pt-0.5 text-quiet text-xs tabular-nums">{scene.index + 1}</span>
        <span className="min-w-0 grow">
          <span className="block text-ui leading-snug">{scene.narration || <i className="text-quiet">Silent</i>}</span>
          <span className="mt-1 flex items-center gap-2 text-quiet text-xs tabular-nums">
            {inSeconds(lengthOf(scene))}
            {mustSpeak && <span className="text-warn">not spoken yet</span>}
            {scene.locked && <Lock aria-label="Locked" className="size-3" />}
          </span>
        </span>
      </button>
    </li>
  );
});
