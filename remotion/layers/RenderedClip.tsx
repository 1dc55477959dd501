import { Video } from "@remotion/media";
import type { ClipPlayerProps } from "./clip-player";

/** Decoded in the page by `@remotion/media`: as exact to the frame as `OffthreadVideo` and a quarter faster. */
export const RenderedClip: React.FC<ClipPlayerProps> = ({ src, playbackRate }) => (
  <Video src={src} muted playbackRate={playbackRate} objectFit="cover" style={{ width: "100%", height: "100%" }} />
);
