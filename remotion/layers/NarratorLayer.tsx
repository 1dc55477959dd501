import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import { Eyes } from "@/remotion/presenter/Eyes";
import { Mouth } from "@/remotion/presenter/Mouth";
import { EYES, type Presenter, presenterOf } from "@/remotion/presenter/presenter-art";
import { type Box, NARRATOR_HEADROOM } from "@/remotion/timing/layout";
import { NARRATOR_SHADOW } from "@/remotion/timing/narrator-overlay";
import { type NarratorState, narratorStates } from "@/remotion/timing/narrator-state";
import { hash32 } from "@/remotion/timing/seeded";
import type { OverlayProps } from "./overlay-props";

/** The drawings are squares of 64; the disc is as wide as this part of them and touches their lower edge. */
const DISC = 50;
const RING = 1.1;
const MIDDLE = { x: 32, y: 64 - DISC / 2 };
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

/** An illustrated presenter, who speaks, blinks and nods. */
export const NarratorLayer: React.FC<OverlayProps> = ({ timeline, layout }) => {
  const frame = useCurrentFrame();
  const { narrator } = timeline;
  const stateAt = useMemo(() => (narrator ? narratorStates({ ...timeline, narrator }) : () => null), [timeline, narrator]);
  const state = stateAt(frame);
  if (!narrator || !state) return null;
  return (
    <Figure seed={narrator.seed} state={state} box={layout.narrator} unit={Math.min(timeline.width, timeline.height) / 720} />
  );
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
  const top = 64 - DISC * (1 + NARRATOR_HEADROOM);
  const down = (state.bob * Math.max(1, Math.round(unit)) * DISC) / box.width;
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
          viewBox={`${MIDDLE.x - DISC / 2} ${top} ${DISC} ${64 - top}`}
          width={box.width}
          height={box.height}
          fill="none"
          style={{ position: "absolute", inset: 0, display: "block" }}
        >
          <clipPath id="presenter-frame">
            <path d={FRAME} />
          </clipPath>
          <g clipPath="url(#presenter-frame)">
            <Person presenter={presenter} state={state} down={down} />
          </g>
        </svg>
      </div>
    </AbsoluteFill>
  );
};

const Person: React.FC<{ presenter: Presenter; state: NarratorState; down: number }> = ({ presenter, state, down }) => {
  const [behindEyes, beforeEyes] = presenter.head.split(EYES);
  const head = `translate(0 ${down})`;
  return (
    <>
      <g transform={head}>
        <Drawing svg={behindEyes!} />
        <g transform="translate(20 24)">
          <Eyes lids={state.lids} brows={mix(presenter.hairColor, "#241a22", 0.35)} />
        </g>
        <Drawing svg={beforeEyes!} />
      </g>
      <Drawing svg={presenter.clothes} />
      <g transform={head}>
        <g transform="translate(23 36)">
          <Mouth viseme={state.viseme} lips={mix(presenter.skinColor, "#8f1f3f", 0.6)} />
        </g>
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

/** A colour between two, `share` of the way to the second. Both as #rrggbb. */
function mix(from: string, to: string, share: number): string {
  const channel = (color: string, i: number) => Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(channel(from, i) * (1 - share) + channel(to, i) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
