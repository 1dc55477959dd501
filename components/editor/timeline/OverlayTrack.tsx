import { clsx } from "clsx";
import { PictureInPicture2 } from "lucide-react";
import { useCut, useDesk } from "../state/editor";
import { placed, Track } from "./tracks";

/** Videos over the scenes. */
export function OverlayTrack() {
  const { timeline, desk } = useCut();
  const scale = useDesk((state) => state.scale);
  const selection = useDesk((state) => state.selection);
  return (
    <Track icon={PictureInPicture2} label="Over" height="h-8">
      {timeline.globalVideos.map((video) => {
        const isSelected = selection.kind === "overlay" && selection.id === video.id;
        return (
          <button
            key={video.id}
            type="button"
            aria-label={`Video over the film: ${video.title}`}
            aria-pressed={isSelected}
            onClick={() => desk.select({ kind: "overlay", id: video.id })}
            className={clsx(
              "absolute inset-y-1 truncate rounded border px-1.5 text-left text-[0.6875rem]",
              isSelected ? "border-accent bg-raised text-text" : "border-line bg-canvas text-quiet hover:text-text",
            )}
            style={placed(video, scale)}
          >
            {video.title}
          </button>
        );
      })}
    </Track>
  );
}
