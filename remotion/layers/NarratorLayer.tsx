import { AbsoluteFill } from "remotion";
import { Eyes } from "@/remotion/presenter/Eyes";
import { mixColors } from "@/remotion/presenter/mix-colors";
import { EYES, type Presenter, presenterOf } from "@/remotion/presenter/presenter-art";
import { DISC, MIDDLE, nod, VIEW_BOX } from "@/remotion/presenter/presenter-frame";
import type { Box } from "@/remotion/timing/layout";
import { NARRATOR_SHADOW } from "@/remotion/timing/narrator-overlay";
import type { NarratorState } from "@/remotion/timing/narrator-state";
import { hash32 } from "@/remotion/timing/seeded";
import type { OverlayProps } from "./overlay-props";
import { useNarratorState } from "./use-narrator-state";

const RING = 1.1;
const INNER = DISC / 2 - RING;
/** The figure looks out of the disc above its middle and stays inside below. */
const FRAME = `M0 0H64V${MIDDLE.y}H${MIDDLE.x + INNER}A${INNER} ${INNER} 0 0 1 ${MIDDLE.x - INNER} ${MIDDLE.y}H0Z`;
const GROUNDS = [
  ["#e4edf6", "#a9c3df"],
  ["#f8e6d6", "#e3b48f"],
  ["#e3efe0", "#a8ccab"],
  ["#ece4f4", "#bfaadb"],
  ["#faebcd", "#e6c27f"],
  ["#dfeeef", "#98c4cb"],
] as const;

/** An illustrated presenter, who blinks and nods; the mouth is `MouthLayer`. */
export const NarratorLayer: React.FC<OverlayProps> = ({ timeline, layout }) => {
  const state = useNarratorState(timeline);
  if (!state) return null;
  return <Figure seed={state.seed} state={state} box={layout.narrator} unit={Math.min(timeline.width, timeline.height) / 720} />;
};

interface FigureProps {
  seed: string;
  state: NarratorState;
  box: Box;
  unit: number;
}

const Figure: React.FC<FigureProps> = ({ seed, state, box, unit }) => {
  const presenter = presenterOf(seed);
  const [light, dark] = GROUNDS[hash32(seed) % GROUNDS.length]!;
  return (
    <AbsoluteFill>
      {/* Some parts blend with what is beneath them, which must be the presenter's own. */}
      <div style={{ position: "absolute", left: box.x, top: box.y, width: box.width, height: box.height, isolation: "isolate" }}>
        <div
          style={{
            position: "absolute",
            left: 0,
            bottom: 0,
            width: box.width,
            height: box.width,
            boxSizing: "border-box",
            borderRadius: "50%",
            border: `${(RING / DISC) * box.width}px solid #fbfaf7`,
            background: `linear-gradient(160deg, ${light}, ${dark}) border-box`,
            boxShadow: `0 ${NARRATOR_SHADOW.offset * unit}px ${NARRATOR_SHADOW.blur * unit}px rgba(0, 0, 0, 0.3)`,
          }}
        />
        <svg
          role="presentation"
          viewBox={VIEW_BOX}
          width={box.width}
          height={box.height}
          fill="none"
          style={{ position: "absolute", inset: 0, display: "block" }}
        >
          <clipPath id="presenter-frame">
            <path d={FRAME} />
          </clipPath>
          <g clipPath="url(#presenter-frame)">
            <Person presenter={presenter} lids={state.lids} head={nod(state.bob, unit, box.width)} />
          </g>
        </svg>
      </div>
    </AbsoluteFill>
  );
};

interface PersonProps {
  presenter: Presenter;
  lids: NarratorState["lids"];
  /** How the head is moved. */
  head: string;
}

const Person: React.FC<PersonProps> = ({ presenter, lids, head }) => {
  const [behindEyes, beforeEyes] = presenter.head.split(EYES);
  return (
    <>
      <g transform={head}>
        <Drawing svg={behindEyes!} />
        <g transform="translate(20 24)">
          <Eyes lids={lids} brows={mixColors(presenter.hairColor, "#241a22", 0.35)} />
        </g>
        <Drawing svg={beforeEyes!} />
      </g>
      <Drawing svg={presenter.clothes} />
      <g transform={head}>
        <Drawing svg={presenter.nose} />
      </g>
    </>
  );
};

/** Drawings of a package in the lock file, not of anyone who writes to us. */
const Drawing: React.FC<{ svg: string }> = ({ svg }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only input is the package's own markup.
  <g dangerouslySetInnerHTML={{ __html: svg }} />
);
