import { AbsoluteFill, Img, useCurrentFrame } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { OutroGround, OutroPartView } from "@/remotion/outro/OutroCard";
import { placePicture } from "@/remotion/outro/place-picture";
import { type OutroPart, outroAt, outroProgress, partEntrance, partsOf, pushed } from "@/remotion/timing/outro-overlay";
import { AT_REST } from "@/remotion/timing/overlay";
import type { ImageOutro, Timeline } from "@/server/schemas/timeline";
import type { OverlayProps } from "./overlay-props";

/** What ends the film, over the whole frame: the ground of a card, whose parts are layers of their own, or a supplied picture. */
export const OutroLayer: React.FC<OverlayProps> = ({ timeline, mediaBase }) => {
  const frame = useCurrentFrame();
  const outro = outroAt(timeline, frame);
  if (!outro) return null;
  if (outro.kind === "generated") return <OutroGround outro={outro} title={timeline.title} />;
  const progress = outroProgress(outro, frame, timeline.fps);
  return <OutroPicture outro={outro} progress={progress} film={timeline} src={mediaUrl(mediaBase, outro.image.key)} />;
};

/** The layer of one part of a card. */
export const outroPartLayer = (part: OutroPart): React.FC<OverlayProps> => {
  const Layer: React.FC<OverlayProps> = ({ timeline, fonts, mediaBase, atRest }) => {
    const frame = useCurrentFrame();
    const outro = outroAt(timeline, frame);
    if (outro?.kind !== "generated" || !partsOf(outro).includes(part)) return null;
    const entrance = atRest ? AT_REST : partEntrance(outro, part, frame, timeline);
    return (
      <OutroPartView outro={outro} part={part} entrance={entrance} timeline={timeline} fonts={fonts} mediaBase={mediaBase} />
    );
  };
  return Layer;
};

interface OutroPictureProps {
  outro: ImageOutro;
  progress: number;
  film: Pick<Timeline, "width" | "height">;
  src: string;
}

const OutroPicture: React.FC<OutroPictureProps> = ({ outro, progress, film, src }) => {
  const { fit, position, aim, zoom } = placePicture(outro.image, film, outro.focusArea);
  const filling = { position: "absolute", inset: 0, width: "100%", height: "100%" } as const;
  return (
    <AbsoluteFill style={{ backgroundColor: "#101216", overflow: "hidden" }}>
      {fit === "whole" && (
        <Img
          alt=""
          src={src}
          style={{
            ...filling,
            objectFit: "cover",
            filter: `blur(${Math.min(film.width, film.height) / 24}px) brightness(0.55) saturate(1.1)`,
            // Blurred edges fade out; they are moved out of the frame.
            transform: "scale(1.15)",
          }}
        />
      )}
      <Img
        alt=""
        src={src}
        style={{
          ...filling,
          objectFit: fit === "whole" ? "contain" : "cover",
          objectPosition: `${position.x * 100}% ${position.y * 100}%`,
          transformOrigin: `${aim.x * 100}% ${aim.y * 100}%`,
          transform: `scale(${pushed(zoom, progress)})`,
          filter:
            fit === "whole" ? `drop-shadow(0 0 ${Math.min(film.width, film.height) / 20}px rgba(0, 0, 0, 0.45))` : undefined,
        }}
      />
    </AbsoluteFill>
  );
};
