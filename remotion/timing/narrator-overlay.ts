import { mouthBox } from "@/remotion/presenter/presenter-frame";
import type { Timeline } from "@/server/schemas/timeline";
import { filmLayout } from "./layout";
import { narratorStates } from "./narrator-state";
import type { Overlay } from "./overlay";

/** The disc's shadow, in pixels of a frame whose shorter side is 720. */
export const NARRATOR_SHADOW = { offset: 5, blur: 18 };

/** A presenter looks the same whenever lids and head stand alike: five looks, however long the film. */
export function narratorOverlay(timeline: Timeline): Overlay | null {
  const { narrator, width, height } = timeline;
  if (!narrator) return null;
  const { narrator: place } = filmLayout(timeline);
  const shadow = (NARRATOR_SHADOW.offset + NARRATOR_SHADOW.blur) * (Math.min(width, height) / 720);
  const stateAt = narratorStates({ ...timeline, narrator });
  const common = { place, width, height };
  return {
    name: "narrator",
    box: {
      x: place.x - shadow,
      y: place.y - shadow,
      width: place.width + 2 * shadow,
      height: place.height + 2 * shadow,
    },
    lookAt(frame) {
      const state = stateAt(frame);
      return state && { ...common, seed: state.seed, lids: state.lids, bob: state.bob };
    },
  };
}

/** A mouth for each sound at each depth of a nod: some thirty looks, and small ones. */
export function mouthOverlay(timeline: Timeline): Overlay | null {
  const { narrator, width, height } = timeline;
  if (!narrator) return null;
  const { narrator: place } = filmLayout(timeline);
  const stateAt = narratorStates({ ...timeline, narrator });
  const common = { place, width, height };
  return {
    name: "mouth",
    box: mouthBox(place, Math.min(width, height) / 720),
    lookAt(frame) {
      const state = stateAt(frame);
      return state && { ...common, seed: state.seed, viseme: state.viseme, bob: state.bob };
    },
  };
}
