import { localMusic } from "./local/local-music";
import type { MusicProvider } from "./music";

/** The provider that composes for a model of the catalogue. Every model is composed by the local synthesiser. */
export const chooseMusic = (_model: string): MusicProvider => localMusic;
