import { localSoundEffect } from "./local/local-sound-effect";
import type { SoundEffectProvider } from "./sound-effect";

/** The provider that makes effects for a model of the catalogue. Every model is answered by the local synthesiser. */
export const chooseSoundEffect = (_model: string): SoundEffectProvider => localSoundEffect;
