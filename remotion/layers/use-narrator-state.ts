import { useMemo } from "react";
import { useCurrentFrame } from "remotion";
import { type NarratorState, narratorStates } from "@/remotion/timing/narrator-state";
import type { Timeline } from "@/server/schemas/timeline";

/** The presenter at the current frame; null while nobody is seen. */
export function useNarratorState(timeline: Timeline): NarratorState | null {
  const frame = useCurrentFrame();
  const { narrator } = timeline;
  const stateAt = useMemo(() => (narrator ? narratorStates({ ...timeline, narrator }) : () => null), [timeline, narrator]);
  return stateAt(frame);
}
