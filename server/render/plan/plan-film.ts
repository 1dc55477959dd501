import { createHash } from "node:crypto";
import type { Tile } from "@/remotion/sheets/Sheet";
import { clipPlayback } from "@/remotion/timing/clip-playback";
import { filmOverlays } from "@/remotion/timing/film-overlays";
import { filmFrames, toFrame } from "@/remotion/timing/frames";
import { type GlobalVideoPlace, placeGlobalVideo } from "@/remotion/timing/global-videos";
import { outrosOf } from "@/remotion/timing/outro-overlay";
import { lookRuns, type Overlay } from "@/remotion/timing/overlay";
import { type SceneSpan, sceneSpans } from "@/remotion/timing/scene-spans";
import { playableClip, type Timeline } from "@/server/schemas/timeline";
import type { Encoding } from "./encoding";
import type { PlacedVideo, SegmentJob, Shot, SpriteRun } from "./segment-job";

export interface FilmPlan {
  width: number;
  height: number;
  fps: number;
  frames: number;
  segments: Segment[];
  /** Every look of the film by its key, in the order in which it is first seen; looks of one group are one. */
  sprites: Map<string, SpriteOrder>;
}

export interface Segment {
  /** First frame of the film. */
  from: number;
  frames: number;
  /** Name of its file in the render store. */
  key: string;
  job: SegmentJob;
}

/** A look to be drawn: which layer, at which frame of the film, which part of the timeline's frame. */
export interface SpriteOrder extends Omit<Tile, "marked"> {
  scale: number;
  /** Whether it is a group of looks, alike but for the region that is marked. */
  isGroup: boolean;
}

export interface FrameSize {
  width: number;
  height: number;
}

export interface PlanOptions {
  /** Pixels of the file per pixel of the timeline. */
  scale: number;
  encoding: Encoding;
  /** What else changes pictures: the hash of the code that draws. */
  version: string;
  /** Longest segment; what is longer is cut. Default 150. */
  mostFrames?: number | undefined;
  /** Hash of the content of a stored file. */
  contentOf(key: string): string;
}

/** Longer stretches are cut, so that a change costs little and both cores have work to the end. */
const MOST_FRAMES = 150;
/** Each segment begins with a key frame; shorter stretches are not worth one. */
const LEAST_FRAMES = 8;
/** Boxes of sprites start and end at multiples of this, so that they do at even pixels of a file of half, 1.5 or whole size. */
const BOX_GRID = 4;

/** Cuts a film into segments, each described by nothing but what it shows. Pure: the same film gives the same plan. */
export function planFilm(timeline: Timeline, options: PlanOptions): FilmPlan {
  const { fps } = timeline;
  const frames = filmFrames(timeline);
  const places = sceneSpans(timeline.scenes, fps);
  const overlays = filmOverlays(timeline);
  const size = pictureSize(timeline, options.scale);
  const sprites = new Map<string, SpriteOrder>();
  const outros = outrosOf(timeline).flatMap(({ startSeconds, endSeconds }) => [
    toFrame(startSeconds, fps),
    toFrame(endSeconds, fps),
  ]);
  const videos = timeline.globalVideos.map((video) => ({ ...placeGlobalVideo(video, timeline), key: video.asset.key }));
  const borders = [...outros, ...videos.flatMap(({ span }) => [span.from, span.to])];
  const segments = cuts(places, borders, frames, options.mostFrames ?? MOST_FRAMES).map(([from, to]): Segment => {
    const job: SegmentJob = {
      ...size,
      fps,
      frames: to - from,
      encoding: options.encoding,
      shots: shotsWithin(timeline, places, from, to, options),
      videos: videosWithin(videos, from, to, options),
      sprites: overlays.flatMap((overlay) => spriteRuns(overlay, timeline, from, to, options, sprites)),
    };
    return { from, frames: to - from, key: hashOf([options.version, job]), job };
  });
  return { ...size, fps, frames, segments, sprites };
}

/** The picture of a film at one frame, its scenes alone, as a segment of that one frame. */
export function planFrame(timeline: Timeline, frame: number, options: PlanOptions): SegmentJob {
  const places = sceneSpans(timeline.scenes, timeline.fps);
  return {
    ...pictureSize(timeline, options.scale),
    fps: timeline.fps,
    frames: 1,
    encoding: options.encoding,
    shots: shotsWithin(timeline, places, frame, frame + 1, options),
    videos: [],
    sprites: [],
  };
}

/** Where segments begin and end: at scene borders, at both ends of a transition and of what lies over scenes, and within what is long. */
function cuts(places: readonly SceneSpan[], others: readonly number[], frames: number, most: number): [number, number][] {
  const borders = [...places.flatMap(({ from, to, fadeFrames }) => [from, from + fadeFrames, to]), ...others];
  const kept = [0];
  for (const border of borders.toSorted((a, b) => a - b)) {
    if (border - kept.at(-1)! >= LEAST_FRAMES && frames - border >= LEAST_FRAMES) kept.push(border);
  }
  return kept.flatMap((from, i) => {
    const length = (kept[i + 1] ?? frames) - from;
    const pieces = Math.max(1, Math.ceil(length / most));
    const at = (piece: number) => from + Math.round((piece * length) / pieces);
    return Array.from({ length: pieces }, (_, piece): [number, number] => [at(piece), at(piece + 1)]);
  });
}

function shotsWithin(timeline: Timeline, places: readonly SceneSpan[], from: number, to: number, options: PlanOptions): Shot[] {
  return timeline.scenes.flatMap((scene, i): Shot[] => {
    const place = places[i]!;
    if (place.to <= from || place.from >= to) return [];
    const shifted = shift(place, -from);
    const clip = playableClip(scene);
    if (clip) {
      const playback = clipPlayback(clip.kind, clip.asset.durationSeconds, place, timeline.fps, scene.clipStartSeconds);
      return [{ kind: "clip", content: options.contentOf(clip.asset.key), place: shifted, playback }];
    }
    // `drawnMedia` has refused films with scenes that have neither.
    return [{ kind: "picture", content: options.contentOf(scene.image!.key), place: shifted, camera: scene.camera }];
  });
}

type Edges = [number, number, number, number];

function videosWithin(
  videos: readonly (GlobalVideoPlace & { key: string })[],
  from: number,
  to: number,
  { scale, contentOf }: PlanOptions,
): PlacedVideo[] {
  return videos.flatMap(({ span, playback, box, radius, key }) => {
    if (span.to <= from || span.from >= to) return [];
    // How long it goes on after the segment is not seen here, unless it is vanishing already.
    const end = Math.min(span.to, to + span.fadeFrames);
    const clip = { kind: "clip", content: contentOf(key), place: shift({ ...span, to: end, end }, -from), playback } as const;
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((pixels) => evenly(pixels * scale)) as Edges;
    return [{ clip, box: { x, y, width, height }, radius: radius * scale }];
  });
}

const shift = (place: SceneSpan, by: number): SceneSpan => ({
  from: place.from + by,
  to: place.to + by,
  start: place.start + by,
  end: place.end + by,
  fadeFrames: place.fadeFrames,
});

function spriteRuns(
  overlay: Overlay,
  frame: FrameSize,
  from: number,
  to: number,
  { scale, version, contentOf }: PlanOptions,
  sprites: Map<string, SpriteOrder>,
): SpriteRun[] {
  const box = onGrid(overlay.box, frame);
  return lookRuns(overlay, from, to).map((run) => {
    const keyOf = (look: object) => hashOf([version, overlay.name, box, scale, withContents(look, contentOf)]);
    const part = overlay.regionOf?.(run.look);
    const sprite = keyOf(part?.group ?? run.look);
    if (!sprites.has(sprite)) {
      sprites.set(sprite, { overlay: overlay.name, frame: run.from, box, scale, isGroup: part !== undefined });
    }
    const { opacity, down } = run.entrance;
    return {
      sprite,
      region: part?.region ?? null,
      from: run.from - from,
      to: run.to - from,
      opacity,
      down: evenly(down * scale),
    };
  });
}

/** A look names its media by storage key; what counts is what they show. */
function withContents(look: object, contentOf: (key: string) => string): unknown {
  return JSON.parse(JSON.stringify(look), (name, value: unknown) =>
    name === "key" && typeof value === "string" ? contentOf(value) : value,
  );
}

/** The part of a layer's box that lies in the frame, widened to the grid. */
function onGrid({ x, y, width, height }: Overlay["box"], frame: FrameSize): Overlay["box"] {
  const down = (value: number) => Math.max(0, Math.floor(value / BOX_GRID) * BOX_GRID);
  const up = (value: number, most: number) => Math.min(most, Math.ceil(value / BOX_GRID) * BOX_GRID);
  const [left, top] = [down(x), down(y)];
  return { x: left, y: top, width: up(x + width, frame.width) - left, height: up(y + height, frame.height) - top };
}

/** Pixels of the file that shows `frame`, in pixels of the timeline. */
export const pictureSize = ({ width, height }: FrameSize, scale: number): FrameSize => ({
  width: evenly(width * scale),
  height: evenly(height * scale),
});

const evenly = (pixels: number): number => 2 * Math.round(pixels / 2);

export const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 40);
