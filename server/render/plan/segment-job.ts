import type { ClipPlayback } from "@/remotion/timing/clip-playback";
import type { Box } from "@/remotion/timing/layout";
import type { SceneSpan } from "@/remotion/timing/scene-spans";
import type { CameraMove } from "@/server/schemas/timeline";
import type { Encoding } from "./encoding";

/**
 * All that a piece of a film shows, and nothing else: neither where it stands in the film nor which film it is. Frames count from
 * the segment's first; media are named by the hash of their content. Two segments with equal jobs have equal pictures.
 */
export interface SegmentJob {
  /** Pixels of the file. */
  width: number;
  height: number;
  fps: number;
  frames: number;
  encoding: Encoding;
  /** Scenes, far to near. */
  shots: Shot[];
  /** Videos over them, far to near. */
  videos: PlacedVideo[];
  /** Looks of the layers over all of that, far to near. */
  sprites: SpriteRun[];
}

export type Shot = PictureShot | ClipShot;

interface Shown {
  content: string;
  /** When it is seen, how it appears; its start may lie before the segment. */
  place: SceneSpan;
}
export interface PictureShot extends Shown {
  kind: "picture";
  camera: CameraMove;
}
export interface ClipShot extends Shown {
  kind: "clip";
  playback: ClipPlayback;
}

/** A clip in a box of the picture, which goes as it came. */
export interface PlacedVideo {
  clip: ClipShot;
  /** Pixels of the file, even. */
  box: Box;
  /** Of its corners, in pixels of the file. */
  radius: number;
}

export interface SpriteRun {
  /** Key of the sprite's file in the render store. */
  sprite: string;
  /** Which of its regions is shown marked; null for none. */
  region: number | null;
  from: number;
  to: number;
  /** 0 to 1, and how many pixels of the file below its place, even: a look that is still coming in. */
  opacity: number;
  down: number;
}

/** The media a segment is made of, by the hash of their content. */
export const contentsOf = ({ shots, videos }: SegmentJob): string[] =>
  [...shots, ...videos.map(({ clip }) => clip)].map(({ content }) => content);
