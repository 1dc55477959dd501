import type { VisemeSpan, Word } from "@/server/schemas/timeline";

/** Speaks a line and says when each word is heard. */
export interface SpeechProvider {
  readonly name: string;
  speak(request: SpeechRequest): Promise<Speech>;
}

export interface SpeechRequest {
  /** Display text, with its numbers, units and abbreviations as written. */
  text: string;
  language: string;
  /** A voice of the catalogue, such as `alloy`; the provider maps it to its own. */
  voice: string;
  /** 1 is the voice's own pace; 1.1 is ten per cent faster. */
  speed?: number;
  /** Where to write the sound: WAV, 48 kHz, 16 bit, mono, or what the answer's mimeType says. */
  outputPath: string;
  signal: AbortSignal;
}

export interface Speech {
  mimeType: string;
  durationSeconds: number;
  /** One entry per word of the display text, in order, times relative to the start of the sound. */
  words: readonly Word[];
  /** Shapes of a speaking mouth, relative to the start of the sound, from the voice's own phones; empty when it tells none. */
  visemes: readonly VisemeSpan[];
}
