import { clsx } from "clsx";
import { PictureInPicture2 } from "lucide-react";
import type { GlobalVideo } from "@/server/schemas/timeline";
import { useCut, useDesk, useTools } from "../state/editor";
import { placed, Track } from "./tracks";
import { useSpanDrag } from "./use-span-drag";

/** Videos over the scenes. */
export function OverlayTrack() {
  const { timeline } = useCut();
  return (
    <Track icon={PictureInPicture2} label="Over" height="h-8">
      {timeline.globalVideos.map((video) => (
        <OverlayClip key={video.id} video={video} />
      ))}
    </Track>
  );
}

function OverlayClip({ video }: { video: GlobalVideo }) {
  const { desk, edit } = useTools();
  const isSelected = useDesk(({ selection }) => selection.kind === "overlay" && selection.id === video.id);
  const select = () => desk.select({ kind: "overlay", id: video.id });
  const { shown, isDragged, grip } = useSpanDrag(video, {
    onClick: select,
    onDone(span) {
      select();
      edit({ kind: "overlay.set", video: { ...video, ...span } });
    },
  });
  return (
    <div className={clsx("group absolute inset-y-1", isDragged && "z-10 opacity-80")} style={placed(shown)}>
      <button
        type="button"
        aria-label={`Video over the film: ${video.title}`}
        aria-pressed={isSelected}
        {...grip("body")}
        onKeyDown={(event) => event.key === "Enter" && select()}
        className={clsx(
          "size-full cursor-grab select-none [-webkit-touch-callout:none] truncate rounded border px-1.5 text-left text-[0.6875rem] active:cursor-grabbing",
          isSelected ? "border-accent bg-raised text-text" : "border-line bg-canvas text-quiet hover:text-text",
        )}
      >
        {video.title}
      </button>
      {(["start", "end"] as const).map((side) => (
        <div
          key={side}
          {...grip(side)}
          className={clsx(
            "absolute inset-y-0 w-1.5 cursor-col-resize pointer-coarse:w-5 touch-none rounded group-hover:bg-accent/70",
            side === "start" ? "left-0" : "right-0",
            isSelected && "bg-accent/60",
          )}
        />
      ))}
    </div>
  );
}
