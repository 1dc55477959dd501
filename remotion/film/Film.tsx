import { AbsoluteFill, Sequence, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from "remotion";
import { Soundtrack } from "@/remotion/audio/Soundtrack";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { CaptionsLayer } from "@/remotion/layers/CaptionsLayer";
import { FooterLayer } from "@/remotion/layers/FooterLayer";
import { SceneLayer } from "@/remotion/layers/SceneLayer";
import { footerSpans } from "@/remotion/timing/footer-spans";
import { filmLayout } from "@/remotion/timing/layout";
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
      {fonts &&
        footerSpans(timeline.footer, timeline.scenes, fps).map(({ item, from, durationInFrames }) => (
          <Sequence key={from} from={from} durationInFrames={Math.max(1, durationInFrames)} layout="none">
            <FooterLayer
              item={item}
              layout={layout}
              fonts={fonts.interface}
              language={timeline.language}
              mediaBase={mediaBase}
              durationInFrames={durationInFrames}
            />
          </Sequence>
        ))}
      {fonts && timeline.captions && <CaptionsLayer captions={timeline.captions} layout={layout} fonts={fonts.captions} />}
      {/* The final film gets its mixed soundtrack from the renderer. */}
      {!isRendering && <Soundtrack timeline={timeline} mediaBase={mediaBase} />}
    </AbsoluteFill>
  );
};
