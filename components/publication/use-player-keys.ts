"use client";

import { type RefObject, useEffect } from "react";
import { chordOf, isForControl, isInField } from "@/components/keyboard/chord";

const JUMP_SECONDS = 10;
const STEP_SECONDS = 5;
const VOLUME_STEP = 0.1;

const go = (video: HTMLVideoElement, seconds: number) => {
  const last = Number.isFinite(video.duration) ? video.duration : Number.POSITIVE_INFINITY;
  video.currentTime = Math.min(last, Math.max(0, video.currentTime + seconds));
};

const louder = (video: HTMLVideoElement, by: number) => {
  video.muted = false;
  video.volume = Math.min(1, Math.max(0, video.volume + by));
};

const toggleFullScreen = (video: HTMLVideoElement) =>
  document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen?.();

/** Films without a track of captions have them in the picture, or nobody speaks. */
const toggleCaptions = (video: HTMLVideoElement) => {
  const track = [...video.textTracks].find(({ kind }) => kind === "captions");
  if (track) track.mode = track.mode === "showing" ? "hidden" : "showing";
};

const toggle = (video: HTMLVideoElement) => (video.paused ? void video.play().catch(() => {}) : video.pause());

const keys: Record<string, (video: HTMLVideoElement) => unknown> = {
  Space: toggle,
  K: toggle,
  J: (video) => go(video, -JUMP_SECONDS),
  L: (video) => go(video, JUMP_SECONDS),
  ArrowLeft: (video) => go(video, -STEP_SECONDS),
  ArrowRight: (video) => go(video, STEP_SECONDS),
  ArrowUp: (video) => louder(video, VOLUME_STEP),
  ArrowDown: (video) => louder(video, -VOLUME_STEP),
  M: (video) => {
    video.muted = !video.muted;
  },
  F: toggleFullScreen,
  C: toggleCaptions,
};

/** Arrows move the page where there is more of it to see; they are the player's only while it has the focus. */
const NEEDS_FOCUS = new Set(["ArrowUp", "ArrowDown"]);

/** The keys that people know from players, wherever on the page the focus is. */
export function usePlayerKeys(player: RefObject<HTMLVideoElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const video = player.current;
      if (!video || event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (isInField(event.target) || isForControl(chord, event.target) || inDialog) return;
      if (NEEDS_FOCUS.has(chord) && event.target !== video) return;
      const act = keys[chord];
      if (!act) return;
      event.preventDefault();
      act(video);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [player]);
}
