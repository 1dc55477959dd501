import type { PlayerRef } from "@remotion/player";

/** After a jump the player still tells a frame or two of where it was: those are not shown. */
const NEAR_FRAMES = 10;
const MOST_STALE = 4;

/**
 * Where the film stands. It moves dozens of times a second, so nobody hears of it through React: whoever shows it subscribes and
 * moves one element.
 */
export class Playhead {
  private player: PlayerRef | null = null;
  private listeners = new Set<(frame: number) => void>();
  private wanted: number | null = null;
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

  /** Moves at once for the eye; the picture follows once a frame of the screen, however fast the hand is. */
  seek(frame: number): void {
    const target = Math.max(0, Math.round(frame));
    this.tell(target);
    if (this.wanted === null) {
      requestAnimationFrame(() => {
        if (this.wanted !== null) this.send(this.wanted);
        this.wanted = null;
      });
    }
    this.wanted = target;
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
