import { findApertium } from "./apertium";
import { type OpenAiSettings, openAiTranslator } from "./openai";
import type { FindTranslator } from "./translation";

/** The best translator this machine has for a pair of languages: a language model, else the offline program. */
export const chooseTranslator =
  (openAi: OpenAiSettings | null): FindTranslator =>
  async (from, to) =>
    openAi ? openAiTranslator(openAi) : findApertium(from, to);
