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
import { useEffect, useId, useRef } from "react";
import { useCut, useDesk } from "../state/editor";
import { SceneCard } from "./SceneCard";
import { standingOf } from "./scene-state";

/** Scene cards in order: picture, narration, seconds, state, another try, lock. Drag one to move its scene. */
export function Storyboard() {
  const { film, timeline, edit } = useCut();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger has to rest first: most often it scrolls the strip.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = timeline.scenes.map((scene) => scene.id);
  const strip = useRef<HTMLOListElement>(null);
  const selected = useDesk(({ selection }) => (selection.kind === "scene" ? selection.ids[0] : undefined));
  useEffect(() => {
    if (selected)
      strip.current?.querySelector(`[data-scene="${selected}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
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
