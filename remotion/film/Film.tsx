import { AbsoluteFill, Sequence, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from "remotion";
import { Soundtrack } from "@/remotion/audio/Soundtrack";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { GlobalVideoLayer } from "@/remotion/layers/GlobalVideoLayer";
import { overlayLayers } from "@/remotion/layers/overlay-layers";
import { SceneLayer } from "@/remotion/layers/SceneLayer";
import { filmLayout } from "@/remotion/timing/layout";
import { OVERLAYS } from "@/remotion/timing/overlay";
import { opacityAt, sceneSpans } from "@/remotion/timing/scene-spans";
import type { FilmProps } from "./film-props";

/** The whole film, the only definition of how it looks: the live preview plays it, the renderer renders it. */
export const Film: React.FC<FilmProps> = ({ timeline, mediaBase }) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { isRendering } = useRemotionEnvironment();
  const fonts = useFilmFonts(timeline);
  const layout = filmLayout(timeline);
  return (
    <AbsoluteFill style={{ backgroundColor: "black", overflow: "hidden" }}>
      {sceneSpans(timeline.scenes, fps).map((place, i) => (
        <Sequence
          key={timeline.scenes[i]!.id}
          from={place.from}
          durationInFrames={Math.max(1, place.to - place.from)}
          layout="none"
        >
          <AbsoluteFill style={{ opacity: opacityAt(place, frame) }}>
            <SceneLayer scene={timeline.scenes[i]!} place={place} mediaBase={mediaBase} fonts={fonts?.interface ?? null} />
          </AbsoluteFill>
        </Sequence>
      ))}
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
