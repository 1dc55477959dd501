import { clsx } from "clsx";
import { Captions } from "lucide-react";
import { useMemo } from "react";
import { lineText } from "@/remotion/timing/caption-lines";
import { toBlocks } from "@/server/editing/blocks";
import { useCut, useDesk } from "../state/editor";
import { placed, Track } from "./tracks";

/** Captions as they are read; choose one to correct it. */
export function CaptionTrack() {
  const { timeline, desk, playhead } = useCut();
  const selection = useDesk((state) => state.selection);
  const blocks = useMemo(() => toBlocks(timeline), [timeline]);
  const language = timeline.captions?.language ?? timeline.language;
  return (
    <Track icon={Captions} label="Captions" height="h-8">
      {blocks.flatMap(({ scene, pages }) =>
        pages.map((page, i) => {
          const isSelected = selection.kind === "caption" && selection.sceneId === scene.id && selection.page === i;
          const text = page.lines.map((line) => lineText(line, language)).join(" ");
          return (
            <button
              key={`${scene.id}-${i}`}
              type="button"
              aria-label={`Caption: ${text}`}
              aria-pressed={isSelected}
              onClick={() => {
                desk.select({ kind: "caption", sceneId: scene.id, page: i });
                playhead.seek(Math.round(((page.startSeconds + page.endSeconds) / 2) * timeline.fps));
              }}
              className={clsx(
                "absolute inset-y-1 truncate rounded border px-1 text-left text-[0.6875rem] leading-none",
                isSelected ? "z-10 border-accent bg-raised text-text" : "border-line bg-canvas text-quiet hover:text-text",
              )}
              style={placed(page)}
            >
              {text}
            </button>
          );
        }),
      )}
    </Track>
  );
}
