import { AppError } from "@/server/core/errors";
import { probe } from "./ffmpeg";

/** What a finished file is found to be, read from the file itself. */
export interface FilmFacts {
  durationSeconds: number;
  video: VideoFacts | null;
  audio: { codec: string; channels: number } | null;
}
export interface VideoFacts {
  codec: string;
  pixelFormat: string;
  /** `tv` or `pc`, and `bt709`, as FFmpeg names them. */
  range: string;
  matrix: string;
  width: number;
  height: number;
  packets: number;
  durationSeconds: number;
}

/** Facts of a file by FFprobe, for machines without bindings; every packet is read. */
export async function probeFacts(path: string, signal: AbortSignal): Promise<FilmFacts> {
  const { streams, durationSeconds } = await probe(path, { signal, countFrames: true });
  const video = streams.find((stream) => stream.codec_type === "video");
  const audio = streams.find((stream) => stream.codec_type === "audio");
  return {
    durationSeconds,
    video: video
      ? {
          ...{ codec: video.codec_name ?? "", pixelFormat: video.pix_fmt ?? "" },
          ...{ range: video.color_range ?? "", matrix: video.color_space ?? "" },
          ...{ width: video.width ?? 0, height: video.height ?? 0 },
          ...{ packets: Number(video.nb_read_packets), durationSeconds: Number(video.duration) },
        }
      : null,
    audio: audio ? { codec: audio.codec_name ?? "", channels: audio.channels ?? 0 } : null,
  };
}

export interface ExpectedFilm {
  width: number;
  height: number;
  frames: number;
  fps: number;
}

/** Refuses a film that is not what was asked for: better a failed step than a broken delivery. */
export function verifyFilm({ video, audio, durationSeconds }: FilmFacts, { width, height, frames, fps }: ExpectedFilm): void {
  const found = [
    ...[video?.codec, video?.pixelFormat, video?.range, video?.matrix, video?.width, video?.height, video?.packets],
    ...[audio?.codec, audio?.channels],
  ].join(" ");
  const wanted = ["h264", "yuv420p", "tv", "bt709", width, height, frames, "aac", 2].join(" ");
  const seconds = frames / fps;
  // A picture that is a frame short lacks its last frame in players, however many its packets are.
  const picture = Math.abs((video?.durationSeconds ?? 0) - seconds) * fps;
  if (found === wanted && picture <= 0.5 && Math.abs(durationSeconds - seconds) <= 0.1) return;
  throw new AppError("internal", "The rendered film did not pass its check; the step is tried again.", {
    cause: new Error(`wanted ${wanted} ${seconds} s, found ${found} ${video?.durationSeconds} of ${durationSeconds} s`),
    retryable: true,
  });
}
