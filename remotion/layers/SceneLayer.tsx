import { AbsoluteFill, Img, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import type { BundledFont } from "@/remotion/fonts/bundled-fonts";
import { cameraPose } from "@/remotion/timing/camera";
import { clipPlayback } from "@/remotion/timing/clip-playback";
import type { SceneSpan } from "@/remotion/timing/scene-spans";
import { playableClip, type Scene } from "@/server/schemas/timeline";
import { ClipVideo } from "./ClipVideo";
import { ScenePlaceholder } from "./ScenePlaceholder";

const WHOLE = { width: "100%", height: "100%", objectFit: "cover" } as const;

export interface SceneLayerProps {
  scene: Scene;
  place: SceneSpan;
  mediaBase: string;
  /** Null until they are loaded. */
  fonts: BundledFont[] | null;
}

/** One scene: its clip, else its picture under a slow camera, else a card that says it is being made. */
export const SceneLayer: React.FC<SceneLayerProps> = ({ scene, place, mediaBase, fonts }) => {
  const { fps } = useVideoConfig();
  const { isRendering } = useRemotionEnvironment();
  const clip = playableClip(scene);
  if (clip) {
    const playback = clipPlayback(clip.kind, clip.asset.durationSeconds, place, fps, scene.clipStartSeconds);
    return (
      <AbsoluteFill style={{ backgroundColor: "black" }}>
        {/* Whoever watches sees the scene while its clip loads, and where their browser cannot play it. */}
        {!isRendering && scene.image && (
          <Img alt="" src={mediaUrl(mediaBase, scene.image.key)} style={{ ...WHOLE, position: "absolute" }} />
        )}
        <ClipVideo src={mediaUrl(mediaBase, clip.asset.key)} playback={playback} />
      </AbsoluteFill>
    );
  }
  if (scene.image) return <ScenePicture src={mediaUrl(mediaBase, scene.image.key)} scene={scene} place={place} />;
  return <ScenePlaceholder scene={scene} fonts={fonts} />;
};

const ScenePicture: React.FC<{ src: string; scene: Scene; place: SceneSpan }> = ({ src, scene, place }) => {
  const frame = useCurrentFrame();
  const { width, height } = useVideoConfig();
  const pose = cameraPose(scene.camera, frame / Math.max(1, place.to - place.from - 1));
  return (
    <AbsoluteFill style={{ overflow: "hidden" }}>
      <Img
        alt=""
        src={src}
        style={{
          ...WHOLE,
          // Its own layer: it is rasterised once and moved in fractions of a pixel, so that a slow move does not shiver.
          willChange: "transform",
          transform: `translate(${pose.x * width}px, ${pose.y * height}px) scale(${pose.scale})`,
        }}
      />
    </AbsoluteFill>
  );
};
