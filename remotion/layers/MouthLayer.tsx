import { AbsoluteFill } from "remotion";
import { Mouth } from "@/remotion/presenter/Mouth";
import { mixColors } from "@/remotion/presenter/mix-colors";
import { presenterOf } from "@/remotion/presenter/presenter-art";
import { MOUTH_PLACE, nod, VIEW_BOX } from "@/remotion/presenter/presenter-frame";
import type { OverlayProps } from "./overlay-props";
import { useNarratorState } from "./use-narrator-state";

/** The presenter's mouth, a layer of its own: it changes a dozen times a second, and the face behind it hardly ever. */
export const MouthLayer: React.FC<OverlayProps> = ({ timeline, layout }) => {
  const state = useNarratorState(timeline);
  if (!state) return null;
  const { narrator: box } = layout;
  const unit = Math.min(timeline.width, timeline.height) / 720;
  const lips = mixColors(presenterOf(state.seed).skinColor, "#8f1f3f", 0.6);
  return (
    <AbsoluteFill>
      <svg
        role="presentation"
        viewBox={VIEW_BOX}
        width={box.width}
        height={box.height}
        fill="none"
        style={{ position: "absolute", left: box.x, top: box.y, display: "block" }}
      >
        <g transform={nod(state.bob, unit, box.width)}>
          <g transform={MOUTH_PLACE}>
            <Mouth viseme={state.viseme} lips={lips} />
          </g>
        </g>
      </svg>
    </AbsoluteFill>
  );
};
