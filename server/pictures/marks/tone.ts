/** How letters stand out where they were seen, in levels of lightness. */
export interface Tone {
  isLight: boolean;
  strength: number;
  /** How light it was around them. */
  ground: number;
  /** White or black paint, seen in all three colours alike; how much of it lies over the ground, from 0 to 1. */
  paint?: number;
}

/** On a ground in the middle, which says for every other how much such paint shows there. */
export function toneOfPaint(isLight: boolean, paint: number): Tone {
  const ground = 128;
  return { isLight, strength: paint * (isLight ? 255 - ground : ground), ground, paint };
}

/** What stands out so much more than letters should is something else. */
export const OTHER_THAN_LETTERS = 2.4;
/** Below this the grain of a picture is taken for writing. */
const LEAST_SEEN = 6;

/**
 * How much the same letters stand out on another ground: white ones, painted or see-through, in proportion to what is missing there to
 * white, dark ones to black.
 */
export function expectedOn(ground: number, { isLight, strength, ground: seenOn }: Tone): number {
  const room = (level: number) => Math.max(8, isLight ? 255 - level : level);
  return Math.max(LEAST_SEEN, (strength * room(ground)) / room(seenOn));
}
