import { open, readFile } from "node:fs/promises";
import { AppError } from "@/server/core/errors";
import { resample } from "@/server/sound/resample";
import { SAMPLE_RATE, type Sound } from "@/server/sound/sound";
import { decodeWav } from "@/server/sound/wav";
import { runFfmpeg } from "./ffmpeg";

/** Reads a sound file of any type as one or two channels at 48 kHz. WAV is read here; the rest is decoded by FFmpeg. */
export async function readSound(path: string, signal: AbortSignal): Promise<Float32Array[]> {
  const sound = (await isWav(path)) ? decodeWav(await readFile(path)) : await decoded(path, signal);
  const stereo = sound.channels.length > 2 ? await decoded(path, signal) : sound;
  return stereo.channels.map((channel) =>
    stereo.sampleRate === SAMPLE_RATE ? channel : resample(channel, stereo.sampleRate, SAMPLE_RATE),
  );
}

async function isWav(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return bytesRead === 12 && buffer.toString("latin1", 0, 4) === "RIFF" && buffer.toString("latin1", 8, 12) === "WAVE";
  } finally {
    await file.close();
  }
}

async function decoded(path: string, signal: AbortSignal): Promise<Sound> {
  try {
    const { stdout } = await runFfmpeg(
      ["-i", path, "-vn", "-ac", "2", "-ar", String(SAMPLE_RATE), "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"],
      { signal },
    );
    return decodeWav(stdout);
  } catch (cause) {
    signal.throwIfAborted();
    throw new AppError("unprocessable", "A sound of this film cannot be decoded. Replace it by a WAV, MP3, AAC or Opus file.", {
      cause,
    });
  }
}
