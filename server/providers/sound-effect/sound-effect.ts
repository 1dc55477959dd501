/** Makes the ambience or the accent that belongs to a scene. */
export interface SoundEffectProvider {
  readonly name: string;
  /** Answers null when the scene calls for no sound: silence is better than noise. */
  make(request: SoundEffectRequest): Promise<SoundEffect | null>;
}

export interface SoundEffectRequest {
  prompt: string;
  seed: number;
  durationSeconds: number;
  /** Where to write the sound: WAV, 48 kHz, 16 bit, stereo. */
  outputPath: string;
  signal: AbortSignal;
}

export interface SoundEffect {
  mimeType: string;
  durationSeconds: number;
  description: string;
  /** Linear gain at which it sits under a narration. */
  volume: number;
}
