import { type PlainRemotionOptions, plainRemotion } from "./plain-remotion";
import type { FilmRenderer } from "./renderer";

/** The renderer in use. */
export const createRenderer = (options: PlainRemotionOptions): FilmRenderer => plainRemotion(options);
