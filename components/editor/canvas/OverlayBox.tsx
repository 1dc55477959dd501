import { BoxHandles } from "@/components/boxes/BoxHandles";
import { useCut, useDesk } from "../state/editor";

const LEAST = 0.05;

/** Where the selected video over the film stands, to be pulled. */
export function OverlayBox() {
  const { timeline, edit } = useCut();
  const selection = useDesk((state) => state.selection);
  const video = selection.kind === "overlay" ? timeline.globalVideos.find(({ id }) => id === selection.id) : undefined;
  if (!video) return null;
  return (
    <BoxHandles
      box={video.box}
      label={`Place of ${video.title}`}
      least={LEAST}
      onDone={(box) => edit({ kind: "overlay.set", video: { ...video, box } })}
    />
  );
}
