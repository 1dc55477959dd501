import { decibelsOf, gainOf } from "@/server/sound/decibels";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { PeakMeter } from "@/server/sound/true-peak";
import { decodeSamples, PCM } from "@/server/sound/wav";
import { runFfmpeg } from "./ffmpeg";

export interface EncodeSoundInput {
  soundtrackPath: string;
  frames: number;
  fps: number;
  outputPath: string;
  /** For listening to once: its peaks are not measured. */
  isPreview?: boolean;
}

/** The highest true peak of a delivered film, and what is aimed at when a first try was above it. */
const HIGHEST_PEAK_DB = -1;
const AIMED_PEAK_DB = -1.15;
const MOST_TRIES = 4;

/**
 * The mixed soundtrack as AAC, 256 kbit/s, 48 kHz, stereo, exactly as long as the picture: cut or padded with silence.
 *
 * An encoder bends the wave: a sharp attack may come out more than a decibel higher than it went in. So what it made is decoded
 * and measured (ITU-R BS.1770-4 true peak), and a sound above −1 dBTP is encoded again, as much quieter as it was too high.
 */
export async function encodeSound(input: EncodeSoundInput, signal: AbortSignal): Promise<void> {
  let gainDb = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await encode(input, gainDb, signal);
    if (input.isPreview) return;
    const peakDb = decibelsOf(await peakOf(input.outputPath, signal));
    if (peakDb <= HIGHEST_PEAK_DB) return;
    gainDb += AIMED_PEAK_DB - peakDb;
  }
}

/**
 * The FDK encoder without its second search (`afterburner`): four times as fast as FFmpeg's own encoder, and nearer to what went in
 * where that is furthest from it. Half of what the search would gain is bought back by the bit rate.
 */
async function encode({ soundtrackPath, frames, fps, outputPath }: EncodeSoundInput, gainDb: number, signal: AbortSignal) {
  const seconds = (frames / fps).toFixed(6);
  const filters = [...(gainDb < 0 ? [`volume=${gainDb.toFixed(3)}dB`] : []), "apad"].join(",");
  await runFfmpeg(
    [
      ...["-y", "-i", soundtrackPath, "-map", "0:a:0", "-af", filters, "-t", seconds],
      ...["-c:a", "libfdk_aac", "-afterburner", "0", "-b:a", "256k", "-ar", String(SAMPLE_RATE), "-ac", "2"],
      ...["-map_metadata", "-1", "-f", "mp4", outputPath],
    ],
    { signal },
  );
}

const WAV_HEADER_BYTES = 44;
const FRAME_BYTES = 4;

/** True peak of a stereo sound file, linear; 0 when it is far below the highest allowed. It is read as a stream: a film may be long. */
async function peakOf(path: string, signal: AbortSignal): Promise<number> {
  const meter = new PeakMeter(2, gainOf(HIGHEST_PEAK_DB));
  let header = WAV_HEADER_BYTES;
  let rest: Buffer = Buffer.alloc(0);
  const onOutput = (chunk: Buffer) => {
    const bytes = Buffer.concat([rest, chunk.subarray(Math.min(header, chunk.length))]);
    header -= Math.min(header, chunk.length);
    const frames = Math.floor(bytes.length / FRAME_BYTES);
    rest = bytes.subarray(frames * FRAME_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    meter.take(decodeSamples(view, 0, frames * FRAME_BYTES, { code: PCM, channels: 2, bits: 16 }));
  };
  const asWav = ["-c:a", "pcm_s16le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-bitexact", "-f", "wav", "pipe:1"];
  await runFfmpeg(["-i", path, "-vn", ...asWav], { signal, onOutput });
  return meter.end();
}
