import { useMemo } from "react";
import { Html5Audio, Sequence, useCurrentFrame, useVideoConfig } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { isWithin, span, toFrame } from "@/remotion/timing/frames";
import type { AudioLayer, Timeline } from "@/server/schemas/timeline";
import { type HeardLayer, heardLayers } from "./heard-layers";
import { duckingAt } from "./volume-curve";

/** The film's sound for the live preview. The final film carries the mixer's soundtrack instead, levelled and limited. */
export const Soundtrack: React.FC<{ timeline: Timeline; mediaBase: string }> = ({ timeline, mediaBase }) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { audio, globalVideos, ducking } = timeline;
  // Remotion asks a curve for every frame of a sound each time it gets another one.
  const sounds = useMemo(() => {
    const speech = audio.filter((layer) => layer.type === "speech");
    return heardLayers({ audio, globalVideos }).map((layer) => ({
      ...span(layer.startSeconds, layer.endSeconds, fps),
      id: layer.id,
      key: layer.asset.key,
      volume: volumeOf(layer, speech, fps, ducking),
      trimBefore: toFrame(layer.offsetSeconds ?? 0, fps),
    }));
  }, [audio, globalVideos, ducking, fps]);
  return sounds.map((sound) => {
    if (!isWithin(sound, frame)) return null;
    return (
      <Sequence key={sound.id} from={sound.from} durationInFrames={sound.durationInFrames} layout="none">
        <Html5Audio src={mediaUrl(mediaBase, sound.key)} volume={sound.volume} trimBefore={sound.trimBefore} />
      </Sequence>
    );
  });
};

/** A media element knows volumes up to 1 only; louder layers are as loud as it goes. */
const volumeOf = (layer: HeardLayer, speech: readonly AudioLayer[], fps: number, ducking: number | undefined) =>
  layer.type === "music"
    ? (frame: number) => Math.min(1, layer.volume * duckingAt(layer.startSeconds + frame / fps, speech, ducking))
    : Math.min(1, layer.volume);
