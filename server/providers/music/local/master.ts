import { applyFilters, type Biquad, highPass, highShelf, lowShelf, peak } from "@/server/sound/biquad";
import { gainOf } from "@/server/sound/decibels";
import { limit } from "@/server/sound/limit";
import { integratedLoudness, NO_LOUDNESS } from "@/server/sound/loudness";
import { SAMPLE_RATE, scale } from "@/server/sound/sound";
import { bandLevels } from "@/server/sound/spectrum";

/** As loud as released music, so that the contract's usual bed volume of 0.25 is still heard between the words. */
const TARGET_LUFS = -14;
const CEILING_DB = -1;
export const BAND_EDGES = [20, 110, 300, 900, 2600, 7000, 16_000];
/** Levels of a balanced bed under a voice, in decibels below the whole. */
const BALANCE = [-10, -5, -5, -8.5, -14, -22];
const MOST_CORRECTION_DB = 6;
const SILENT_END_SECONDS = 0.05;

/** Evens out the spectrum, closes the last chord exactly at the end, and sets the level: −14 LUFS, true peak under −1 dBTP. */
export function master(channels: [Float32Array, Float32Array], lastChordSeconds: number): void {
  for (const channel of channels) applyFilters(channel, highPass(SAMPLE_RATE, 32));
  for (let round = 0; round < 2; round++) {
    const correction = corrections(channels);
    for (const channel of channels) applyFilters(channel, ...correction);
  }
  close(channels, lastChordSeconds);
  for (let round = 0; round < 2; round++) {
    const now = integratedLoudness(channels, SAMPLE_RATE);
    if (now > NO_LOUDNESS) for (const channel of channels) scale(channel, gainOf(TARGET_LUFS - now));
    limit(channels, SAMPLE_RATE, CEILING_DB);
  }
}

function corrections([left, right]: readonly [Float32Array, Float32Array]): Biquad[] {
  const middle = new Float32Array(left.length);
  for (let i = 0; i < middle.length; i++) middle[i] = (left[i]! + right[i]!) / 2;
  const levels = bandLevels(middle, SAMPLE_RATE, BAND_EDGES);
  const decibels = levels.map((level, i) =>
    Math.max(-MOST_CORRECTION_DB, Math.min(MOST_CORRECTION_DB, 0.7 * (BALANCE[i]! - level))),
  );
  return [
    lowShelf(SAMPLE_RATE, 100, decibels[0]!),
    peak(SAMPLE_RATE, 180, decibels[1]!, 0.8),
    peak(SAMPLE_RATE, 520, decibels[2]!, 0.8),
    peak(SAMPLE_RATE, 1500, decibels[3]!, 0.8),
    peak(SAMPLE_RATE, 4200, decibels[4]!, 0.8),
    highShelf(SAMPLE_RATE, 8500, decibels[5]!),
  ];
}

/** The last chord dies away over its second half; the final twentieth of a second is a ramp to nothing. */
function close(channels: readonly Float32Array[], lastChordSeconds: number): void {
  const length = channels[0]!.length;
  const start = Math.round(lastChordSeconds * 0.62 * SAMPLE_RATE + length * 0.38);
  const ramp = Math.round(SILENT_END_SECONDS * SAMPLE_RATE);
  for (const channel of channels) {
    for (let i = start; i < length; i++) {
      const share = (i - start) / (length - start);
      const fall = gainOf(-38 * share ** 1.6);
      const end = Math.min(1, (length - 1 - i) / ramp);
      channel[i] = channel[i]! * fall * end;
    }
  }
}
