import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { type ReactNode, useId } from "react";

interface Props {
  /** Of the pictures, in order. */
  names: readonly string[];
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

/** Lets pictures be dragged to another place. A finger has to rest first: most often it scrolls the page. */
export function SortablePictures({ names, onMove, children }: Props) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const [from, to] = [names.indexOf(String(active.id)), names.indexOf(String(over?.id))];
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announce(names), screenReaderInstructions: INSTRUCTIONS }}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={[...names]} strategy={rectSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

const INSTRUCTIONS = {
  draggable: "Press the space bar to lift the picture, the arrow keys to move it, and the space bar again to put it down.",
};

/** Names are addresses; people count. */
function announce(names: readonly string[]): Announcements {
  const place = (id: unknown) => names.indexOf(String(id)) + 1;
  return {
    onDragStart: ({ active }) => `Lifted picture ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `Picture ${place(active.id)} is over place ${place(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) =>
      over ? `Picture ${place(active.id)} is at place ${place(over.id)} now.` : `Picture ${place(active.id)} stays.`,
    onDragCancel: ({ active }) => `Picture ${place(active.id)} stays.`,
  };
}
