import { use } from "react";
import { Freeze, Sequence, useCurrentFrame } from "remotion";
import type { ClipPlayback } from "@/remotion/timing/clip-playback";
import { ClipPlayer } from "./clip-player";

/** A clip over all of its parent, silent: its sound is part of the soundtrack. */
export const ClipVideo: React.FC<{ src: string; playback: ClipPlayback }> = ({ src, playback }) => {
  const Player = use(ClipPlayer);
  const frame = useCurrentFrame();
  const { startsAt, rate, lastAt } = playback;
  const held = frame < startsAt ? startsAt : frame > lastAt ? lastAt : null;
  return (
    <Freeze frame={held ?? 0} active={held !== null}>
      <Sequence from={startsAt} layout="none">
        <Player src={src} playbackRate={rate} />
      </Sequence>
    </Freeze>
  );
};
