import type { ClipPlayback } from "@/remotion/timing/clip-playback";
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
  /** Looks of the layers over them, far to near. */
  sprites: SpriteRun[];
}

export type Shot = {
  content: string;
  /** When it is seen, how it appears; its start may lie before the segment. */
  place: SceneSpan;
} & ({ kind: "picture"; camera: CameraMove } | { kind: "clip"; playback: ClipPlayback });

export interface SpriteRun {
  /** Key of the sprite's file in the render store. */
  sprite: string;
  from: number;
  to: number;
  /** 0 to 1, and how many pixels of the file below its place, even: a look that is still coming in. */
  opacity: number;
  down: number;
}
