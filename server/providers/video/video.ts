import type { CameraMove } from "@/server/schemas/timeline";

/** Turns a picture into a moving clip. */
export interface VideoProvider {
  readonly name: string;
  animate(request: ClipRequest): Promise<Clip>;
}

export interface ClipRequest {
  picture: { path: string; mimeType: string; recipe?: unknown };
  prompt: string;
  camera: CameraMove;
  seed: number;
  durationSeconds: number;
  width: number;
  height: number;
  fps: number;
  /** Where to write the clip: H.264 MP4, yuv420p, BT.709 limited range, no sound. */
  outputPath: string;
  signal: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface Clip {
  mimeType: string;
  width: number;
  height: number;
  durationSeconds: number;
}
