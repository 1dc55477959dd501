import type { Timeline } from "@/server/schemas/timeline";

const PIXELS = 8;

/** Moments an edge is drawn to: cuts, captions, words, markers and the playhead. */
export function snapPoints({ scenes, captions, markers = [], durationSeconds }: Timeline, playheadSeconds: number): number[] {
  return [
    0,
    durationSeconds,
    playheadSeconds,
    ...scenes.map((scene) => scene.endSeconds),
    ...(captions?.pages.flatMap((page) => [page.startSeconds, page.endSeconds]) ?? []),
    ...markers.map((marker) => marker.seconds),
  ];
}

/** The moment itself, or the nearest point within a few pixels of it. */
export function snapped(seconds: number, points: readonly number[], scale: number): number {
  let best = seconds;
  let distance = PIXELS / scale;
  for (const point of points) {
    const away = Math.abs(point - seconds);
    if (away < distance) [best, distance] = [point, away];
  }
  return best;
}
