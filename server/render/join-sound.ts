import { AppError } from "@/server/core/errors";
import { probe, runFfmpeg } from "./ffmpeg";

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

/** Refuses a film that is not what was asked for: better a failed step than a broken delivery. Returns its measured facts. */
export async function verifyFilm(
  path: string,
  expected: { width: number; height: number; frames: number; fps: number },
  signal: AbortSignal,
): Promise<{ durationSeconds: number }> {
  const facts = await probe(path, { signal, countFrames: true });
  const video = facts.streams.find((stream) => stream.codec_type === "video");
  const audio = facts.streams.find((stream) => stream.codec_type === "audio");
  const found = [
    video?.codec_name,
    video?.pix_fmt,
    video?.color_range,
    video?.color_space,
    video?.width,
    video?.height,
    Number(video?.nb_read_packets),
    audio?.codec_name,
    audio?.channels,
  ].join(" ");
  const { width, height, frames } = expected;
  const wanted = ["h264", "yuv420p", "tv", "bt709", width, height, frames, "aac", 2].join(" ");
  // A picture that is a frame short lacks its last frame in players, however many its packets are.
  const picture = Math.abs(Number(video?.duration) - frames / expected.fps) * expected.fps;
  if (found !== wanted || picture > 0.5 || Math.abs(facts.durationSeconds - frames / expected.fps) > 0.1) {
    throw new AppError("internal", "The rendered film did not pass its check; the step is tried again.", {
      cause: new Error(
        `wanted ${wanted} ${frames / expected.fps} s, found ${found} ${video?.duration} of ${facts.durationSeconds} s`,
      ),
      retryable: true,
    });
  }
  return { durationSeconds: facts.durationSeconds };
}
