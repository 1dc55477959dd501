import type { Painting } from "../painting";

/** Paints one composition, far layers first. Reads time, weather, season, look, subjects and frame shape from the painting. */
export type Framing = (painting: Painting) => void;

/** A kind of scene with its compositions, which must differ so much that a film may show all of them. */
export interface Archetype {
  framings: readonly [Framing, ...Framing[]];
}
