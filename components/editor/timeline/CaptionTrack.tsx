import { clsx } from "clsx";
import { Captions } from "lucide-react";
import { memo, useMemo } from "react";
import { lineText } from "@/remotion/timing/caption-lines";
import { toBlocks } from "@/server/editing/blocks";
import { useCut, useDesk, useTools } from "../state/editor";
import { placed, Track } from "./tracks";

/** Captions as they are read; choose one to correct it. */
export function CaptionTrack() {
  const { timeline } = useCut();
  const blocks = useMemo(() => toBlocks(timeline), [timeline]);
  const language = timeline.captions?.language ?? timeline.language;
  return (
    <Track icon={Captions} label="Captions" height="h-8">
      {blocks.flatMap(({ scene, pages }) =>
        pages.map(({ lines, startSeconds, endSeconds }, i) => (
          <Caption
            key={`${scene.id}-${i}`}
            {...{ sceneId: scene.id, page: i, startSeconds, endSeconds }}
            text={lines.map((line) => lineText(line, language)).join(" ")}
          />
        )),
      )}
    </Track>
  );
}

interface CaptionProps {
  sceneId: string;
  /** Among the scene's. */
  page: number;
  text: string;
  startSeconds: number;
  endSeconds: number;
}

const Caption = memo(function Caption({ sceneId, page, text, startSeconds, endSeconds }: CaptionProps) {
  const { desk, playhead, now } = useTools();
  const isSelected = useDesk(
    ({ selection }) => selection.kind === "caption" && selection.sceneId === sceneId && selection.page === page,
  );
  return (
    <button
      type="button"
      aria-label={`Caption: ${text}`}
      aria-pressed={isSelected}
      onClick={() => {
        desk.select({ kind: "caption", sceneId, page });
        playhead.seek(Math.round(((startSeconds + endSeconds) / 2) * now().fps));
      }}
      className={clsx(
        "absolute inset-y-1 truncate rounded border px-1 text-left text-[0.6875rem] leading-none",
        isSelected ? "z-10 border-accent bg-raised text-text" : "border-line bg-canvas text-quiet hover:text-text",
      )}
      style={placed({ startSeconds, endSeconds })}
    >
      {text}
    </button>
  );
});
