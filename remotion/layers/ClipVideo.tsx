import { Video } from "@remotion/media";
import { Freeze, Sequence, useCurrentFrame } from "remotion";
import type { ClipPlayback } from "@/remotion/timing/clip-playback";

/**
 * A clip over all of its parent, silent: its sound is part of the soundtrack. Decoded in the page by `@remotion/media`: as exact
 * to the frame as `OffthreadVideo` and a quarter faster.
 */
export const ClipVideo: React.FC<{ src: string; playback: ClipPlayback }> = ({ src, playback }) => {
  const frame = useCurrentFrame();
  const { startsAt, rate, lastAt } = playback;
  const held = frame < startsAt ? startsAt : frame > lastAt ? lastAt : null;
  return (
    <Freeze frame={held ?? 0} active={held !== null}>
      <Sequence from={startsAt} layout="none">
        <Video src={src} muted playbackRate={rate} objectFit="cover" style={{ width: "100%", height: "100%" }} />
      </Sequence>
    </Freeze>
  );
};
