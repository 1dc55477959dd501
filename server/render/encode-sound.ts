import { runFfmpeg } from "./ffmpeg";

/** The mixed soundtrack as AAC, 192 kbit/s, 48 kHz, stereo, exactly as long as the picture: cut or padded with silence. */
export async function encodeSound(
  { soundtrackPath, frames, fps, outputPath }: { soundtrackPath: string; frames: number; fps: number; outputPath: string },
  signal: AbortSignal,
): Promise<void> {
  const seconds = (frames / fps).toFixed(6);
  await runFfmpeg(
    [
      ...["-y", "-i", soundtrackPath, "-map", "0:a:0", "-af", "apad", "-t", seconds],
      ...["-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2", "-map_metadata", "-1", "-f", "mp4", outputPath],
    ],
    { signal },
  );
}
