import { useSyncExternalStore } from "react";

/** What is selected: one thing of the film, and scenes beside it where several are. */
export type Selection =
  | { kind: "film" }
  | { kind: "scene"; ids: readonly string[] }
  | { kind: "caption"; sceneId: string; page: number }
  | { kind: "sound"; id: string }
  | { kind: "overlay"; id: string };

export const PANELS = ["scenes", "media", "text", "audio", "brand", "assistant", "json"] as const;
export type Panel = (typeof PANELS)[number];
export type Mode = "generate" | "edit" | "deliver";

export interface DeskState {
  selection: Selection;
  panel: Panel;
  mode: Mode;
  /** Pixels per second of the timeline. */
  scale: number;
  snap: boolean;
  /** Of the canvas; null fits it. */
  zoom: number | null;
  safeZones: boolean;
  isPlaying: boolean;
  inSeconds: number | null;
  outSeconds: number | null;
  /** Scenes that were copied, by id. */
  copied: readonly string[];
  /** Pixels of the timeline's height. */
  timelineHeight: number;
}

const initial: DeskState = {
  ...{ selection: { kind: "film" }, panel: "scenes", mode: "edit", scale: 60, snap: true, zoom: null, safeZones: false },
  ...{ isPlaying: false, inSeconds: null, outSeconds: null, copied: [], timelineHeight: 276 },
};

export const LEAST_SCALE = 8;
export const MOST_SCALE = 320;

/** How the editor stands on this screen. None of it is the film's, so none of it is stored. */
export class Desk {
  private state: DeskState;
  private listeners = new Set<() => void>();

  constructor(start: Partial<DeskState> = {}) {
    this.state = { ...initial, ...start };
  }

  read = (): DeskState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  select(selection: Selection): void {
    this.set({ selection });
  }

  zoomTimeline(factor: number): void {
    this.set({ scale: Math.min(MOST_SCALE, Math.max(LEAST_SCALE, this.state.scale * factor)) });
  }
}

/** One part of the desk; the component is drawn anew only when that part changes. */
export const useDeskPart = <T>(desk: Desk, part: (state: DeskState) => T): T =>
  useSyncExternalStore(
    desk.subscribe,
    () => part(desk.read()),
    () => part(desk.read()),
  );
