import { localLanguages } from "./local/languages";
import { localSpeech } from "./local/local-speech";
import type { SpeechProvider } from "./speech";

/** The provider that speaks for a model of the catalogue. Every model is spoken by the local voices. */
export const chooseSpeech = (_model: string): SpeechProvider => localSpeech;

/** Primary BCP 47 codes of the languages that can be spoken on this machine. */
export const supportedLanguages = (): string[] => localLanguages();
