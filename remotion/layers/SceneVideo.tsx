import { Video } from "@remotion/media";
import { AbsoluteFill, Freeze, Sequence, useCurrentFrame, useVideoConfig } from "remotion";
import { clipPlayback } from "@/remotion/timing/clip-playback";
import type { SceneSpan } from "@/remotion/timing/scene-spans";
import type { ClipKind, MediaAsset } from "@/server/schemas/timeline";

/**
 * A scene's clip, silent: its sound is part of the soundtrack. Decoded in the page by `@remotion/media`: as exact to the frame
 * as `OffthreadVideo` and a quarter faster.
 */
export const SceneVideo: React.FC<{ clip: { kind: ClipKind; asset: MediaAsset }; src: string; place: SceneSpan }> = ({
  clip,
  src,
  place,
}) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { startsAt, rate, lastAt } = clipPlayback(clip.kind, clip.asset.durationSeconds, place, fps);
  const held = frame < startsAt ? startsAt : frame > lastAt ? lastAt : null;
  return (
    <AbsoluteFill style={{ backgroundColor: "black" }}>
      <Freeze frame={held ?? 0} active={held !== null}>
        <Sequence from={startsAt} layout="none">
          <Video src={src} muted playbackRate={rate} objectFit="cover" style={{ width: "100%", height: "100%" }} />
        </Sequence>
      </Freeze>
    </AbsoluteFill>
  );
};
