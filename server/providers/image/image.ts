/** Draws one picture of a film. */
export interface ImageProvider {
  readonly name: string;
  draw(request: PictureRequest): Promise<Picture>;
}

export interface PictureRequest {
  /** The prompts of all scenes of the film, in order, and which of them to draw: siblings must not look alike. */
  prompts: readonly string[];
  index: number;
  mood: string;
  /** Changes the result while the prompt stays: a re-roll is a new seed. */
  seed: number;
  width: number;
  height: number;
  /** Where to write the picture; a JPEG unless the provider says otherwise in its answer. */
  outputPath: string;
  signal: AbortSignal;
}

export interface Picture {
  mimeType: string;
  width: number;
  height: number;
  description: string;
  /** Set by a provider that can build the same picture again in layers (local parallax); plain JSON. */
  recipe?: unknown;
}
