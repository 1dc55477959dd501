import { Sequence, useCurrentFrame } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { globalVideoOpacityAt, placeGlobalVideo } from "@/remotion/timing/global-videos";
import type { GlobalVideo, Timeline } from "@/server/schemas/timeline";
import { ClipVideo } from "./ClipVideo";

interface GlobalVideoLayerProps {
  video: GlobalVideo;
  timeline: Timeline;
  mediaBase: string;
}

/** A clip in a box of the frame, cut to its shape. */
export const GlobalVideoLayer: React.FC<GlobalVideoLayerProps> = ({ video, timeline, mediaBase }) => {
  const frame = useCurrentFrame();
  const { span, playback, box, radius } = placeGlobalVideo(video, timeline);
  if (span.to === span.from) return null;
  return (
    <Sequence from={span.from} durationInFrames={span.to - span.from} layout="none">
      <div
        style={{
          position: "absolute",
          left: box.x,
          top: box.y,
          width: box.width,
          height: box.height,
          borderRadius: radius,
          overflow: "hidden",
          opacity: globalVideoOpacityAt(span, frame),
        }}
      >
        {/* On no ground: at round edges it would shine through as a dark rim. */}
        <ClipVideo src={mediaUrl(mediaBase, video.asset.key)} playback={playback} />
      </div>
    </Sequence>
  );
};
