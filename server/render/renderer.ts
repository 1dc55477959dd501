import type { Timeline } from "@/server/schemas/timeline";

/** Turns a finished timeline into a film. Files appear under their output path whole or not at all. */
export interface FilmRenderer {
  /** Throws `conflict` when a scene has neither clip nor picture, the signal's reason when aborted. */
  renderFilm(request: FilmRequest): Promise<RenderedFilm>;
  /** One picture of the film as a JPEG, in the film's size, without captions. */
  renderPoster(request: PosterRequest): Promise<{ width: number; height: number }>;
}

export interface FilmRequest {
  timeline: Timeline;
  /** A local, readable file for a storage key. */
  pathOf(key: string): Promise<string>;
  /** The mixed soundtrack, any format FFmpeg reads; cut or padded to the film's length. */
  soundtrackPath: string;
  /** An `.mp4` path; its folder exists. */
  outputPath: string;
  /** Pixels per timeline pixel, 1 to 3: 1.5 makes 1080p of a 720p timeline. Default 1. */
  scale?: number;
  signal: AbortSignal;
  /** Share done, 0 to 1, never falling. */
  onProgress?(share: number): void;
}

export interface RenderedFilm {
  durationSeconds: number;
  width: number;
  height: number;
  frames: number;
}

export interface PosterRequest {
  timeline: Timeline;
  pathOf(key: string): Promise<string>;
  /** A `.jpg` path; its folder exists. */
  outputPath: string;
  /** Moment to show; default a second into the film. */
  atSeconds?: number;
  signal: AbortSignal;
}
