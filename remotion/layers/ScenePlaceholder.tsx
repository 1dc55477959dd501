import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";
import { type BundledFont, fontStack } from "@/remotion/fonts/bundled-fonts";
import { fontWeight } from "@/remotion/fonts/fit-text";
import type { Scene } from "@/server/schemas/timeline";

const SHIMMER_SECONDS = 1.8;

/** Stands in for a scene whose picture is still being made; seen in the preview only. */
export const ScenePlaceholder: React.FC<{ scene: Scene; fonts: BundledFont[] | null }> = ({ scene, fonts }) => {
  const frame = useCurrentFrame();
  const { fps, width, height } = useVideoConfig();
  const unit = Math.min(width, height) / 720;
  const share = (frame / fps / SHIMMER_SECONDS) % 1;
  return (
    <AbsoluteFill style={{ background: "linear-gradient(150deg, #1d2330 0%, #10141c 60%, #0b0e14 100%)", overflow: "hidden" }}>
      <div
        style={{
          position: "absolute",
          inset: 0,
          background: "linear-gradient(100deg, transparent 35%, rgba(255,255,255,.1) 50%, transparent 65%)",
          transform: `translateX(${(share * 2 - 1) * 100}%)`,
        }}
      />
      {fonts && (
        <AbsoluteFill
          style={{
            justifyContent: "center",
            alignItems: "center",
            textAlign: "center",
            padding: `0 ${width * 0.12}px`,
            gap: 14 * unit,
            fontFamily: fontStack(fonts),
            fontWeight: fontWeight(fonts),
            color: "#e8ecf4",
          }}
        >
          <div style={{ fontSize: 20 * unit, letterSpacing: "0.14em", opacity: 0.6 }}>{scene.index + 1}</div>
          <div
            style={{
              fontSize: 27 * unit,
              lineHeight: 1.4,
              opacity: 0.8,
              display: "-webkit-box",
              WebkitBoxOrient: "vertical",
              WebkitLineClamp: 3,
              overflow: "hidden",
              textWrap: "balance",
            }}
            dir="auto"
          >
            {scene.prompt || scene.narration}
          </div>
        </AbsoluteFill>
      )}
    </AbsoluteFill>
  );
};
