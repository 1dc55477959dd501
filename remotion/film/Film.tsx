import { useMemo } from "react";
import { AbsoluteFill, Sequence, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from "remotion";
import { Soundtrack } from "@/remotion/audio/Soundtrack";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { GlobalVideoLayer } from "@/remotion/layers/GlobalVideoLayer";
import { overlayLayers } from "@/remotion/layers/overlay-layers";
import { SceneLayer } from "@/remotion/layers/SceneLayer";
import { isWithin } from "@/remotion/timing/frames";
import { filmLayout } from "@/remotion/timing/layout";
import { OVERLAYS } from "@/remotion/timing/overlay";
import { opacityAt, sceneSpans } from "@/remotion/timing/scene-spans";
import type { FilmProps } from "./film-props";

/** In the preview a clip is loaded before its cut, so that the cut is none to wait at. */
const PREPARED_SECONDS = 1.3;

/** The whole film, the only definition of how it looks: the live preview plays it, the renderer renders it. */
export const Film: React.FC<FilmProps> = ({ timeline, mediaBase }) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { isRendering } = useRemotionEnvironment();
  const fonts = useFilmFonts(timeline);
  const layout = useMemo(() => filmLayout(timeline), [timeline]);
  const places = useMemo(() => sceneSpans(timeline.scenes, fps), [timeline.scenes, fps]);
  return (
    <AbsoluteFill style={{ backgroundColor: "black", overflow: "hidden" }}>
      {timeline.scenes.map((scene, i) => {
        const place = places[i]!;
        const durationInFrames = Math.max(1, place.to - place.from);
        // A film has many scenes and shows one or two: those out of sight cost nothing with every frame.
        const prepared = isRendering ? 0 : Math.round(PREPARED_SECONDS * fps);
        if (!isWithin({ from: place.from - prepared, durationInFrames: prepared + durationInFrames }, frame)) return null;
        return (
          <Sequence
            key={scene.id}
            from={place.from}
            durationInFrames={durationInFrames}
            premountFor={prepared}
            style={{ opacity: opacityAt(place, frame) }}
          >
            <SceneLayer scene={scene} place={place} mediaBase={mediaBase} fonts={fonts?.interface ?? null} />
          </Sequence>
        );
      })}
      {timeline.globalVideos.map((video) => (
        <GlobalVideoLayer key={video.id} video={video} timeline={timeline} mediaBase={mediaBase} />
      ))}
      {fonts &&
        OVERLAYS.map((name) => {
          const Layer = overlayLayers[name];
          return <Layer key={name} timeline={timeline} layout={layout} fonts={fonts} mediaBase={mediaBase} />;
        })}
      {/* The final film gets its mixed soundtrack from the renderer. */}
      {!isRendering && <Soundtrack timeline={timeline} mediaBase={mediaBase} />}
    </AbsoluteFill>
  );
};
