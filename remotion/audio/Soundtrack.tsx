import { Html5Audio, Sequence, useVideoConfig } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { span, toFrame } from "@/remotion/timing/frames";
import type { AudioLayer, Timeline } from "@/server/schemas/timeline";
import { type HeardLayer, heardLayers } from "./heard-layers";
import { duckingAt } from "./volume-curve";

/** The film's sound for the live preview. The final film carries the mixer's soundtrack instead, levelled and limited. */
export const Soundtrack: React.FC<{ timeline: Timeline; mediaBase: string }> = ({ timeline, mediaBase }) => {
  const { fps } = useVideoConfig();
  const speech = timeline.audio.filter((layer) => layer.type === "speech");
  return heardLayers(timeline).map((layer) => {
    const { from, durationInFrames } = span(layer.startSeconds, layer.endSeconds, fps);
    if (durationInFrames === 0) return null;
    return (
      <Sequence key={layer.id} from={from} durationInFrames={durationInFrames} layout="none">
        <Html5Audio
          src={mediaUrl(mediaBase, layer.asset.key)}
          volume={volumeOf(layer, speech, fps, timeline.ducking)}
          trimBefore={toFrame(layer.offsetSeconds ?? 0, fps)}
        />
      </Sequence>
    );
  });
};

/** A media element knows volumes up to 1 only; louder layers are as loud as it goes. */
const volumeOf = (layer: HeardLayer, speech: readonly AudioLayer[], fps: number, ducking: number | undefined) =>
  layer.type === "music"
    ? (frame: number) => Math.min(1, layer.volume * duckingAt(layer.startSeconds + frame / fps, speech, ducking))
    : Math.min(1, layer.volume);
