/** Makes the ambience or the accent that belongs to a scene. */
export interface SoundEffectProvider {
  readonly name: string;
  /** What is to be heard in a scene and when: its place from cut to cut, and at their words the things that are told of. */
  plan(scene: HeardScene): SoundCue[];
  /** Answers null when the scene calls for no sound: silence is better than noise. */
  make(request: SoundEffectRequest): Promise<SoundEffect | null>;
}

export interface HeardScene {
  /** What its picture sounds like; may be empty. */
  prompt: string;
  durationSeconds: number;
  /** Of what is said in it. */
  language: string;
  /** What is said in it, timed from its beginning. */
  words: readonly { text: string; startSeconds: number }[];
}

export interface SoundCue {
  prompt: string;
  /** From the scene's beginning. */
  startSeconds: number;
  /** The longest that it may last. */
  durationSeconds: number;
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
