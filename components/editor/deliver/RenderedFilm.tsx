import { useEffect, useRef } from "react";

const MOST_TRIES = 5;
const AGAIN_MILLISECONDS = 3_000;

interface Props {
  src: string;
  poster: string | undefined;
  /** Width for each pixel of height. */
  shape: number;
}

/** Plays the file. Players give up for good when the network fails them; this one asks again, and when the network is back. */
export const RenderedFilm: React.FC<Props> = ({ src, poster, shape }) => {
  const video = useRef<HTMLVideoElement>(null);
  const tries = useRef(0);
  useEffect(() => {
    let timer: number | undefined;
    const again = () => {
      if (video.current?.error) video.current.load();
    };
    const later = () => {
      if (tries.current++ < MOST_TRIES) timer = window.setTimeout(again, AGAIN_MILLISECONDS);
    };
    const element = video.current;
    element?.addEventListener("error", later);
    window.addEventListener("online", again);
    return () => {
      window.clearTimeout(timer);
      element?.removeEventListener("error", later);
      window.removeEventListener("online", again);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useMediaCaption: the subtitles are part of the picture when they were asked for.
    <video
      ref={video}
      controls
      playsInline
      preload="metadata"
      aria-label="The rendered film"
      poster={poster}
      src={src}
      style={{ aspectRatio: shape, width: `min(100%, ${52 * shape}dvh)` }}
      className="mx-auto rounded-xl bg-black ring-1 ring-line"
    />
  );
};
