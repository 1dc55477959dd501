import { createContext, useEffect, useState } from "react";
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
const WatchedClip: React.FC<ClipPlayerProps> = ({ src, playbackRate }) => {
  const isStaying = useIsStaying();
  if (!isStaying) return null;
  return <Html5Video src={src} muted playbackRate={playbackRate} style={look} onError={onError} pauseWhenBuffering />;
};

/** Well within the time that a playing film is prepared before a cut. */
const STAY_MILLISECONDS = 450;

/** Whoever jumps from scene to scene sees their pictures; a clip is loaded where the hand stays. */
function useIsStaying(): boolean {
  const [isStaying, setStaying] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStaying(true), STAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return isStaying;
}

/** Who decodes clips; the renderer brings its own. */
export const ClipPlayer = createContext(WatchedClip);
