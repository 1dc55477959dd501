import { findApertium } from "./apertium";
import type { FindTranslator } from "./translation";

/** The best translator this machine has for a pair of languages. */
export const findTranslator: FindTranslator = (from, to) => findApertium(from, to);
