import type { PlayerRef } from "@remotion/player";

/** After a jump the player still tells a frame or two of where it was: those are not shown. */
const NEAR_FRAMES = 10;
const MOST_STALE = 4;

/** From one picture of the screen to the next, at its slowest usual rate. */
const SCREEN_MILLISECONDS = 1000 / 59;
/** A screen that is held up by the film's pictures gets fewer of them: the line is to follow the hand all the same. */
const REST_PER_LATE = 5;
const MOST_REST_MILLISECONDS = 150;
/** So long a clip may seek before it is sent elsewhere. */
const MOST_SEEKING_MILLISECONDS = 400;

/**
 * Where the film stands. It moves dozens of times a second, so nobody hears of it through React: whoever shows it subscribes and
 * moves one element.
 */
export class Playhead {
  private player: PlayerRef | null = null;
  private listeners = new Set<(frame: number) => void>();
  private wanted: number | null = null;
  /** When the screen showed its last picture, while the player follows the hand. */
  private lastPicture: number | null = null;
  /** Milliseconds in which the player is not sent on. */
  private rest = 0;
  /** When the player was sent somewhere, by the clock of the screen's pictures. */
  private sentAt = 0;
  /** Somebody pressed play while there was no player yet. */
  private isAskedToPlay = false;
  /** Where the player was sent, until it tells that it is there. */
  private jump: { to: number; stale: number } | null = null;
  frame = 0;
  /** Played over and over, where in and out points are set. */
  range: { from: number; to: number } | null = null;

  constructor(private readonly onPlaying: (isPlaying: boolean) => void) {}

  /** For the player's ref. */
  attach = (player: PlayerRef | null): void => {
    this.player?.removeEventListener("frameupdate", this.onFrame);
    this.player?.removeEventListener("play", this.onPlay);
    this.player?.removeEventListener("pause", this.onPause);
    this.player = player;
    player?.addEventListener("frameupdate", this.onFrame);
    player?.addEventListener("play", this.onPlay);
    player?.addEventListener("pause", this.onPause);
    if (!player) return;
    // Until it is where the film stands, it tells of its own beginning.
    if (this.frame > 0) this.jump = { to: this.frame, stale: 0 };
    requestAnimationFrame(() => this.takeUp(player));
  };

  /** A player comes later than the keys that work it, and again with every way back here: it begins where the film stands. */
  private takeUp(player: PlayerRef): void {
    if (this.player !== player) return;
    if (this.frame > 0) this.send(this.frame);
    if (this.isAskedToPlay) this.play();
    this.isAskedToPlay = false;
  }

  subscribe(listener: (frame: number) => void): () => void {
    this.listeners.add(listener);
    listener(this.frame);
    return () => this.listeners.delete(listener);
  }

  /** Moves at once for the eye; the picture follows as fast as this machine can show it beside that, however fast the hand is. */
  seek(frame: number): void {
    const target = Math.max(0, Math.round(frame));
    this.tell(target);
    this.wanted = target;
    if (this.lastPicture !== null) return;
    this.lastPicture = 0;
    requestAnimationFrame(this.follow);
  }

  /** Once for each picture of the screen, until the player is where it was wanted. */
  private follow = (now: number): void => {
    if (this.wanted === null) {
      this.lastPicture = null;
      this.rest = 0;
      return;
    }
    const passed = this.lastPicture ? now - this.lastPicture : 0;
    const isFirst = this.lastPicture === 0;
    const late = Math.max(0, passed - SCREEN_MILLISECONDS);
    this.rest = Math.min(MOST_REST_MILLISECONDS, Math.max(0, this.rest + late * REST_PER_LATE - passed));
    this.lastPicture = now;
    // What was pressed is shown before the player is set to work.
    if (!isFirst && this.rest === 0 && (!this.isSeeking() || now - this.sentAt > MOST_SEEKING_MILLISECONDS)) {
      this.send(this.wanted);
      this.sentAt = now;
      this.wanted = null;
    }
    requestAnimationFrame(this.follow);
  };

  /** A clip on its way to a frame; sent on before it is there, it would show none until the hand rests. */
  private isSeeking(): boolean {
    const clips = this.player?.getContainerNode()?.querySelectorAll("video") ?? [];
    return [...clips].some((clip) => clip.seeking);
  }

  private send(frame: number): void {
    if (!this.player) return;
    this.jump = { to: frame, stale: 0 };
    this.player.seekTo(frame);
  }

  toggle(): void {
    if (!this.player) this.isAskedToPlay = !this.isAskedToPlay;
    else if (this.player.isPlaying()) this.player.pause();
    else this.play();
  }

  play(): void {
    const { range, frame } = this;
    if (range && (frame < range.from || frame >= range.to)) this.seek(range.from);
    this.player?.play();
  }

  pause(): void {
    this.player?.pause();
  }

  private onFrame = ({ detail }: { detail: { frame: number } }): void => {
    if (this.wanted !== null || this.isStale(detail.frame)) return;
    const { range } = this;
    if (range && detail.frame >= range.to && this.player?.isPlaying()) this.seek(range.from);
    else this.tell(detail.frame);
  };
  private isStale(frame: number): boolean {
    if (!this.jump) return false;
    const isThere = Math.abs(frame - this.jump.to) <= NEAR_FRAMES;
    if (!isThere && ++this.jump.stale <= MOST_STALE) return true;
    this.jump = null;
    return false;
  }
  private onPlay = (): void => this.onPlaying(true);
  private onPause = (): void => this.onPlaying(false);

  private tell(frame: number): void {
    this.frame = frame;
    for (const listener of this.listeners) listener(frame);
  }
}
