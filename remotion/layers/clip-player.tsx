import { createContext } from "react";
import { Html5Video } from "remotion";

export interface ClipPlayerProps {
  src: string;
  playbackRate: number;
}

const look = { position: "absolute", width: "100%", height: "100%", objectFit: "cover" } as const;

/** The scene's picture is seen instead. */
const onError = () => undefined;

/**
 * For people who watch and scrub: the browser's own player decodes beside the page. Decoding in the page, as the renderer does,
 * draws four frames twice for every jump, 40 to 60 ms of the page without a graphics card.
 */
const WatchedClip: React.FC<ClipPlayerProps> = ({ src, playbackRate }) => (
  <Html5Video src={src} muted playbackRate={playbackRate} style={look} onError={onError} pauseWhenBuffering />
);

/** Who decodes clips; the renderer brings its own. */
export const ClipPlayer = createContext(WatchedClip);
