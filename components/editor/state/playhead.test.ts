import type { PlayerRef } from "@remotion/player";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Playhead } from "./playhead";

/** As much of Remotion's player as the playhead works with; its frames are told by the test. */
class Player extends EventTarget {
  frame = 0;
  private playing = false;
  /** Whether a clip of the film is on its way to a frame. */
  seeking = false;
  isPlaying = () => this.playing;
  getContainerNode = () => ({ querySelectorAll: () => [{ seeking: this.seeking }] });
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

let waiting: ((now: number) => void)[] = [];
let now = 0;
const nextPicture = (milliseconds = 16) => {
  now += milliseconds;
  for (const draw of waiting.splice(0)) draw(now);
};
/** The first shows what was pressed, the next where it led. */
const twoPictures = () => {
  nextPicture();
  nextPicture();
};
beforeEach(() => {
  waiting = [];
  now = 1000;
  vi.stubGlobal("requestAnimationFrame", (draw: (now: number) => void) => waiting.push(draw));
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
  twoPictures();
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
  // What was pressed is shown before the player is set to work.
  expect(player.frame).toBe(0);
  nextPicture();
  player.tell(102);
  player.tell(11);
  player.tell(12);
  expect([player.frame, told]).toEqual([10, [0, 100, 10, 11, 12]]);
  // A player that ends up elsewhere is believed in the end.
  playhead.seek(500);
  twoPictures();
  for (let i = 0; i < 6; i++) player.tell(299);
  expect(told.at(-1)).toBe(299);
});

test("between an in and an out point it plays over and over", () => {
  const { playhead, told } = aPlayhead();
  const player = new Player();
  attach(playhead, player);
  playhead.range = { from: 30, to: 59 };
  playhead.toggle();
  twoPictures();
  expect(player.frame).toBe(30);
  nextPicture();
  for (const frame of [31, 58, 59, 60]) player.tell(frame);
  twoPictures();
  player.tell(61);
  player.tell(31);
  expect([player.frame, Math.max(...told), told.at(-1)]).toEqual([30, 58, 31]);
});

/** How often the player is sent on by a hand that moves for half a second, on a screen that shows a picture in so many milliseconds. */
function sendings(pictureTakes: (wasSent: boolean) => number): { sent: number; line: number; last: number } {
  const { playhead, told } = aPlayhead();
  const player = new Player();
  attach(playhead, player);
  const before = told.length;
  let sent = 0;
  let frame = 0;
  for (const end = now + 500; now < end; ) {
    playhead.seek(++frame);
    const stood = player.frame;
    nextPicture(pictureTakes(sent > 0 && player.frame === frame - 1));
    if (player.frame !== stood) sent++;
  }
  const line = told.length - before;
  for (let i = 0; i < 20; i++) nextPicture();
  return { sent, line, last: frame - player.frame };
}

test("the picture follows the hand with every picture of the screen, and less often where that holds the screen up", () => {
  const fast = sendings(() => 16);
  expect(fast).toEqual({ sent: fast.line - 1, line: fast.line, last: 0 });
  // Every jump costs this machine five pictures of its screen: the line still moves with nine of ten.
  const slow = sendings((wasSent) => (wasSent ? 100 : 16));
  expect(slow.sent).toBeGreaterThanOrEqual(2);
  expect(slow.sent).toBeLessThanOrEqual(4);
  expect(slow.line).toBeGreaterThan(15);
  expect(slow.last).toBe(0);
});

test("a clip is not sent on before it is where it was sent, unless it never comes there", () => {
  const { playhead } = aPlayhead();
  const player = new Player();
  attach(playhead, player);
  playhead.seek(10);
  twoPictures();
  player.seeking = true;
  for (const frame of [20, 30, 40]) {
    playhead.seek(frame);
    nextPicture();
  }
  expect(player.frame).toBe(10);
  player.seeking = false;
  nextPicture();
  expect(player.frame).toBe(40);
  player.seeking = true;
  playhead.seek(50);
  for (let i = 0; i < 40; i++) nextPicture();
  expect(player.frame).toBe(50);
});
