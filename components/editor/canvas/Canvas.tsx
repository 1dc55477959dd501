import { clsx } from "clsx";
import { Maximize, Pause, Play, SkipBack, SkipForward, SquareDashed, ZoomIn, ZoomOut } from "lucide-react";
import dynamic from "next/dynamic";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useCut, useDesk } from "../state/editor";
import { OverlayBox } from "./OverlayBox";
import { SafeZones } from "./SafeZones";
import { Timecode } from "./Timecode";
import { useCuts } from "./use-cuts";

/** The player and the film's composition are most of the editor's code; all around them is there before. */
const Preview = dynamic(() => import("@/components/preview/Preview").then((module) => module.Preview), {
  ssr: false,
  loading: () => <div className="shimmer size-full" />,
});

const PADDING = 24;
const ZOOMS = [0.25, 0.5, 0.75, 1, 1.5, 2];

/** The film as it is rendered, live. */
export function Canvas({ isSmall = false }: { isSmall?: boolean }) {
  const { timeline, playhead } = useCut();
  const zoom = useDesk((state) => state.zoom);
  const safeZones = useDesk((state) => state.safeZones);
  const room = useRef<HTMLDivElement>(null);
  const fit = useFit(room, timeline, isSmall ? 0 : PADDING);
  const scale = zoom ?? fit;
  // The player draws a whole film anew for every edit: what was pressed is shown before that.
  const shown = useDeferredValue(timeline);
  return (
    <section aria-label="Canvas" className="flex min-h-0 min-w-0 flex-col bg-canvas">
      <div
        ref={room}
        className={clsx("relative grid min-h-0 grow place-items-center", zoom === null ? "overflow-hidden" : "overflow-auto")}
      >
        <div
          data-testid="canvas-frame"
          className="relative shrink-0 overflow-hidden bg-black shadow-lift"
          style={{ width: timeline.width * scale, height: timeline.height * scale }}
        >
          <Preview timeline={shown} mediaBase="/media" playerRef={playhead.attach} controls={false} />
          {safeZones && <SafeZones aspectRatio={timeline.aspectRatio} />}
          <OverlayBox />
        </div>
      </div>
      <Transport scale={scale} />
    </section>
  );
}

function Transport({ scale }: { scale: number }) {
  const { desk, playhead, timeline } = useCut();
  const isPlaying = useDesk((state) => state.isPlaying);
  const zoom = useDesk((state) => state.zoom);
  const safeZones = useDesk((state) => state.safeZones);
  const cuts = useCuts();
  const zoomBy = (step: 1 | -1) => {
    const next = step > 0 ? ZOOMS.find((z) => z > scale + 0.01) : ZOOMS.findLast((z) => z < scale - 0.01);
    if (next !== undefined) desk.set({ zoom: next });
  };
  return (
    <div className="flex h-11 pointer-coarse:h-14 shrink-0 items-center gap-1 border-line border-t bg-surface px-3">
      <Timecode frames={Math.round(timeline.durationSeconds * timeline.fps)} fps={timeline.fps} />
      <div className="mx-auto flex items-center gap-0.5">
        <IconButton icon={SkipBack} label="Cut before" keys="ArrowUp" size="small" onClick={() => cuts.go(-1)} />
        <IconButton
          icon={isPlaying ? Pause : Play}
          label={isPlaying ? "Pause" : "Play"}
          keys="Space"
          look="plain"
          className="rounded-full!"
          onClick={() => playhead.toggle()}
        />
        <IconButton icon={SkipForward} label="Next cut" keys="ArrowDown" size="small" onClick={() => cuts.go(1)} />
      </div>
      <div className="flex items-center gap-0.5 max-md:hidden">
        <IconButton
          icon={SquareDashed}
          label="Safe zones"
          size="small"
          aria-pressed={safeZones}
          className={clsx(safeZones && "bg-raised text-text")}
          onClick={() => desk.set({ safeZones: !safeZones })}
        />
        <IconButton icon={ZoomOut} label="Smaller" size="small" onClick={() => zoomBy(-1)} />
        <span className="w-10 text-center text-quiet text-xs tabular-nums">{Math.round(scale * 100)} %</span>
        <IconButton icon={ZoomIn} label="Larger" size="small" onClick={() => zoomBy(1)} />
        <IconButton icon={Maximize} label="Fit" size="small" disabled={zoom === null} onClick={() => desk.set({ zoom: null })} />
      </div>
    </div>
  );
}

/** The scale at which the whole picture is seen. */
function useFit(
  room: React.RefObject<HTMLDivElement | null>,
  { width, height }: { width: number; height: number },
  padding: number,
): number {
  const [size, setSize] = useState({ width: 640, height: 360 });
  useEffect(() => {
    if (!room.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, [room]);
  return Math.max(0.05, Math.min((size.width - 2 * padding) / width, (size.height - 2 * padding) / height));
}
