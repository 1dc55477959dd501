/** Composes one music bed for a whole film. */
export interface MusicProvider {
  readonly name: string;
  compose(request: MusicRequest): Promise<Music>;
}

export interface MusicRequest {
  mood: string;
  prompt: string;
  seed: number;
  /** The piece ends exactly here: its form closes on the film's last cut. */
  durationSeconds: number;
  /** Where to write the sound: WAV, 48 kHz, 16 bit, stereo. */
  outputPath: string;
  signal: AbortSignal;
}

export interface Music {
  mimeType: string;
  durationSeconds: number;
}
