import { Check, CloudOff, CloudUpload } from "lucide-react";
import { useEditor } from "../state/editor";

/** Whether all that was done is stored. */
export function SaveState() {
  const { saving, connection } = useEditor();
  const { waiting, savedAt } = saving;
  const isAway = saving.connection === "away" || (connection === "away" && waiting.length > 0);
  const time = savedAt?.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return (
    <p
      role="status"
      aria-live="polite"
      data-testid="save-state"
      className="flex shrink-0 items-center gap-1 px-1.5 text-quiet text-xs tabular-nums"
    >
      {isAway ? (
        <>
          <CloudOff aria-hidden className="size-3.5 text-warn" />
          <span>
            Offline<span className="max-sm:hidden">, {waiting.length} kept here</span>
          </span>
        </>
      ) : waiting.length > 0 ? (
        <>
          <CloudUpload aria-hidden className="size-3.5" />
          <span className="max-sm:sr-only">Saving</span>
        </>
      ) : (
        <>
          <Check aria-hidden className="size-3.5 text-good" />
          <span className="max-sm:sr-only">Saved{time && ` ${time}`}</span>
        </>
      )}
    </p>
  );
}
