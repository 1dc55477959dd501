import type { Timeline } from "@/server/schemas/timeline";
import type { EncodingCare } from "./plan/encoding";
import type { FrameSize } from "./plan/plan-film";
import type { SegmentRenderer } from "./segment-renderer";

/** Turns a finished timeline into a film. Files appear under their output path whole or not at all. */
export interface FilmRenderer {
  /** Throws `conflict` when a scene has neither clip nor picture, the signal's reason when aborted. */
  renderFilm(request: FilmRequest): Promise<RenderedFilm>;
  /** One picture of the film as a JPEG, in the film's size: its scenes alone, without words over them. */
  renderPoster(request: PosterRequest): Promise<{ width: number; height: number }>;
  /**
   * Makes a clip's small copy, of which previews are made several times sooner; it is kept as long as there is room. Where films
   * can only be rendered in one piece it does nothing.
   */
  makeProxy(request: ProxyRequest): Promise<void>;
  /** For callers that render part by part, in durable steps; null where films can only be rendered in one piece. */
  parts(): Promise<SegmentRenderer | null>;
}

/** What a film's picture depends on. */
export interface PictureRequest {
  timeline: Timeline;
  /** A local, readable file for a storage key. */
  pathOf(key: string): Promise<string>;
  /** Pixels per timeline pixel, 0.5 to 3: 1.5 makes 1080p of a 720p timeline. Default 1. */
  scale?: number;
  /** Default `standard`. */
  preset?: EncodingCare;
}

export interface FilmRequest extends PictureRequest {
  /** The mixed soundtrack, any format FFmpeg reads; cut or padded to the film's length. */
  soundtrackPath: string;
  /** An `.mp4` path; its folder exists. */
  outputPath: string;
  signal: AbortSignal;
  /** Share done, 0 to 1, never falling. */
  onProgress?(share: number): void;
}

export interface RenderedFilm {
  durationSeconds: number;
  width: number;
  height: number;
  frames: number;
  /** How many parts the film was joined from, and how many of them were there already. */
  segments: number;
  reusedSegments: number;
}

export interface ProxyRequest {
  /** The clip, a local file, as it is in the timeline. */
  path: string;
  durationSeconds: number;
  /** The timeline's own size. */
  frame: FrameSize;
  signal: AbortSignal;
}

export interface PosterRequest extends PictureRequest {
  /** A `.jpg` path; its folder exists. */
  outputPath: string;
  /** Moment to show; default a second into the film. */
  atSeconds?: number;
  signal: AbortSignal;
}
