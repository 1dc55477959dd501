import { clsx } from "clsx";
import { Lock } from "lucide-react";
import { memo } from "react";
import type { Scene } from "@/server/schemas/timeline";
import { useDesk, useTools } from "../state/editor";
import { inSeconds, mediaUrl } from "../words";
import { long, placed } from "./tracks";
import { useClipDrag } from "./use-clip-drag";

interface Props {
  scene: Scene;
  /** Width of the film's frame, in heights of it. */
  frameShape: number;
  onDragOver: (seconds: number | null) => void;
}

/** A scene on the timeline: its picture repeated along its length, and two edges to pull. */
export const Clip = memo(function Clip({ scene, frameShape, onDragOver }: Props) {
  const { desk } = useTools();
  const isSelected = useDesk(({ selection }) => selection.kind === "scene" && selection.ids.includes(scene.id));
  const select = (event: { shiftKey: boolean; metaKey: boolean; ctrlKey: boolean }) => {
    const { selection } = desk.read();
    const before = selection.kind === "scene" && (event.shiftKey || event.metaKey || event.ctrlKey) ? selection.ids : [];
    desk.select({ kind: "scene", ids: [...new Set([...before, scene.id])] });
  };
  const { drag, grip } = useClipDrag(scene, onDragOver, select);
  const stretched = {
    startSeconds: scene.startSeconds + (drag?.grip === "start" ? drag.bySeconds : 0),
    endSeconds: scene.endSeconds + (drag?.grip === "end" ? drag.bySeconds : 0),
  };
  const tile = 52 * frameShape;
  const seconds = stretched.endSeconds - stretched.startSeconds;
  return (
    <div
      data-clip={scene.id}
      className={clsx(
        "group @container absolute inset-y-1 overflow-hidden rounded-md border bg-raised",
        isSelected ? "z-10 border-accent ring-1 ring-accent" : "border-line",
        drag && "z-20 opacity-80 shadow-lift",
        !scene.image && "shimmer",
      )}
      style={{ ...placed(stretched), transform: drag?.grip === "body" ? `translateX(${long(drag.bySeconds)})` : undefined }}
    >
      <button
        type="button"
        aria-label={`Scene ${scene.index + 1} on the timeline, ${inSeconds(seconds)}`}
        aria-pressed={isSelected}
        {...grip("body")}
        onKeyDown={(event) => event.key === "Enter" && select(event)}
        className="absolute inset-0 cursor-grab select-none [-webkit-touch-callout:none] active:cursor-grabbing"
        style={
          scene.image
            ? {
                backgroundImage: `url("${mediaUrl(scene.image.key)}")`,
                backgroundSize: `${tile}px 100%`,
                backgroundRepeat: "repeat-x",
              }
            : undefined
        }
      >
        <span className="absolute bottom-1 left-1 flex items-center gap-1 rounded bg-black/75 px-1 text-[0.625rem] text-white tabular-nums">
          {scene.locked && <Lock aria-label="Locked" className="size-2.5" />}
          {scene.index + 1}
          <span className={clsx("text-white/85", !drag && "@max-[64px]:hidden")}>{inSeconds(seconds)}</span>
        </span>
        {scene.transition.kind === "fade" && scene.index > 0 && (
          <span
            aria-hidden
            className="absolute top-0 left-0 border-t-[14px] border-t-accent border-r-[14px] border-r-transparent"
          />
        )}
      </button>
      {(["start", "end"] as const).map((side) => (
        <div
          key={side}
          data-edge={side}
          {...grip(side)}
          className={clsx(
            "absolute inset-y-0 w-2 cursor-col-resize pointer-coarse:w-5 touch-none group-hover:bg-accent/70",
            side === "start" ? "left-0" : "right-0",
            isSelected && "bg-accent/60",
          )}
        />
      ))}
    </div>
  );
});
