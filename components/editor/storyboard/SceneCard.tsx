import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { clsx } from "clsx";
import { Lock, LockOpen, RotateCcw } from "lucide-react";
import { memo } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import type { AspectRatio, Scene } from "@/server/schemas/timeline";
import { wholeFrame } from "../canvas/whole-frame";
import { useDesk, useTools } from "../state/editor";
import { useWork } from "../state/use-work";
import { inCredits, inSeconds, lengthOf, mediaUrl } from "../words";
import { MendActions } from "./MendActions";
import type { SceneStanding } from "./scene-state";

const shapes: Record<AspectRatio, string> = { "16:9": "w-40", "9:16": "w-28", "1:1": "w-32" };
const dots = { drawing: "bg-accent", moving: "bg-accent animate-pulse", ready: "bg-good", failed: "bg-bad", unspoken: "bg-warn" };

interface Props extends SceneStanding {
  scene: Scene;
  aspectRatio: AspectRatio;
}

export const SceneCard = memo(function SceneCard({ scene, aspectRatio, state, label, failure, canMend }: Props) {
  const { desk, playhead, edit, now } = useTools();
  const isSelected = useDesk(({ selection }) => selection.kind === "scene" && selection.ids.includes(scene.id));
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: scene.id });
  const name = `Scene ${scene.index + 1}`;
  const select = (event: React.MouseEvent) => {
    const { selection } = desk.read();
    const before = selection.kind === "scene" ? selection.ids : [];
    const adds = event.shiftKey || event.metaKey || event.ctrlKey;
    const ids = adds ? [...new Set([...before, scene.id])] : [scene.id];
    desk.select({ kind: "scene", ids });
    playhead.seek(wholeFrame(scene, now().fps));
  };
  return (
    <li
      ref={setNodeRef}
      data-scene={scene.id}
      data-state={state}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={clsx(
        // Of sixty cards eight are in sight.
        "group relative flex shrink-0 flex-col overflow-hidden rounded-lg border bg-canvas [contain-intrinsic-size:auto_8.5rem] [content-visibility:auto]",
        shapes[aspectRatio],
        isSelected ? "border-accent ring-1 ring-accent" : "border-line hover:border-line-strong",
        isDragging && "z-10 opacity-80 shadow-lift",
      )}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        onClick={select}
        aria-label={`${name}: ${label}`}
        aria-pressed={isSelected}
        className="block w-full select-none text-left [-webkit-touch-callout:none]"
      >
        <Picture scene={scene} failure={state === "failed" ? (failure ?? label) : null} />
        <span className="flex items-center gap-1.5 px-2 pt-1.5 text-quiet text-xs tabular-nums">
          <span aria-hidden className={clsx("size-1.5 rounded-full", dots[state])} />
          {scene.index + 1}
          <span className="ml-auto">{inSeconds(lengthOf(scene))}</span>
        </span>
        {!canMend && (
          <span className="mx-2 mt-0.5 mb-1.5 line-clamp-2 h-8 text-[0.6875rem] leading-4">
            {scene.narration || <i className="text-quiet">Silent</i>}
          </span>
        )}
      </button>
      {canMend && <MendActions scene={scene} />}
      <div className="absolute top-1 right-1 flex gap-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100">
        {isSelected && !scene.locked && !canMend && <RollButton scene={scene} />}
        <Tooltip label={scene.locked ? "Unlock" : "Lock"}>
          <button
            type="button"
            aria-label={`${scene.locked ? "Unlock" : "Lock"} scene ${scene.index + 1}`}
            aria-pressed={scene.locked ?? false}
            onClick={() => edit({ kind: "scene.lock", sceneId: scene.id, locked: !scene.locked })}
            className="grid size-6 place-items-center rounded-md bg-black/70 text-white hover:bg-black"
          >
            {scene.locked ? <Lock aria-hidden className="size-3.5" /> : <LockOpen aria-hidden className="size-3.5" />}
          </button>
        </Tooltip>
      </div>
      {scene.locked && (
        <Lock aria-label="Locked" className="absolute top-2 left-2 size-3.5 text-white drop-shadow group-hover:opacity-0" />
      )}
    </li>
  );
});

function Picture({ scene, failure }: { scene: Scene; failure: string | null }) {
  if (scene.image) {
    return (
      <span className="relative block">
        <img
          src={mediaUrl(scene.image.key)}
          alt=""
          data-testid="scene-picture"
          draggable={false}
          className="arrive aspect-video w-full bg-raised object-cover"
        />
        {failure !== null && (
          <span className="absolute inset-x-0 bottom-0 bg-black/80 px-2 py-1 text-[0.625rem] text-white leading-3.5">
            <span className="line-clamp-2">{failure}</span>
          </span>
        )}
      </span>
    );
  }
  return (
    <span className={clsx("grid aspect-video w-full place-items-center p-2", failure === null ? "shimmer" : "bg-raised")}>
      <span className={clsx("line-clamp-3 text-center text-[0.625rem]", failure === null ? "text-quiet" : "text-bad")}>
        {failure ?? scene.prompt}
      </span>
    </span>
  );
}

/** Another try at the picture. Its price is asked for when it may be wanted, not for sixty cards at once. */
function RollButton({ scene }: { scene: Scene }) {
  const asked = { kind: "picture", sceneId: scene.id } as const;
  const { price, canAsk, ask } = useWork(asked);
  return (
    <Tooltip label={`Re-roll picture${price === null ? "" : ` · ${inCredits(price)}`}`} keys="R">
      <button
        type="button"
        disabled={!canAsk}
        aria-label={`Re-roll scene ${scene.index + 1}${price === null ? "" : `, ${inCredits(price)}`}`}
        onClick={() => ask(asked)}
        className="flex h-6 items-center gap-1 rounded-md bg-black/70 px-1.5 text-[0.625rem] text-white tabular-nums hover:bg-black disabled:opacity-60"
      >
        <RotateCcw aria-hidden className="size-3.5" />
        {price}
      </button>
    </Tooltip>
  );
}
