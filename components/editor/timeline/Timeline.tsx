import { Magnet, ZoomIn, ZoomOut } from "lucide-react";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useCut, useDesk } from "../state/editor";
import { CaptionTrack } from "./CaptionTrack";
import { OverlayTrack } from "./OverlayTrack";
import { PlayheadLine } from "./PlayheadLine";
import { Ruler } from "./Ruler";
import { SceneTrack } from "./SceneTrack";
import { SoundTrack } from "./SoundTrack";
import { LABELS, long, scaleStyle } from "./tracks";
import { useZoom } from "./use-zoom";

/** One axis of time, horizontal: scenes, captions and sound under one ruler and one playhead. */
export function Timeline() {
  const { timeline, desk } = useCut();
  const scale = useDesk((state) => state.scale);
  const snap = useDesk((state) => state.snap);
  const scroller = useRef<HTMLElement>(null);
  useZoom(scroller);
  const kinds = new Set(timeline.audio.map((layer) => layer.type));
  return (
    <section aria-label="Timeline" className="flex min-h-0 flex-col border-line border-t bg-surface">
      <div className="flex h-8 shrink-0 items-center gap-1 border-line border-b px-2">
        <h2 className="px-1 font-medium text-quiet text-xs">Timeline</h2>
        <div className="ml-auto flex items-center gap-0.5">
          <IconButton
            icon={Magnet}
            label="Snap"
            keys="N"
            size="small"
            aria-pressed={snap}
            className={snap ? "text-accent!" : ""}
            onClick={() => desk.set({ snap: !snap })}
          />
          <IconButton icon={ZoomOut} label="Zoom out" keys="Mod+-" size="small" onClick={() => desk.zoomTimeline(1 / 1.4)} />
          <IconButton icon={ZoomIn} label="Zoom in" keys="Mod++" size="small" onClick={() => desk.zoomTimeline(1.4)} />
        </div>
      </div>
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label="Tracks"
        className="relative min-h-0 grow overflow-auto"
      >
        <div
          className="relative min-h-full min-w-full"
          style={{ ...scaleStyle(scale), width: `calc(${LABELS + 160}px + ${long(timeline.durationSeconds)})` }}
        >
          <Ruler />
          <SceneTrack />
          {timeline.globalVideos.length > 0 && <OverlayTrack />}
          {timeline.captions && <CaptionTrack />}
          {kinds.has("speech") && <SoundTrack type="speech" label="Voice" />}
          {kinds.has("music") && <SoundTrack type="music" label="Music" />}
          {kinds.has("effect") && <SoundTrack type="effect" label="Effects" />}
          <PlayheadLine scroller={scroller} />
        </div>
      </section>
    </section>
  );
}
