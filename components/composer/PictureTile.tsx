import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { clsx } from "clsx";
import { ChevronLeft, ChevronRight, type LucideIcon, X } from "lucide-react";
import type { Picture } from "./pictures";
import type { Upload } from "./use-upload";

interface Props {
  /** Its own among the pictures, wherever it is moved. */
  name: string;
  picture: Picture;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  onTitle: (title: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One picture of the list, with its title and its place: drag it, lift it with the space bar, or move it by its buttons. */
export function PictureTile({ name, picture, number, isFirst, isLast, onTitle, onMove, onRemove }: Props) {
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: name });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clsx(
        "group relative overflow-hidden rounded-lg border border-line bg-canvas",
        isDragging && "z-10 border-accent opacity-90 shadow-lift",
      )}
    >
      <div className="relative aspect-video bg-raised">
        <img src={picture.url} alt="" draggable={false} referrerPolicy="no-referrer" className="size-full object-cover" />
        <button
          type="button"
          {...attributes}
          {...listeners}
          aria-label={`Picture ${number}, drag to reorder`}
          className="absolute inset-0 cursor-grab rounded-t-lg active:cursor-grabbing focus-visible:-outline-offset-2"
        />
        <span className="pointer-events-none absolute top-1.5 left-1.5 rounded bg-black/65 px-1.5 py-0.5 text-[0.6875rem] text-white tabular-nums">
          {number}
        </span>
        <div className="absolute top-1.5 right-1.5">
          <Small icon={X} label={`Remove picture ${number}`} onClick={onRemove} />
        </div>
        <div className="pointer-events-none absolute inset-x-1.5 bottom-1.5 flex justify-between opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 [&>*]:pointer-events-auto">
          {isFirst ? <span /> : <Small icon={ChevronLeft} label={`Move picture ${number} forward`} onClick={() => onMove(-1)} />}
          {!isLast && <Small icon={ChevronRight} label={`Move picture ${number} back`} onClick={() => onMove(1)} />}
        </div>
      </div>
      <input
        aria-label={`Title of picture ${number}`}
        value={picture.title}
        placeholder="Title"
        maxLength={300}
        className="h-8 w-full bg-transparent px-2 text-xs placeholder:text-quiet focus:outline-none max-sm:text-base"
        onChange={(event) => onTitle(event.target.value)}
      />
    </li>
  );
}

/** One that is on its way, or did not get there. */
export function UploadTile({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  return (
    <li className="relative overflow-hidden rounded-lg border border-line bg-canvas">
      <img src={upload.preview} alt="" className="aspect-video w-full object-cover opacity-40" />
      <p className="truncate px-2 py-1.5 text-quiet text-xs" role={upload.fault ? "alert" : "status"}>
        {upload.fault ?? `Sending ${upload.name}…`}
      </p>
      {upload.fault && (
        <div className="absolute top-1.5 right-1.5">
          <Small icon={X} label={`Leave ${upload.name} out`} onClick={onDrop} />
        </div>
      )}
    </li>
  );
}

function Small({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="flex size-6 items-center justify-center rounded bg-black/65 text-white hover:bg-black pointer-coarse:size-9"
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
