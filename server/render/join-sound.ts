import { runFfmpeg } from "./ffmpeg";

export interface JoinInput {
  picturePath: string;
  soundPath: string;
  outputPath: string;
  title: string;
}

/**
 * Puts picture and encoded sound into one MP4 that plays while it loads; both are copied. The colour tags are written into the
 * stream itself too, for players that read only those.
 */
export async function joinSound({ picturePath, soundPath, outputPath, title }: JoinInput, signal: AbortSignal): Promise<void> {
  await runFfmpeg(
    [
      ...["-y", "-i", picturePath, "-i", soundPath, "-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-bsf:v", BT709_LIMITED],
      ...["-map_metadata", "-1", "-metadata", `title=${title}`, "-movflags", "+faststart", "-f", "mp4", outputPath],
    ],
    { signal },
  );
}

const BT709_LIMITED = "h264_metadata=video_full_range_flag=0:colour_primaries=1:transfer_characteristics=1:matrix_coefficients=1";
