/** Music under speech, as a share of its own volume. */
const DUCKED = 0.32;
const ATTACK_SECONDS = 0.25;
const RELEASE_SECONDS = 0.7;

/**
 * How loud music is at a moment of the film, 0 to 1: down under speech, back up after it. The preview's rough twin of the
 * mixer's ducking. Pauses shorter than attack and release together stay down, so that the music does not pump.
 */
export function duckingAt(
  seconds: number,
  speech: readonly { startSeconds: number; endSeconds: number }[],
  /** 0: music stays as it is. */
  strength = 1,
): number {
  let ducking = 0;
  for (const { startSeconds, endSeconds } of speech) {
    const down = (seconds - (startSeconds - ATTACK_SECONDS)) / ATTACK_SECONDS;
    const up = 1 - (seconds - endSeconds) / RELEASE_SECONDS;
    ducking = Math.max(ducking, Math.min(1, down, up));
  }
  return 1 - (1 - DUCKED) * strength * Math.max(0, ducking);
}
