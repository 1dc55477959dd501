import { runFfmpeg } from "@/server/render/ffmpeg";
import { integratedLoudness } from "@/server/sound/loudness";
import { truePeak } from "@/server/sound/true-peak";
import { decodeWav } from "@/server/sound/wav";
import { clock, type Finding, round } from "./finding";

const LOUDNESS = -14;
const LOUDNESS_TOLERANCE = 1;
const HIGHEST_PEAK = -1;
/** AAC may ring a hair above what went in; the meter's own error is of this size too. */
const PEAK_TOLERANCE = 0.05;
const SILENT_DECIBELS = -50;
const LONGEST_SILENCE_SECONDS = 2.5;

/** Loudness, peaks, and silences within `range` (seconds), which is where somebody speaks. */
export async function checkSound(path: string, range: { from: number; to: number }): Promise<Finding> {
  const args = ["-i", path, "-vn", "-c:a", "pcm_s16le", "-ar", "48000", "-f", "wav", "pipe:1"];
  const { stdout } = await runFfmpeg(args, { signal: new AbortController().signal });
  const { channels, sampleRate } = decodeWav(stdout);
  const loudness = integratedLoudness(channels, sampleRate);
  const peak = 20 * Math.log10(truePeak(channels) + 1e-12);
  const problems: string[] = [];
  if (Math.abs(loudness - LOUDNESS) > LOUDNESS_TOLERANCE)
    problems.push(`Its loudness is ${round(loudness)} LUFS, not ${LOUDNESS} ± 1.`);
  if (peak > HIGHEST_PEAK + PEAK_TOLERANCE) problems.push(`Its true peak is ${round(peak)} dBTP, above ${HIGHEST_PEAK}.`);
  const silence = longestSilence(channels, sampleRate, range);
  if (silence.seconds > LONGEST_SILENCE_SECONDS) {
    problems.push(`It is silent for ${clock(silence.seconds)} from ${clock(silence.at)}, while the narration runs.`);
  }
  return {
    problems,
    facts: { loudnessLufs: round(loudness), truePeakDbtp: round(peak), longestSilenceSeconds: round(silence.seconds) },
  };
}

function longestSilence(channels: readonly Float32Array[], rate: number, range: { from: number; to: number }) {
  const hop = Math.round(rate / 20);
  let longest = { at: 0, seconds: 0 };
  let since = range.from;
  for (let at = Math.round(range.from * rate); at + hop <= range.to * rate; at += hop) {
    let power = 0;
    for (const channel of channels) for (let i = at; i < at + hop; i++) power += (channel[i] ?? 0) ** 2;
    const end = (at + hop) / rate;
    if (10 * Math.log10(power / (hop * channels.length) + 1e-12) > SILENT_DECIBELS) since = end;
    else if (end - since > longest.seconds) longest = { at: since, seconds: end - since };
  }
  return longest;
}
