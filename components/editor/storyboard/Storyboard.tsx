import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { horizontalListSortingStrategy, SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { type RefObject, useEffect, useId, useMemo, useRef } from "react";
import type { Desk } from "../state/desk";
import { useCut, useEditor } from "../state/editor";
import { SceneCard } from "./SceneCard";
import { standingOf } from "./scene-state";

// Here, for options that are made anew with every edit would draw every card anew.
const MOUSE = { activationConstraint: { distance: 6 } };
/** A finger has to rest first: most often it scrolls the strip. */
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** Scene cards in order: picture, narration, seconds, state, another try, lock. Drag one to move its scene. */
export function Storyboard() {
  const { film } = useEditor();
  const { timeline, edit, desk } = useCut();
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH), useSensor(KeyboardSensor, KEYBOARD));
  // Another list would draw every card anew.
  const ids = useMemo(() => timeline.scenes.map((scene) => scene.id), [timeline.scenes]);
  const strip = useRef<HTMLOListElement>(null);
  useSelectedInSight(desk, strip);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    edit({ kind: "scene.move", sceneId: String(active.id), toIndex: ids.indexOf(String(over.id)) });
  };
  return (
    <section aria-label="Storyboard" className="shrink-0 border-line border-t bg-surface">
      <DndContext id={useId()} sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={ids} strategy={horizontalListSortingStrategy}>
          <ol ref={strip} aria-label="Scenes" className="flex gap-2 overflow-x-auto p-2">
            {timeline.scenes.map((scene) => (
              <SceneCard key={scene.id} scene={scene} aspectRatio={timeline.aspectRatio} {...standingOf(scene, film, timeline)} />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}

/** Follows the selection without drawing the strip anew: its cards know themselves whether they are selected. */
function useSelectedInSight(desk: Desk, strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let shown: string | undefined;
    const follow = () => {
      const { selection } = desk.read();
      const id = selection.kind === "scene" ? selection.ids[0] : undefined;
      if (id === shown) return;
      shown = id;
      // A card that was just made is drawn after the selection of it is told.
      requestAnimationFrame(() => {
        const card = id && strip.current?.querySelector(`[data-scene="${id}"]`);
        if (card) card.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
    };
    follow();
    return desk.subscribe(follow);
  }, [desk, strip]);
}
