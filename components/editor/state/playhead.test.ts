import type { PlayerRef } from "@remotion/player";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Playhead } from "./playhead";

/** As much of Remotion's player as the playhead works with; its frames are told by the test. */
class Player extends EventTarget {
  frame = 0;
  private playing = false;
  isPlaying = () => this.playing;
  seekTo = (frame: number) => {
    this.frame = frame;
  };
  play = () => {
    this.playing = true;
    this.dispatchEvent(new Event("play"));
  };
  pause = () => {
    this.playing = false;
    this.dispatchEvent(new Event("pause"));
  };
  tell(frame: number) {
    this.dispatchEvent(Object.assign(new Event("frameupdate"), { detail: { frame } }));
  }
}

let waiting: (() => void)[] = [];
const nextPicture = () => {
  for (const draw of waiting.splice(0)) draw();
};
beforeEach(() => {
  waiting = [];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => waiting.push(draw));
});
afterEach(() => vi.unstubAllGlobals());

function aPlayhead() {
  const told: number[] = [];
  const states: boolean[] = [];
  const playhead = new Playhead((isPlaying) => states.push(isPlaying));
  playhead.subscribe((frame) => told.push(frame));
  return { playhead, told, states };
}
const attach = (playhead: Playhead, player: Player) => {
  playhead.attach(player as unknown as PlayerRef);
  nextPicture();
};

test("what was asked before there was a player is done when it comes", () => {
  const { playhead, states } = aPlayhead();
  playhead.seek(60);
  playhead.toggle();
  nextPicture();
  const player = new Player();
  attach(playhead, player);
  expect([player.frame, player.isPlaying(), states]).toEqual([60, true, [true]]);
  // Another one, after a look elsewhere: it stands where the film stood, and does not play by itself.
  const next = new Player();
  playhead.attach(null);
  playhead.attach(next as unknown as PlayerRef);
  // It tells of its own beginning first.
  next.tell(0);
  nextPicture();
  expect([next.frame, next.isPlaying()]).toEqual([60, false]);
});

test("frames from before a jump are not shown after it", () => {
  const { playhead, told } = aPlayhead();
  const player = new Player();
  attach(playhead, player);
  player.tell(100);
  playhead.seek(10);
  player.tell(101);
  nextPicture();
  player.tell(102);
  player.tell(11);
  player.tell(12);
  expect([player.frame, told]).toEqual([10, [0, 100, 10, 11, 12]]);
  // A player that ends up elsewhere is believed in the end.
  playhead.seek(500);
  nextPicture();
  for (let i = 0; i < 6; i++) player.tell(299);
  expect(told.at(-1)).toBe(299);
});

test("between an in and an out point it plays over and over", () => {
  const { playhead, told } = aPlayhead();
  const player = new Player();
  attach(playhead, player);
  playhead.range = { from: 30, to: 59 };
  playhead.toggle();
  nextPicture();
  expect(player.frame).toBe(30);
  for (const frame of [31, 58, 59, 60]) player.tell(frame);
  nextPicture();
  player.tell(61);
  player.tell(31);
  expect([player.frame, Math.max(...told), told.at(-1)]).toEqual([30, 58, 31]);
});
