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
    if (input.isPreview) return encode(input, gainDb, { signal });
    const heard = new HeardPeak();
    await encode(input, gainDb, { signal, onHeard: (chunk) => heard.take(chunk) });
    const peakDb = decibelsOf(heard.end());
    if (peakDb <= HIGHEST_PEAK_DB) return;
    gainDb += AIMED_PEAK_DB - peakDb;
  }
}

interface EncodeOptions {
  signal: AbortSignal;
  /** Takes what the encoder made, decoded by the same process, as the bytes of a WAV file of 16 bits. */
  onHeard?: (chunk: Buffer) => void;
}

/**
 * The FDK encoder without its second search (`afterburner`): four times as fast as FFmpeg's own encoder, and nearer to what went in
 * where that is furthest from it. Half of what the search would gain is bought back by the bit rate.
 */
async function encode({ soundtrackPath, frames, fps, outputPath }: EncodeSoundInput, gainDb: number, options: EncodeOptions) {
  const { signal, onHeard } = options;
  const seconds = (frames / fps).toFixed(6);
  const filters = [...(gainDb < 0 ? [`volume=${gainDb.toFixed(3)}dB`] : []), "apad"].join(",");
  const asFilm = ["-f", "mp4", outputPath];
  // A second process to decode what this one made would take as long to start as to decode.
  const asHeard = ["-dec", "0:0", "-filter_complex", `[dec:0]aresample=${SAMPLE_RATE}[heard]`, "-map", "[heard]"];
  const asWav = ["-c:a", "pcm_s16le", "-ac", "2", "-bitexact", "-f", "wav", "pipe:1"];
  await runFfmpeg(
    [
      ...["-y", "-i", soundtrackPath, "-map", "0:a:0", "-af", filters, "-t", seconds],
      ...["-c:a", "libfdk_aac", "-afterburner", "0", "-b:a", "256k", "-ar", String(SAMPLE_RATE), "-ac", "2"],
      ...["-map_metadata", "-1", ...asFilm, ...(onHeard ? [...asHeard, ...asWav] : [])],
    ],
    { signal, ...(onHeard && { onOutput: onHeard }) },
  );
}

const WAV_HEADER_BYTES = 44;
const FRAME_BYTES = 4;

/** Follows the true peak of a stereo WAV file that comes as a stream, for a film may be long. */
class HeardPeak {
  private readonly meter = new PeakMeter(2, gainOf(HIGHEST_PEAK_DB));
  private header = WAV_HEADER_BYTES;
  private rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): void {
    const bytes = Buffer.concat([this.rest, chunk.subarray(Math.min(this.header, chunk.length))]);
    this.header -= Math.min(this.header, chunk.length);
    const frames = Math.floor(bytes.length / FRAME_BYTES);
    this.rest = bytes.subarray(frames * FRAME_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.meter.take(decodeSamples(view, 0, frames * FRAME_BYTES, { code: PCM, channels: 2, bits: 16 }));
  }

  /** Linear; too low when it is far below the highest allowed. */
  end(): number {
    return this.meter.end();
  }
}
